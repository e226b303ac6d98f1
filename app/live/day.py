"""The local day a board is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.hours import instant, local_day, midnight_after
from app.domain.moment import from_us, to_us

HALF_HOUR_US: Final = 1_800_000_000
#: A day has up to 25 hours.
BINS: Final = 50
_FIRST: Final = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class LocalDay:
    """From one local midnight to the next, in microseconds; 23 and 25 hour days included."""

    date: date
    starts_us: int
    ends_us: int
    zone: ZoneInfo

    @property
    def number(self) -> int:
        """Days since 1970-01-01, as the board's `request_day` counts them."""
        return self.date.toordinal() - _FIRST

    def at(self, minutes: int) -> int:
        """The instant of a clock reading of this day, in minutes after midnight."""
        return to_us(instant(self.date, minutes, self.zone))

    def bin_of(self, at_us: int) -> int:
        """The half hour of the day that an instant falls in, counted from midnight."""
        return min(max((at_us - self.starts_us) // HALF_HOUR_US, 0), BINS - 1)

    def clock_min(self, at_us: int) -> int:
        """What the clock reads at an instant of this day, in minutes after midnight; 1440 at its end."""
        if at_us >= self.ends_us:
            return 1440
        local = from_us(at_us).astimezone(self.zone)
        return local.hour * 60 + local.minute

    @staticmethod
    def of(now_us: int, zone: str) -> LocalDay:
        """The local day that `now_us` falls in."""
        info = ZoneInfo(zone)
        day = local_day(from_us(now_us), info)
        return LocalDay(day, to_us(instant(day, 0, info)), to_us(midnight_after(day, info)), info)
