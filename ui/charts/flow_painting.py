"""How the flow chart is drawn: axes, bars, lines, the now line, the marker of what is left over, the readout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.charts.axes import (
    along,
    draw_clock,
    draw_keys,
    draw_other_day,
    draw_readout,
    draw_values,
    keys_width,
    up,
)
from ui.charts.compared import Compared
from ui.charts.flow_day import FlowDay, Numbers, nice_steps
from ui.charts.strokes import draw_line, fill_bars
from ui.formats import Formats
from ui.theme import LABEL, theme
from ui.widgets.painting import CENTRE, RIGHT, draw_text, text_width
from ui.widgets.sharpness import sharp

_SIDE, _HEAD, _FOOT, _AXIS = 16, 34, 26, 34
_LEGEND: Final = (("bar", "whole"), ("bar", "part"), ("line", "t1"), ("dash", "t1"))


def flow_plot(room: QRectF) -> QRectF:
    """Where in the chart's room the values are drawn."""
    px = theme.px
    return room.adjusted(px(_SIDE + _AXIS), px(_HEAD), -px(_SIDE), -px(_FOOT))


@dataclass(frozen=True, eq=False)
class FlowPainting:
    """One picture of a day: everything in words already, everything measured from `room`; `span` in minutes."""

    room: QRectF
    day: FlowDay | None
    span: tuple[float, float]
    formats: Formats
    title: str
    captions: tuple[str, str, str, str]
    now_words: str
    left_over_words: str
    no_data_words: str
    read_min: float | None
    read_words: str
    stale_words: str = ""
    compared: Compared | None = None
    reserved: float = 0.0

    def draw(self, p: QPainter) -> None:
        self._draw_head(p)
        if self.day is None or not len(self.day.starts):
            draw_text(p, self._plot, self.no_data_words, LABEL, 500, "t3", CENTRE)
            return
        number = self.formats.number
        draw_values(p, self._plot, *self._axis, lambda value: number(round(value)))
        draw_clock(p, self.room, self._plot, self.span, self.formats)
        p.save()
        p.setClipRect(self._plot.adjusted(0, -theme.px(4), 1, 0))
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_bars(p, self.day)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._draw_lines(p, self.day)
        p.restore()
        other = self.compared
        if other is not None:
            draw_other_day(p, self._plot, self._x(other.minutes), self._y(other.waiting), other.label)
        self._draw_now(p, self.day)
        self._draw_left_over(p, self.day)
        if self.read_min is not None:
            x = float(self._x(np.asarray(self.read_min)))
            draw_readout(p, self._plot, x, self.read_words)

    @cached_property
    def _plot(self) -> QRectF:
        return flow_plot(self.room)

    @cached_property
    def _axis(self) -> tuple[float, float]:
        if self.day is None:
            return 1.0, 1.0
        most, other = self.day.most(*self.span), self.compared
        if other is not None and len(other.minutes):
            here = (other.minutes >= self.span[0]) & (other.minutes <= self.span[1])
            most = max(most, float(np.nanmax(other.waiting[here], initial=0.0)))
        return nice_steps(most)

    def _x(self, minutes: Numbers) -> Numbers:
        return along(minutes, self.span, self._plot)

    def _y(self, values: Numbers) -> Numbers:
        return up(values, self._axis[1], self._plot)

    def _tone(self, tone: str) -> str:
        """Grey where the data is old: nothing of it is to be taken for the present."""
        if not self.stale_words:
            return tone
        return "loadtrack" if tone in {"whole", "part", "critsolid"} else "t3"

    def _draw_head(self, p: QPainter) -> None:
        px = theme.px
        left, top = self.room.left() + px(_SIDE), self.room.top() + px(10)
        right = self.room.right() - px(_SIDE) - self.reserved
        said = self.stale_words or self.title
        width = text_width(said, LABEL, 500) + 1
        keys = [
            (kind, self._tone(tone), words)
            for (kind, tone), words in zip(_LEGEND, self.captions, strict=True)
            # Nothing is foretold of a day that cannot be told, or that is over.
            if self.day is not None and (kind != "dash" or bool(np.isfinite(self.day.ahead).any()))
        ]
        # What the colours mean goes before the title, which the table of figures says again.
        if (
            left + width + px(12) + keys_width([words for *_, words in keys]) > right
            and not self.stale_words
            and "·" not in said
        ):
            width = 0
        if width:
            title = QRectF(left, top, min(width, right - left), px(18))
            draw_text(p, title, said, LABEL, 500, "warn" if self.stale_words else "t2")
        draw_keys(p, top, keys, left + width + px(12 if width else 0), right)

    def _draw_bars(self, p: QPainter, day: FlowDay) -> None:
        slot = self._plot.width() * day.slot_min / max(self.span[1] - self.span[0], 1.0)
        width = max(round(slot * 0.32), 1)
        for column, offset, tone, alpha in (
            (day.expected, 0.14, "whole", 80),
            (day.arrived, 0.14, "whole", 255),
            (day.handled, 0.54, "part", 255),
        ):
            lefts, tops = np.round(self._x(day.starts) + slot * offset), np.round(self._y(column))
            fill_bars(p, lefts, tops, width, round(self._plot.bottom()), theme.brush(self._tone(tone), alpha))

    def _draw_lines(self, p: QPainter, day: FlowDay) -> None:
        ends = self._x(day.ends)
        past_x, past_y = self._past(day)
        draw_line(p, past_x, past_y, theme.pen(self._tone("t1"), 2.0))
        ahead = np.isfinite(day.ahead)
        if not ahead.any():
            return
        ahead_x, ahead_y = ends[ahead], self._y(day.ahead[ahead])
        if len(past_x):
            ahead_x, ahead_y = np.append(past_x[-1], ahead_x), np.append(past_y[-1], ahead_y)
        draw_line(p, ahead_x, ahead_y, theme.pen(self._tone("t1"), 1.8, Qt.PenStyle.DashLine))

    def _past(self, day: FlowDay) -> tuple[Numbers, Numbers]:
        """The line until now: five-minute samples where there are some, else the slots' ends."""
        if len(day.fine_min) > 1:
            return self._x(day.fine_min), self._y(day.fine)
        seen = np.isfinite(day.waiting)
        past_x, past_y = self._x(day.ends)[seen], self._y(day.waiting[seen])
        if day.now_min is not None and day.waiting_now is not None:
            # The line ends at now, which lies within a slot and not at the end of one.
            past = day.ends[seen] < day.now_min
            past_x = np.append(past_x[past], self._x(np.asarray(day.now_min)))
            past_y = np.append(past_y[past], self._y(np.asarray(float(day.waiting_now))))
        return past_x, past_y

    def _draw_now(self, p: QPainter, day: FlowDay) -> None:
        if day.now_min is None or not self.span[0] <= day.now_min <= self.span[1]:
            return
        px = theme.px
        x = float(self._x(np.asarray(day.now_min)))
        p.setPen(theme.pen("t3", 1.0, Qt.PenStyle.DotLine))
        guide = sharp(p, x)
        p.drawLine(QLineF(guide, self._plot.top() - px(2), guide, self._plot.bottom()))
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
        ahead = np.flatnonzero(np.isfinite(day.ahead) & (day.ends <= self.span[1] + 1e-6))
        if not self.left_over_words or not len(ahead) or day.ends[ahead[-1]] < day.ends[-1]:
            return
        px = theme.px
        x = float(self._x(day.ends)[ahead[-1]])
        y = float(self._y(day.ahead)[ahead[-1]])
        side = px(8)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush(self._tone("critsolid")))
        p.drawRect(QRectF(x - side, min(y, self._plot.bottom()) - side, side, side))
        width = text_width(self.left_over_words, LABEL, 600) + px(4)
        beside = self._y(day.ahead)[self._x(day.ends) >= x - width - px(30)]
        beside = np.append(beside[np.isfinite(beside)], y)
        words = QRectF(x - width, clear_of(beside, self._plot), width, px(16))
        p.fillRect(words, theme.brush("panel", 200))
        draw_text(p, words, self.left_over_words, LABEL, 600, self._tone("crit"), RIGHT)


def clear_of(line: Numbers, plot: QRectF) -> float:
    """The top of words that the line does not run through: above its highest point, else below its lowest.

    Where there is room for neither they stand at the top of the plot, in front of the line.
    """
    px = theme.px
    above, below = float(line.min()) - px(20), float(line.max()) + px(4)
    if above >= plot.top() - px(2):
        return above
    return below if below + px(16) <= plot.bottom() else plot.top() - px(2)
