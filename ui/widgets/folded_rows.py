"""Rows as high as their words need: what has no room on one line of a column goes on below it, and nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from ui.models.roles import CellLook
from ui.theme import BODY, theme
from ui.widgets.callback_delegate import SIDE_PX, CallbackDelegate
from ui.widgets.painting import text_width
from ui.widgets.words_in_lines import draw_lines, lines_px, room_for_words


class FoldedDelegate(CallbackDelegate):
    """Draws plain words on as many lines as `fit_rows` made room for."""

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
        cell = room_for_words(rect, is_first=is_first)
        is_plain = not (to_right or look.chip or look.note or look.icon or look.glyph or is_pending)
        lines = folded(look.text, look.weight, int(cell.width() + 0.5)) if is_plain else ()
        if len(lines) < 2 or rect.height() < _height_px(len(lines)):
            super().draw_cell(p, rect, look, is_first=is_first, to_right=to_right, is_pending=is_pending)
            return
        draw_lines(p, cell, lines, look.weight, look.tone)


def fit_rows(table: QTableView, column: int, column_px: int, rows: range | None = None) -> None:
    """Make each row as high as the words of that column need, which is so wide and not the first one.

    `rows`: those whose words have changed; None: all of them.
    """
    model, least = table.model(), table.verticalHeader().defaultSectionSize()
    width = column_px - 2 * theme.px(SIDE_PX)
    for row in rows if rows is not None else range(model.rowCount()):
        text = str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole) or "")
        height = max(least, _height_px(len(folded(text, 400, width))))
        if table.rowHeight(row) != height:
            table.setRowHeight(row, height)


@lru_cache(maxsize=2048)
def folded(text: str, weight: int, width: int) -> tuple[str, ...]:
    """The text in lines of `width` px: parted between words, before a middle dot, and within what is too long alone."""
    lines: list[str] = []
    for word in text.replace("· ", "·\0").split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _room(longer, weight) <= width:
            lines[-1] = longer
        else:
            lines += _pieces(word, weight, width)
    return tuple(line.replace("\0", " ") for line in lines)


def _pieces(word: str, weight: int, width: int) -> Iterator[str]:
    """The word in parts that have room, each of one character at least; after a hyphen, where there is one."""
    while _room(word, weight) > width and len(word) > 1:
        fit = [end for end in range(1, len(word)) if _room(word[:end], weight) <= width]
        end = max((end for end in fit if word[end - 1] == "-"), default=max(fit, default=1))
        yield word[:end]
        word = word[end:]
    yield word


def _room(text: str, weight: int) -> float:
    # What is painted is elided beyond half a pixel.
    return text_width(text.replace("\0", " "), BODY, weight)


def _height_px(lines: int) -> int:
    return lines_px(lines) if lines > 1 else 0


theme.forgotten.connect(folded.cache_clear)
