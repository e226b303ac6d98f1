"""How many will be waiting for the rest of the day: arrivals as usual on this weekday, less what the hands can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

#: The forecast goes on in steps of this length, after a first step to the next full one.
STEP_US: Final = 300_000_000


@dataclass(frozen=True, slots=True)
class Ahead:
    """Waiting callbacks at each of `at_us`, the first being now; `left_over` at the end, when the hands run out."""

    at_us: NDArray[np.int64]
    waiting: NDArray[np.float64]
    left_over: int


def edges(now_us: int, until_us: int) -> NDArray[np.int64]:
    """Now, then every full five minutes, then the end; only now when the end has passed."""
    if until_us <= now_us:
        return np.array([now_us], np.int64)
    first = now_us - now_us % STEP_US + STEP_US
    inner = np.arange(first, until_us, STEP_US, dtype=np.int64)
    return np.concatenate([[now_us], inner, [until_us]]).astype(np.int64)


def still_expected(
    usual: NDArray[np.float64], starts_us: NDArray[np.int64], bin_us: int, now_us: int
) -> NDArray[np.float64]:
    """Of the usual arrivals of each bin, those whose time is still ahead: all, a part of the present bin's, none."""
    ahead = np.clip((starts_us + bin_us - now_us) / bin_us, 0.0, 1.0)
    return usual * ahead


def spread(
    expected: NDArray[np.float64],
    starts_us: NDArray[np.int64],
    bin_us: int,
    now_us: int,
    at_us: NDArray[np.int64],
) -> NDArray[np.float64]:
    """The expected arrivals between neighbouring `at_us`, even within what is left of each bin."""
    if len(at_us) < 2 or not len(starts_us):
        return np.zeros(max(len(at_us) - 1, 0))
    begins = np.maximum(starts_us, now_us)
    ends = np.maximum(starts_us + bin_us, begins)
    known_us = np.concatenate([begins[:1], ends])
    return np.diff(np.interp(at_us, known_us, np.concatenate([[0.0], np.cumsum(expected)])))


def look_ahead(
    waiting: int,
    at_us: NDArray[np.int64],
    arrivals: NDArray[np.float64],
    hands_s: NDArray[np.float64],
    work_s: float,
) -> Ahead:
    """From `waiting` now: in each step between `at_us`, arrivals come and `hands_s` / `work_s` are done, never below 0.

    `arrivals` and `hands_s` have one value for each step. `work_s`: a nurse's seconds for one request in all.
    """
    line = [float(waiting)]
    for came, hands in zip(arrivals.tolist(), hands_s.tolist(), strict=True):
        line.append(max(0.0, line[-1] + came - hands / work_s))
    return Ahead(at_us, np.array(line), round(line[-1]))
