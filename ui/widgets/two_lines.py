"""Cells whose words have a second line where one has no room for them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.models.roles import CellLook, WeightRole
from ui.theme import BODY, theme
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.painting import text_width
from ui.widgets.words_in_lines import draw_lines, lines_px, room_for_words


class TwoLineDelegate(CallbackDelegate):
    """As in every table, and in rows of `two_lines_px` on two lines what is too long for one."""

    def draw_cell(
        self,
        p: QPainter,
        rect: QRectF,
        look: CellLook,
        *,
        is_first: bool = False,
        to_right: bool = False,
        is_pending: bool = False,
    ) -> None:
        is_low = rect.height() < two_lines_px()
        if is_low or to_right or look.chip or look.note:
            super().draw_cell(p, rect, look, is_first=is_first, to_right=to_right, is_pending=is_pending)
            return
        cell = self._draw_marks(p, room_for_words(rect, is_first=is_first), look, is_pending=is_pending)
        lines = in_two(look.text, look.weight, int(cell.width() + 0.5))
        draw_lines(p, cell, lines, look.weight, look.tone)

    def least_width(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, *, in_lines: int
    ) -> int:
        """What the cell needs for its words on one line or on two, in px."""
        whole = self.sizeHint(option, index).width()
        if in_lines == 1:
            return whole
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        weight = index.data(WeightRole) or 400
        saved = text_width(text, BODY, weight) - max(
            (text_width(line, BODY, weight) for line in in_two(text, weight, 0)), default=0.0
        )
        return whole - int(saved)


def two_lines_px() -> int:
    """How high a row of two lines is at least, at the text size in force."""
    return max(theme.row_px, lines_px(2))


@lru_cache(maxsize=4096)
def in_two(text: str, weight: int, width: int) -> tuple[str, ...]:
    """The text on one line of `width` px or else on two, parted so that the longer one is as short as can be.

    Of a text that has no room on two lines either, both are longer than `width`.
    """
    words = text.split(" ")
    if len(words) < 2 or text_width(text, BODY, weight) <= width + 0.5:
        return (text,)
    parted = [(" ".join(words[:at]).strip(), " ".join(words[at:]).strip()) for at in range(1, len(words))]
    return min(parted, key=lambda two: max(text_width(line, BODY, weight) for line in two))


theme.forgotten.connect(in_two.cache_clear)
