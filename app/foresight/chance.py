"""What chance does to a line: nurses wait while nobody asks, and nobody gives that time back when many ask at once.

Reckoned with means alone, a line whose hands just suffice is always rung to its end. So it is followed through several
drawn days besides: the same means, and about them the requests that happen to come and the calls as long as they happen
to be. How much of a step's work is done is the mean of those days.
"""

from __future__ import annotations

from functools import cache
from statistics import NormalDist
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.foresight.flow import STEP_US, Instants

Array = NDArray[np.float64]

#: Days followed at once. With sixteen the region's number would differ by three by what was drawn, with these by one.
DRAWS: Final = 64
#: How long one ring is, against its mean: the demo's, of which three quarters are talk of any length.
CALL_CV: Final = 0.5
_SLOTS: Final = 24 * 3600 * 1_000_000 // STEP_US


def deviates(at_us: Instants) -> Array:
    """By step and draw, in standard deviations; of one clock time always the same, so that no number trembles."""
    return _table()[at_us[:-1] // STEP_US % _SLOTS]


def none(steps: int) -> Array:
    """As `deviates`, where all is to come as in the mean."""
    return np.zeros((steps, 1))


@cache
def _table() -> Array:
    """In each slot the draws stand for equal parts of the normal curve, so that their mean is nought; seeded."""
    random, normal = np.random.default_rng(7), NormalDist()
    parts = np.array([normal.inv_cdf((number + 0.5) / DRAWS) for number in range(DRAWS)])
    parts /= parts.std()
    return np.array([random.permutation(parts) for _ in range(_SLOTS)])


class Lines:
    """The work that waits at each centre on each drawn day, a step after the other."""

    def __init__(self, ring_s: Array) -> None:
        """`ring_s` by centre: how long a ring takes in the mean."""
        self._ring_s = ring_s
        self._waits_s: Array | None = None

    def done_s(self, waited_s: Array, came_s: Array, capacity_s: Array, deviates: Array) -> Array:
        """By centre how much of the work is done in a step, of what has waited and of what comes within it.

        `deviates` by draw. Without any it is all of the work, or as much as there is capacity for.
        """
        waits_s = self._as_waited(waited_s, len(deviates))
        most_s = np.minimum(waited_s + came_s, capacity_s)
        # So many come as happen to, and what is done is so many calls, each as long as it happens to be.
        spread_s = np.sqrt((came_s + most_s * CALL_CV**2) * self._ring_s)
        left_s = np.maximum(waits_s + (came_s - capacity_s) + deviates[:, None] * spread_s, 0.0)
        self._waits_s = np.where(capacity_s > 0, left_s, waits_s + came_s)
        done: Array = np.clip(waited_s + came_s - _mean(self._waits_s), 0.0, most_s)
        return done

    def _as_waited(self, waited_s: Array, draws: int) -> Array:
        """The drawn days with a mean of what waits: some gave up, and of some nobody spoke the language until now."""
        if self._waits_s is None:
            return np.repeat(waited_s[None, :], draws, axis=0)
        mean_s = _mean(self._waits_s)
        share = np.minimum(waited_s / np.maximum(mean_s, 1e-9), 1.0)
        waits_s: Array = self._waits_s * share + np.maximum(waited_s - mean_s, 0.0)
        return waits_s


def _mean(by_draw: Array) -> Array:
    # Not by `mean`: of a region without centres it warns.
    mean: Array = by_draw.sum(axis=0) / len(by_draw)
    return mean
