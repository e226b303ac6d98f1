"""The callback table: an order of slots over a board; a row is written when looked at, and kept till it changes.

There is no proxy and no reset. A tick tells the view exactly which rows changed, went, came or moved, so that
selection, current row and scroll position stay with their callbacks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.domain.act import Seen
from app.domain.moment import MINUTE_US
from app.listing.grouping import Group
from app.listing.shown import CallbackRow
from ui.models.callback_cells import Cell, CellWriter
from ui.models.callback_columns import COLUMNS, Column
from ui.models.callback_mime import MIME_TYPE, pack
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

_ROOT: Final = QModelIndex()
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


class CallbackTable(QAbstractTableModel):
    """Shows what it is given and edits nothing; an act on its way only marks its rows as pending.

    `order_offered` carries how many rows stand where they would not if the order were taken now (0: none).
    """

    order_offered = Signal(int)

    def __init__(self, writer: CellWriter, columns: Sequence[Column] = COLUMNS) -> None:
        super().__init__()
        self._writer = writer
        self.columns = columns
        #: Where an act on its way is marked.
        self.state_place = next(place for place, column in enumerate(columns) if column.key == "state")
        self._rows = _Rows()
        self._latest: Shown | None = None
        self._cells: dict[int, tuple[Cell, ...]] = {}
        #: What was last written of the rows this tick touched: cells that say the same are not painted again.
        self._said: dict[int, tuple[Cell, ...]] = {}
        self._pending: frozenset[int] = frozenset()
        self._offered = 0
        self._is_stale = False
        #: Which rows can be seen; times that depend on now are renewed for these alone, once a minute.
        self.visible_rows: Callable[[], range] = lambda: range(0)

    @property
    def ids(self) -> NDArray[np.int64]:
        """The callbacks in the order shown; not to be written to."""
        return self._rows.ids

    @property
    def offered(self) -> int:
        """How many rows a new order would move."""
        return self._offered

    def show(self, shown: Shown, *, hold: bool = False) -> None:
        """The rows as they are now. With `hold` rows go and come, but none that stays changes its place."""
        before = self._latest
        self._go_to(shown, hold=hold)
        self._tell_changed(shown)
        if before is not None and before.now_us // MINUTE_US != shown.now_us // MINUTE_US:
            self._renew_times()

    def take_order(self) -> None:
        """Puts every row where it belongs now."""
        if self._latest is not None and self._offered:
            self._go_to(self._latest, hold=False)

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

    def row_of(self, callback_id: int) -> int:
        """The row of a callback, or -1."""
        found = np.flatnonzero(self.ids == callback_id)
        return int(found[0]) if len(found) else -1

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

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows.slots)

    def columnCount(self, parent: Index = _ROOT) -> int:
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

    # -- one order into the next --------------------------------------------------------------------------

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
        before, self._latest = self._latest, shown
        self._said = {}
        if shown.touched is None or before is None:
            self._cells.clear()
            return
        written = self._cells
        self._said = {slot: written.pop(slot) for slot in shown.touched.tolist() if slot in written}

    def _remove(self, gone: list[Run]) -> None:
        for run in reversed(gone):
            self.beginRemoveRows(_ROOT, run.first, run.last)
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
            self.beginInsertRows(_ROOT, run.first, run.last)
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
