"""The columns of a board: a base that boards share, and one patch of the few rows that differ from it in this one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Slots = NDArray[np.int64]
Values = Mapping[str, NDArray[Any]]
_LEAST_PATCH: Final = 1024
#: The base is copied when a patch outgrows this share of it: later, every copy of a patch costs more than it saves.
_SHARE: Final = 8
#: Columns this short (64 KB at the most) are copied faster than a patch is looked through.
_SHORT: Final = 8192
#: Bytes of a value whose column may be kept copied: states and places, which are read again and again.
_NARROW: Final = 2
_NO_SLOTS: Final[Slots] = np.empty(0, np.int64)


class Columns:
    """Immutable, all of one length. A tick costs what it changes, whatever the length.

    Which row is patched is looked up by slot, not searched: a search costs twenty times as much as reading a value.
    Patched rows have a place each in the order they came; a column that did not change since has no value for the
    last of them, or none at all, and what it has in its base counts there.
    """

    __slots__ = ("_base", "_full", "_patch", "_place", "_slots")

    def __init__(
        self,
        base: Values,
        patch: Values | None = None,
        slots: Slots = _NO_SLOTS,
        place: NDArray[Any] | None = None,
    ) -> None:
        """`patch` has values by place, `slots` the slot of each place, and `place` that of each slot or -1."""
        self._base = base
        self._patch = {} if patch is None else patch
        self._slots = slots
        self._place = place
        self._full: dict[str, NDArray[Any]] = {}

    @staticmethod
    def zeros(length: int, kinds: Mapping[str, type[np.generic]]) -> Columns:
        """Columns of these kinds with nothing but zeros."""
        return Columns({name: np.zeros(length, kind) for name, kind in kinds.items()})

    def __len__(self) -> int:
        return len(next(iter(self._base.values())))

    def __iter__(self) -> Iterator[str]:
        return iter(self._base)

    @property
    def own_bytes(self) -> int:
        """Memory of bases, patches and where they are."""
        tables = (self._slots, *(() if self._place is None else (self._place,)))
        return sum(int(one.nbytes) for one in (*self._base.values(), *self._patch.values(), *tables))

    def full(self, name: str) -> NDArray[Any]:
        """All values by slot, not to be written to; the first call on a patched column copies its base."""
        patch = self._patch.get(name)
        if patch is None:
            return self._base[name]
        full = self._full.get(name)
        if full is None:
            # Two threads may both get here; each makes the same array, and either may stay.
            full = self._full[name] = self._whole(name, patch)
        return full

    def _whole(self, name: str, patch: NDArray[Any]) -> NDArray[Any]:
        whole = self._base[name].copy()
        whole[self._slots[: len(patch)]] = patch
        whole.flags.writeable = False
        return whole

    def _most(self, name: str, slots: Slots) -> NDArray[Any]:
        """The values at many slots: a wide column is not kept copied for one reading of it."""
        patch = self._patch.get(name)
        if patch is None or name in self._full or self._base[name].itemsize <= _NARROW:
            return self.full(name)[slots]
        values: NDArray[Any] = self._whole(name, patch)[slots]
        return values

    def take(self, name: str, slots: Slots) -> NDArray[Any]:
        """The values at `slots`, as an array of their own."""
        return self.take_all((name,), slots)[name]

    def take_all(self, names: Iterable[str], slots: Slots) -> dict[str, NDArray[Any]]:
        """The values of several columns at `slots`: which of them are patched is looked up once."""
        if self._place is None:
            return {name: self._base[name][slots] for name in names}
        if len(slots) > len(self) // _SHARE:
            return {name: self._most(name, slots) for name in names}
        place = self._place[slots]
        patched = (place >= 0).nonzero()[0]
        place = place[patched]
        taken: dict[str, NDArray[Any]] = {}
        # Columns that changed in the same tick have values for the same places: those are looked up once.
        of_length = {len(self._slots): (patched, place)}
        for name in names:
            values = taken[name] = self._base[name][slots]
            patch = self._patch.get(name)
            if patch is None:
                continue
            here = of_length.get(len(patch))
            if here is None:
                has_value = place < len(patch)
                here = of_length[len(patch)] = patched[has_value], place[has_value]
            values[here[0]] = patch[here[1]]
        return taken

    def at(self, slot: int) -> dict[str, Any]:
        """All values of one row, as Python's own."""
        place = -1 if self._place is None else int(self._place[slot])
        if place < 0:
            return {name: base.item(slot) for name, base in self._base.items()}
        patch = self._patch
        return {
            name: patch[name].item(place) if name in patch and place < len(patch[name]) else base.item(slot)
            for name, base in self._base.items()
        }

    def value(self, name: str, slot: int) -> Any:
        """One value, as Python's own."""
        place = -1 if self._place is None else int(self._place[slot])
        patch = self._patch.get(name) if place >= 0 else None
        if patch is None or place >= len(patch):
            return self._base[name].item(slot)
        return patch.item(place)

    def within(self, name: str, above: int, until: int) -> Slots:
        """The slots whose value is above one and at most the other, ascending; copies no column for it."""
        return self._slots_where(name, lambda values: (values > above) & (values <= until))

    def equal(self, name: str, wanted: Iterable[int]) -> Slots:
        """The slots that hold one of a few values, ascending; copies no column for it."""
        wanted = tuple(wanted)

        def is_wanted(values: NDArray[Any]) -> NDArray[np.bool_]:
            found = np.zeros(len(values), np.bool_)
            for one in wanted:
                found |= values == one
            return found

        return self._slots_where(name, is_wanted)

    def _slots_where(self, name: str, holds: Callable[[NDArray[Any]], NDArray[np.bool_]]) -> Slots:
        slots = holds(self._base[name]).nonzero()[0]
        patch = self._patch.get(name)
        if patch is None or self._place is None:
            return slots
        place = self._place[slots]
        slots = slots[(place < 0) | (place >= len(patch))]
        patched = self._slots[: len(patch)][holds(patch)]
        return np.sort(np.concatenate([slots, patched])) if len(patched) else slots

    def put(self, slots: Slots, values: Mapping[str, Any]) -> Columns:
        """The columns with `values` at `slots`, without doubles; a column not named stays as it is.

        Values are arrays, or plain ones where there is one slot.
        """
        if not len(slots):
            return self
        length = len(self)
        if length <= _SHORT or len(slots) * _SHARE > length:
            return self._copied(slots, values)
        if self._place is None:
            # Numbers as small as will do: this is copied whenever another row is patched.
            kind = np.int16 if length // _SHARE < np.iinfo(np.int16).max else np.int32
            old_place = np.full(length, -1, kind)
        else:
            old_place = self._place
        known = len(self._slots)
        goes_to: NDArray[Any] = old_place[slots]
        is_new = goes_to < 0
        fresh = slots[is_new]
        total = known + len(fresh)
        if total > max(_LEAST_PATCH, length // _SHARE):
            return self._copied(slots, values)
        place, all_slots = old_place, self._slots
        if len(fresh):
            place = old_place if self._place is None else old_place.copy()
            place[fresh] = goes_to[is_new] = np.arange(known, total)
            all_slots = np.concatenate([self._slots, fresh])
        patch = dict(self._patch)
        for name, new in values.items():
            base, old = self._base[name], patch.get(name)
            here = np.empty(total, base.dtype)
            has = 0
            if old is not None:
                has = len(old)
                here[:has] = old
            if has < known:
                here[has:known] = base[self._slots[has:]]
            here[goes_to] = new
            patch[name] = here
        return Columns(self._base, patch, all_slots, place)

    def grown(self, length: int) -> Columns:
        """The columns with room for `length` slots, the new ones zero."""
        grown: dict[str, NDArray[Any]] = {}
        for name, base in self._base.items():
            grown[name] = np.zeros(length, base.dtype)
            grown[name][: len(base)] = self.full(name)
            grown[name].flags.writeable = False
        return Columns(grown)

    def _copied(self, slots: Slots, values: Mapping[str, Any]) -> Columns:
        """The same in a base of its own: of the columns that changed, now or since the base was made."""
        base = dict(self._base)
        for name in {*self._patch, *values}:
            column = base[name].copy()
            patch = self._patch.get(name)
            if patch is not None:
                column[self._slots[: len(patch)]] = patch
            if name in values:
                # One number into one place: an index of one takes ten times as long as the number itself.
                new = values[name]
                column[slots if isinstance(new, np.ndarray) else slots.item()] = new
            column.flags.writeable = False
            base[name] = column
        return Columns(base)
