"""A cell's words on several lines: where they stand, how high a row of them is, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme import BODY, theme
from ui.widgets.callback_delegate import FIRST_SIDE_PX, SIDE_PX
from ui.widgets.painting import LEFT, draw_text

#: Above and below all lines of a row together, in px at 100 %.
_AROUND_PX: Final = 8


def room_for_words(rect: QRectF, *, is_first: bool) -> QRectF:
    """What is left of a cell between its sides."""
    return rect.adjusted(theme.px(FIRST_SIDE_PX if is_first else SIDE_PX), 0, -theme.px(SIDE_PX), -1)


def lines_px(count: int) -> int:
    """How high a row of so many lines is at least, at the text size in force."""
    return round(count * _line_px()) + theme.px(_AROUND_PX)


def draw_lines(p: QPainter, cell: QRectF, lines: Sequence[str], weight: int, tone: str) -> None:
    """One below the other, in the middle of the cell's height."""
    height = _line_px()
    top = cell.center().y() - height * len(lines) / 2
    for place, line in enumerate(lines):
        spot = QRectF(cell.left(), top + place * height, cell.width(), height)
        draw_text(p, spot, line, BODY, weight, tone, LEFT)


def _line_px() -> float:
    return theme.metrics(BODY, 400).height()
