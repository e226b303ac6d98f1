"""Requests of any day as columns: what the live board has of each, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import CallbackRows, Coded

#: Text columns that only an ended request has; the live board does without them.
ENDS: Final = ("closed_by", "outcome", "close_reason")


@dataclass(frozen=True, slots=True)
class PastRows:
    """Columns of equal length. `joined_to` is 0 for a request joined to none; `ends` has a column for each of ENDS."""

    rows: CallbackRows
    joined_to: NDArray[np.int64]
    ends: Mapping[str, Coded]

    def __len__(self) -> int:
        return len(self.rows)

    @staticmethod
    def none() -> PastRows:
        """No request."""
        return PastRows.unended(CallbackRows.none())

    @staticmethod
    def unended(rows: CallbackRows) -> PastRows:
        """Rows of which nothing is known of their end."""
        nothing = np.zeros(len(rows), np.int32)
        return PastRows(rows, np.zeros(len(rows), np.int64), {name: Coded(("",), nothing) for name in ENDS})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How many requests one caller has for a service at centres that are not the asker's: no more is told of them.

    `ended` counts those left within the last 30 days.
    """

    service_id: int
    open: int
    ended: int


@dataclass(frozen=True, slots=True)
class SameCaller:
    """One caller's other requests: those that may be seen, and no more than a count of the others."""

    callback_id: int
    rows: PastRows
    elsewhere: tuple[Elsewhere, ...]
