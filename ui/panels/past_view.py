"""The table of all requests as a view: the live one's keys, and heads of groups that fold and unfold."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.act import MOST_ROWS
from app.listing.past_list import Group
from ui.models.past_cells import PastCellWriter
from ui.models.past_table import PastTable
from ui.panels.callback_view import CallbackView
from ui.theme import BODY, theme
from ui.widgets.painting import LEFT, draw_focus_ring, draw_hairline, draw_icon, draw_text

_SIDE_PX = 14
_ICON = 16


class PastView(CallbackView):
    """`fold_wanted` carries the key of a group that is to be folded, or unfolded where it is."""

    fold_wanted = Signal(str)

    def __init__(self, model: PastTable, writer: PastCellWriter, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._past = model
        self._writer = writer
        # There is no centre to drop rows on.
        self.setDragEnabled(False)

    def current_group(self) -> Group | None:
        """The group on whose head the keys stand."""
        return self._past.group(self.currentIndex().row())

    def chosen_rows(self) -> list[int]:
        """The selected requests from top to bottom; without any the current one."""
        return self._past.callbacks_in(super().chosen_rows())

    def chosen_count(self) -> int:
        """How many requests are selected."""
        return len(self._past.callbacks_in(self._selected()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        seen = self.visible_rows()
        heads = [(row, group) for row in seen if (group := self._past.group(row)) is not None]
        if not heads:
            return
        p = QPainter(self.viewport())
        try:
            for row, group in heads:
                self._draw_head(p, row, group)
        finally:
            p.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        group = self._past.group(self.rowAt(event.position().toPoint().y()))
        if group is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.make_current(self.rowAt(event.position().toPoint().y()))
        self.fold_wanted.emit(group.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # A head has been folded by the first click; a second one in haste unfolds it again, as a tree does.
        if self._past.group(self.rowAt(event.position().toPoint().y())) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.current_group()
        key = Qt.Key(event.key())
        if group is not None and (
            key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
            or (key == Qt.Key.Key_Left and not group.is_folded)
            or (key == Qt.Key.Key_Right and group.is_folded)
        ):
            self.fold_wanted.emit(group.key)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        else:
            super().keyPressEvent(event)

    def copy_rows(self) -> None:
        """The chosen rows as a table for other programs: the columns shown, in their order, and never the number."""
        header, model = self.horizontalHeader(), self._past
        places = [
            place
            for place in map(header.logicalIndex, range(header.count()))
            if not header.isSectionHidden(place) and model.columns[place].key != "number"
        ]
        lines = [[str(model.headerData(place, Qt.Orientation.Horizontal)) for place in places]]
        for row in self.chosen_rows()[:MOST_ROWS]:
            cells = model.cells(row)
            lines.append([cells[place].text for place in places])
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _draw_head(self, p: QPainter, row: int, group: Group) -> None:
        height = self.verticalHeader().defaultSectionSize()
        rect = QRect(QPoint(0, self.rowViewportPosition(row)), self.viewport().size())
        rect.setHeight(height)
        p.fillRect(rect, theme.brush("panel"))
        draw_hairline(p, rect.left(), rect.bottom(), rect.width())
        left, middle = theme.px(_SIDE_PX), rect.center().y()
        icon = "chevron-right" if group.is_folded else "chevron-down"
        draw_icon(p, left, middle - theme.px(_ICON) / 2, icon, "t2", _ICON)
        text = QRectF(rect).adjusted(left + theme.px(_ICON + 6), 0, -left, -1)
        draw_text(p, text, self._writer.group(group), BODY, 600, "t1", LEFT)
        if row == self.currentIndex().row() and self.hasFocus():
            draw_focus_ring(p, QRectF(rect).adjusted(1, 0, -1, -1), 3)
