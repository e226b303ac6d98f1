"""How the pages of settings stand in their list: the one shown is tinted, with the accent's edge."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import BODY, theme
from ui.widgets.painting import LEFT, draw_focus_ring, draw_text, text_width

_ROW_PX = 36
_SIDE_PX = 12


class PageDelegate(QStyledItemDelegate):
    """A page is a name and nothing else."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        width = text_width(str(index.data()), BODY, 600) + 2 * theme.px(_SIDE_PX)
        return QSize(round(width), theme.px(_ROW_PX))

    def paint(
        self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        is_shown = bool(option.state & QStyle.StateFlag.State_Selected)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        if is_shown or option.state & QStyle.StateFlag.State_MouseOver:
            p.setBrush(theme.brush("sel" if is_shown else "hover"))
            p.drawRoundedRect(rect, 6, 6)
        if is_shown:
            p.setBrush(theme.brush("accent"))
            p.drawRoundedRect(QRectF(rect.left(), rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5)
        inside = rect.adjusted(theme.px(_SIDE_PX), 0, -4, 0)
        draw_text(p, inside, str(index.data()), BODY, 600 if is_shown else 400, "t1", LEFT)
        if is_shown and option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(p, rect, 6)
        p.restore()
