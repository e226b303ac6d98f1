"""The open requests of one caller, beside each other: what could be joined, and what is of another service."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.database.reads.columns import OPEN_CODES
from app.domain.place import Names
from app.listing.callback_row import rows
from app.listing.shown import CallbackRow
from app.live.board import Board


@dataclass(frozen=True, slots=True)
class Request:
    """One open request of the caller; `service_id` decides what it may be joined with."""

    row: CallbackRow
    service_id: int


def requests_of_caller(board: Board, callback_id: int, now_us: int) -> tuple[Request, ...]:
    """All open requests of a callback's caller that the user may see, the earliest first, itself among them.

    Nothing for a callback that is not on the board; itself alone where no number is known.
    """
    slot = board.slot_of(callback_id)
    if slot is None:
        return ()
    slots = np.array([slot], np.int64)
    caller = board.take("caller_id", slots)[0]
    if caller:
        every = board.slots
        is_same = (board.take("caller_id", every) == caller) & (board.take("state", every) < OPEN_CODES)
        slots = every[is_same]
    places = board.places
    services = [
        places.services[number].id for number in places.service_of[board.take("queue", slots)].tolist()
    ]
    found = map(Request, rows(board, slots, now_us), services)
    return tuple(sorted(found, key=lambda one: (one.row.requested_us, one.row.id)))


def by_service(requests: tuple[Request, ...]) -> tuple[tuple[Names, int], ...]:
    """How many there are of each service, the most first."""
    counts: dict[int, tuple[Names, int]] = {}
    for one in requests:
        names, count = counts.get(one.service_id, (one.row.service, 0))
        counts[one.service_id] = names, count + 1
    return tuple(sorted(counts.values(), key=lambda pair: -pair[1]))
