"""The rest of a day in steps, and how expected arrivals fall on them."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

#: The forecast goes on in steps of this length, after a first step to the next full one.
STEP_US: Final = 600_000_000

Instants = NDArray[np.int64]
Counts = NDArray[np.float64]


def edges(now_us: int, until_us: int) -> Instants:
    """Now, then every full ten minutes, then the end; only now when the end has passed."""
    if until_us <= now_us:
        return np.array([now_us], np.int64)
    first = now_us - now_us % STEP_US + STEP_US
    inner = np.arange(first, until_us, STEP_US, dtype=np.int64)
    return np.concatenate([[now_us], inner, [until_us]]).astype(np.int64)


def ends_of(starts_us: Instants, bin_us: int, closes_us: Instants) -> Instants:
    """By queue and bin: when the last of the bin have come, at its end or where the line closes within it."""
    ends = starts_us[None, :] + bin_us
    closes = closes_us[:, None]
    within = (closes > starts_us[None, :]) & (closes < ends)
    return np.where(within, closes, ends).astype(np.int64)


def between(
    usual: Counts, starts_us: Instants, ends_us: Instants, from_us: int | Instants, until_us: Instants
) -> Counts:
    """Of the usual arrivals [queue, bin], which come evenly from start to end, those of a time, `until_us` by queue.

    `from_us` is one for all, or by queue as well.
    """
    lasts = np.minimum(ends_us, until_us[:, None]) - np.maximum(
        starts_us[None, :], np.reshape(from_us, (-1, 1))
    )
    come: Counts = usual * np.clip(lasts / np.maximum(ends_us - starts_us[None, :], 1), 0.0, 1.0)
    return come


def spread(expected: Counts, begins_us: Instants, ends_us: Instants, at_us: Instants) -> Counts:
    """The expected arrivals [..., bin] between neighbouring `at_us` [..., step], even from begin to end of each bin."""
    overlap = np.minimum(at_us[1:, None], ends_us) - np.maximum(at_us[:-1, None], begins_us)
    share = np.maximum(overlap, 0) / np.maximum(ends_us - begins_us, 1)
    # Not by a matrix product: its library wakes other threads for what is done sooner than they are awake.
    fallen: Counts = np.einsum("...b,sb->...s", expected, share)
    return fallen
