"""One day of a callback service as the flow chart draws it: what came in, what was handled, what waits, what is ahead.

Plain numbers of one local day, in minutes since midnight, so that the chart needs no clock and no zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_HEADROOM = 1.06


@dataclass(frozen=True, eq=False)
class FlowDay:
    """`arrived`, `handled` and `expected` count per slot, `waiting` is read at the slots' ends.

    starts: minute each slot begins, rising, all of `slot_min` length. Beyond now `arrived`, `handled` and `waiting`
    are NaN; `expected` (arrivals) and `ahead` (waiting) are NaN before now. `left_over`: how many will not be rung
    today, None when there is no forecast. `fine` is what waited at `fine_min`, every five minutes until now.
    `origin`: the instant of minute nought, by which a file tells times; None where there is no such day.
    """

    starts: Numbers
    slot_min: int
    arrived: Numbers
    handled: Numbers
    waiting: Numbers
    expected: Numbers
    ahead: Numbers
    now_min: float | None
    waiting_now: int | None
    left_over: int | None
    fine_min: Numbers = field(default_factory=lambda: np.empty(0))
    fine: Numbers = field(default_factory=lambda: np.empty(0))
    origin: datetime | None = None

    def __post_init__(self) -> None:
        lengths = {len(column) for column in self.columns()}
        if lengths != {len(self.starts)}:
            raise ValueError(f"the columns of a day differ in length: {sorted(lengths)}")

    def columns(self) -> Iterator[Numbers]:
        """Those with a value a slot, in the order they are drawn."""
        yield from (self.arrived, self.handled, self.waiting, self.expected, self.ahead)

    @property
    def ends(self) -> Numbers:
        """Minute each slot ends."""
        return self.starts + self.slot_min

    def most(self, first: float = -np.inf, last: float = np.inf) -> float:
        """The highest figure of the day, or of the slots that lie in these minutes; at least 1."""
        here = (self.ends > first) & (self.starts < last)
        fine = self.fine[(self.fine_min >= first) & (self.fine_min <= last)]
        seen = np.concatenate([*(column[here] for column in self.columns()), fine])
        return max(1.0, float(np.nanmax(seen, initial=1.0)))


def nice_steps(most: float) -> tuple[float, float]:
    """(step, top) of a value axis: a round step that goes two to four times into the top, a little above `most`.

    A step is 1, 2 or 5 times a power of ten and never below 1, because callbacks are whole.
    """
    top = max(most, 1.0) * _HEADROOM
    power = 10.0 ** np.floor(np.log10(top))
    steps = [times * power for times in (5, 2, 1, 0.5, 0.2)]
    step = next(float(candidate) for candidate in steps if top / candidate >= 2)
    return max(step, 1.0), float(top)
