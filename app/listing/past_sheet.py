"""Requests of any day as columns, put together of what was read of the past and what the board has now.

    sheet = Sheet(places)
    touched = sheet.put(past_rows)              # what a read has brought; older versions than those here are ignored
    touched = sheet.overlay(board, slots)       # what the board has of them is newer than any read
    sheet.column("due_us"), sheet.take("due_us", slots), sheet.slots

A request keeps its slot for the sheet's life; one that may no longer be seen has id 0. For one thread, the screen's.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, OPEN_CODES, TEXTS, CallbackRows, Coded
from app.database.reads.past_rows import ENDS, PastRows
from app.live.board import Board
from app.live.change import AS_AGENT, AS_QUEUE
from app.live.column import Slots
from app.live.ids import Ids
from app.live.places import Places
from app.live.words import Words

#: Beside the board's own: which version the end is known of, what it was joined to, and whether the user acted on it.
_OWN: Final[dict[str, type[np.generic]]] = {
    "ended_version": np.int32,
    "joined_to": np.int64,
    "is_mine": np.bool_,
}
_KINDS: Final = {**NUMBERS, **_OWN, **dict.fromkeys((*TEXTS, *ENDS), np.int32)}
_LEAST_ROOM: Final = 4096


class Sheet:
    """Columns by slot, named as those of `app.database.reads.columns`; texts are codes of `words`."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.words = {name: Words() for name in (*TEXTS, *ENDS)}
        self._columns: dict[str, NDArray[Any]] = {
            name: np.zeros(_LEAST_ROOM, kind) for name, kind in _KINDS.items()
        }
        self._ids = Ids.none()
        self._used = 0

    def __len__(self) -> int:
        return int(np.count_nonzero(self.column("id")))

    @property
    def slots(self) -> Slots:
        """The slots that hold a request, ascending."""
        return np.flatnonzero(self.column("id"))

    def column(self, name: str) -> NDArray[Any]:
        """All values by slot; not to be written to."""
        return self._columns[name][: self._used]

    def take(self, name: str, slots: Slots) -> NDArray[Any]:
        """The values at `slots`."""
        return self._columns[name][slots]

    def text(self, name: str, slot: int) -> str:
        """A text of one request: of TEXTS or ENDS."""
        return self.words[name][int(self._columns[name][slot])]

    def slots_of(self, ids: NDArray[np.int64]) -> Slots:
        """The slot of each request, -1 for one that is not here."""
        slots = self._ids.slots(ids)
        there = slots >= 0
        there[there] = self._columns["id"][slots[there]] == ids[there]
        return np.where(there, slots, -1)

    def queue_numbers(self, slots: Slots) -> NDArray[np.intp]:
        """The running number of each one's queue in `places`, -1 for a queue that is not known any more."""
        return self.places.queue_numbers(self.take("queue_id", slots)).astype(np.intp)

    def put(self, past: PastRows) -> Slots:
        """Take over rows as they were read; the slots that were written to."""
        slots, chosen = self._room_for(past.rows)
        self._write(past.rows, slots, chosen)
        self._columns["joined_to"][slots] = past.joined_to[chosen]
        self._columns["ended_version"][slots] = past.rows.numbers["version"][chosen]
        for name in ENDS:
            self._columns[name][slots] = self.words[name].encode(past.ends[name])[chosen]
        return slots

    def overlay(self, board: Board, board_slots: Slots) -> Slots:
        """Take over what the board has at its slots; the slots here that were written to."""
        if not len(board_slots):
            return board_slots
        return self._overlay(_rows_of(board, board_slots))

    def drop(self, ids: NDArray[np.int64]) -> Slots:
        """Leave out requests that may no longer be seen; the slots they had."""
        slots = self.slots_of(ids)
        slots = slots[slots >= 0]
        self._columns["id"][slots] = 0
        return slots

    def mark_mine(self, ids: NDArray[np.int64]) -> Slots:
        """The requests that the user has done something to: these, and no others."""
        before = np.flatnonzero(self.column("is_mine"))
        self._columns["is_mine"][: self._used] = False
        slots = self.slots_of(ids)
        slots = slots[slots >= 0]
        self._columns["is_mine"][slots] = True
        return np.union1d(before, slots)

    def lacking_ends(self, slots: Slots) -> NDArray[np.int64]:
        """The ids of ended requests at the slots of which it is not known how they ended: the board does not say."""
        is_ended = self.take("state", slots) >= OPEN_CODES
        is_unknown = self.take("ended_version", slots) != self.take("version", slots)
        ids = self.take("id", slots[is_ended & is_unknown])
        known: NDArray[np.int64] = ids[ids != 0]
        return known

    def _overlay(self, rows: CallbackRows) -> Slots:
        slots, chosen = self._room_for(rows)
        self._write(rows, slots, chosen)
        return slots

    def _room_for(self, rows: CallbackRows) -> tuple[Slots, NDArray[np.intp]]:
        """The slots for those rows that are not older than what is here, and which of the rows these are."""
        ids = rows.numbers["id"].astype(np.int64, copy=False)
        slots = self.slots_of(ids)
        is_here = slots >= 0
        is_older = np.zeros(len(ids), np.bool_)
        is_older[is_here] = rows.numbers["version"][is_here] < self.take("version", slots[is_here])
        came = np.flatnonzero(~is_here)
        if len(came):
            fresh = np.arange(self._used, self._used + len(came), dtype=np.int64)
            self._grow(self._used + len(came))
            slots[came] = fresh
            self._ids = self._ids.with_new(ids[came], fresh)
        chosen = np.flatnonzero(~is_older)
        return slots[chosen], chosen

    def _grow(self, used: int) -> None:
        room = len(self._columns["id"])
        if used > room:
            length = max(used, room + room // 2)
            for name, column in self._columns.items():
                grown = np.zeros(length, column.dtype)
                grown[: self._used] = column[: self._used]
                self._columns[name] = grown
        self._used = used

    def _write(self, rows: CallbackRows, slots: Slots, chosen: NDArray[np.intp]) -> None:
        for name in NUMBERS:
            self._columns[name][slots] = rows.numbers[name][chosen]
        for name in TEXTS:
            self._columns[name][slots] = self.words[name].encode(rows.texts[name])[chosen]


def _rows_of(board: Board, slots: Slots) -> CallbackRows:
    """What the board has at the slots, with ids instead of its running numbers."""
    places = board.places
    # The last place is what -1 finds: a queue or an agent that is not known.
    queue_ids, agent_ids = np.append(places.queue_ids, 0), np.append(places.agent_ids, 0)
    numbers: dict[str, NDArray[Any]] = {}
    for name, kind in NUMBERS.items():
        if name in AS_QUEUE:
            numbers[name] = queue_ids[board.take(AS_QUEUE[name], slots)].astype(kind)
        elif name in AS_AGENT:
            numbers[name] = agent_ids[board.take(AS_AGENT[name], slots)].astype(kind)
        else:
            numbers[name] = board.take(name, slots)
    texts = {}
    for name in TEXTS:
        codes, places_in = np.unique(board.take(name, slots), return_inverse=True)
        words = [board.words[name][int(code)] for code in codes]
        texts[name] = Coded(words, places_in.astype(np.int32))
    return CallbackRows(numbers, texts)
