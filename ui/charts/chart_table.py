"""Any chart's figures as a table: the text that stands in for the picture.

ChartTable("Waits by hour", ("Hour", "Median wait"), rows, parent).open()      a dialog; Esc closes it, and T again
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QTableView, QVBoxLayout, QWidget

from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_FIRST_PX = 132
_LEAST_PX = 110


class ChartTableModel(QAbstractTableModel):
    """Rows of text as given; the first column says what the row is about."""

    def __init__(
        self, captions: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._captions, self._rows = tuple(captions), [tuple(row) for row in rows]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._captions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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


class ChartTable(QDialog):
    """Not modal: the chart can be looked at beside it."""

    def __init__(
        self, title: str, captions: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = QTableView()
        self.table.setModel(ChartTableModel(captions, rows, self))
        self.table.setItemDelegate(CallbackDelegate(self.table))
        header = HeaderView(self.table)
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(True)
        self.table.setHorizontalHeader(header)
        upright = self.table.verticalHeader()
        upright.hide()
        upright.setDefaultSectionSize(theme.px(ROW_HEIGHTS["compact"]))
        widths = [theme.px(_FIRST_PX)]
        widths += [
            max(header.sectionSizeFromContents(at).width(), theme.px(_LEAST_PX))
            for at in range(1, len(captions))
        ]
        for at, width in enumerate(widths):
            self.table.setColumnWidth(at, width)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(title)
        # The key that opened it; the table would look for a row that begins so.
        QShortcut(QKeySequence("T"), self, self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        wanted = QSize(max(sum(widths) + theme.px(20), theme.px(360)), theme.px(420))
        # Many columns in large letters are wider than a screen, and what is beyond it cannot be scrolled to.
        self.resize(wanted.boundedTo(parent.screen().availableSize()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # Its figures are written in the language before: the chart opens it in the one of now.
            self.close()
