"""The columns of a board: a base that boards share, and behind it the few rows that differ from it in this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.live.shared_columns import (
    SHARE,
    SHORT,
    Shared,
    Slots,
    Values,
    between,
    front,
    read_only,
    room_behind,
)

__all__ = ["Columns", "Slots", "Values"]
#: Bytes of a value whose column may be kept copied: states and places, which are read again and again.
_NARROW: Final = 2
_NO_SLOTS: Final[Slots] = np.empty(0, np.int64)


class Columns:
    """Immutable, all of one length. A tick costs what it changes, whatever the length.

    Where a row stands that differs from the base is looked up by slot, not searched: a search costs twenty times as
    much as reading a value. A row that differs has a value there of every column in which any row does, so that all
    columns are read at the same places. The table for it is the base's too and tells where the newest rows stand: what
    stands behind the own ones is another board's, and leads back to where the row stood before.
    """

    __slots__ = ("_base", "_full", "_newest", "_patched", "_total")

    def __init__(
        self,
        base: Shared,
        patched: frozenset[str] = frozenset(),
        total: int = 0,
        newest: Slots = _NO_SLOTS,
    ) -> None:
        """`patched` are the columns of which rows stand behind the base, `total` in all.

        `newest` are the slots whose rows stand last of these, in their order.
        """
        self._base = base
        self._patched = patched
        self._total = total
        self._newest = newest
        self._full: dict[str, NDArray[Any]] = {}

    @staticmethod
    def zeros(length: int, kinds: Mapping[str, type[np.generic]]) -> Columns:
        """Columns of these kinds with nothing but zeros."""
        room = length + room_behind(length)
        return Columns(Shared.of({name: np.zeros(room, kind) for name, kind in kinds.items()}, length))

    @staticmethod
    def of(values: Values) -> Columns:
        """Columns that hold these values."""
        length = len(next(iter(values.values())))
        return Columns(
            Shared.of({name: _with_room(column, length) for name, column in values.items()}, length)
        )

    def __len__(self) -> int:
        return self._base.length

    def __iter__(self) -> Iterator[str]:
        return iter(self._base.columns)

    @property
    def own_bytes(self) -> int:
        """Memory of the base, of what differs from it and of where that is."""
        rows = self._base.length + self._total
        places = int(self._base.place.nbytes) + int(self._base.place_before.nbytes)
        return (
            sum(column.itemsize * rows for column in self._base.columns.values()) + 8 * self._total + places
        )

    def full(self, name: str) -> NDArray[Any]:
        """All values by slot, not to be written to; the first call on a patched column copies its base."""
        if name not in self._patched:
            return self._base.whole[name]
        full = self._full.get(name)
        if full is None:
            # Two threads may both get here; each makes the same array, and either may stay.
            full = self._full[name] = read_only(self._whole(name))
        return full

    def _whole(self, name: str, into: NDArray[Any] | None = None) -> NDArray[Any]:
        """The values by slot, in an array of their own or at the front of one that is given."""
        base, length = self._base, self._base.length
        whole = np.empty(length, base.columns[name].dtype) if into is None else into
        whole[:length] = base.whole[name]
        if name in self._patched:
            # Of a slot that was put several times the last value stays.
            whole[base.slot_of[: self._total]] = base.columns[name][length : length + self._total]
        return whole

    def take(self, name: str, slots: Slots) -> NDArray[Any]:
        """The values at `slots`, as an array of their own."""
        return self.take_all((name,), slots)[name]

    def take_all(self, names: Iterable[str], slots: Slots) -> dict[str, NDArray[Any]]:
        """The values of several columns at `slots`: which of them differ from the base is looked up once."""
        columns, patched = self._base.columns, self._patched
        if not patched:
            return {name: columns[name].take(slots) for name in names}
        if slots is self._newest:
            # What was just put is what is mostly asked for next, and stands in a row.
            end = self._base.length + self._total
            start = end - len(slots)
            return {
                name: columns[name][start:end].copy() if name in patched else columns[name].take(slots)
                for name in names
            }
        if len(slots) > self._base.length // SHARE:
            return self._most(names, slots)
        at = self._where(slots)
        return {name: columns[name].take(at if name in patched else slots) for name in names}

    def _where(self, slots: Slots) -> NDArray[np.intp]:
        """Where the rows stand: in the base or behind it."""
        base, length = self._base, self._base.length
        if not self._total:
            return slots
        at = base.place.take(slots)
        # As long as no other board was putting rows by now, all of these are of this board.
        newer = (at >= length + self._total).nonzero()[0] if base.used != self._total else _NO_SLOTS
        while len(newer):
            at[newer] = base.place_before[at[newer] - length]
            newer = newer[at[newer] >= length + self._total]
        return at.astype(np.intp)

    def _most(self, names: Iterable[str], slots: Slots) -> dict[str, NDArray[Any]]:
        """The values at many slots: a wide column is not kept copied for one reading of it."""
        values: dict[str, NDArray[Any]] = {}
        at: NDArray[np.intp] | None = None
        for name in names:
            column = self._base.columns[name]
            if name not in self._patched or name in self._full or column.itemsize <= _NARROW:
                values[name] = self.full(name).take(slots)
                continue
            at = self._where(slots) if at is None else at
            values[name] = column.take(at)
        return values

    def at(self, slot: int) -> dict[str, Any]:
        """All values of one row, as Python's own."""
        columns, patched, there = self._base.columns, self._patched, self._at(slot)
        if there == slot:
            return {name: column.item(slot) for name, column in columns.items()}
        return {name: column.item(there if name in patched else slot) for name, column in columns.items()}

    def value(self, name: str, slot: int) -> Any:
        """One value, as Python's own."""
        return self._base.columns[name].item(self._at(slot) if name in self._patched else slot)

    def _at(self, slot: int) -> int:
        base, length = self._base, self._base.length
        at = base.place.item(slot) if self._total else slot
        while at >= length + self._total:
            at = base.place_before.item(at - length)
        return at

    def within(self, name: str, above: int, until: int) -> Slots:
        """The slots whose value is above one and at most the other, ascending; copies no column for it."""
        base, length = self._base, self._base.length
        slots = base.within(name, above, until)
        if name not in self._patched:
            return slots
        slots = slots[self._where(slots) < length]
        places = between(base.columns[name][length : length + self._total], above, until)
        patched = base.slot_of[places]
        patched = patched[self._where(patched) == places + length]  # not put again since
        return np.sort(np.concatenate([slots, patched])) if len(patched) else slots

    def among(self, name: str, wanted: Iterable[int]) -> Slots:
        """Slots among which are all that hold one of a few values; copies no column for it.

        Some may be named twice, and some have held it in an earlier board and hold another value now.
        """
        wanted = tuple(wanted)

        def holding(values: NDArray[Any]) -> Slots:
            found = values == wanted[0]
            for one in wanted[1:]:
                found |= values == one
            slots: Slots = found.nonzero()[0]
            return slots

        base, length = self._base, self._base.length
        slots = holding(base.whole[name])
        if name not in self._patched:
            return slots
        places = holding(base.columns[name][length : length + self._total])
        return np.concatenate([slots, base.slot_of[places]])

    def put(self, slots: Slots, values: Mapping[str, Any]) -> Columns:
        """The columns with `values` at `slots`, without doubles; a column not named stays as it is.

        Values are arrays, or plain ones where there is one slot. `slots` are kept, and not to be written to.
        """
        count, base = len(slots), self._base
        if not count:
            return self
        length, known = base.length, self._total
        total = known + count
        if length <= SHORT:
            return self._copied_short(slots, values)
        if count * SHARE > length or total > room_behind(length) or base.used != known:
            return self._copied(slots, values)
        # First of all, as readers of older boards on other threads look at it last (`_where`).
        base.used = total
        base.slot_of[known:total] = slots
        for name, new in values.items():
            column = base.columns[name]
            if name not in self._patched:
                # Rows of before have what they have in the base; no board but this and later ones looks for it here.
                column[length : length + known] = column[base.slot_of[:known]]
            column[length + known : length + total] = new
        others = self._patched - values.keys()
        old = self._where(slots) if others else slots
        for name in others:
            column = base.columns[name]
            column[length + known : length + total] = column[old]
        base.stand_behind(slots, known)
        return Columns(base, self._patched | values.keys(), total, slots)

    def _copied_short(self, slots: Slots, values: Mapping[str, Any]) -> Columns:
        """The same where nothing ever stands behind the base."""
        columns = {**self._base.columns}
        for name, new in values.items():
            column = columns[name] = columns[name].copy()
            # One number into one place: an index of one takes ten times as long as the number itself.
            column[slots if isinstance(new, np.ndarray) else slots.item()] = new
            column.flags.writeable = False
        return Columns(Shared(columns, columns, self._base.length))

    def grown(self, length: int) -> Columns:
        """The columns with room for `length` slots, the new ones zero."""
        room = length + room_behind(length)
        grown = {name: np.zeros(room, column.dtype) for name, column in self._base.columns.items()}
        for name, column in grown.items():
            self._whole(name, column)
        return Columns(Shared.of(grown, length))

    def _copied(self, slots: Slots, values: Mapping[str, Any]) -> Columns:
        """The same in a base of its own: of the columns that changed, now or since the base was made."""
        base, length = self._base, self._base.length
        columns, whole = {**base.columns}, {**base.whole}
        # Columns as they were in the base go on in both; from here on nobody may put anything behind the old one. Where
        # that was done already by another board, none can be shared.
        is_newest = base.used == self._total
        base.used = -1
        for name in {*self._patched, *values} if is_newest else columns:
            column = np.empty(length + room_behind(length), columns[name].dtype)
            columns[name] = self._whole(name, column)
            if name in values:
                column[slots] = values[name]
            whole[name] = front(column, length)
        ahead = {name: known for name, known in base.ahead.items() if whole[name] is base.whole[name]}
        return Columns(Shared(columns, whole, length, ahead))


def _with_room(column: NDArray[Any], length: int) -> NDArray[Any]:
    made = np.empty(length + room_behind(length), column.dtype)
    made[:length] = column
    return made
