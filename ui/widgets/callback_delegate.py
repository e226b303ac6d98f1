"""Paints every cell of a callback table from the roles of `ui.models.roles`.

    table.setItemDelegate(CallbackDelegate(table))      the table must have setMouseTracking(True) left on

One delegate for all columns, no style sheet, no QStyle call and no colour, font or pen made for a cell.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from ui.models.roles import ChipRole, GlyphRole, IconRole, NoteRole, PendingRole, ToneRole, WeightRole
from ui.theme import BODY, LABEL, theme
from ui.widgets.painting import (
    LEFT,
    RIGHT,
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

Answer = Callable[[int], Any]

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
        return QSize(round(text_width(str(text or ""))) + theme.px(4 * SIDE_PX), option.rect.height())

    def paint(
        self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_first = self._table.horizontalHeader().visualIndex(index.column()) == 0
        self.draw_ground(p, option, index, has_edge=is_first)
        rect = QRectF(option.rect)
        cell = rect.adjusted(theme.px(FIRST_SIDE_PX if is_first else SIDE_PX), 0, -theme.px(SIDE_PX), -1)
        # Asked of the model itself: through the index each answer would pass into Qt and back.
        ask = index.model().data
        text = ask(index, _DISPLAY)
        if text:
            self._draw_content(p, cell, str(text), lambda role: ask(index, role))
        if self.has_focus(option):
            draw_focus_ring(p, rect.adjusted(1, 0, -1, -1), 3)

    def _draw_content(self, p: QPainter, cell: QRectF, text: str, ask: Answer) -> None:
        tone = ask(ToneRole) or "t1"
        if ask(ChipRole):
            draw_chip(p, cell.adjusted(-2, 0, 0, 0), text, LABEL, tone)
            return
        weight = ask(WeightRole) or 400
        if _is_right(ask(_ALIGN)):
            glyph = ask(GlyphRole)
            draw_text(p, cell, text, BODY, weight, tone, RIGHT)
            if glyph:
                x = cell.right() - text_width(text, BODY, weight) - theme.px(_MARK_GAP + _GLYPH / 2)
                draw_status(p, max(x, cell.left() + theme.px(_GLYPH / 2)), cell.center().y(), glyph, _GLYPH)
            return
        cell = self._draw_marks(p, cell, tone, ask)
        draw_text(p, cell, text, BODY, weight, tone, LEFT)
        note = ask(NoteRole)
        if note:
            used = text_width(text, BODY, weight) + theme.px(_MARK_GAP)
            if used < cell.width():
                draw_text(p, cell.adjusted(used, 0, 0, 0), note, LABEL, 400, "t3", LEFT)

    def _draw_marks(self, p: QPainter, cell: QRectF, tone: str, ask: Answer) -> QRectF:
        """Icon or status mark at the left; returns what is left for the text."""
        middle = cell.center().y()
        is_pending = bool(ask(PendingRole))
        icon = "loader" if is_pending else ask(IconRole)
        glyph = ask(GlyphRole)
        if icon:
            icon_tone = "info" if is_pending else "t2" if tone == "t1" else tone
            draw_icon(p, cell.left(), middle - theme.px(_ICON) / 2, icon, icon_tone, _ICON)
            cell = cell.adjusted(theme.px(_ICON + 8), 0, 0, 0)
        if glyph:
            draw_status(p, cell.left() + theme.px(_GLYPH / 2), middle, glyph, _GLYPH)
            cell = cell.adjusted(theme.px(_GLYPH + _MARK_GAP), 0, 0, 0)
        return cell


@lru_cache(maxsize=16)
def _is_right(given: object) -> bool:
    """Models answer with the flag or with its int value; None is left."""
    value = given.value if isinstance(given, Qt.AlignmentFlag) else given
    return isinstance(value, int) and bool(value & _TO_THE_RIGHT)
