"""Who is on the line: desk, what they do, since when, and until when they are on plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from app.domain.moment import from_us
from app.listing.centre_page import Person
from ui.formats import NO_DATA, Formats
from ui.models.roles import IconRole, ToneRole

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ICONS: Final = {"calling": "phone-call", "ready": "user-check", "paused": "clock", "": "circle-dashed"}
_TONES: Final = {"calling": "info", "ready": "t1", "paused": "t2", "": "warn"}
translate = QCoreApplication.translate


class People(QAbstractTableModel):
    """Four columns; a row that did not change is not painted again."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._people: tuple[Person, ...] = ()
        self._cells: list[tuple[str, ...]] = []

    def show(self, people: Sequence[Person]) -> None:
        before, self._people = self._cells, tuple(people)
        cells = [self._told(one) for one in self._people]
        if len(cells) != len(before):
            self.beginResetModel()
            self._cells = cells
            self.endResetModel()
            return
        self._cells = cells
        for row, cell in enumerate(cells):
            if cell != before[row]:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 3))

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.show(self._people)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[row][column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column > 1 else None
        if role == ToneRole:
            return _TONES.get(self._people[row].state, "t1") if column == 1 else "t1"
        if role == IconRole and column == 1:
            return _ICONS.get(self._people[row].state)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.caption(column)} {self._cells[row][column]}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.caption(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section > 1 else None
        return None

    def caption(self, column: int) -> str:
        """Of a column, in the user's language."""
        return (
            translate("People", "On the line"),
            translate("People", "Now"),
            translate("People", "Since"),
            translate("People", "Until"),
        )[column]

    def _told(self, one: Person) -> tuple[str, ...]:
        return (
            f"{one.code} · {' '.join(one.speaks)}",
            self._state(one.state),
            self._formats.clock(from_us(one.since_us)) if one.since_us else NO_DATA,
            self._formats.clock(from_us(one.until_us)) if one.until_us else NO_DATA,
        )

    def _state(self, state: str) -> str:
        match state:
            case "calling":
                return translate("People", "calling")
            case "ready":
                return translate("People", "ready")
            case "paused":
                return translate("People", "on a break")
            case _:
                return translate("People", "not signed on")
