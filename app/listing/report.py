"""Daily figures put together as a report: a line for each day, week, month or centre, and all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from app.domain.day_figures import CentreDay, Sums
from app.domain.figures import same_day_called, same_day_reached
from app.listing.months import By, Months, end_of, first_day, first_of

Lines = Literal["day", "week", "month", "centre"]
LINES: Final[tuple[Lines, ...]] = ("day", "week", "month", "centre")
Period = Literal["days", "month", "last_month", "months"]
PERIODS: Final[tuple[Period, ...]] = ("days", "month", "last_month", "months")
#: The shortest of the periods goes back so many whole days.
DAYS_BACK: Final = 30


@dataclass(frozen=True, slots=True)
class Line:
    """From `first` and before `end`, at one centre, or at all of them: None."""

    first: date
    end: date
    centre_id: int | None
    sums: Sums

    @property
    def called(self) -> float | None:
        """Of those left in hours, the share rung the same day."""
        return same_day_called(self.sums.in_hours, self.sums.called_same_day)

    @property
    def reached(self) -> float | None:
        """Of those left in hours, the share reached the same day."""
        return same_day_reached(self.sums.in_hours, self.sums.reached_same_day)


@dataclass(frozen=True, slots=True)
class Report:
    """`lines` oldest first, or by centre; `total` is their sum, over the whole period."""

    by: Lines
    lines: tuple[Line, ...]
    total: Line


def span(period: Period, today: date) -> tuple[date, date]:
    """The first day of a period, and the day after its last: whole days only, so never `today`."""
    this_month = today.replace(day=1)
    match period:
        case "days":
            return today - timedelta(days=DAYS_BACK), today
        case "month":
            return this_month, today
        case "last_month":
            return first_of(this_month - timedelta(days=1), "month"), this_month
        case "months":
            return first_day(today), today


def report(days: Sequence[CentreDay], by: Lines, first: date, before: date) -> Report:
    """The days put together. A week or month that the period cuts is of the days that lie in it."""
    found: dict[date | int, Sums] = {}
    for one in days:
        key = one.centre_id if by == "centre" else first_of(one.day, by)
        found[key] = found.get(key, Sums()) + one.sums
    lines = tuple(_line(key, found[key], by, first, before) for key in sorted(found, key=str))
    return Report(by, lines, Line(first, before, None, sum(found.values(), Sums())))


def months_of(report: Report) -> Months | None:
    """The lines over time, for a chart; None where they are centres."""
    if report.by == "centre":
        return None
    lines, sums = report.lines, [one.sums for one in report.lines]

    def numbers(values: Iterable[float | None]) -> NDArray[np.float64]:
        return np.array([np.nan if one is None else one for one in values], np.float64)

    return Months(
        by=report.by,
        firsts=tuple(one.first for one in lines),
        ends=tuple(one.end for one in lines),
        requested=numbers(one.requested for one in sums),
        reached_same_day=numbers(one.reached_same_day for one in sums),
        unreached=numbers(one.unreached for one in sums),
        called=numbers(one.called for one in lines),
        reached=numbers(one.reached for one in lines),
        wait_s=numbers(one.mean_delay_s for one in sums),
    )


def _line(key: date | int, sums: Sums, by: Lines, first: date, before: date) -> Line:
    if isinstance(key, int):
        return Line(first, before, key, sums)
    stretch: By = "day" if by == "centre" else by
    return Line(max(key, first), min(end_of(key, stretch), before), None, sums)
