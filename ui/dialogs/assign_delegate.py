"""Paints one nurse in the assign popover: whether she rings now, her name, where she is and what she has."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.dialogs.option_delegate import OptionDelegate
from ui.models.assign_options import AssignOption
from ui.theme import BODY, LABEL, theme
from ui.widgets.painting import LEFT, RIGHT, draw_icon, draw_text, text_width

ROW_PX = 34
_ICON = 16


class AssignDelegate(OptionDelegate):
    """Load and warning stand at the right; the name is the last to be cut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ROW_PX)

    def paint_option(self, p: QPainter, row: QRectF, option: AssignOption, *, is_chosen: bool) -> None:
        px, one = theme.px, option
        draw_icon(p, row.left() + px(8), row.center().y() - px(_ICON) / 2, one.icon, one.tone, _ICON)
        weight = 600 if is_chosen else 400
        said = one.warning or one.load
        right = row.adjusted(0, 0, -px(8), 0)
        right.setLeft(max(row.left() + px(120), right.right() - text_width(said, LABEL, 500) - px(2)))
        name = QRectF(row.left() + px(32), row.top(), right.left() - row.left() - px(40), row.height())
        draw_text(p, name, one.name, BODY, weight, "t1", LEFT)
        where = name.adjusted(text_width(one.name, BODY, weight) + px(8), 0, 0, 0)
        if one.where and where.width() > px(24):
            draw_text(p, where, one.where, LABEL, 400, "t3", LEFT)
        draw_text(p, right, said, LABEL, 500, "warn" if one.warning else "t2", RIGHT)
