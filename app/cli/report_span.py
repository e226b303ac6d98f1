"""Which days a report of the command line is of: "last-month", "2026-10", "2026-10-01..2026-10-15"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

#: What is understood, for whoever typed something else.
UNDERSTOOD: Final = (
    "yesterday, last-week, this-month, last-month, last-year, 2026, 2026-10, 2026-W41, 2026-10-05,"
    " or two of these with .. between them"
)
_WEEK: Final = re.compile(r"(\d{4})-W(\d{1,2})", re.IGNORECASE)
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def span_of(asked: str, today: date) -> tuple[date, date]:
    """The first day, and the day after the last; whole days only, so up to `today` and never with it.

    Raises ValueError with a sentence for the person who asked.
    """
    told = asked.strip().casefold()
    first_told, _, last_told = told.partition("..")
    first, end = _period(first_told, today, asked)
    if ".." in told:
        end = _period(last_told, today, asked)[1]
        if end <= first:
            raise ValueError(f'"{asked}" ends before it begins: write the earlier day first.')
    if first >= today:
        raise ValueError(
            f'There is no whole day in "{asked}" yet: the last one is {today - timedelta(days=1)}.'
        )
    return first, min(end, today)


def spans_told(days: Sequence[date], between: str) -> str:
    """Days, oldest first, with those that follow each other as one span: "2026-10-03, 2026-10-05..2026-10-07"."""
    spans: list[tuple[date, date]] = []
    for day in days:
        if spans and day - spans[-1][1] == timedelta(days=1):
            spans[-1] = spans[-1][0], day
        else:
            spans.append((day, day))
    return ", ".join(
        first.isoformat() if first == last else f"{first.isoformat()}{between}{last.isoformat()}"
        for first, last in spans
    )


def _period(told: str, today: date, asked: str) -> tuple[date, date]:
    month = today.replace(day=1)
    match told:
        case "yesterday":
            return today - timedelta(days=1), today
        case "last-week":
            monday = today - timedelta(days=today.weekday())
            return monday - timedelta(weeks=1), monday
        case "this-month":
            return month, _next_month(month)
        case "last-month":
            return (month - timedelta(days=1)).replace(day=1), month
        case "last-year":
            return date(today.year - 1, 1, 1), date(today.year, 1, 1)
    try:
        if found := _WEEK.fullmatch(told):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday, monday + timedelta(weeks=1)
        if found := _DAY.fullmatch(told):
            year, month_told, day_told = (None if one is None else int(one) for one in found.groups())
            return _of_calendar(year or 0, month_told, day_told)
    except (ValueError, OverflowError):
        raise ValueError(f'"{asked}" names a day that no calendar has.') from None
    raise ValueError(f'"{asked}" is no time for a report. Understood are {UNDERSTOOD}.')


def _of_calendar(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year + 1, 1, 1)
    if day is None:
        first = date(year, month, 1)
        return first, _next_month(first)
    only = date(year, month, day)
    return only, only + timedelta(days=1)


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)
