"""The rest of a day in steps, and how expected arrivals fall on them."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

#: The forecast goes on in steps of this length, after a first step to the next full one.
STEP_US: Final = 600_000_000


def edges(now_us: int, until_us: int) -> NDArray[np.int64]:
    """Now, then every full ten minutes, then the end; only now when the end has passed."""
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
    """The expected arrivals [..., bin] between neighbouring `at_us` [..., step], even within what is left of a bin."""
    begins = np.maximum(starts_us, now_us)[None, :]
    ends = (starts_us + bin_us)[None, :]
    overlap = np.minimum(at_us[1:, None], ends) - np.maximum(at_us[:-1, None], begins)
    share = np.maximum(overlap, 0) / np.maximum(ends - begins, 1)
    # Not by a matrix product: its library wakes other threads for what is done sooner than they are awake.
    fallen: NDArray[np.float64] = np.einsum("...b,sb->...s", expected, share)
    return fallen
