"""The burn-down of one day in minutes of the local clock, as the chart draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

import numpy as np
from numpy.typing import NDArray

from app.domain.moment import MINUTE_US, to_us
from app.listing.burn_line import BurnLine
from ui.charts.day_minutes import minute_nought

Numbers = NDArray[np.float64]
#: Beyond the end of the hands the line is followed for so long at the most.
_MOST_BEYOND_MIN = 180


@dataclass(frozen=True, eq=False)
class BurnDay:
    """Minutes since midnight. `past` at `past_min`, `ahead` at `ahead_min`; both meet at `now_min`.

    `hands_until_min`: when the last shift ends, None where nobody works; `until_min`: when the lines are closed too;
    `runs_out_min`: when nobody is left to be rung, None when never.
    `origin`: the instant of minute nought, by which a file tells times.
    """

    past_min: Numbers
    past: Numbers
    ahead_min: Numbers
    ahead: Numbers
    now_min: float
    closes_min: float | None
    until_min: float
    hands_until_min: float | None
    runs_out_min: float | None
    left_over: int | None
    origin: datetime | None = None

    @property
    def first_min(self) -> float:
        return float(self.past_min[0])

    @property
    def last_min(self) -> float:
        """Where the picture ends: past the end of the hands, when somebody is still to be rung then."""
        ends = [self.now_min, self.until_min, self.closes_min or 0.0, float(self.ahead_min[-1])]
        if self.left_over and self.runs_out_min is not None:
            ends.append(min(self.runs_out_min, self.until_min + _MOST_BEYOND_MIN))
        return max(ends) + 10.0

    @property
    def threshold_min(self) -> float:
        """What is not rung by then is not rung today."""
        return self.until_min if self.hands_until_min is None else self.hands_until_min

    @property
    def minutes(self) -> Numbers:
        """All moments with a value, rising."""
        return np.concatenate([self.past_min, self.ahead_min[1:]])

    @property
    def values(self) -> Numbers:
        return np.concatenate([self.past, self.ahead[1:]])


def burn_day(line: BurnLine, zone: tzinfo) -> BurnDay:
    """The line on the clock of `zone`."""
    origin = minute_nought(line.now_us, zone)
    origin_us = to_us(origin)

    def minute(us: int) -> float:
        return (us - origin_us) / MINUTE_US

    return BurnDay(
        past_min=(line.past_us - origin_us) / MINUTE_US,
        past=line.past,
        ahead_min=(line.ahead_us - origin_us) / MINUTE_US,
        ahead=line.ahead,
        now_min=minute(line.now_us),
        closes_min=None if line.closes_us is None else minute(line.closes_us),
        until_min=minute(line.until_us),
        hands_until_min=None if line.hands_until_us is None else minute(line.hands_until_us),
        runs_out_min=None if line.runs_out_us is None else minute(line.runs_out_us),
        left_over=line.left_over,
        origin=origin,
    )
