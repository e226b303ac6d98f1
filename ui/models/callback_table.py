"""The callback table: a row is written when looked at, and kept till it changes.

A tick tells the view exactly which cells changed; which rows went, came or moved is told in ordered_table.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from PySide6.QtCore import QMimeData, QModelIndex, Qt

from app.domain.act import Seen
from app.domain.moment import MINUTE_US
from app.listing.shown import CallbackRow
from ui.models.callback_cells import Cell, CellWriter
from ui.models.callback_columns import COLUMNS, Column
from ui.models.callback_mime import MIME_TYPE, pack
from ui.models.ordered_table import ROOT, Index, OrderedTable, Shown
from ui.models.roles import (
    ChipRole,
    GlyphRole,
    IconRole,
    IdRole,
    NoteRole,
    PendingRole,
    ToneRole,
    WeightRole,
)
from ui.models.row_order import MOST_RUNS, Run, count_of_runs, rows_of, runs

_MOST_KEPT: Final = 4000
_RIGHT: Final = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
_LEFT: Final = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
# Asked for every cell that is painted: putting flags together costs as much as reading the cell.
_CALLBACK: Final = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_STALE_TONE: Final = "t3"
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_SPOKEN: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)


class CallbackTable(OrderedTable):
    """Shows what it is given and edits nothing; an act on its way only marks its rows as pending."""

    def __init__(self, writer: CellWriter, columns: Sequence[Column] = COLUMNS) -> None:
        super().__init__()
        self._writer = writer
        self.columns = columns
        #: Where an act on its way is marked.
        self.state_place = next(place for place, column in enumerate(columns) if column.key == "state")
        self._cells: dict[int, tuple[Cell, ...]] = {}
        #: What was last written of the rows this tick touched: cells that say the same are not painted again.
        self._said: dict[int, tuple[Cell, ...]] = {}
        self._pending: frozenset[int] = frozenset()
        self._is_stale = False
        #: Which rows can be seen; times that depend on now are renewed for these alone, once a minute.
        self.visible_rows: Callable[[], range] = lambda: range(0)

    def show(self, shown: Shown, *, hold: bool = False) -> None:
        """The rows as they are now. With `hold` rows go and come, but none that stays changes its place."""
        before = self._latest
        self._go_to(shown, hold=hold)
        self._tell_changed(shown)
        if before is not None and before.now_us // MINUTE_US != shown.now_us // MINUTE_US:
            self._renew_times()

    def set_pending(self, ids: Iterable[int]) -> None:
        """The callbacks with an act on its way to the database; all others are not."""
        now = frozenset(ids)
        touched = np.fromiter(now ^ self._pending, np.int64)
        self._pending = now
        place = self.state_place
        rows = rows_of(touched, self.ids)
        for run in runs(np.sort(rows[rows >= 0])):
            self.dataChanged.emit(self.index(run.first, place), self.index(run.last, place), [PendingRole])

    def set_stale(self, stale: bool) -> None:
        """Greys every value: they are no longer what is so now."""
        if stale != self._is_stale:
            self._is_stale = stale
            self._cells.clear()
            if self.rowCount():
                last = self.index(self.rowCount() - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last, [ToneRole])

    def write_anew(self) -> None:
        """After another language, zone or set of hidden columns: all that is seen is written again."""
        self._cells.clear()
        self._writer.forget()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def callback(self, row: int) -> CallbackRow | None:
        """The callback in a row, as it was last read."""
        if self._latest is None or not 0 <= row < len(self._rows.slots):
            return None
        return self._latest.row_at(int(self._rows.slots[row]))

    def seen(self, rows: Sequence[int]) -> list[Seen]:
        """Ids and versions of rows, as acts name them."""
        callbacks = [self.callback(row) for row in rows]
        return [Seen(one.id, one.version) for one in callbacks if one is not None]

    def cells(self, row: int) -> tuple[Cell, ...]:
        """What a row says, in the order of `columns`; the same object for as long as nothing was written anew."""
        slot = int(self._rows.slots[row])
        return self._cells.get(slot) or self._write(slot)

    def is_pending(self, row: int) -> bool:
        """Whether an act on this row waits for the database."""
        return bool(self._pending) and int(self._rows.ids[row]) in self._pending

    # -- what Qt asks -------------------------------------------------------------------------------------

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        row, column = index.row(), index.column()
        if role == _ALIGN:
            return _RIGHT if self.columns[column].to_right else _LEFT
        if role == IdRole:
            return int(self._rows.ids[row])
        if role == PendingRole:
            return column == self.state_place and self.is_pending(row)
        answer = _ANSWER.get(role)
        return None if answer is None else answer(self.cells(row)[column])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in {_DISPLAY, _SPOKEN}:
            return self._writer.caption(self.columns[section].key)
        if role == _ALIGN:
            return _RIGHT if self.columns[section].to_right else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _CALLBACK

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return pack(self.seen(sorted({index.row() for index in indexes})))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def _turn_to(self, shown: Shown) -> None:
        before, self._latest = self._latest, shown
        self._said = {}
        if shown.touched is None or before is None:
            self._cells.clear()
            return
        written = self._cells
        self._said = {slot: written.pop(slot) for slot in shown.touched.tolist() if slot in written}

    # -- what is written, and when it is written anew -----------------------------------------------------

    def _write(self, slot: int, said: tuple[Cell, ...] | None = None) -> tuple[Cell, ...]:
        """`said`: what was last written of this very callback, where no other column is of account than told."""
        latest = self._latest
        if latest is None:
            raise LookupError("no board has been shown yet")
        if len(self._cells) >= _MOST_KEPT:
            self._cells.clear()
        if said is None or latest.columns is None:
            cells = self._writer.cells(latest.row_at(slot), latest.now_us)
        else:
            read = latest.glance_at or latest.row_at
            cells = self._writer.cells_after(said, lambda: read(slot), latest.now_us, latest.columns)
        if self._is_stale:
            cells = tuple(replace(cell, tone=_STALE_TONE, glyph=None) for cell in cells)
        self._cells[slot] = cells
        return cells

    def _tell_changed(self, shown: Shown) -> None:
        last = len(self.columns) - 1
        if shown.touched is None:
            stretches = [Run(0, self.rowCount() - 1)] if self.rowCount() else []
        elif not len(shown.touched):
            return
        else:
            rows = self._rows_at(shown.touched)
            if len(rows) <= MOST_RUNS:
                if not (untold := [row for row in rows.tolist() if not self._tell_cells(row)]):
                    return
                rows = np.array(untold, np.intp)
            if count_of_runs(rows) <= MOST_RUNS:
                stretches = runs(rows)
            else:
                # Hundreds of notices cost more than painting all: the view compares what it shows, row by row.
                stretches = [Run(int(rows[0]), int(rows[-1]))]
        for run in stretches:
            self.dataChanged.emit(self.createIndex(run.first, 0), self.createIndex(run.last, last))

    def _tell_cells(self, row: int) -> bool:
        """Names the cells of a row that say something else than before; False where nobody knows what they said.

        Painting is what a tick costs: a stretch of cells is painted whole, with the row below it.
        """
        slot = int(self._rows.slots[row])
        said = self._said.get(slot)
        if said is None:
            return False
        says = self._cells.get(slot) or self._write(slot, said)
        for column, (old, new) in enumerate(zip(said, says, strict=True)):
            if old is not new and old != new:
                # Made, not asked for: Qt would ask for the number of rows and columns each time.
                index = self.createIndex(row, column)
                self.dataChanged.emit(index, index)
        return True

    def _renew_times(self) -> None:
        self._cells.clear()
        seen = self.visible_rows()
        first, last = max(seen.start, 0), min(seen.stop, self.rowCount()) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


_ANSWER: Final[dict[int, Callable[[Cell], object]]] = {
    _DISPLAY: lambda cell: cell.text,
    _SPOKEN: lambda cell: cell.spoken,
    _TIP: lambda cell: cell.tip or (cell.note if cell.chip else None),
    int(ToneRole): lambda cell: cell.tone,
    int(WeightRole): lambda cell: cell.weight,
    int(GlyphRole): lambda cell: cell.glyph,
    int(IconRole): lambda cell: cell.icon,
    int(ChipRole): lambda cell: cell.chip,
    int(NoteRole): lambda cell: cell.note,
}
