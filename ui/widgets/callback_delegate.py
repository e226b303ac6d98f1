"""Paints every cell of a callback table from the roles of `ui.models.roles`.

    table.setItemDelegate(CallbackDelegate(table))      the table must have setMouseTracking(True) left on

One delegate for all columns, no style sheet, no QStyle call and no colour, font or pen made for a cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from ui.models.roles import (
    CellLook,
    ChipRole,
    GlyphRole,
    IconRole,
    NoteRole,
    PendingRole,
    ToneRole,
    WeightRole,
)
from ui.theme import BODY, LABEL, theme
from ui.widgets.painting import (
    LEFT,
    RIGHT,
    chip_width,
    draw_chip,
    draw_focus_ring,
    draw_icon,
    draw_status,
    draw_text,
    text_width,
)
from ui.widgets.row_delegate import RowDelegate

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_TO_THE_RIGHT: Final = Qt.AlignmentFlag.AlignRight.value

SIDE_PX: Final = 8
FIRST_SIDE_PX: Final = 14
_ICON: Final = 16
_GLYPH: Final = 12
_MARK_GAP: Final = 6


class CallbackDelegate(RowDelegate):
    """Reads what a cell says from the model and draws it; knows nothing of callbacks."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        text = index.data(_DISPLAY)
        marks = sum(theme.px(_ICON + 8) for role in (IconRole, GlyphRole) if index.data(role))
        width = text_width(str(text or ""), BODY, index.data(WeightRole) or 400)
        return QSize(round(width) + marks + theme.px(FIRST_SIDE_PX + SIDE_PX) + 1, option.rect.height())

    def paint(
        self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_first = self._table.horizontalHeader().visualIndex(index.column()) == 0
        self.draw_ground(p, option, index, has_edge=is_first)
        # Asked of the model itself: through the index each answer would pass into Qt and back.
        ask = index.model().data
        text = ask(index, _DISPLAY)
        if text:
            look = _Look(
                str(text),
                ask(index, ToneRole) or "t1",
                ask(index, WeightRole) or 400,
                ask(index, GlyphRole),
                ask(index, IconRole),
                bool(ask(index, ChipRole)),
                ask(index, NoteRole),
            )
            self.draw_cell(
                p,
                QRectF(option.rect),
                look,
                is_first=is_first,
                to_right=_is_right(ask(index, _ALIGN)),
                is_pending=bool(ask(index, PendingRole)),
            )
        if self.has_focus(option):
            self.draw_focus(p, QRectF(option.rect))

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
        """What a cell says, on whatever ground; `rect` is the whole cell, `is_first` that the row begins with it."""
        cell = rect.adjusted(theme.px(FIRST_SIDE_PX if is_first else SIDE_PX), 0, -theme.px(SIDE_PX), -1)
        text, tone, weight = look.text, look.tone, look.weight
        if look.chip:
            self._draw_chip(p, cell, look, is_pending=is_pending)
            return
        if to_right:
            draw_text(p, cell, text, BODY, weight, tone, RIGHT)
            if look.glyph:
                x = cell.right() - text_width(text, BODY, weight) - theme.px(_MARK_GAP + _GLYPH / 2)
                least = cell.left() + theme.px(_GLYPH / 2)
                draw_status(p, max(x, least), cell.center().y(), look.glyph, _GLYPH)
            return
        cell = self._draw_marks(p, cell, look, is_pending=is_pending)
        draw_text(p, cell, text, BODY, weight, tone, LEFT)
        if look.note:
            used = text_width(text, BODY, weight) + theme.px(_MARK_GAP)
            if used < cell.width():
                draw_text(p, cell.adjusted(used, 0, 0, 0), look.note, LABEL, 400, "t3", LEFT)

    def _draw_chip(self, p: QPainter, cell: QRectF, look: CellLook, *, is_pending: bool) -> None:
        """After an icon what the note says follows, or stands below where there is no room; alone it is the cell."""
        if not look.icon:
            draw_chip(p, cell.adjusted(-2, 0, 0, 0), look.text, LABEL, look.tone)
            return
        cell = self._draw_marks(p, cell, look, is_pending=is_pending)
        beside = chip_width(look.text, LABEL) + theme.px(_MARK_GAP)
        if not look.note or beside + text_width(look.note, LABEL, 400) <= cell.width():
            draw_chip(p, cell, look.text, LABEL, look.tone)
            draw_text(p, cell.adjusted(beside, 0, 0, 0), look.note or "", LABEL, 400, "t3", LEFT)
            return
        # Two lines of small letters are as high as a row, without the chip around the one.
        line = min(theme.metrics(LABEL, 600).height(), cell.height() / 2)
        upper = QRectF(cell.left(), cell.center().y() - line, cell.width(), line)
        draw_text(p, upper, look.text, LABEL, 600, look.tone, LEFT)
        draw_text(p, upper.translated(0, line), look.note, LABEL, 400, "t2", LEFT)

    @staticmethod
    def draw_focus(p: QPainter, rect: QRectF) -> None:
        """Around the current cell, above its hairline."""
        draw_focus_ring(p, rect.adjusted(1, 0, -1, -1), 3)

    @staticmethod
    def _draw_marks(p: QPainter, cell: QRectF, look: CellLook, *, is_pending: bool) -> QRectF:
        """Icon or status mark at the left; returns what is left for the text."""
        icon = "loader" if is_pending else look.icon
        if icon:
            icon_tone = "info" if is_pending else "t2" if look.tone == "t1" else look.tone
            draw_icon(p, cell.left(), cell.center().y() - theme.px(_ICON) / 2, icon, icon_tone, _ICON)
            cell = cell.adjusted(theme.px(_ICON + 8), 0, 0, 0)
        if look.glyph:
            draw_status(p, cell.left() + theme.px(_GLYPH / 2), cell.center().y(), look.glyph, _GLYPH)
            cell = cell.adjusted(theme.px(_GLYPH + _MARK_GAP), 0, 0, 0)
        return cell


def px_before_note(chip: str) -> int:
    """What the first cell of a row takes for all but the note after an icon and a chip, at the text size in force."""
    sides = theme.px(FIRST_SIDE_PX) + theme.px(SIDE_PX) + theme.px(_ICON + 8) + theme.px(_MARK_GAP)
    return sides + ceil(chip_width(chip, LABEL))


@dataclass(frozen=True, slots=True)
class _Look:
    """A cell as a model's roles answer it, one by one."""

    text: str
    tone: str
    weight: int
    glyph: str | None
    icon: str | None
    chip: bool
    note: str | None


@lru_cache(maxsize=16)
def _is_right(given: object) -> bool:
    """Models answer with the flag or with its int value; None is left."""
    value = given.value if isinstance(given, Qt.AlignmentFlag) else given
    return isinstance(value, int) and bool(value & _TO_THE_RIGHT)
