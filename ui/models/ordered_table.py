"""Rows of a board in an order: one order into the next, with neither a proxy nor a reset.

A tick tells the view exactly which rows went, came or moved, so that selection, current row and scroll position stay
with their callbacks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Signal

from app.listing.grouping import Group
from app.listing.shown import CallbackRow
from ui.models.row_order import (
    MOST_RUNS,
    Run,
    count_of_runs,
    going_and_coming,
    missing_from,
    out_of_place,
    rows_of,
    runs,
    with_newcomers,
)

Index = QModelIndex | QPersistentModelIndex
Slots = NDArray[np.int64]

ROOT: Final = QModelIndex()
_NONE: Final = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Shown:
    """What one tick gives the table.

    `slots` and `ids` are the rows in order, below zero those of `heads`, for a `GroupedTable` alone; `touched` the
    slots that hold something else than before (None: all), which differ in `columns` of the board (None: not known);
    `row_at` writes the row of a slot, `glance_at` one of which little is asked; `now_us` is the time they are about.
    """

    slots: Slots
    ids: NDArray[np.int64]
    touched: Slots | None
    row_at: Callable[[int], CallbackRow]
    now_us: int
    heads: Mapping[int, Group] = field(default_factory=dict)
    columns: frozenset[str] | None = None
    glance_at: Callable[[int], CallbackRow] | None = None


@dataclass(slots=True)
class _Rows:
    slots: Slots = field(default_factory=lambda: _NONE)
    ids: NDArray[np.int64] = field(default_factory=lambda: _NONE)


class OrderedTable(QAbstractTableModel):
    """Which rows there are, and in which order; what they say is told by the table made of it.

    `order_offered` carries how many rows stand where they would not if the order were taken now (0: none).
    """

    order_offered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows = _Rows()
        self._latest: Shown | None = None
        self._offered = 0

    @property
    def ids(self) -> NDArray[np.int64]:
        """The callbacks in the order shown; not to be written to."""
        return self._rows.ids

    @property
    def offered(self) -> int:
        """How many rows a new order would move."""
        return self._offered

    def take_order(self) -> None:
        """Puts every row where it belongs now."""
        if self._latest is not None and self._offered:
            self._go_to(self._latest, hold=False)

    def row_of(self, callback_id: int) -> int:
        """The row of a callback, or -1."""
        found = np.flatnonzero(self.ids == callback_id)
        return int(found[0]) if len(found) else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows.slots)

    def _go_to(self, shown: Shown, *, hold: bool) -> None:
        old, new = self._rows.ids, shown.ids
        if old is new or (len(old) == len(new) and np.array_equal(old, new)):
            self._turn_to(shown)
            self._rows = _Rows(shown.slots, new)
            self._offer(0)
            return
        going, coming = going_and_coming(old, new)
        if count_of_runs(going) + count_of_runs(coming) > MOST_RUNS:
            self._lay_out(shown)
            self._offer(0)
            return
        gone, came = runs(going), runs(coming)
        self._remove(gone)
        self._turn_to(shown)
        kept = self._rows.ids
        stands = with_newcomers(kept, new, came) if came else kept
        is_in_order = np.array_equal(stands, new)
        slots = shown.slots if is_in_order else shown.slots[rows_of(stands, new)]
        self._insert(runs(missing_from(stands, kept)), slots, stands)
        if is_in_order:
            self._offer(0)
        elif hold:
            self._offer(out_of_place(stands, new))
        else:
            self._lay_out(shown)
            self._offer(0)

    def _turn_to(self, shown: Shown) -> None:
        """From here on rows are read from `shown`; what went has been taken out by now."""
        self._latest = shown

    def _remove(self, gone: list[Run]) -> None:
        for run in reversed(gone):
            self.beginRemoveRows(ROOT, run.first, run.last)
            rows = np.s_[run.first : run.last + 1]
            self._rows = _Rows(np.delete(self._rows.slots, rows), np.delete(self._rows.ids, rows))
            self.endRemoveRows()

    def _insert(self, came: list[Run], slots: Slots, ids: NDArray[np.int64]) -> None:
        present = np.ones(len(ids), np.bool_)
        for run in came:
            present[run.first : run.last + 1] = False
        # What stays may stand in another slot of the new board, so it is taken from there before anything is drawn.
        self._rows = _Rows(slots[present], ids[present])
        for run in came:
            self.beginInsertRows(ROOT, run.first, run.last)
            present[run.first : run.last + 1] = True
            self._rows = _Rows(slots[present], ids[present])
            self.endInsertRows()

    def _lay_out(self, shown: Shown) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        old_ids = self._rows.ids
        self._turn_to(shown)
        self._rows = _Rows(shown.slots, shown.ids)
        if before:
            rows = rows_of(old_ids[[index.row() for index in before]], shown.ids)
            after = [
                self.index(int(row), index.column()) if row >= 0 else QModelIndex()
                for row, index in zip(rows, before, strict=True)
            ]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _offer(self, count: int) -> None:
        if count != self._offered:
            self._offered = count
            self.order_offered.emit(count)

    def _rows_at(self, slots: Slots) -> NDArray[np.intp]:
        """The rows that stand in some slots, sorted."""
        shown = self._rows.slots
        if len(slots) == 1:
            at: NDArray[np.intp] = (shown == slots.item()).nonzero()[0]
            return at
        heads = len(self._latest.heads) and -int(shown.min(initial=0)) if self._latest is not None else 0
        # Behind all slots there is a place for each head, where what is below zero is looked up: none is meant.
        is_meant = np.zeros(max(int(shown.max(initial=0)), int(slots.max(initial=0))) + 1 + heads, np.bool_)
        is_meant[slots] = True
        return np.flatnonzero(is_meant[shown])
