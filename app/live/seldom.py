"""One number for the columns of a callback that seldom change: whether any of them is another is told by it alone.

A tick of a thousand callbacks compares what it is told with what the board has. Nearly always an attempt, an agent or a
queue is another; who asked, when, for what and in which language stays. To read those columns too, for nothing, was
more than half of the comparison: each of them lies elsewhere in memory, a thousand places apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.live.column import Columns, Slots, Values

#: The column of a board that holds the number.
MARK: Final = "mark"
#: What is read of each callback that is told, to know what differs.
OFTEN: Final = (
    "id", "version", "queue", "agent", "assigned", "state", "taken_us", "attempts_made", "first_attempt_us",
    "last_attempt_us", "next_attempt_us", "closed_us", MARK,
)  # fmt: skip
_SELDOM: Final = (
    "asked", "caller_id", "number_end", "is_urgent", "requested_us", "request_day", "due_us", "front_us",
    "wish_from_us", "wish_until_us", "named", "may_text", "said_us", "text_state", "language", "reason", "care_team",
)  # fmt: skip
#: What each column is multiplied by, modulo 2**64. All are odd, so that one column that is another always makes
#: another sum; of several, all but one chance in 2**64 does.
_WEIGHTS: Final = {
    name: int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True) | 1
    for name in _SELDOM
}
#: All the others.
SELDOM: Final = _WEIGHTS.keys()
_BY_COLUMN: Final = np.array([*_WEIGHTS.values()], np.int64)
_HALF, _WHOLE = 1 << 63, 1 << 64


def marks(values: Values) -> NDArray[np.int64]:
    """The marks of callbacks by their columns, all of one length."""
    columns = np.array([values[name] for name in SELDOM], np.int64)
    summed: NDArray[np.int64] = _BY_COLUMN @ columns
    return summed


def mark_after(mark: int, before: Mapping[str, int], now: Mapping[str, int]) -> int:
    """The mark of one callback of which the SELDOM columns in `now` are no longer what they are in `before`."""
    more = sum(_WEIGHTS[name] * (now[name] - before[name]) for name in SELDOM & now.keys())
    return (mark + more + _HALF) % _WHOLE - _HALF


def seldom_before(
    columns: Columns, slots: Slots, marks_before: NDArray[np.int64], now: Values
) -> dict[str, NDArray[Any]]:
    """Of the SELDOM columns those in which any of the rows differs, as they were before; the others are as `now`."""
    differing = (marks_before != now[MARK]).nonzero()[0]
    if not len(differing):
        return {}
    found: dict[str, NDArray[Any]] = {}
    for name, was in columns.take_all(SELDOM, slots[differing]).items():
        if not np.array_equal(was, now[name][differing]):
            found[name] = now[name].copy()
            found[name][differing] = was
    return found
