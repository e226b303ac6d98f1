"""The order of what happened to one callback, and the moment from which each event counts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import Coded
from app.database.reads.replay_rows import SpineRows


def in_order(told: SpineRows) -> tuple[SpineRows, NDArray[np.int64]]:
    """Events by callback and then in the order they took effect, with the time of each (never falling).

    It is the time a thing happened that counts, not when it was written down: a request imported a week later waited
    when it waited. Two transactions may write one callback in the other order than their clocks say, the one having
    waited for the other; the row itself went by the order of writing, so the later of them counts from the earlier's
    time at the earliest. An imported attempt changes no state, is written after the end of its callback, and takes
    its place by its time alone.
    """
    callback, seq = told["subject_id"], told["seq"]
    order = np.lexsort((seq, callback))
    at_us = told["happened_us"].copy()
    changes = order[told["state_after"][order] > 0]
    falls = (callback[changes][1:] == callback[changes][:-1]) & (np.diff(at_us[changes]) < 0)
    for one in np.unique(callback[changes][1:][falls]).tolist():
        of = changes[callback[changes] == one]
        at_us[of] = np.maximum.accumulate(at_us[of])
    order = np.lexsort((seq, at_us, callback))
    return sorted_by(told, order), at_us[order]


def sorted_by(told: SpineRows, order: NDArray[np.int64]) -> SpineRows:
    """The rows in that order."""
    return SpineRows(
        {name: values[order] for name, values in told.numbers.items()},
        {name: Coded(coded.words, coded.codes[order]) for name, coded in told.texts.items()},
    )
