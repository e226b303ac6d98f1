"""How the burn-down is drawn: axes, the line so far, the forecast, closing, now, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.charts.axes import along, draw_clock, draw_keys, draw_other_day, draw_readout, draw_values, up
from ui.charts.burn_day import BurnDay, Numbers
from ui.charts.compared import Compared
from ui.charts.flow_day import nice_steps
from ui.charts.sparkline import fill_ground
from ui.charts.strokes import draw_line
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, SECTION, theme
from ui.widgets.painting import CENTRE, RIGHT, draw_hatch, draw_text, text_width
from ui.widgets.sharpness import on_pixels, sharp

_SIDE, _HEAD, _FOOT, _AXIS = 16, 64, 28, 34
_LINES = (("line", "t1"), ("dash", "t1"), ("dot", "crit"))


def burn_plot(room: QRectF) -> QRectF:
    """Where in the chart's room the line is drawn."""
    px = theme.px
    return room.adjusted(px(_SIDE + _AXIS), px(_HEAD), -px(_SIDE), -px(_FOOT))


@dataclass(frozen=True, eq=False)
class BurnPainting:
    """One picture: everything in words already, everything measured from `room`; `span` in minutes."""

    room: QRectF
    day: BurnDay | None
    span: tuple[float, float]
    formats: Formats
    title: str
    verdict: str
    in_brief: str  # where there is no room for the verdict
    captions: tuple[str, str, str]
    now_words: str
    closes_words: str
    no_data_words: str
    read_at: int | None
    read_words: str
    stale_words: str = ""
    compared: Compared | None = None
    reserved: float = 0.0
    is_part: bool = False

    def draw(self, p: QPainter) -> None:
        self._draw_head(p)
        if self.day is None:
            draw_text(p, self._plot, self.no_data_words, LABEL, 500, "t3", CENTRE)
            return
        number = self.formats.number
        draw_values(p, self._plot, *self._axis, lambda value: number(round(value)))
        draw_clock(p, self.room, self._plot, self.span, self.formats, 6)
        p.save()
        p.setClipRect(self._drawn_within)
        self._draw_closing(p, self.day)
        self._draw_lines(p, self.day)
        other = self.compared
        if other is not None:
            draw_other_day(p, self._plot, self._x(other.minutes), self._y(other.to_ring), other.label)
        self._draw_end(p, self.day)
        self._draw_now(p, self.day)
        p.restore()
        if self.read_at is not None:
            self._draw_place(p, self.day, self.read_at)

    @cached_property
    def _plot(self) -> QRectF:
        return burn_plot(self.room)

    @cached_property
    def _drawn_within(self) -> QRectF:
        """The bar of what is left over stands astride the end; a part of the day ends sharply."""
        beside = 0 if self.is_part else theme.px(6)
        return self._plot.adjusted(-beside, -theme.px(8), beside, theme.px(6))

    @cached_property
    def _axis(self) -> tuple[float, float]:
        day, other, most = self.day, self.compared, 1.0
        if day is not None:
            here = (day.minutes >= self.span[0]) & (day.minutes <= self.span[1])
            most = float(day.values[here].max(initial=1.0))
        if other is not None and len(other.minutes):
            here = (other.minutes >= self.span[0]) & (other.minutes <= self.span[1])
            most = max(most, float(np.nanmax(other.to_ring[here], initial=0.0)))
        return nice_steps(most)

    def _x(self, minutes: Numbers) -> Numbers:
        return along(minutes, self.span, self._plot)

    def _at(self, minute: float) -> float:
        return float(self._x(np.asarray(minute)))

    def _y(self, values: Numbers) -> Numbers:
        return up(values, self._axis[1], self._plot)

    def _level(self, value: float) -> float:
        return float(self._y(np.asarray(value)))

    def _tone(self, tone: str) -> str:
        return "t3" if self.stale_words else tone

    def _draw_head(self, p: QPainter) -> None:
        px = theme.px
        left, top = self.room.left() + px(_SIDE), self.room.top() + px(10)
        right = self.room.right() - px(_SIDE)
        said = self.stale_words or self.title
        head = QRectF(left, top, right - left - self.reserved, px(18))
        draw_text(p, head, said, LABEL, 500, "warn" if self.stale_words else "t2")
        is_short = self.day is not None and bool(self.day.left_over)
        tone = self._tone("crit" if is_short else "t1")
        fits = text_width(self.verdict, SECTION, 600) <= right - left
        verdict = self.verdict if fits else self.in_brief
        draw_text(p, QRectF(left, top + px(20), right - left, px(24)), verdict, SECTION, 600, tone)
        keys = [
            (kind, self._tone(colour), words)
            for (kind, colour), words, is_drawn in zip(_LINES, self.captions, self._drawn(), strict=True)
            if is_drawn
        ]
        draw_keys(p, top, keys, left + text_width(said, LABEL, 500) + px(16), right - self.reserved)

    def _drawn(self) -> tuple[bool, bool, bool]:
        """Which of the lines there are: nothing is foretold of a day that cannot be told, or that is over."""
        day = self.day
        if day is None:
            return False, False, False
        return True, len(day.ahead) > 1, bool(day.left_over) and day.runs_out_min is not None

    def _draw_closing(self, p: QPainter, day: BurnDay) -> None:
        """The threshold of this chart: what is not rung by then is not rung today."""
        px = theme.px
        x = self._at(day.threshold_min)
        beyond = QRectF(x, self._plot.top(), self._plot.right() - x, self._plot.height())
        p.fillRect(beyond, theme.brush("loadtrack", 90))
        line = QRectF(x - 0.75, self._plot.top() - px(2), 1.5, self._plot.height() + px(2))
        p.fillRect(on_pixels(p, line), theme.brush("linestrong"))
        width = text_width(self.closes_words, CAPTION, 500) + px(4)
        label = QRectF(x - width - px(4), self._plot.top() - px(4), width, px(16))
        # Where the lines go on without hands there is room behind it, and before it stands what waits now.
        if day.now_min < day.threshold_min < day.until_min:
            label.moveLeft(x + px(4))
        draw_text(p, label, self.closes_words, CAPTION, 500, "t2", RIGHT)

    def _draw_lines(self, p: QPainter, day: BurnDay) -> None:
        past_x, past_y = self._x(day.past_min), self._y(day.past)
        if len(past_x):
            fill_ground(p, past_x, past_y, self._plot.bottom(), theme.brush(self._tone("load"), 60))
        draw_line(p, past_x, past_y, theme.pen(self._tone("t1"), 2.0))
        if len(day.ahead) > 1:
            ahead = theme.pen(self._tone("t1"), 1.8, Qt.PenStyle.DashLine)
            draw_line(p, self._x(day.ahead_min), self._y(day.ahead), ahead)

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
        label = QRectF(x + px(5), max(y - px(24), self._drawn_within.top()), width, px(20))
        if label.right() > self._drawn_within.right():
            label.moveRight(x - px(5))
        # Where the line ends about now, the words of now and the verdict say how many.
        if not label.intersects(self._now_label(day)):
            draw_text(p, label, words, SECTION, 600, self._tone("crit"))
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
        guide = sharp(p, x)
        p.drawLine(QLineF(guide, self._plot.top() - px(2), guide, self._plot.bottom()))
        p.setPen(theme.pen("panel", 2.0))
        p.setBrush(theme.brush(self._tone("t1")))
        p.drawEllipse(QPointF(x, y), px(4), px(4))
        label = self._now_label(day)
        p.fillRect(label.adjusted(-2, 0, 0, 0), theme.brush("panel", 200))
        draw_text(p, label, self.now_words, LABEL, 600, self._tone("t1"))

    def _now_label(self, day: BurnDay) -> QRectF:
        px = theme.px
        x, y = self._at(day.now_min), self._level(float(day.past[-1]))
        width = text_width(self.now_words, LABEL, 600) + px(4)
        label = QRectF(x + px(8), max(y - px(22), self._plot.top()), width, px(16))
        limit = self._drawn_within.right()
        if day.now_min <= day.threshold_min:
            limit = min(limit, self._at(day.threshold_min))
        if label.right() > limit:
            label.moveRight(x - px(8))
        return label

    def _draw_place(self, p: QPainter, day: BurnDay, at: int) -> None:
        x, y = float(self._x(day.minutes)[at]), float(self._y(day.values)[at])
        draw_readout(p, self._plot, x, self.read_words, 14)
        p.setBrush(theme.brush("accent"))
        p.drawEllipse(QPointF(x, y), theme.px(3), theme.px(3))
