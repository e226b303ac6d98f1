"""From a callback's id to its slot."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.live.column import Slots

_LEAST_RECENT = 4096
_SHARE = 16
#: A table has so many places for each id at the most: of four bytes each, it then weighs no more than a list of pairs.
_ROOM: Final = 4
_NONE: Final[Slots] = np.empty(0, np.int64)


class Ids:
    """Immutable: a sorted main part that boards share, and a small sorted part of recent ones that wins.

    Of the main part a table tells the slots of the newest ids, which a database gives out one after the other: they
    are found where they stand, ten times as fast as they are searched for. Older ones that are far apart are searched.
    Removed ids stay until the parts are joined: whoever asks compares the id that now stands in the slot.
    """

    __slots__ = ("_before", "_ids", "_main_length", "_recent_ids", "_recent_slots", "_slots", "_table")

    def __init__(
        self,
        ids: NDArray[np.int64],
        slots: Slots,
        main_length: int,
        before: int = 0,
        table: NDArray[np.int32] | None = None,
        recent_ids: NDArray[np.int64] = _NONE,
        recent_slots: Slots = _NONE,
    ) -> None:
        """`table` has the slot of the id `before` + 1 in its second place, and -1 for none, as at both ends.

        `main_length` counts the ids in it and those before it, `ids`.
        """
        self._ids, self._slots, self._main_length = ids, slots, main_length
        self._before, self._table = before, table
        self._recent_ids, self._recent_slots = recent_ids, recent_slots

    @staticmethod
    def none() -> Ids:
        return Ids(_NONE, _NONE, 0)

    @staticmethod
    def of(ids: NDArray[np.int64], slots: Slots) -> Ids:
        """Of ids that are sorted, all in the main part."""
        first = _begins_close(ids)
        if first == len(ids):
            return Ids(ids, slots, len(ids))
        before = int(ids[first]) - 1
        table = np.full(int(ids[-1]) - before + 2, -1, np.int32)
        table[ids[first:] - before] = slots[first:]
        return Ids(ids[:first].copy(), slots[:first].copy(), len(ids), before, table)

    def slots(self, ids: NDArray[np.int64]) -> Slots:
        """The slot each id was last given, or -1."""
        if not len(self._recent_ids):
            return self._main(ids)
        found = _look(self._recent_ids, self._recent_slots, ids)
        missing = found < 0
        found[missing] = self._main(ids[missing])
        return found

    def slot(self, id_: int) -> int:
        """The slot one id was last given, or -1."""
        found = _slot(self._recent_ids, self._recent_slots, id_)
        if found >= 0:
            return found
        table, place = self._table, id_ - self._before
        if table is not None and 0 < place < len(table):
            return table.item(place)
        return _slot(self._ids, self._slots, id_)

    def with_new(self, ids: NDArray[np.int64], slots: Slots) -> Ids:
        """With slots for ids that have none now, or one that no longer is theirs."""
        if not len(ids):
            return self
        recent_ids, recent_slots = _merge(self._recent_ids, self._recent_slots, ids, slots)
        if len(recent_ids) <= max(_LEAST_RECENT, self._main_length // _SHARE):
            return Ids(
                self._ids, self._slots, self._main_length, self._before, self._table, recent_ids, recent_slots
            )
        return Ids.of(*_merge(*self._pairs(), recent_ids, recent_slots))

    def without_stale(self, id_of_slot: NDArray[np.int64]) -> Ids:
        """Only the ids that stand in their slots, so that the index does not only grow."""
        ids, slots = _merge(*self._pairs(), self._recent_ids, self._recent_slots)
        there = id_of_slot[slots] == ids
        return Ids.of(ids[there], slots[there])

    def __len__(self) -> int:
        return self._main_length + len(self._recent_ids)

    def _main(self, ids: NDArray[np.int64]) -> Slots:
        if self._table is None:
            return _look(self._ids, self._slots, ids)
        found: Slots = self._table.take(ids - self._before, mode="clip").astype(np.int64)
        if len(self._ids):
            older = (ids <= self._before).nonzero()[0]
            found[older] = _look(self._ids, self._slots, ids[older])
        return found

    def _pairs(self) -> tuple[NDArray[np.int64], Slots]:
        """The main part, sorted by id."""
        if self._table is None:
            return self._ids, self._slots
        places = (self._table >= 0).nonzero()[0]
        slots = self._table[places].astype(np.int64)
        return np.concatenate([self._ids, places + self._before]), np.concatenate([self._slots, slots])


def _begins_close(ids: NDArray[np.int64]) -> int:
    """From which place on the ids are close enough to each other for a table; their number where none are."""
    if not len(ids):
        return 0
    span, count = ids[-1] - ids + 1, np.arange(len(ids), 0, -1)
    return int((span <= _ROOM * count).argmax())


def _look(known: NDArray[np.int64], slots: Slots, ids: NDArray[np.int64]) -> Slots:
    if not len(known):
        return np.full(len(ids), -1, np.int64)
    place = np.searchsorted(known, ids)
    place[place == len(known)] = 0
    return np.where(known[place] == ids, slots[place], -1)


def _slot(known: NDArray[np.int64], slots: Slots, id_: int) -> int:
    # Halved by Python itself, which for one id is done before numpy's search has begun.
    place = bisect_left(known.data, id_)
    return slots.item(place) if place < len(known) and known.item(place) == id_ else -1


def _merge(
    old_ids: NDArray[np.int64], old_slots: Slots, ids: NDArray[np.int64], slots: Slots
) -> tuple[NDArray[np.int64], Slots]:
    """Both, sorted by id; the new slot where both have one."""
    order = np.argsort(ids, kind="stable")
    ids, slots = ids[order], slots[order]
    place = np.searchsorted(old_ids, ids)
    known = np.zeros(len(ids), np.bool_)
    inside = place < len(old_ids)
    known[inside] = old_ids[place[inside]] == ids[inside]
    kept = old_slots.copy()
    kept[place[known]] = slots[known]
    new = ~known
    return np.insert(old_ids, place[new], ids[new]), np.insert(kept, place[new], slots[new])
