"""Another day, or the mean of several, laid on the clock of the day a chart shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def _none() -> Numbers:
    return np.empty(0)


@dataclass(frozen=True, eq=False)
class Compared:
    """`label` names the day in words. `minutes` since local midnight, rising; what waited then, what came before it.

    `waiting` and `to_ring` (all open of the lines that are rung) are of five-minute samples, `arrived` of the five
    minutes before each. By hour of the clock: `waits` until the first ring in minutes, `rings` and `reached`; hours
    that are not in them are not known. By attempt: `attempts`, and those that `reached_at` it.
    """

    label: str
    minutes: Numbers = field(default_factory=_none)
    waiting: Numbers = field(default_factory=_none)
    to_ring: Numbers = field(default_factory=_none)
    arrived: Numbers = field(default_factory=_none)
    waits: dict[int, float] = field(default_factory=dict)
    rings: dict[int, float] = field(default_factory=dict)
    reached: dict[int, float] = field(default_factory=dict)
    attempts: dict[int, float] = field(default_factory=dict)
    reached_at: dict[int, float] = field(default_factory=dict)

    def at(self, values: Numbers, minutes: Numbers) -> Numbers:
        """`values` at other minutes; NaN outside what is known."""
        if len(self.minutes) < 2:
            return np.full(len(minutes), np.nan)
        return np.interp(minutes, self.minutes, values, left=np.nan, right=np.nan)

    def came(self, starts: Numbers, ends: Numbers) -> Numbers:
        """How many arrived in each of the stretches; NaN where nothing is known of one."""
        if len(self.minutes) < 2:
            return np.full(len(starts), np.nan)
        total = np.concatenate([[0.0], np.cumsum(self.arrived)])
        found = total[np.searchsorted(self.minutes, ends + 1e-6, "right")]
        found -= total[np.searchsorted(self.minutes, starts + 1e-6, "right")]
        found[(ends < self.minutes[0]) | (starts > self.minutes[-1])] = np.nan
        return found


def at_each(values: dict[int, float], labels: Sequence[int]) -> list[float]:
    """A value for each hour of the clock, or each attempt; NaN where none is known."""
    return [values.get(label, float("nan")) for label in labels]
