"""The list under the search field, above the screen; the field keeps the keyboard and tells it what is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QVBoxLayout,
    QWidget,
)

from ui.finding.found_delegate import ROW_PX, FoundDelegate
from ui.finding.offers import Found, FoundRole
from ui.theme import theme
from ui.widgets.label import Label

#: The longest line that is off has room with its reason and its key, in each language.
_WIDTH_PX: Final = 660
_MOST_ROWS: Final = 11
_MARGIN: Final = 8


class Palette(QFrame):
    """A child of the window: no grab, and readers find it in place. `taken` carries the place in the list."""

    taken = Signal(int)

    def __init__(self, field: QWidget, over: QWidget) -> None:
        super().__init__(over)
        self._field, self._over = field, over
        self.setObjectName("popover")
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.clicked.connect(lambda index: self.taken.emit(index.row()))
        self._nothing = Label(tone="t2")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(6)
        column.addWidget(self.list)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 10)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.hide()
        theme.changed.connect(self._place)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Found"))
        self.list.setAccessibleName(self.tr("Found"))
        self._nothing.setText(self.tr("Nothing is called that"))

    def show_found(self, found: Sequence[Found]) -> None:
        """The first is marked."""
        self._model.clear()
        for one in found:
            item = QStandardItem(one.offer.name)
            item.setData(one, FoundRole)
            offer = one.offer
            said = ", ".join(part for part in (offer.name, offer.why_off or offer.kind, offer.keys) if part)
            item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.mark(0)
        self._place()

    def open(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def marked(self) -> int:
        """The place of the line that Enter takes, -1 for none."""
        return self.list.currentIndex().row()

    def mark(self, row: int) -> None:
        """Held within the list."""
        count = self._model.rowCount()
        index = self._model.index(max(0, min(row, count - 1)), 0) if count else QModelIndex()
        self.list.setCurrentIndex(index)

    def spoken(self) -> str:
        """The marked line, for a reader whose keyboard is in the field."""
        said = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        return str(said) if said else ""

    def _place(self) -> None:
        window, px = self._over, theme.px
        rows = min(self._model.rowCount(), _MOST_ROWS)
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 6))
        width = min(px(_WIDTH_PX), window.width() - 2 * _MARGIN)
        high = min(px(ROW_PX) * rows if rows else px(ROW_PX), window.height() - below.y() - 4 * _MARGIN)
        self.list.setFixedHeight(max(high, px(ROW_PX)))
        self.setFixedWidth(width)
        self.adjustSize()
        middle = below.x() + self._field.width() // 2 - width // 2
        self.move(max(_MARGIN, min(middle, window.width() - width - _MARGIN)), below.y())
