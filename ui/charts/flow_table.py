"""The figures of the flow chart as a table: the text that stands in for the picture.

FlowTable(day, formats, parent).open()      a dialog; Esc closes it
"""

from __future__ import annotations

from datetime import time

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QFrame, QTableView, QVBoxLayout, QWidget

from ui.charts.flow_day import FlowDay
from ui.formats import NO_DATA, Formats
from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

#: Two clocks with a dash between them.
_CLOCKS_PX = 124
_SCROLL_BAR_PX = 14


class FlowTableModel(QAbstractTableModel):
    """A row a slot; what is not known is a dash, never a zero."""

    def __init__(self, day: FlowDay, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions = (
            self.tr("Time"),
            self.tr("Arrived"),
            self.tr("Handled"),
            self.tr("Waiting"),
            self.tr("Expected"),
            self.tr("Waiting, forecast"),
        )
        columns = (day.arrived, day.handled, day.waiting, day.expected, day.ahead)
        self._rows = [
            (
                f"{_clock(start, formats)}\u2013{_clock(end, formats)}",
                *(formats.number(round(float(c[i]))) if np.isfinite(c[i]) else NO_DATA for c in columns),
            )
            for i, (start, end) in enumerate(zip(day.starts, day.ends, strict=True))
        ]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._captions)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._captions[index.column()]} {self._rows[index.row()][index.column()]}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._captions[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return None


class FlowTable(QDialog):
    """Not modal: the chart can be looked at beside it."""

    def __init__(self, day: FlowDay, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Callbacks today"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = QTableView()
        self.table.setModel(FlowTableModel(day, formats, self))
        self.table.setItemDelegate(CallbackDelegate(self.table))
        header = HeaderView(self.table)
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(True)
        self.table.setHorizontalHeader(header)
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(theme.px(ROW_HEIGHTS["compact"]))
        widths = [theme.px(_CLOCKS_PX), *(header.sectionSizeFromContents(at).width() for at in range(1, 6))]
        for at, width in enumerate(widths):
            self.table.setColumnWidth(at, width)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.resize(max(sum(widths), theme.px(640)) + theme.px(_SCROLL_BAR_PX), theme.px(480))


def _clock(minute: float, formats: Formats) -> str:
    whole = round(float(minute)) % (24 * 60)
    return formats.clock(time(whole // 60, whole % 60))
