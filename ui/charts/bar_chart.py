"""A few bars with words under them: rings by attempt or hour with the part reached, waits by hour.

    chart = BarChart(formats)
    chart.show_bars(title, [Bar("8", 40, part=31, told="8-9: 40 rings, 31 reached")], captions, rows)

One focus stop; left and right read bar by bar, T shows the rows as a table, the pointer does the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chart_table import ChartTable
from ui.charts.flow_day import nice_steps
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import CENTRE, RIGHT, draw_hairline, draw_text, text_width

_SIDE, _HEAD, _FOOT, _AXIS = 12, 36, 24, 36
_HEIGHT_PX = 168


@dataclass(frozen=True)
class Bar:
    """`value` NaN is no data. `part` of it stands out; `mark` is written above; `told` says it all in words."""

    label: str
    value: float
    part: float = 0.0
    mark: str = ""
    told: str = ""


class BarChart(Painted):
    """`limit` draws a threshold line with its words at the right."""

    read = Signal(str)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True, ring_radius=8)
        self._formats = formats
        self._bars: tuple[Bar, ...] = ()
        self._table: tuple[Sequence[str], Sequence[Sequence[str]]] = ((), ())
        self._limit: tuple[float, str] | None = None
        self._at: int | None = None
        self._is_stale = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.restyle()

    def show_bars(
        self,
        title: str,
        bars: Sequence[Bar],
        captions: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        limit: tuple[float, str] | None = None,
    ) -> None:
        """`captions` and `rows` are what the table shows."""
        new = tuple(bars)
        is_same = new == self._bars and title == self.accessibleName() and limit == self._limit
        self._table = (captions, rows)
        if is_same:
            return
        self._bars, self._limit = new, limit
        self._at = None if self._at is None or self._at >= len(new) else self._at
        self.setAccessibleName(title)
        self._describe()
        self.update()

    def show_stale(self, stale: bool) -> None:
        if stale != self._is_stale:
            self._is_stale = stale
            self.update()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.update()

    def open_table(self) -> None:
        if self._bars:
            ChartTable(self.accessibleName(), *self._table, self).open()

    def restyle(self) -> None:
        self.setMinimumSize(theme.px(180), theme.px(140))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(_HEIGHT_PX))

    def paint(self, p: QPainter) -> None:
        px = theme.px
        room = QRectF(self.rect())
        p.setPen(theme.pen("line"))
        p.setBrush(theme.brush("panel"))
        p.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        head = QRectF(px(_SIDE), px(10), room.width() - 2 * px(_SIDE), px(18))
        told = self._bars[self._at].told if self._at is not None else ""
        draw_text(p, head, told or self.accessibleName(), LABEL, 500, "accent" if told else "t2")
        values = np.array([bar.value for bar in self._bars])
        if not np.isfinite(values).any() or np.nanmax(values) <= 0:
            draw_text(p, self._plot(), self.tr("Nothing yet today"), LABEL, 400, "t3", CENTRE)
            return
        self._draw_bars(p, float(np.nanmax(values)))

    def _draw_bars(self, p: QPainter, most: float) -> None:
        px, plot = theme.px, self._plot()
        step, top = nice_steps(max(most, self._limit[0] if self._limit else 0.0))
        for value in np.arange(0.0, top, step):
            y = round(plot.bottom() - plot.height() * value / top)
            draw_hairline(p, plot.left(), y, plot.width(), "linestrong" if value == 0 else "line")
            label = QRectF(plot.left() - px(_AXIS + 6), y - px(8), px(_AXIS), px(16))
            draw_text(p, label, self._formats.number(round(float(value))), CAPTION, 400, "t3", RIGHT)
        slot = plot.width() / len(self._bars)
        width = max(min(slot * 0.66, px(56)), 3.0)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for at, bar in enumerate(self._bars):
            middle = plot.left() + slot * (at + 0.5)
            if np.isfinite(bar.value):
                for value, tone in ((bar.value, "load"), (bar.part, "s1")):
                    height = plot.height() * value / top
                    rect = QRectF(middle - width / 2, plot.bottom() - height, width, height)
                    p.fillRect(rect, theme.brush("loadtrack" if self._is_stale else tone))
                if bar.mark and text_width(bar.mark, CAPTION, 600) <= slot:
                    above = QRectF(
                        middle - slot / 2,
                        plot.bottom() - plot.height() * bar.value / top - px(16),
                        slot,
                        px(15),
                    )
                    draw_text(p, above, bar.mark, CAPTION, 600, "t1", CENTRE)
            if at == self._at:
                p.setPen(theme.pen("accent", 2.0))
                p.setBrush(Qt.BrushStyle.NoBrush)
                p.drawRect(QRectF(middle - slot / 2 + 1, plot.top(), slot - 2, plot.height()))
            under = QRectF(middle - slot / 2, plot.bottom() + px(3), slot, px(16))
            draw_text(p, under, bar.label, CAPTION, 400, "t3", CENTRE)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if self._limit is not None:
            level = plot.bottom() - plot.height() * self._limit[0] / top
            p.setPen(theme.pen("t1", 1.0, Qt.PenStyle.DashLine))
            p.drawLine(QLineF(plot.left(), level, plot.right(), level))
            words = QRectF(plot.left(), level - px(17), plot.width(), px(16))
            draw_text(p, words, self._limit[1], CAPTION, 500, "t2", RIGHT)

    def _plot(self) -> QRectF:
        px = theme.px
        return QRectF(self.rect()).adjusted(px(_SIDE + _AXIS), px(_HEAD + 12), -px(_SIDE), -px(_FOOT))

    def _describe(self) -> None:
        said = "; ".join(bar.told for bar in self._bars if bar.told and np.isfinite(bar.value))
        self.setAccessibleDescription(said or self.tr("Nothing yet today"))

    def _read(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        if at is not None:
            self.setAccessibleDescription(self._bars[at].told)
            self.read.emit(self._bars[at].told)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._bars) - 1
        if key == Qt.Key.Key_T:
            self.open_table()
        elif last >= 0 and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._read(0 if self._at is None else min(max(self._at + step, 0), last))
        elif last >= 0 and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._read(0 if key == Qt.Key.Key_Home else last)
        elif key == Qt.Key.Key_Escape and self._at is not None:
            self._read(None)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        plot = self._plot()
        if self._bars and plot.contains(event.position()):
            slot = plot.width() / len(self._bars)
            self._read(min(int((event.position().x() - plot.left()) / slot), len(self._bars) - 1))
        else:
            self._read(None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._read(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(None)
        self._describe()
