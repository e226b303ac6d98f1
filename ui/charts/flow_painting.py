"""How the flow chart is drawn: axes, bars, lines, the now line, the marker of what is left over, the readout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from functools import cached_property
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.charts.flow_day import FlowDay, Numbers, nice_steps
from ui.charts.sparkline import polygon
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, theme
from ui.widgets.painting import CENTRE, LEFT, RIGHT, draw_hairline, draw_text, text_width

_SIDE, _HEAD, _FOOT, _AXIS = 16, 34, 26, 34
_MIN_PX_PER_HOUR: Final = 52
_LEGEND: Final = (("bar", "load"), ("bar", "s1"), ("line", "t1"), ("dash", "t1"))


@dataclass(frozen=True, eq=False)
class FlowPainting:
    """One picture of a day: everything in words already, everything measured from `room`."""

    room: QRectF
    day: FlowDay | None
    formats: Formats
    title: str
    captions: tuple[str, str, str, str]
    now_words: str
    left_over_words: str
    no_data_words: str
    read_at: int | None
    read_words: str
    stale_words: str = ""

    def draw(self, p: QPainter) -> None:
        self._draw_head(p)
        if self.day is None or not len(self.day.starts):
            draw_text(p, self._plot, self.no_data_words, LABEL, 500, "t3", CENTRE)
            return
        self._draw_axes(p)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_bars(p, self.day)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._draw_lines(p, self.day)
        self._draw_now(p, self.day)
        self._draw_left_over(p, self.day)
        if self.read_at is not None:
            self._draw_readout(p, self.day, self.read_at)

    def slot_at(self, point: QPointF) -> int | None:
        """Index of the slot under `point`, None outside the plot."""
        if self.day is None or not len(self.day.starts) or not self._plot.contains(point):
            return None
        share = (point.x() - self._plot.left()) / self._plot.width()
        minute = self._first + share * (self._last - self._first)
        at = int((minute - self._first) // self.day.slot_min)
        return at if 0 <= at < len(self.day.starts) else None

    @cached_property
    def _plot(self) -> QRectF:
        px = theme.px
        return self.room.adjusted(px(_SIDE + _AXIS), px(_HEAD), -px(_SIDE), -px(_FOOT))

    @cached_property
    def _first(self) -> float:
        return float(self.day.starts[0]) if self.day is not None else 0.0

    @cached_property
    def _last(self) -> float:
        return float(self.day.ends[-1]) if self.day is not None else 1.0

    @cached_property
    def _axis(self) -> tuple[float, float]:
        return nice_steps(self.day.most()) if self.day is not None else (1.0, 1.0)

    def _x(self, minutes: Numbers) -> Numbers:
        span = max(self._last - self._first, 1.0)
        return self._plot.left() + self._plot.width() * (minutes - self._first) / span

    def _y(self, values: Numbers) -> Numbers:
        return self._plot.bottom() - self._plot.height() * values / self._axis[1]

    def _tone(self, tone: str) -> str:
        """Grey where the data is old: nothing of it is to be taken for the present."""
        if not self.stale_words:
            return tone
        return "loadtrack" if tone in {"load", "s1", "critsolid"} else "t3"

    def _draw_head(self, p: QPainter) -> None:
        px = theme.px
        line = px(18)
        right = self.room.right() - px(_SIDE)
        widths = [text_width(caption, CAPTION) + px(20) for caption in self.captions]
        x = right - sum(widths) - px(14) * (len(widths) - 1)
        title = QRectF(self.room.left() + px(_SIDE), self.room.top() + px(10), 0, line)
        said = self.stale_words or self.title
        title.setWidth(text_width(said, LABEL, 500) + 1)
        if x > title.right() + px(12) or self.stale_words:
            draw_text(p, title, said, LABEL, 500, "warn" if self.stale_words else "t2")
        else:
            # What the colours mean goes before the title, which the table of figures below says again.
            title.setWidth(0)
            x = max(x, title.left())
        for (kind, tone), caption, width in zip(_LEGEND, self.captions, widths, strict=True):
            if x + width <= self.room.right() and x >= (title.right() if title.width() else title.left()):
                self._draw_key(p, x, title.center().y(), kind, self._tone(tone))
                draw_text(p, QRectF(x + px(18), title.top(), width, line), caption, CAPTION, 400, "t2", LEFT)
            x += width + px(14)

    def _draw_key(self, p: QPainter, x: float, y: float, kind: str, tone: str) -> None:
        px = theme.px
        if kind == "bar":
            p.fillRect(QRectF(x + px(4), y - px(5), px(9), px(10)), theme.brush(tone))
            return
        style = Qt.PenStyle.DashLine if kind == "dash" else Qt.PenStyle.SolidLine
        p.setPen(theme.pen(tone, 2.0, style))
        p.drawLine(QLineF(x, y, x + px(14), y))

    def _draw_axes(self, p: QPainter) -> None:
        px = theme.px
        step, top = self._axis
        for value in np.arange(0.0, top, step):
            y = round(float(self._y(np.asarray(value))))
            draw_hairline(p, self._plot.left(), y, self._plot.width(), "linestrong" if value == 0 else "line")
            label = QRectF(self._plot.left() - px(_AXIS + 8), y - px(8), px(_AXIS), px(16))
            draw_text(p, label, self.formats.number(round(float(value))), CAPTION, 400, "t3", RIGHT)
        hour_px = self._plot.width() * 60 / max(self._last - self._first, 1.0)
        every = 60 * int(np.ceil(px(_MIN_PX_PER_HOUR) / max(hour_px, 1.0)))
        minute = int(np.ceil(self._first / 60)) * 60
        while minute <= self._last:
            x = float(self._x(np.asarray(float(minute))))
            words = self.formats.clock(time(minute // 60 % 24, 0))
            half = px(24)
            # A label at the very edge would be cut by the panel.
            x = min(max(x, self.room.left() + half), self.room.right() - half)
            draw_text(
                p,
                QRectF(x - half, self._plot.bottom() + px(4), 2 * half, px(16)),
                words,
                CAPTION,
                400,
                "t3",
                CENTRE,
            )
            minute += every

    def _draw_bars(self, p: QPainter, day: FlowDay) -> None:
        slot = self._plot.width() * day.slot_min / max(self._last - self._first, 1.0)
        width = max(round(slot * 0.32), 1)
        for column, offset, tone, alpha in (
            (day.expected, 0.14, "load", 80),
            (day.arrived, 0.14, "load", 255),
            (day.handled, 0.54, "s1", 255),
        ):
            tops = self._y(column)
            lefts = self._x(day.starts) + slot * offset
            for i in np.flatnonzero(np.isfinite(column) & (column > 0)):
                top = round(float(tops[i]))
                bar = QRectF(round(float(lefts[i])), top, width, round(self._plot.bottom()) - top)
                p.fillRect(bar, theme.brush(self._tone(tone), alpha))

    def _draw_lines(self, p: QPainter, day: FlowDay) -> None:
        ends = self._x(day.ends)
        p.setBrush(Qt.BrushStyle.NoBrush)
        seen = np.isfinite(day.waiting)
        past_x, past_y = ends[seen], self._y(day.waiting[seen])
        if day.now_min is not None and day.waiting_now is not None:
            # The line ends at now, which lies within a slot and not at the end of one.
            past = ends[seen] < float(self._x(np.asarray(day.now_min)))
            past_x = np.append(past_x[past], self._x(np.asarray(day.now_min)))
            past_y = np.append(past_y[past], self._y(np.asarray(float(day.waiting_now))))
        p.setPen(theme.pen(self._tone("t1"), 2.0))
        p.drawPolyline(polygon(past_x, past_y))
        ahead = np.isfinite(day.ahead)
        if not ahead.any():
            return
        ahead_x, ahead_y = ends[ahead], self._y(day.ahead[ahead])
        if len(past_x):
            ahead_x, ahead_y = np.append(past_x[-1], ahead_x), np.append(past_y[-1], ahead_y)
        p.setPen(theme.pen(self._tone("t1"), 1.8, Qt.PenStyle.DashLine))
        p.drawPolyline(polygon(ahead_x, ahead_y))

    def _draw_now(self, p: QPainter, day: FlowDay) -> None:
        if day.now_min is None or not self._first <= day.now_min <= self._last:
            return
        px = theme.px
        x = float(self._x(np.asarray(day.now_min)))
        p.setPen(theme.pen("t3", 1.0, Qt.PenStyle.DotLine))
        p.drawLine(QLineF(x, self._plot.top() - px(2), x, self._plot.bottom()))
        if day.waiting_now is None:
            return
        y = float(self._y(np.asarray(float(day.waiting_now))))
        p.setPen(theme.pen("panel", 2.0))
        p.setBrush(theme.brush(self._tone("t1")))
        p.drawEllipse(QPointF(x, y), px(4), px(4))
        width = text_width(self.now_words, LABEL, 600) + px(4)
        below = QRectF(x + px(7), y + px(6), width, px(16))
        if below.right() > self._plot.right():
            below.moveRight(x - px(7))
        below.moveTop(min(below.top(), self._plot.bottom() - px(18)))
        p.fillRect(below.adjusted(-2, 0, 0, 0), theme.brush("panel", 200))
        draw_text(p, below, self.now_words, LABEL, 600, self._tone("t1"))

    def _draw_left_over(self, p: QPainter, day: FlowDay) -> None:
        ahead = np.flatnonzero(np.isfinite(day.ahead))
        if not self.left_over_words or not len(ahead):
            return
        px = theme.px
        x = float(self._x(day.ends)[ahead[-1]])
        y = float(self._y(day.ahead)[ahead[-1]])
        side = px(8)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush(self._tone("critsolid")))
        p.drawRect(QRectF(x - side, min(y, self._plot.bottom()) - side, side, side))
        width = text_width(self.left_over_words, LABEL, 600) + px(4)
        # Above the highest point of the line over the words, so that it does not run through them.
        over = self._x(day.ends) >= x - width - px(30)
        highest = float(np.nanmin(self._y(day.ahead)[over], initial=y))
        above = QRectF(x - width, max(highest - px(20), self._plot.top() - px(2)), width, px(16))
        p.fillRect(above, theme.brush("panel", 200))
        draw_text(p, above, self.left_over_words, LABEL, 600, self._tone("crit"), RIGHT)

    def _draw_readout(self, p: QPainter, day: FlowDay, at: int) -> None:
        px = theme.px
        x = float(self._x(day.starts + day.slot_min / 2)[at])
        p.setPen(theme.pen("accent", 1.0))
        p.drawLine(QLineF(x, self._plot.top(), x, self._plot.bottom()))
        width = min(text_width(self.read_words, LABEL, 500) + px(16), self._plot.width())
        box = QRectF(x - width / 2, self._plot.top() - px(4), width, px(22))
        box.moveLeft(min(max(box.left(), self._plot.left()), self._plot.right() - width))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("toast"))
        p.drawRoundedRect(box, 4, 4)
        draw_text(p, box.adjusted(px(8), 0, -px(8), 0), self.read_words, LABEL, 500, "ontoast")
