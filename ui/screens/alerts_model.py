"""The lists of the alerts screen: what is on, what has been, and the rules, as lines of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.models.roles import GlyphRole, ToneRole, WeightRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class AlertLine:
    """`key` stays the same while its words change. The first cell has the glyph; `is_new` is strong."""

    key: tuple[int, int, int]
    cells: tuple[str, ...]
    glyph: str | None = None
    is_new: bool = False


class AlertTable(QAbstractTableModel):
    """Lines that only change their words are not taken away: what is chosen stays chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._captions: tuple[str, ...] = ("",)
        self._lines: tuple[AlertLine, ...] = ()

    @property
    def lines(self) -> tuple[AlertLine, ...]:
        return self._lines

    def show(self, captions: Sequence[str], lines: Sequence[AlertLine]) -> bool:
        """Whether the lines are others than before, so that the choice is gone."""
        is_same = len(captions) == len(self._captions) and [one.key for one in lines] == [
            one.key for one in self._lines
        ]
        if is_same:
            was, self._lines, self._captions = self._lines, tuple(lines), tuple(captions)
            for row, (old, new) in enumerate(zip(was, self._lines, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, len(captions) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(captions) - 1)
            return False
        self.beginResetModel()
        self._captions, self._lines = tuple(captions), tuple(lines)
        self.endResetModel()
        return True

    def row_of(self, key: tuple[object, ...]) -> int | None:
        return next((row for row, line in enumerate(self._lines) if line.key == key), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._captions)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._captions[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self._lines[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return line.cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._captions[column]}: {line.cells[column]}"
        if role == GlyphRole and column == 0:
            return line.glyph
        if role == WeightRole and column == 0:
            return 600 if line.is_new else 400
        if role == ToneRole and not line.is_new:
            return "t2"
        return None
