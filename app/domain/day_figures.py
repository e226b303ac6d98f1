"""One day's figures of some centres, as charts and reports put them together by week and month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One local day's figures of some centres together, by the queues first asked.

    `rung` requests were rung at all, after `delay_sum_s` seconds in all.
    """

    day: date
    requested: int
    in_hours: int
    called_same_day: int
    reached_same_day: int
    unreached: int
    rung: int
    delay_sum_s: int
