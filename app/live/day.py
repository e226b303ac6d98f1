"""The local day a board is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.domain.hours import instant, local_day, midnight_after
from app.domain.moment import from_us, to_us

HALF_HOUR_US: Final = 1_800_000_000
#: A day has up to 25 hours.
BINS: Final = 50
_DAY_US: Final = 48 * HALF_HOUR_US
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

    def clock_us(self, at_us: NDArray[np.int64]) -> NDArray[np.int64]:
        """What the clock reads at instants of this day, in microseconds after midnight.

        It falls back where the autumn day has an hour twice, and leaps over the hour that the spring day has not.
        """
        gone_us = at_us - self.starts_us
        if self.ends_us - self.starts_us == _DAY_US:
            return gone_us
        return gone_us + self._set_by_us()[np.clip(gone_us // HALF_HOUR_US, 0, BINS - 1)]

    def _set_by_us(self) -> NDArray[np.int64]:
        """By half hour since midnight: by how much clocks have been set since then; they are at full hours."""
        starts = [
            from_us(self.starts_us + place * HALF_HOUR_US).astimezone(self.zone) for place in range(BINS)
        ]
        offsets = [one.utcoffset() or timedelta() for one in starts]
        return np.array([(one - offsets[0]) // timedelta(microseconds=1) for one in offsets], np.int64)

    def times_read(self) -> NDArray[np.int64]:
        """By half hour of the clock: how often the day has it, 1 but where clocks are set; beyond its end 1 as well."""
        times = np.ones(BINS, np.int64)
        starts_us = np.arange(self.starts_us, self.ends_us, HALF_HOUR_US, dtype=np.int64)
        read = np.bincount(self.clock_us(starts_us) // HALF_HOUR_US, minlength=BINS)
        times[:48] = read[:48]
        return times

    @property
    def nought_us(self) -> int:
        """Twelve hours before noon, from which charts count: then all but the few hours before a change stand right."""
        return self.at(12 * 60) - _DAY_US // 2

    @staticmethod
    def of(now_us: int, zone: str) -> LocalDay:
        """The local day that `now_us` falls in."""
        info = ZoneInfo(zone)
        day = local_day(from_us(now_us), info)
        return LocalDay(day, to_us(instant(day, 0, info)), to_us(midnight_after(day, info)), info)
