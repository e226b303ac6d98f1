"""From a callback's id to its slot."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from app.live.column import Slots

_LEAST_RECENT = 4096
_SHARE = 16


class Ids:
    """Immutable: a sorted main part that boards share, and a small sorted part of recent ones that wins.

    Removed ids stay until the parts are joined: whoever asks compares the id that now stands in the slot.
    """

    __slots__ = ("_ids", "_recent_ids", "_recent_slots", "_slots")

    def __init__(
        self, ids: NDArray[np.int64], slots: Slots, recent_ids: NDArray[np.int64], recent_slots: Slots
    ) -> None:
        self._ids, self._slots = ids, slots
        self._recent_ids, self._recent_slots = recent_ids, recent_slots

    @staticmethod
    def none() -> Ids:
        nothing = np.empty(0, np.int64)
        return Ids(nothing, nothing, nothing, nothing)

    def slots(self, ids: NDArray[np.int64]) -> Slots:
        """The slot each id was last given, or -1."""
        if not len(self._recent_ids):
            return _look(self._ids, self._slots, ids)
        found = _look(self._recent_ids, self._recent_slots, ids)
        missing = found < 0
        found[missing] = _look(self._ids, self._slots, ids[missing])
        return found

    def slot(self, id_: int) -> int:
        """The slot one id was last given, or -1."""
        for ids, slots in ((self._recent_ids, self._recent_slots), (self._ids, self._slots)):
            # Halved by Python itself, which for one id is done before numpy's search has begun.
            place = bisect_left(ids.data, id_)
            if place < len(ids) and ids.item(place) == id_:
                return slots.item(place)
        return -1

    def with_new(self, ids: NDArray[np.int64], slots: Slots) -> Ids:
        """With slots for ids that have none now, or one that no longer is theirs."""
        if not len(ids):
            return self
        recent_ids, recent_slots = _merge(self._recent_ids, self._recent_slots, ids, slots)
        if len(recent_ids) <= max(_LEAST_RECENT, len(self._ids) // _SHARE):
            return Ids(self._ids, self._slots, recent_ids, recent_slots)
        nothing = np.empty(0, np.int64)
        return Ids(*_merge(self._ids, self._slots, recent_ids, recent_slots), nothing, nothing)

    def without_stale(self, id_of_slot: NDArray[np.int64]) -> Ids:
        """Only the ids that stand in their slots, so that the index does not only grow."""
        ids, slots = _merge(self._ids, self._slots, self._recent_ids, self._recent_slots)
        there = id_of_slot[slots] == ids
        nothing = np.empty(0, np.int64)
        return Ids(ids[there], slots[there], nothing, nothing)

    def __len__(self) -> int:
        return len(self._ids) + len(self._recent_ids)


def _look(known: NDArray[np.int64], slots: Slots, ids: NDArray[np.int64]) -> Slots:
    if not len(known):
        return np.full(len(ids), -1, np.int64)
    place = np.searchsorted(known, ids)
    place[place == len(known)] = 0
    return np.where(known[place] == ids, slots[place], -1)


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
