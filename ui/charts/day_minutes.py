"""From instants to minutes of one local day's clock, on days of 23 and 25 hours too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from app.domain.moment import from_us


def minute_nought(at_us: int, zone: tzinfo) -> datetime:
    """The instant that minutes are counted from on the local day of `at_us`: twelve hours before its noon.

    That is midnight but on the two days when clocks are set: counted from midnight, all that comes after the change
    would be an hour off. Counted from noon only the few hours before it are, at night.
    """
    noon = from_us(at_us).astimezone(zone).replace(hour=12, minute=0, second=0, microsecond=0)
    return noon.astimezone(UTC) - timedelta(hours=12)
