"""The trail as a table: entries put into words once, when they come; more are asked for at the end of the scroll."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.moment import from_us
from app.domain.trail import TrailEntry, TrailKey, TrailPage
from ui.models.roles import IconRole, ToneRole, WeightRole
from ui.screens.audit_words import ICONS, AuditWording

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TIME, WHO, ACT, PLACE, THING, CHANGE = range(6)
COLUMNS: Final = 6
#: Acts that deserve a second look are not grey.
_TONES: Final = {"sign_in_failed": "warn", "withdraw": "warn"}


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry in words, a text for each column."""

    entry: TrailEntry
    cells: tuple[str, ...]


def audit_line(entry: TrailEntry, number_ends: Mapping[int, str], wording: AuditWording) -> AuditLine:
    """Time, who, act, centre, object and change of an entry."""
    at = from_us(entry.at_us)
    return AuditLine(
        entry,
        (
            f"{wording.formats.day(at)} {wording.formats.clock(at, seconds=True)}",
            entry.actor,
            wording.act(entry.what),
            wording.place(entry.centre_id),
            wording.thing(entry, number_ends),
            wording.change(entry),
        ),
    )


def captions() -> tuple[str, ...]:
    """The columns' captions in the user's language."""
    translate = QCoreApplication.translate
    return (
        translate("Audit", "Time"),
        translate("Audit", "Who"),
        translate("Audit", "Act"),
        translate("Audit", "Centre"),
        translate("Audit", "Object"),
        translate("Audit", "Change or reason"),
    )


class AuditTable(QAbstractTableModel):
    """Newest first. `more_wanted` carries the key to go on after; the answer comes by `append`."""

    more_wanted = Signal(object)

    def __init__(self, wording: AuditWording) -> None:
        super().__init__()
        self._wording = wording
        self._lines: list[AuditLine] = []
        self._ends: dict[int, str] = {}
        self._next: TrailKey | None = None
        self._is_waiting = False

    @property
    def newest(self) -> TrailKey | None:
        return self._lines[0].entry.key if self._lines else None

    @property
    def has_more(self) -> bool:
        return self._next is not None

    def line(self, row: int) -> AuditLine:
        return self._lines[row]

    @property
    def number_ends(self) -> Mapping[int, str]:
        return self._ends

    def show(self, page: TrailPage) -> None:
        """These and no others."""
        self.beginResetModel()
        self._ends = dict(page.number_ends)
        self._lines = self._worded(page.entries)
        self._next, self._is_waiting = page.next, False
        self.endResetModel()

    def append(self, page: TrailPage) -> None:
        """What follows the last."""
        self._ends.update(page.number_ends)
        lines = self._worded(page.entries)
        self._next, self._is_waiting = page.next, False
        if lines:
            first = len(self._lines)
            self.beginInsertRows(_ROOT, first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def give_up(self) -> None:
        """What follows could not be had: it is asked for again at the next scroll."""
        self._is_waiting = False

    def reword(self, wording: AuditWording) -> None:
        """Another language, other names."""
        self._wording = wording
        self._lines = self._worded([line.entry for line in self._lines])
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

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
            return captions()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self._lines[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return line.cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{captions()[column]}: {line.cells[column]}"
        if column == ACT:
            if role == IconRole:
                return ICONS.get(line.entry.what, "circle-dashed")
            if role == ToneRole:
                return _TONES.get(line.entry.what, "t1")
            if role == WeightRole:
                return 500
        elif role == ToneRole and column in {PLACE, CHANGE}:
            return "t2"
        return None

    def _worded(self, entries: Sequence[TrailEntry]) -> list[AuditLine]:
        return [audit_line(entry, self._ends, self._wording) for entry in entries]
