"""A table header that keeps caption and sort arrow apart; Qt draws the arrow over right-aligned captions."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import LABEL, theme
from ui.widgets.callback_delegate import FIRST_SIDE_PX, SIDE_PX
from ui.widgets.painting import LEFT, RIGHT, draw_hairline, draw_text, text_width

HEIGHT_PX = 32
_ARROW_ROOM_PX = 16


class HeaderView(QHeaderView):
    """Horizontal, clickable, movable; the sorted column's caption is bold with a triangle beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.restyle()
        theme.changed.connect(self.restyle)

    def show_sort(self, section: int, order: Qt.SortOrder) -> None:
        """Marks the column sorted by. QTableView hides the mark when it takes the header; this shows it again."""
        self.setSortIndicatorShown(True)
        self.setSortIndicator(section, order)

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT_PX))
        self.setMinimumSectionSize(theme.px(40))
        self.viewport().update()

    def sectionSizeFromContents(self, section: int) -> QSize:
        caption = self.model().headerData(section, Qt.Orientation.Horizontal)
        room = theme.px(2 * SIDE_PX + _ARROW_ROOM_PX)
        return QSize(round(text_width(str(caption or ""), LABEL, 600)) + room, theme.px(HEIGHT_PX))

    def room_of(self, section: int) -> int:
        """As narrow as a column may be before its caption is cut, in px."""
        caption = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        is_first = self.visualIndex(section) == 0
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        sides = theme.px(FIRST_SIDE_PX if is_first else SIDE_PX) + theme.px(SIDE_PX)
        return ceil(text_width(caption, LABEL, 600)) + sides + theme.px(_ARROW_ROOM_PX if is_sorted else 0)

    def paintSection(self, p: QPainter, rect: QRect, section: int) -> None:
        p.fillRect(rect, theme.brush("panel"))
        draw_hairline(p, rect.left(), rect.bottom(), rect.width())
        model = self.model()
        caption = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        given = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        flags = given.value if isinstance(given, Qt.AlignmentFlag) else given if isinstance(given, int) else 0
        to_right = bool(flags & Qt.AlignmentFlag.AlignRight.value)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        is_first = self.visualIndex(section) == 0
        room = QRectF(rect).adjusted(
            theme.px(FIRST_SIDE_PX if is_first else SIDE_PX), 0, -theme.px(SIDE_PX), 0
        )
        weight, tone = (600, "t1") if is_sorted else (500, "t2")
        arrow_room = theme.px(_ARROW_ROOM_PX) if is_sorted else 0
        width = min(text_width(caption, LABEL, weight), room.width() - arrow_room)
        if to_right:
            draw_text(p, room.adjusted(arrow_room, 0, 0, 0), caption, LABEL, weight, tone, RIGHT)
            arrow_x = room.right() - width - arrow_room / 2 - 2
        else:
            draw_text(p, room.adjusted(0, 0, -arrow_room, 0), caption, LABEL, weight, tone, LEFT)
            arrow_x = room.left() + width + arrow_room / 2 + 2
        if is_sorted:
            self._draw_arrow(p, arrow_x, room.center().y())

    def _draw_arrow(self, p: QPainter, x: float, y: float) -> None:
        is_rising = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        half, tall = theme.px(4), theme.px(3) * (-1 if is_rising else 1)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("t1"))
        base = y - tall * 0.7
        p.drawPolygon(QPolygonF([QPointF(x - half, base), QPointF(x + half, base), QPointF(x, y + tall)]))
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
