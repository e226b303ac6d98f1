"""A few bars with words under them: rings by attempt or hour with the part reached, waits by hour.

    chart = BarChart(formats, "waits-by-hour")
    bars = [Bar("8", 40, part=31, told="8-9: 40 rings, 31 reached")]
    chart.show_bars(title, bars, sheet, captions=("Calls", "Reached"))

With another day beside it, each bar has a line where that day's stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final, TypeGuard

import numpy as np
from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.axes import draw_keys, draw_values, keys_width
from ui.charts.chart import Chart
from ui.charts.chart_sheet import ChartSheet
from ui.charts.compared import Compared
from ui.charts.flow_day import nice_steps
from ui.charts.plotted import Numbers
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, theme
from ui.widgets.painting import CENTRE, RIGHT, draw_text, text_width

_SIDE, _HEAD, _FOOT, _AXIS = 12, 56, 24, 36
_HEIGHT_PX: Final = 168
_TONES: Final = ("whole", "part")
_LIMIT_IN_REACH: Final = 2.0


@dataclass(frozen=True)
class Bar:
    """`value` NaN is no data. `part` of it stands out; `mark` is written above; `told` says it all in words.

    `before`: where the bar of the compared day stood, None where nothing is compared or known.
    """

    label: str
    value: float
    part: float = 0.0
    mark: str = ""
    told: str = ""
    before: float | None = None


class BarChart(Chart):
    """`captions` are what the whole bars and their parts are. `limit`: a threshold line with its words."""

    def __init__(
        self,
        formats: Formats,
        file_name: str = "bars",
        parent: QWidget | None = None,
        *,
        of_a_day: bool = False,
    ) -> None:
        """`of_a_day`: it shows a day, so that another can stand beside it."""
        super().__init__(formats, parent)
        self.file_name = file_name
        self.can_compare = of_a_day
        self._bars: tuple[Bar, ...] = ()
        self._sheet: ChartSheet | None = None
        self._captions: tuple[str, ...] = ()
        self._limit: tuple[float, str] | None = None
        self.restyle()

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    @property
    def captions(self) -> tuple[str, ...]:
        return self._captions

    @property
    def limit(self) -> tuple[float, str] | None:
        return self._limit

    def show_bars(
        self,
        title: str,
        bars: Sequence[Bar],
        sheet: ChartSheet,
        *,
        captions: tuple[str, str] | tuple[()] = (),
        limit: tuple[float, str] | None = None,
    ) -> None:
        """`sheet` has a row a bar."""
        new = tuple(bars)
        words = (title, captions, limit)
        is_same = new == self._bars and words == (self.accessibleName(), self._captions, self._limit)
        self._sheet = sheet
        if is_same:
            return
        self._bars, self._captions, self._limit = new, captions, limit
        self.setAccessibleName(title)
        self.restyle()
        self.renew()

    def places(self) -> Numbers:
        return np.arange(len(self._bars), dtype=np.float64) + 0.5

    def whole(self) -> tuple[float, float]:
        return 0.0, float(max(len(self._bars), 1))

    def plot(self, room: QRectF) -> QRectF:
        px = theme.px
        return room.adjusted(px(_SIDE + _AXIS), px(_HEAD), -px(_SIDE), -px(_FOOT))

    def place_words(self, at: int) -> str:
        return self._bars[at].told

    def span_words(self, first: float, last: float) -> str:
        # "1–2" says nothing beside a day, and of all of them there is nothing to say.
        shown = self._within(first, last) if (first, last) != self.whole() else []
        return f"{shown[0].label}\u2013{shown[-1].label}" if shown else ""

    def spoken(self) -> str:
        said = "; ".join(bar.told for bar in self._bars if bar.told and np.isfinite(bar.value))
        limit = self._limit[1] if said and self._limit is not None else ""
        return "; ".join(one for one in (self._stale, said or self.tr("Nothing yet today"), limit) if one)

    def sheet(self) -> ChartSheet | None:
        return self._sheet if self._bars else None

    def zoom_to(self, first: float, last: float) -> None:
        """To whole bars."""
        super().zoom_to(float(np.floor(first + 1e-6)), float(np.ceil(last - 1e-6)))

    def show_compared(self, compared: Compared | None) -> None:
        super().show_compared(compared)
        self.restyle()

    def restyle(self) -> None:
        """Never narrower than its title, and than the words for its colours."""
        title = text_width(self.title(), LABEL, 500) + theme.px(self.reserved_px) + 2
        keys = keys_width([words for _, _, words in self._keys()])
        if self._limit is not None:
            keys += text_width(self._limit_above(), CAPTION, 500) + theme.px(14)
        self.setMinimumSize(max(theme.px(180), ceil(max(title, keys)) + theme.px(2 * _SIDE)), theme.px(140))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(_HEIGHT_PX))

    def draw(self, p: QPainter, room: QRectF) -> None:
        px = theme.px
        width = room.width() - 2 * px(_SIDE) - px(self.reserved_px)
        head = QRectF(room.left() + px(_SIDE), room.top() + px(10), width, px(18))
        told = self._bars[self.at].told if self.at is not None else ""
        tone = "accent" if told else "warn" if self._stale else "t2"
        draw_text(p, head, told or self._stale or self.title(), LABEL, 500, tone)
        shown = self._within(*self.span)
        befores = [bar.before for bar in shown if _is_known(bar.before)]
        values = [bar.value for bar in shown] + befores
        most = float(np.nanmax(np.array(values), initial=0.0)) if np.isfinite(values).any() else 0.0
        if most <= 0:
            draw_text(p, self.plot(room), self.tr("Nothing yet today"), LABEL, 400, "t3", CENTRE)
            return
        self._draw_bars(p, self.plot(room), shown, most)
        # From the left, under the title: the chart is too narrow for both in one line.
        keys = self._keys()
        if self._limit is not None and not self._is_in_reach(most):
            beside = QRectF(head.left(), head.bottom(), room.width() - 2 * px(_SIDE), px(18))
            draw_text(p, beside, self._limit_above(), CAPTION, 500, "t2", RIGHT)
        draw_keys(
            p, head.bottom(), keys, head.left(), head.left() + keys_width([one for *_, one in keys]) + 1
        )

    def _is_in_reach(self, most: float) -> bool:
        """Whether a line at the limit would not flatten the bars; else it is only told."""
        return self._limit is not None and self._limit[0] <= most * _LIMIT_IN_REACH

    def _limit_above(self) -> str:
        return "" if self._limit is None else f"{self._limit[1]} \u2191"

    def _keys(self) -> list[tuple[str, str, str]]:
        """What the colours mean; grey where the data is old, as the bars are."""
        keys = [
            ("bar", "loadtrack" if self._stale else tone, words)
            for tone, words in zip(_TONES, self._captions, strict=False)
        ]
        if self.compared is not None and any(_is_known(bar.before) for bar in self._bars):
            keys.append(("line", "s2", self.compared.label))
        return keys

    def _draw_bars(self, p: QPainter, plot: QRectF, shown: Sequence[Bar], most: float) -> None:
        px, number = theme.px, self._formats.number
        limit = self._limit if self._is_in_reach(most) else None
        step, top = nice_steps(max(most, limit[0] if limit is not None else 0.0))
        draw_values(p, plot, step, top, lambda value: number(round(value)))
        slot = plot.width() / len(shown)
        width = max(min(slot * 0.66, px(56)), 3.0)
        marks: list[tuple[QRectF, str]] = []
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for at, bar in enumerate(shown):
            middle = plot.left() + slot * (at + 0.5)
            if np.isfinite(bar.value):
                for value, tone in zip((bar.value, bar.part), _TONES, strict=True):
                    height = plot.height() * value / top
                    rect = QRectF(middle - width / 2, plot.bottom() - height, width, height)
                    p.fillRect(rect, theme.brush("loadtrack" if self._stale else tone))
                room = text_width(bar.mark, CAPTION, 600)
                if bar.mark and room <= slot:
                    level = plot.bottom() - plot.height() * bar.value / top
                    marks.append((QRectF(middle - room / 2, level - px(16), room, px(15)), bar.mark))
            if _is_known(bar.before):
                y = round(plot.bottom() - plot.height() * bar.before / top)
                p.fillRect(QRectF(middle - width / 2 - 2, y - 1, width + 4, 2), theme.brush("s2"))
            if self.at is not None and bar is self._bars[self.at]:
                p.setPen(theme.pen("accent", 2.0))
                p.setBrush(Qt.BrushStyle.NoBrush)
                p.drawRect(QRectF(middle - slot / 2 + 1, plot.top(), slot - 2, plot.height()))
            under = QRectF(middle - slot / 2, plot.bottom() + px(3), slot, px(16))
            draw_text(p, under, bar.label, CAPTION, 400, "t3", CENTRE)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        line = None
        if limit is not None:
            line = self._draw_limit_line(p, plot, plot.height() * limit[0] / top)
        for where, mark in marks:
            if line is not None and where.top() <= line <= where.bottom():
                # The line runs behind the figure, not through it.
                p.fillRect(where.adjusted(-2, 0, 2, 0), theme.brush("panel"))
            beside = where.adjusted(-px(4), 0, px(4), 0)
            draw_text(p, beside, mark, CAPTION, 600, "t3" if self._stale else "t1", CENTRE)
        if limit is not None and line is not None:
            taken = [where.adjusted(-px(4), 0, px(4), 0) for where, _ in marks]
            self._draw_limit_words(p, plot, line, limit[1], taken)

    def _draw_limit_line(self, p: QPainter, plot: QRectF, height: float) -> float:
        """At which y it is drawn."""
        line = round(plot.bottom() - height) + 0.5
        p.setPen(theme.pen("t1", 1.0, Qt.PenStyle.DashLine))
        p.drawLine(QLineF(plot.left(), line, plot.right(), line))
        return line

    def _draw_limit_words(
        self, p: QPainter, plot: QRectF, line: float, words: str, taken: Sequence[QRectF]
    ) -> None:
        """Above the line or below it, from the right, over no bar's figure where there is such a place."""
        px = theme.px
        width = text_width(words, CAPTION, 500) + px(4)
        rights = np.arange(plot.right(), plot.left() + width - 1, -px(8))
        places = [
            QRectF(right - width, top, width, px(15))
            for top in (line - px(17), line + px(2))
            for right in rights
        ]
        usual = QRectF(plot.right() - width, line - px(17), width, px(15))
        free = (one for one in places if not any(one.intersects(other) for other in taken))
        place = next(free, usual)
        p.fillRect(place, theme.brush("panel", 210))
        draw_text(p, place, words, CAPTION, 500, "t2", RIGHT)

    def _within(self, first: float, last: float) -> tuple[Bar, ...]:
        return self._bars[max(round(first), 0) : max(round(last), 1)]


def _is_known(value: float | None) -> TypeGuard[float]:
    return value is not None and bool(np.isfinite(value))
