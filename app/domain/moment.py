"""Instants as whole microseconds since the epoch, the form columns hold them in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND_US: Final = 1_000_000
MINUTE_US: Final = 60 * SECOND_US
HOUR_US: Final = 60 * MINUTE_US
DAY_US: Final = 24 * HOUR_US
_MICROSECOND = timedelta(microseconds=1)


def to_us(at: datetime) -> int:
    """An aware datetime as whole microseconds since the epoch."""
    return (at - EPOCH) // _MICROSECOND


def from_us(us: int) -> datetime:
    """Whole microseconds since the epoch as an aware UTC datetime."""
    return EPOCH + timedelta(microseconds=us)


def months_before(at: datetime, months: int) -> datetime:
    """The same moment so many months ago; the last day of a month that is too short for it."""
    year, month = divmod(at.year * 12 + at.month - 1 - months, 12)
    for day in range(at.day, 27, -1):
        try:
            return at.replace(year=year, month=month + 1, day=day)
        except ValueError:
            continue
    return at.replace(year=year, month=month + 1)
