"""What the columns of boards share: each in full, with room behind it for the rows that differ in some boards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Slots = NDArray[np.int64]
Values = Mapping[str, NDArray[Any]]
_LEAST_PATCH: Final = 1024
#: The base is copied when what differs from it outgrows this share of it.
SHARE: Final = 8
#: Columns this short (64 KB at the most) are copied faster than it is looked through what differs.
SHORT: Final = 8192
#: How much further than asked a column is looked through at once: five minutes, where values are instants.
_AHEAD: Final = 300_000_000
_NO_SLOTS: Final[Slots] = np.empty(0, np.int64)
_NO_PLACES: Final = np.empty(0, np.int32)


class Shared:
    """What boards share: each column in full and, behind that, room for rows that differ.

    Rows are put behind those that are there and never changed, so that each board goes on seeing its own; only the
    newest board may put more. `used` is how far the room is, -1 once the columns have gone into another one.

    `place` has by slot where the newest of its rows stands, and `place_before` of each row behind the base where the
    one before it does: an older board, perhaps on another thread while rows are put, goes back by it to its own.
    """

    __slots__ = ("ahead", "columns", "length", "place", "place_before", "slot_of", "used", "whole")

    def __init__(
        self, columns: Values, whole: Values, length: int, ahead: Mapping[str, _Ahead] | None = None
    ) -> None:
        """`columns` have room behind `length` as `room_behind` tells; `whole` are they without it."""
        #: What is known of a column's values that come next; whichever thread looks last may replace it.
        self.ahead: dict[str, _Ahead] = {**(ahead or {})}
        self.columns = columns
        self.whole = whole
        self.length = length
        room = room_behind(length)
        self.slot_of = np.empty(room, np.int64) if room else _NO_SLOTS
        self.place = self.place_before = _NO_PLACES
        self.used = 0

    @staticmethod
    def of(columns: Values, length: int) -> Shared:
        """Of columns none of which another base has."""
        return Shared(columns, {name: front(column, length) for name, column in columns.items()}, length)

    def stand_behind(self, slots: Slots, first: int) -> None:
        """Tell of the slots that their rows stand behind the base from the place `first` on, in this order."""
        if not len(self.place):
            self.place, self.place_before = (
                np.arange(self.length, dtype=np.int32), np.empty(len(self.slot_of), np.int32)
            )  # fmt: skip
        start, end = self.length + first, self.length + first + len(slots)
        # Where they stood before comes first, so that whoever finds the new place finds the way back.
        self.place_before[first : first + len(slots)] = self.place.take(slots)
        self.place[slots] = np.arange(start, end, dtype=np.int32)

    def within(self, name: str, above: int, until: int) -> Slots:
        """The slots whose value in the base is above one and at most the other, ascending."""
        known = self.ahead.get(name)
        if known is None or not known.above <= above <= until <= known.until:
            far = max(until, above + _AHEAD)
            slots = between(self.whole[name], above, far)
            known = self.ahead[name] = _Ahead(above, far, slots, self.whole[name][slots])
        return known.slots[between(known.values, above, until)]


class _Ahead(NamedTuple):
    """All slots of a column whose value is above one and at most the other, and those values.

    What time alone changes is asked for again and again, a little further on each time: most look-ups end here.
    """

    above: int
    until: int
    slots: Slots
    values: NDArray[Any]


def between(values: NDArray[Any], above: int, until: int) -> Slots:
    """The places of values above one and at most the other."""
    places: Slots = ((values > above) & (values <= until)).nonzero()[0]
    return places


def room_behind(length: int) -> int:
    """How many rows that differ fit behind so many."""
    return 0 if length <= SHORT else max(_LEAST_PATCH, length // SHARE)


def front(column: NDArray[Any], length: int) -> NDArray[Any]:
    """The column without the room behind it, not to be written to."""
    return read_only(column if len(column) == length else column[:length])


def read_only(column: NDArray[Any]) -> NDArray[Any]:
    """The same column, which nobody can write into any more."""
    column.flags.writeable = False
    return column
