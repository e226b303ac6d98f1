"""Paints one of the options of a popover: its ground, and on it what each kind has to say."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.offered_options import OptionRole
from ui.theme import theme
from ui.widgets.painting import draw_chosen

_WIDTH_PX = 300


class OptionDelegate(QStyledItemDelegate):
    """`row_px`: the height of a row at 100 % text size."""

    def __init__(self, parent: QWidget, row_px: int) -> None:
        super().__init__(parent)
        self._row_px = row_px

    def paint_option(self, p: QPainter, row: QRectF, option: Any, *, is_chosen: bool) -> None:
        """What stands in the row; its ground is painted."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(theme.px(_WIDTH_PX), theme.px(self._row_px))

    def paint(
        self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offered = index.data(OptionRole)
        if offered is None:
            return
        row = QRectF(option.rect).adjusted(0, 0, 0, -theme.px(2))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            draw_chosen(p, row)
        self.paint_option(p, row, offered, is_chosen=is_chosen)
