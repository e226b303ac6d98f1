"""The supervisor's newest acts, a line each: when, what became of it, until when it can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from ui.models.roles import IconRole, IdRole, ToneRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act in words. `undo` says until when it can be undone, or what there is instead. `at_us` 0: not yet known."""

    action: UUID
    clock: str
    sentence: str
    undo: str
    icon: str
    can_be_undone: bool
    can_be_redone: bool
    has_answers: bool
    at_us: int = 0


class ActHistory(QAbstractTableModel):
    """Newest first. The lines are given anew as acts come and their time to undo runs out."""

    def __init__(self, lines: Sequence[HistoryLine] = ()) -> None:
        super().__init__()
        self._lines = tuple(lines)

    @property
    def lines(self) -> tuple[HistoryLine, ...]:
        return self._lines

    def show(self, lines: Sequence[HistoryLine]) -> None:
        """The lines as they are now; those of the same acts keep their place, their selection and their focus."""
        lines = tuple(lines)
        now, before = [line.action for line in lines], [line.action for line in self._lines]
        added = next((count for count in range(len(now) + 1) if now[count:] == before[: len(now) - count]), 0)
        kept = len(now) - added
        if kept < len(before):
            self.beginRemoveRows(_ROOT, kept, len(before) - 1)
            self._lines = self._lines[:kept]
            self.endRemoveRows()
        if added:
            self.beginInsertRows(_ROOT, 0, added - 1)
            self._lines = (*lines[:added], *self._lines)
            self.endInsertRows()
        changed = [row for row, line in enumerate(lines) if line != self._lines[row]]
        self._lines = lines
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, _COLUMNS - 1))

    def line(self, index: Index) -> HistoryLine | None:
        return self._lines[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._caption(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self._lines[index.row()], index.column()
        text = (line.clock, line.sentence, line.undo)[column]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return text if column else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._caption(column)}: {text}"
            case _ if role == IdRole:
                return line.action
            case _ if role == IconRole:
                return line.icon if column == 1 else None
            case _ if role == ToneRole:
                return "t1" if column == 1 else "t2"
        return None

    def _caption(self, column: int) -> str:
        translate = QCoreApplication.translate
        return (
            translate("ActHistory", "When"),
            translate("ActHistory", "What"),
            translate("ActHistory", "Undo"),
        )[column]
