"""Instants as whole microseconds since the epoch, the form columns hold them in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND_US = 1_000_000
_MICROSECOND = timedelta(microseconds=1)


def to_us(at: datetime) -> int:
    """An aware datetime as whole microseconds since the epoch."""
    return (at - EPOCH) // _MICROSECOND


def from_us(us: int) -> datetime:
    """Whole microseconds since the epoch as an aware UTC datetime."""
    return EPOCH + timedelta(microseconds=us)
