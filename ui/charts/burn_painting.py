"""How the burn-down is drawn: axes, the line so far, the forecast, closing, now, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from functools import cached_property
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.charts.burn_day import BurnDay, Numbers
from ui.charts.flow_day import nice_steps
from ui.charts.sparkline import polygon
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, SECTION, theme
from ui.widgets.painting import CENTRE, LEFT, RIGHT, draw_hairline, draw_hatch, draw_text, text_width

_SIDE, _HEAD, _FOOT, _AXIS = 16, 64, 28, 34
_MIN_PX_PER_HOUR: Final = 52


@dataclass(frozen=True, eq=False)
class BurnPainting:
    """One picture: everything in words already, everything measured from `room`."""

    room: QRectF
    day: BurnDay | None
    formats: Formats
    title: str
    verdict: str
    captions: tuple[str, str, str]
    now_words: str
    closes_words: str
    no_data_words: str
    read_at: int | None
    read_words: str
    stale_words: str = ""

    def draw(self, p: QPainter) -> None:
        self._draw_head(p)
        if self.day is None:
            draw_text(p, self._plot, self.no_data_words, LABEL, 500, "t3", CENTRE)
            return
        self._draw_axes(p, self.day)
        self._draw_closing(p, self.day)
        self._draw_lines(p, self.day)
        self._draw_end(p, self.day)
        self._draw_now(p, self.day)
        if self.read_at is not None:
            self._draw_readout(p, self.day, self.read_at)

    def moment_at(self, point: QPointF) -> int | None:
        """Index of the moment nearest to `point`, None outside the plot."""
        if self.day is None or not self._plot.contains(point):
            return None
        return int(np.argmin(np.abs(self._x(self.day.minutes) - point.x())))

    @cached_property
    def _plot(self) -> QRectF:
        px = theme.px
        return self.room.adjusted(px(_SIDE + _AXIS), px(_HEAD), -px(_SIDE), -px(_FOOT))

    @cached_property
    def _axis(self) -> tuple[float, float]:
        return nice_steps(float(self.day.values.max(initial=1.0)) if self.day is not None else 1.0)

    def _x(self, minutes: Numbers) -> Numbers:
        day = self.day
        first, last = (day.first_min, day.last_min) if day is not None else (0.0, 1.0)
        return self._plot.left() + self._plot.width() * (minutes - first) / max(last - first, 1.0)

    def _at(self, minute: float) -> float:
        return float(self._x(np.asarray(minute)))

    def _y(self, values: Numbers) -> Numbers:
        return self._plot.bottom() - self._plot.height() * values / self._axis[1]

    def _level(self, value: float) -> float:
        return float(self._y(np.asarray(value)))

    def _tone(self, tone: str) -> str:
        return "t3" if self.stale_words else tone

    def _draw_head(self, p: QPainter) -> None:
        px = theme.px
        left, right, top = (
            self.room.left() + px(_SIDE),
            self.room.right() - px(_SIDE),
            self.room.top() + px(10),
        )
        said = self.stale_words or self.title
        draw_text(
            p, QRectF(left, top, right - left, px(18)), said, LABEL, 500, "warn" if self.stale_words else "t2"
        )
        is_short = self.day is not None and bool(self.day.left_over)
        tone = self._tone("crit" if is_short else "t1")
        draw_text(p, QRectF(left, top + px(20), right - left, px(24)), self.verdict, SECTION, 600, tone)
        x = right
        styles = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
        end_of_title = left + text_width(said, LABEL, 500) + px(16)
        for caption, style, colour in reversed(
            list(zip(self.captions, styles, ("t1", "t1", "crit"), strict=True))
        ):
            width = text_width(caption, CAPTION) + px(2)
            if x - width - px(20) < end_of_title:
                break
            draw_text(p, QRectF(x - width, top, width, px(18)), caption, CAPTION, 400, "t2", LEFT)
            p.setPen(theme.pen(self._tone(colour), 2.0, style))
            p.drawLine(QLineF(x - width - px(20), top + px(9), x - width - px(6), top + px(9)))
            x -= width + px(36)

    def _draw_axes(self, p: QPainter, day: BurnDay) -> None:
        px = theme.px
        step, top = self._axis
        for value in np.arange(0.0, top, step):
            y = round(self._level(float(value)))
            draw_hairline(p, self._plot.left(), y, self._plot.width(), "linestrong" if value == 0 else "line")
            label = QRectF(self._plot.left() - px(_AXIS + 8), y - px(8), px(_AXIS), px(16))
            draw_text(p, label, self.formats.number(round(float(value))), CAPTION, 400, "t3", RIGHT)
        hour_px = self._plot.width() * 60 / max(day.last_min - day.first_min, 1.0)
        every = 60 * int(np.ceil(px(_MIN_PX_PER_HOUR) / max(hour_px, 1.0)))
        minute = int(np.ceil(day.first_min / 60)) * 60
        while minute <= day.last_min:
            half = px(24)
            x = min(max(self._at(minute), self.room.left() + half), self.room.right() - half)
            words = self.formats.clock(time(minute // 60 % 24, 0))
            at = QRectF(x - half, self._plot.bottom() + px(6), 2 * half, px(16))
            draw_text(p, at, words, CAPTION, 400, "t3", CENTRE)
            minute += every

    def _draw_closing(self, p: QPainter, day: BurnDay) -> None:
        """The threshold of this chart: what is not rung by then is not rung today."""
        px = theme.px
        x = self._at(day.until_min)
        beyond = QRectF(x, self._plot.top(), self._plot.right() - x, self._plot.height())
        p.fillRect(beyond, theme.brush("loadtrack", 90))
        p.setPen(theme.pen("linestrong", 1.5))
        p.drawLine(QLineF(x, self._plot.top() - px(2), x, self._plot.bottom()))
        width = text_width(self.closes_words, CAPTION, 500) + px(4)
        label = QRectF(x - width - px(4), self._plot.top() - px(4), width, px(16))
        draw_text(p, label, self.closes_words, CAPTION, 500, "t2", RIGHT)

    def _draw_lines(self, p: QPainter, day: BurnDay) -> None:
        past_x, past_y = self._x(day.past_min), self._y(day.past)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush(self._tone("load"), 60))
        foot = self._plot.bottom()
        p.drawPolygon(
            polygon(
                np.concatenate([past_x[:1], past_x, past_x[-1:]]), np.concatenate([[foot], past_y, [foot]])
            )
        )
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(theme.pen(self._tone("t1"), 2.0))
        p.drawPolyline(polygon(past_x, past_y))
        if len(day.ahead) > 1:
            p.setPen(theme.pen(self._tone("t1"), 1.8, Qt.PenStyle.DashLine))
            p.drawPolyline(polygon(self._x(day.ahead_min), self._y(day.ahead)))

    def _draw_end(self, p: QPainter, day: BurnDay) -> None:
        """Where the line ends: at nought before closing, or above it with what is left over."""
        px = theme.px
        if day.left_over is None:
            return
        if not day.left_over:
            if day.runs_out_min is not None and day.now_min < day.runs_out_min <= day.until_min:
                p.setPen(theme.pen("panel", 2.0))
                p.setBrush(theme.brush(self._tone("ok")))
                p.drawEllipse(QPointF(self._at(day.runs_out_min), self._level(0.0)), px(5), px(5))
            return
        x, y = self._at(day.until_min), self._level(float(day.left_over))
        bar = QRectF(x - px(5), y, px(10), self._plot.bottom() - y)
        p.save()
        p.fillRect(bar, theme.brush(self._tone("critsolid")))
        p.setClipRect(bar)
        draw_hatch(p, bar)
        p.restore()
        words = self.formats.number(day.left_over)
        width = text_width(words, SECTION, 600) + px(4)
        draw_text(p, QRectF(x + px(5), y - px(24), width, px(20)), words, SECTION, 600, self._tone("crit"))
        if day.runs_out_min is None:
            return
        end = min(day.runs_out_min, day.last_min - 10)
        share = (end - day.until_min) / max(day.runs_out_min - day.until_min, 1e-9)
        p.setPen(theme.pen(self._tone("crit"), 1.8, Qt.PenStyle.DotLine))
        p.drawLine(QLineF(x, y, self._at(end), self._level(day.left_over * (1 - share))))

    def _draw_now(self, p: QPainter, day: BurnDay) -> None:
        px = theme.px
        x, y = self._at(day.now_min), self._level(float(day.past[-1]))
        p.setPen(theme.pen("t3", 1.0, Qt.PenStyle.DotLine))
        p.drawLine(QLineF(x, self._plot.top() - px(2), x, self._plot.bottom()))
        p.setPen(theme.pen("panel", 2.0))
        p.setBrush(theme.brush(self._tone("t1")))
        p.drawEllipse(QPointF(x, y), px(4), px(4))
        width = text_width(self.now_words, LABEL, 600) + px(4)
        label = QRectF(x + px(8), max(y - px(22), self._plot.top()), width, px(16))
        if label.right() > self._at(day.until_min):
            label.moveRight(x - px(8))
        p.fillRect(label.adjusted(-2, 0, 0, 0), theme.brush("panel", 200))
        draw_text(p, label, self.now_words, LABEL, 600, self._tone("t1"))

    def _draw_readout(self, p: QPainter, day: BurnDay, at: int) -> None:
        px = theme.px
        x, y = float(self._x(day.minutes)[at]), float(self._y(day.values)[at])
        p.setPen(theme.pen("accent", 1.0))
        p.drawLine(QLineF(x, self._plot.top(), x, self._plot.bottom()))
        p.setBrush(theme.brush("accent"))
        p.drawEllipse(QPointF(x, y), px(3), px(3))
        width = min(text_width(self.read_words, LABEL, 500) + px(16), self._plot.width())
        box = QRectF(x - width / 2, self._plot.top() + px(14), width, px(22))
        box.moveLeft(min(max(box.left(), self._plot.left()), self._plot.right() - width))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("toast"))
        p.drawRoundedRect(box, 4, 4)
        draw_text(p, box.adjusted(px(8), 0, -px(8), 0), self.read_words, LABEL, 500, "ontoast")
