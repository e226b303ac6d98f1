"""The answers of one act, row by row: which callback, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from ui.models.roles import GlyphRole, IconRole, IdRole, ToneRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One row in words. `is_done` tells the tick from the triangle."""

    callback_id: int
    number: str
    centre: str
    sentence: str
    is_done: bool


class ActAnswers(QAbstractTableModel):
    """Given once and never changed; rows that were not done come first."""

    def __init__(self, lines: Sequence[AnswerLine]) -> None:
        super().__init__()
        self._lines = tuple(sorted(lines, key=lambda line: line.is_done))

    @property
    def not_done(self) -> tuple[int, ...]:
        return tuple(line.callback_id for line in self._lines if not line.is_done)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._caption(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.number, line.centre, line.sentence)[column]
        if role == IdRole:
            return line.callback_id
        if role == Qt.ItemDataRole.ToolTipRole:
            # A sentence may be longer than its column.
            return line.sentence if column == 2 else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._caption(column)}: {(line.number, line.centre, line.sentence)[column]}"
        if column == 2:
            if role == IconRole:
                return "check" if line.is_done else None
            if role == GlyphRole:
                return None if line.is_done else "warn"
            if role == ToneRole:
                return "t2" if line.is_done else "t1"
        return None

    def _caption(self, column: int) -> str:
        translate = QCoreApplication.translate
        return (
            translate("ActAnswers", "Number"),
            translate("ActAnswers", "Centre"),
            translate("ActAnswers", "Answer"),
        )[column]
