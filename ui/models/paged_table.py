"""Rows that come a page at a time and are put into words once, when they come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PagedTable(QAbstractTableModel):
    """`more_wanted` carries the key to go on after, at the end of the scroll; a kind of it takes the answer.

    A kind keeps what its rows are about beside their words, and changes it before them: a row of words is never
    without what it is about.
    """

    more_wanted = Signal(object)

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._cells: list[tuple[str, ...]] = []
        self._next: object = None
        self._is_waiting = False

    def captions(self) -> tuple[str, ...]:
        """The columns' captions in the user's language, one for each text of a row."""
        raise NotImplementedError

    @property
    def has_more(self) -> bool:
        return self._next is not None

    def words(self, row: int) -> tuple[str, ...]:
        """What a row says, by column."""
        return self._cells[row]

    def give_up(self) -> None:
        """What follows could not be had: it is asked for again at the next scroll."""
        self._is_waiting = False

    def _came(self, following: object) -> None:
        """A page has come; after it one goes on from that key, None: it was the last."""
        self._next, self._is_waiting = following, False

    def _append(self, cells: Sequence[tuple[str, ...]]) -> None:
        if cells:
            first = len(self._cells)
            self.beginInsertRows(_ROOT, first, first + len(cells) - 1)
            self._cells += cells
            self.endInsertRows()

    def _replace_words(self, cells: Sequence[tuple[str, ...]]) -> None:
        """Other words for the same rows."""
        self._cells = list(cells)
        if self._cells:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._cells) - 1, self._columns - 1))

    def _tell_captions(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next is not None and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit(self._next)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.captions()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        words = self._cells[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.captions()[index.column()]}: {words}"
        return None
