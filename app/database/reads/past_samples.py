"""What is kept of days gone by that rules are tried on, as columns; nothing here needs a database."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


def _nothing() -> NDArray[np.int64]:
    return np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class PastSamples:
    """Five-minute samples: columns of equal length, by time. `oldest_s` is -1 where nobody waited.

    `urgent`, `held`, `work_s`, `hands_s` (of the queue's centre) and `left_over` are NaN where they were not sampled.
    """

    at_us: NDArray[np.int64]
    queue_id: NDArray[np.int64]
    waiting: NDArray[np.int64]
    oldest_s: NDArray[np.int64]
    hands: NDArray[np.int64]
    urgent: NDArray[np.float64]
    held: NDArray[np.float64]
    work_s: NDArray[np.float64]
    hands_s: NDArray[np.float64]
    left_over: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Happened:
    """Single happenings by time, each at a centre and a queue: attempts, or texts that were settled.

    `is_bad`: nobody was reached, or the text did not arrive.
    """

    at_us: NDArray[np.int64] = field(default_factory=_nothing)
    centre_id: NDArray[np.int64] = field(default_factory=_nothing)
    queue_id: NDArray[np.int64] = field(default_factory=_nothing)
    is_bad: NDArray[np.int64] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True)
class Past:
    """The samples, and the attempts and texts of the same days."""

    samples: PastSamples
    attempts: Happened = field(default_factory=Happened)
    texts: Happened = field(default_factory=Happened)
