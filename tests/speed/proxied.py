"""The usual way, as a baseline: a list of tuples, a table model over it, and QSortFilterProxyModel in between."""

from __future__ import annotations

import time
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QTableView

from app.database.reads.columns import OPEN_CODES, STATES, Changes
from app.live.board import Board
from tests.speed import screen

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
#: The same twelve columns as the console's table.
COLUMNS: Final = (
    "state", "number", "centre", "reason", "requested", "waited", "attempts", "due", "language", "nurse",
    "next_attempt", "last_attempt",
)  # fmt: skip
PLACE: Final = {name: place for place, name in enumerate(COLUMNS)}
_TIMES: Final = {PLACE[name] for name in ("requested", "waited", "due", "next_attempt", "last_attempt")}
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
RAW: Final = int(Qt.ItemDataRole.UserRole)
IS_WANTED: Final = RAW + 1


class Tuples(QAbstractTableModel):
    """Answers the text of a cell, its value for sorting, and for the filter whether the row is wanted."""

    def __init__(self, board: Board, centre_ids: frozenset[int]) -> None:
        super().__init__()
        self._places = board.places
        self._wanted = board.places.queues_of(centre_ids)
        self._ids = board.take("id", board.slots).tolist()
        self._row_of = {callback_id: row for row, callback_id in enumerate(self._ids)}
        self._rows: list[tuple[Any, ...]] = []
        self._is_wanted: list[str] = []
        columns = [self._column(board, name) for name in COLUMNS]
        self._rows = list(zip(*columns, strict=True))
        queues, states = board.take("queue", board.slots), board.take("state", board.slots)
        self._is_wanted = np.where(self._wanted[queues] & (states < OPEN_CODES), "1", "0").tolist()

    def id_of(self, row: int) -> int:
        callback_id: int = self._ids[row]
        return callback_id

    def tell(self, rows: list[tuple[int, tuple[Any, ...], str]]) -> None:
        """Put changed rows in and say so of each: one signal from the first to the last is far slower here."""
        for row, values, is_wanted in rows:
            self._rows[row] = values
            self._is_wanted[row] = is_wanted
            self._tell(row)

    def prepared(self, board: Board, changes: Changes) -> list[tuple[int, tuple[Any, ...], str]]:
        """What `tell` is given for the changes, of which `board` is the outcome."""
        ids = changes.rows.numbers["id"]
        slots = board.slots_of(ids)
        there = slots >= 0
        ids, slots = ids[there], slots[there]
        columns = [self._column(board, name, slots) for name in COLUMNS]
        is_open = board.take("state", slots) < OPEN_CODES
        wanted = np.where(self._wanted[board.take("queue", slots)] & is_open, "1", "0").tolist()
        rows = [self._row_of[callback_id] for callback_id in ids.tolist()]
        told = list(zip(rows, zip(*columns, strict=True), wanted, strict=True))
        gone = [self._row_of[callback_id] for callback_id in changes.gone.tolist()]
        return told + [(row, self._rows[row], "0") for row in gone]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == _DISPLAY:
            column = index.column()
            value = self._rows[index.row()][column]
            if column in _TIMES:
                return time.strftime("%H:%M", time.gmtime(value // 1_000_000)) if value else ""
            return value if isinstance(value, str) else str(value)
        if role == RAW:
            return self._rows[index.row()][index.column()]
        if role == IS_WANTED:
            return self._is_wanted[index.row()]
        return None

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def _column(self, board: Board, name: str, slots: NDArray[np.int64] | None = None) -> list[Any]:
        at = board.slots if slots is None else slots
        places = self._places
        match name:
            case "state":
                return [STATES[code].value for code in board.take("state", at).tolist()]
            case "number":
                return [f"··{end:02d}" for end in board.take("number_end", at).tolist()]
            case "centre":
                names = [centre.names.fi for centre in places.centres]
                return [names[number] for number in places.centre_of[board.take("queue", at)].tolist()]
            case "reason" | "language":
                words = board.words[name].all()
                return [words[code] for code in board.take(name, at).tolist()]
            case "nurse":
                codes = [*(agent.code for agent in places.agents), ""]
                return [codes[number] for number in board.take("agent", at).tolist()]
            case "attempts":
                return list(board.take("attempts_made", at).tolist())
            case "waited":
                return list(board.take("requested_us", at).tolist())
            case _:
                return list(board.take(f"{name}_us", at).tolist())


class ProxiedTable:
    """The view, the proxy and the tuples together, filtered to the open callbacks of some centres."""

    def __init__(self, board: Board, centre_ids: frozenset[int]) -> None:
        self.tuples = Tuples(board, centre_ids)
        self.proxy = QSortFilterProxyModel()
        self.proxy.setSourceModel(self.tuples)
        self.proxy.setSortRole(RAW)
        self.proxy.setFilterRole(IS_WANTED)
        self.proxy.setFilterKeyColumn(0)
        self.proxy.setFilterFixedString("1")
        self.view = QTableView()
        self.view.setModel(self.proxy)
        screen.as_plain_table(self.view)

    def sort(self, column: str, *, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.proxy.sort(PLACE[column], order)

    def ids(self) -> set[int]:
        """The callbacks shown."""
        shown = range(self.proxy.rowCount())
        return {self.tuples.id_of(self.proxy.mapToSource(self.proxy.index(row, 0)).row()) for row in shown}
