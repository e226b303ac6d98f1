"""One day of a callback service as the flow chart draws it: what came in, what was handled, what waits, what is ahead.

Plain numbers of one local day, in minutes since midnight, so that the chart needs no clock and no zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_HEADROOM = 1.06


@dataclass(frozen=True, eq=False)
class FlowDay:
    """`arrived`, `handled` and `expected` count per slot, `waiting` is read at the slots' ends.

    starts: minute each slot begins, rising, all of `slot_min` length. Beyond now `arrived`, `handled` and `waiting`
    are NaN; `expected` (arrivals) and `ahead` (waiting) are NaN before now. `left_over`: how many will not be rung
    today, None when there is no forecast.
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

    def most(self) -> float:
        """The highest figure of the day, at least 1."""
        tops = [
            float(column[np.isfinite(column)].max()) for column in self.columns() if np.isfinite(column).any()
        ]
        return max([1.0, *tops])


def nice_steps(most: float) -> tuple[float, float]:
    """(step, top) of a value axis: a round step that goes two to four times into the top, a little above `most`.

    A step is 1, 2 or 5 times a power of ten and never below 1, because callbacks are whole.
    """
    top = max(most, 1.0) * _HEADROOM
    power = 10.0 ** np.floor(np.log10(top))
    steps = [times * power for times in (5, 2, 1, 0.5, 0.2)]
    step = next(float(candidate) for candidate in steps if top / candidate >= 2)
    return max(step, 1.0), float(top)
