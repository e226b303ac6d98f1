"""Paints one row of the centre list: mark, name, waiting, load bar, oldest wait; and what a drop would do.

    delegate = CentreDelegate(view, formats)
    view.setItemDelegate(delegate)
    delegate.show_drop(row, "12 → 15   52 % → 57 %")    while a drag hovers over a row that may take it
    delegate.refuse_drop(row, "closed")                 while it hovers over one that may not
    delegate.end_drop()

The model gives `CentreRole` (see `ui.models.roles.CentreFigures`) and `ToneRole` for the oldest wait.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from ui.formats import NO_DATA, Formats
from ui.models.roles import CentreFigures, CentreRole, ToneRole
from ui.theme import BODY, CAPTION, LABEL, theme
from ui.widgets.centre_columns import CentreColumns
from ui.widgets.load_bar import draw_load_bar
from ui.widgets.painting import RIGHT, draw_focus_ring, draw_status, draw_text, lines_of, text_width
from ui.widgets.row_delegate import RowDelegate
from ui.words import without_load

ROW_PX = 31


class CentreDelegate(RowDelegate):
    """One row, one centre; `formats` writes its figures and is changed with the language."""

    def __init__(self, view: QAbstractItemView, formats: Formats) -> None:
        super().__init__(view)
        self._formats = formats
        self._drop_row = -1
        self._drop_words = ""
        self._is_refused = False
        self._is_stale = False

    def set_stale(self, stale: bool) -> None:
        """Greys the figures: they are no longer what is so now."""
        if stale != self._is_stale:
            self._is_stale = stale
            self._view.viewport().update()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._view.viewport().update()

    def show_drop(self, row: int, words: str) -> None:
        """`words` say what the drop would change: the count and the load, before and after."""
        self._mark(row, words, refused=False)

    def refuse_drop(self, row: int, reason: str) -> None:
        self._mark(row, reason, refused=True)

    def end_drop(self) -> None:
        self._mark(-1, "", refused=False)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(ROW_PX))

    def paint(
        self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        centre: CentreFigures | None = index.data(CentreRole)
        if centre is None:
            return
        rect = QRectF(option.rect)
        columns = CentreColumns.within(rect)
        is_target = index.row() == self._drop_row
        if is_target and not self._is_refused:
            p.fillRect(rect, theme.brush("infobg"))
        else:
            self.draw_ground(p, option, index, has_edge=True)
        # Neither an alarm about what may be over nor the ring that says that all is well.
        level = "closed" if centre.closed else "unknown" if self._is_stale else centre.level
        draw_status(p, columns.glyph_x, rect.center().y(), level, 14)
        if is_target:
            self._draw_drop(p, columns, centre)
        else:
            self._draw_name(p, columns.name, centre)
            tone = "t3" if self._is_stale else index.data(ToneRole) or "t2"
            self._draw_figures(p, columns, centre, tone)
            if self.has_focus(option):
                draw_focus_ring(p, rect.adjusted(0, 0, -1, -1), 4)

    def _draw_name(self, p: QPainter, rect: QRectF, centre: CentreFigures) -> None:
        weight = 600 if centre.level == "crit" and not centre.closed and not self._is_stale else 400
        draw_text(p, rect, centre.name, BODY, weight, "t3" if centre.closed else "t1")

    def _draw_figures(self, p: QPainter, columns: CentreColumns, centre: CentreFigures, tone: str) -> None:
        if centre.closed and not centre.waiting:
            span = columns.waiting.united(columns.oldest)
            draw_text(p, span, self.tr("closed today"), LABEL, 400, "t3", RIGHT)
            return
        count = self._formats.number(centre.waiting)
        draw_text(p, columns.waiting, count, BODY, 600, "t3" if self._is_stale else "t1", RIGHT)
        if centre.closed or (centre.load is None and centre.knows_past):
            words = self.tr("closed") if centre.closed else without_load(centre.hands_now)
            self._draw_empty_track(p, columns, words)
        else:
            draw_load_bar(p, columns.bar, None if self._is_stale else centre.load, centre.left_share)
        oldest = NO_DATA if centre.oldest_s is None else self._formats.duration(centre.oldest_s)
        weight = 600 if tone in {"crit", "warn"} else 400
        draw_text(p, columns.oldest, oldest, LABEL, weight, tone, RIGHT)

    def _draw_empty_track(self, p: QPainter, columns: CentreColumns, words: str) -> None:
        if text_width(words, CAPTION, 500) > columns.bar.width():
            self._draw_below_each_other(p, columns, words)
            return
        above = QRectF(
            columns.bar.left(), columns.row.top() + 2, columns.bar.width(), columns.row.height() * 0.6
        )
        draw_text(p, above, words, CAPTION, 500, "t3")
        track = QRectF(
            columns.bar.left(), columns.bar.bottom() + theme.px(1), columns.bar.width(), theme.px(3)
        )
        p.fillRect(track, theme.brush("loadtrack"))

    def _draw_below_each_other(self, p: QPainter, columns: CentreColumns, words: str) -> None:
        """Where large letters leave a narrow bar: whole words in place of the empty track, into the gap beside it."""
        room = columns.oldest.left() - theme.px(2) - columns.bar.left()
        lines = lines_of(words, CAPTION, 500, int(room))
        height = theme.px(14)
        top = columns.row.center().y() - height * len(lines) / 2
        for number, line in enumerate(lines):
            place = QRectF(columns.bar.left(), top + number * height, room, height)
            draw_text(p, place, line, CAPTION, 500, "t3")

    def _draw_drop(self, p: QPainter, columns: CentreColumns, centre: CentreFigures) -> None:
        tone = "crit" if self._is_refused else "info"
        right = columns.oldest.right()
        room = min(text_width(self._drop_words, LABEL, 600) + 1, columns.row.width() * 0.62)
        words = QRectF(right - room, columns.row.top(), room, columns.row.height())
        used = room + theme.px(24 if self._is_refused else 8)
        name = QRectF(
            columns.name.left(), columns.row.top(), right - used - columns.name.left(), words.height()
        )
        draw_text(p, name, centre.name, BODY, 400, "t3" if centre.closed else "t1")
        draw_text(p, words, self._drop_words, LABEL, 600, tone, RIGHT)
        if self._is_refused:
            _draw_no_entry(p, words.left() - theme.px(12), columns.row.center().y(), theme.px(6))
        else:
            draw_focus_ring(p, columns.row.adjusted(2, 1, -3, -1), 5)

    def _mark(self, row: int, words: str, *, refused: bool) -> None:
        now = (row, words, refused)
        if now == (self._drop_row, self._drop_words, self._is_refused):
            return
        before = self._drop_row
        self._drop_row, self._drop_words, self._is_refused = now
        self.update_row(before)
        self.update_row(row)


def _draw_no_entry(p: QPainter, x: float, y: float, radius: float) -> None:
    """A ring with a slanting bar: shape as well as colour says no."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    p.setPen(theme.pen("crit", 1.6))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawEllipse(QPointF(x, y), radius, radius)
    slant = radius * 0.7
    p.drawLine(QPointF(x - slant, y - slant), QPointF(x + slant, y + slant))
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
