"""Paints one helper in the move popover: mark, name, load bar after the move, load before and after."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.dialogs.option_delegate import OptionDelegate
from ui.formats import NO_DATA, Formats
from ui.models.move_options import MoveOption
from ui.theme import BODY, LABEL, theme
from ui.widgets.load_bar import draw_load_bar
from ui.widgets.painting import LEFT, RIGHT, draw_status, draw_text, text_width

ROW_PX = 36


class MoveDelegate(OptionDelegate):
    """The bar shows the load as it would be, so that nobody is helped into trouble."""

    def __init__(self, parent: QWidget, formats: Formats) -> None:
        super().__init__(parent, ROW_PX)
        self._formats = formats

    def load_change(self, option: MoveOption) -> str:
        """Such as "21 % → 26 %"."""
        return f"{self._load(option.load_before)} → {self._load(option.load_after)}"

    def paint_option(self, p: QPainter, row: QRectF, option: MoveOption, *, is_chosen: bool) -> None:
        px, centre = theme.px, option
        middle = row.center().y()
        draw_status(p, row.left() + px(16), middle, centre.level, 13)
        name = QRectF(row.left() + px(32), row.top(), px(150), row.height())
        tone = "t3" if centre.refusal else "t1"
        weight = 600 if is_chosen else 400
        # How many it takes is said nowhere else, so the name gives way to it.
        takes = text_width(centre.takes, LABEL) + px(6) if centre.takes else 0.0
        named = min(text_width(centre.name, BODY, weight), name.width() - takes)
        draw_text(p, name.adjusted(0, 0, -takes, 0), centre.name, BODY, weight, tone, LEFT)
        if centre.takes:
            draw_text(p, name.adjusted(named + px(6), 0, 0, 0), centre.takes, LABEL, 400, "t3", LEFT)
        rest = QRectF(
            name.right() + px(8), row.top(), row.right() - px(8) - name.right() - px(8), row.height()
        )
        if centre.refusal:
            draw_text(p, rest, centre.refusal, LABEL, 400, "t3", RIGHT)
            return
        bar = QRectF(rest.left(), middle - px(4), px(110), px(8))
        draw_load_bar(p, bar, centre.load_after)
        figures = QRectF(bar.right() + px(8), row.top(), rest.right() - bar.right() - px(8), row.height())
        draw_text(p, figures, self.load_change(centre), LABEL, 500, "t1" if is_chosen else "t2", RIGHT)

    def _load(self, load: float | None) -> str:
        return NO_DATA if load is None else self._formats.percent(load)
