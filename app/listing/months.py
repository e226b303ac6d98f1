"""Thirteen months of daily figures, put together by day, week or month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from app.domain.day_figures import DayFigures
from app.domain.figures import same_day_called, same_day_reached

By = Literal["day", "week", "month"]
BYS: Final[tuple[By, ...]] = ("day", "week", "month")
#: So many whole months before the one of today.
MONTHS_BACK: Final = 13

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Months:
    """One value a stretch, oldest first, NaN for what is not known. A stretch is from `firsts` and before `ends`.

    `called` and `reached` are shares of the requests left in hours, the same day; `wait_s` is the mean time until the
    first ring. A stretch that began before the first day there is or goes on is of the days there are.
    """

    by: By
    firsts: tuple[date, ...]
    ends: tuple[date, ...]
    requested: Numbers
    reached_same_day: Numbers
    unreached: Numbers
    called: Numbers
    reached: Numbers
    wait_s: Numbers


def first_day(today: date) -> date:
    """The first of the month thirteen months before that of `today`."""
    months = today.year * 12 + today.month - 1 - MONTHS_BACK
    return date(months // 12, months % 12 + 1, 1)


def months(figures: Sequence[DayFigures], by: By) -> Months:
    """The days put together; stretches without a single day are left out."""
    stretches: dict[date, list[DayFigures]] = {}
    for one in figures:
        stretches.setdefault(first_of(one.day, by), []).append(one)
    firsts = tuple(sorted(stretches))
    days = [stretches[first] for first in firsts]

    def total(name: str) -> list[int]:
        return [sum(getattr(one, name) for one in stretch) for stretch in days]

    in_hours = total("in_hours")
    return Months(
        by=by,
        firsts=firsts,
        ends=tuple(end_of(first, by) for first in firsts),
        requested=np.array(total("requested"), np.float64),
        reached_same_day=np.array(total("reached_same_day"), np.float64),
        unreached=np.array(total("unreached"), np.float64),
        called=_numbers(map(same_day_called, in_hours, total("called_same_day"))),
        reached=_numbers(map(same_day_reached, in_hours, total("reached_same_day"))),
        wait_s=_numbers(
            seconds / rung if rung else None
            for seconds, rung in zip(total("delay_sum_s"), total("rung"), strict=True)
        ),
    )


def _numbers(values: Iterable[float | None]) -> Numbers:
    return np.array([np.nan if one is None else one for one in values], np.float64)


def first_of(day: date, by: By) -> date:
    """The first day of the stretch that the day lies in."""
    match by:
        case "day":
            return day
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)


def end_of(first: date, by: By) -> date:
    """The day after the last of the stretch that begins so."""
    match by:
        case "day":
            return first + timedelta(days=1)
        case "week":
            return first + timedelta(weeks=1)
        case "month":
            return (first + timedelta(days=32)).replace(day=1)
