"""A centre's nurses as rows: who, what each does now, her shift today, and what was settled besides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.domain.moment import from_us
from app.listing.staff import Nurse
from ui.formats import NO_DATA, Formats
from ui.models.nurse_mime import MIME_TYPE, pack
from ui.models.roles import IconRole, IdRole, ToneRole
from ui.words.hands import all_besides, nurse_state, stretch

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_ICONS: Final = {
    "calling": "phone-call",
    "ready": "user-check",
    "paused": "clock",
    "missing": "circle-dashed",
    "later": "clock",
    "lent": "arrows-right-left",
    "away": "circle-x",
    "over": "check",
}
_TONES: Final = {"calling": "info", "ready": "t1", "missing": "warn", "away": "warn", "lent": "info"}
_COLUMNS: Final = 4
#: The column of what was settled beside the plan, the last one.
BESIDES: Final = _COLUMNS - 1
translate = QCoreApplication.translate


class Staff(QAbstractTableModel):
    """Four columns; a row that did not change is not painted again. A nurse can be dragged."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._nurses: tuple[Nurse, ...] = ()
        self._cells: list[tuple[str, ...]] = []
        self._now_us = 0
        #: Whether there is little room: languages are in the tool tip then.
        self.is_short = False
        self._is_stale = False

    def set_stale(self, stale: bool) -> None:
        """Greys what is said: it is no longer what is so now."""
        if stale != self._is_stale:
            self._is_stale = stale
            if self._cells:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._cells) - 1, _COLUMNS - 1))

    def show(self, nurses: Sequence[Nurse], now_us: int) -> None:
        """What has begun by `now_us` is told by its end alone."""
        self._now_us = now_us
        before, self._nurses = self._cells, tuple(nurses)
        cells = [self._told(one) for one in self._nurses]
        if len(cells) != len(before):
            self.beginResetModel()
            self._cells = cells
            self.endResetModel()
            return
        self._cells = cells
        for row, cell in enumerate(cells):
            if cell != before[row]:
                self.dataChanged.emit(self.index(row, 0), self.index(row, _COLUMNS - 1))

    def nurse(self, row: int) -> Nurse | None:
        return self._nurses[row] if 0 <= row < len(self._nurses) else None

    def row_of(self, agent_id: int) -> int:
        """-1 when she is not listed."""
        return next((row for row, one in enumerate(self._nurses) if one.agent_id == agent_id), -1)

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.show(self._nurses, self._now_us)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        nurse = self.nurse(indexes[0].row()) if indexes else None
        return pack(nurse.agent_id) if nurse is not None else QMimeData()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        nurse, column = self.nurse(index.row()), index.column()
        if nurse is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[index.row()][column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(nurse)
        if role == ToneRole:
            return self._tone(nurse, column)
        if role == IconRole and column == 1:
            return _ICONS.get(nurse.state)
        if role == IdRole:
            return nurse.agent_id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.caption(column)} {self._cells[index.row()][column]}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.caption(section)
        return None

    def caption(self, column: int) -> str:
        """Of a column, in the user's language."""
        return (
            translate("Staff", "Nurse"),
            translate("Staff", "Now"),
            translate("Staff", "Shift"),
            translate("Staff", "Besides"),
        )[column]

    def _tone(self, nurse: Nurse, column: int) -> str:
        if self._is_stale:
            return "t3"
        return _TONES.get(nurse.state, "t2") if column == 1 else "t1"

    def _told(self, one: Nurse) -> tuple[str, ...]:
        return (
            one.code if self.is_short else f"{one.code} · {' '.join(one.speaks)}",
            self._now(one),
            self._shift(one),
            all_besides(one, self._formats, self._now_us),
        )

    def _now(self, one: Nurse) -> str:
        said = nurse_state(one.state)
        is_told = one.since_us and not self.is_short
        return f"{said} {self._formats.clock(from_us(one.since_us))}" if is_told else said

    def _shift(self, one: Nurse) -> str:
        if not one.spans:
            return NO_DATA
        return stretch(one.spans[0][0], one.until_us, self._formats)

    def _tip(self, one: Nurse) -> str:
        since = self._formats.clock(from_us(one.since_us)) if one.since_us else ""
        now = nurse_state(one.state)
        if since:
            now = translate("Staff", "{state} since {clock}").format(state=now, clock=since)
        said = (f"{one.code} · {' '.join(one.speaks)}", now, all_besides(one, self._formats))
        return "\n".join(part for part in said if part)
