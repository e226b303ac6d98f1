"""Thirteen months by day, week or month: requests with those reached the same day, the shares, or the wait.

    chart = MonthsChart(formats)
    chart.show_months(months, target)        `Months` of the listing, None for no data yet
    chart.show_figure("share")               one of FIGURES: each has its own axis, never two in one picture

D, W and M put days, weeks or months together; 1, 2 and 3 choose the figure. Long because three figures are drawn, each
with its own axis and words.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

import numpy as np
from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.listing.months import BYS, Months
from ui.charts.axes import along, draw_keys, draw_readout
from ui.charts.chart import Chart
from ui.charts.chart_sheet import ChartSheet, Series
from ui.charts.flow_day import nice_steps
from ui.charts.plotted import Numbers
from ui.charts.strokes import draw_line, fill_bars
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, theme
from ui.widgets.painting import CENTRE, RIGHT, draw_hairline, draw_text, text_width
from ui.widgets.sharpness import sharp

FigureShown = Literal["requests", "share", "wait"]
FIGURES: Final[tuple[FigureShown, ...]] = ("requests", "share", "wait")
_SIDE, _HEAD, _FOOT, _AXIS = 16, 38, 28, 44
_HEIGHT_PX: Final = 240
_LEAST_LABEL_PX: Final = 64
_LETTERS: Final = dict(zip("dwm", BYS, strict=True))
_KINDS: Final = dict(zip("123", FIGURES, strict=True))


class MonthsChart(Chart):
    """`by_wanted` and `figure_wanted`: chosen by key; whoever has the buttons answers."""

    by_wanted = Signal(str)
    figure_wanted = Signal(str)

    file_name = "thirteen-months"
    is_of_today = False

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(formats, parent)
        self._months: Months | None = None
        self._target: float | None = None
        self._figure: FigureShown = "requests"
        self._waits, self._why = True, ""
        self.retranslate()
        self.restyle()

    @property
    def months(self) -> Months | None:
        return self._months

    @property
    def figure(self) -> FigureShown:
        return self._figure

    @property
    def least_span(self) -> float:
        return 3.0

    def show_months(
        self, months: Months | None, target: float | None = None, *, waits: bool = False, why: str = ""
    ) -> None:
        """`target`: the share of the same day that is aimed at. `waits`: the database has not answered yet.

        `why` there are none, in words, where it is not that no day has been counted.
        """
        is_other = months is None or self._months is None or months.by != self._months.by
        self._months, self._target, self._waits = months, target, waits
        self._why = why
        if is_other:
            self.zoom_out()
        self.renew()

    def show_missing(self, words: str) -> None:
        """Which of its days were never counted; "" where none is missing."""
        self.missing = words
        self.describe()

    def show_figure(self, figure: FigureShown) -> None:
        self._figure = figure
        self.renew()

    def places(self) -> Numbers:
        count = len(self._months.firsts) if self._months is not None else 0
        return np.arange(count, dtype=np.float64) + 0.5

    def whole(self) -> tuple[float, float]:
        return 0.0, float(max(len(self.places()), 1))

    def plot(self, room: QRectF) -> QRectF:
        px = theme.px
        return room.adjusted(px(_SIDE + _AXIS), px(_HEAD), -px(_SIDE), -px(_FOOT))

    def first_read(self) -> int:
        return max(len(self.places()) - 1, 0)

    def span_words(self, first: float, last: float) -> str:
        months = self._months
        if months is None or not months.firsts:
            return ""
        low, high = self._rows(first, last)
        return (
            f"{self._formats.day(months.firsts[low])}\u2013{self._formats.day(_last_day(months, high - 1))}"
        )

    def place_words(self, at: int) -> str:
        months, formats = self._months, self._formats
        if months is None:
            return ""
        said = [
            self._stretch(at),
            self.tr("requested {n}").format(n=formats.number(round(float(months.requested[at])))),
        ]
        for words, values in (
            (self.tr("called the same day {share}"), months.called),
            (self.tr("reached the same day {share}"), months.reached),
        ):
            if np.isfinite(values[at]):
                said.append(words.format(share=formats.percent(float(values[at]), 1)))
        said.append(self.tr("not reached {n}").format(n=formats.number(round(float(months.unreached[at])))))
        if np.isfinite(months.wait_s[at]):
            said.append(self.tr("mean wait {time}").format(time=formats.duration(float(months.wait_s[at]))))
        return ", ".join(said)

    def spoken(self) -> str:
        months = self._months
        if months is None or not months.firsts:
            return self._none_words()
        last = len(months.firsts) - 1
        return "; ".join(
            [
                self.span_words(*self.span),
                self.place_words(last),
                *([self.missing] if self.missing else []),
                self.tr("D, W and M: by day, week, month; T shows a table"),
            ]
        )

    def sheet(self) -> ChartSheet | None:
        months = self._months
        if months is None or not months.firsts:
            return None
        low, high = self._rows(*self.span)
        rows = range(low, high)
        unit = self.tr("callbacks")
        columns = (
            Series(self.tr("Requested"), months.requested[low:high].tolist(), unit),
            Series(self.tr("Reached the same day"), months.reached_same_day[low:high].tolist(), unit),
            Series(self.tr("Called the same day, share"), months.called[low:high].tolist(), is_share=True),
            Series(self.tr("Reached the same day, share"), months.reached[low:high].tolist(), is_share=True),
            Series(self.tr("Not reached"), months.unreached[low:high].tolist(), unit),
            Series(self.tr("Mean wait"), months.wait_s[low:high].tolist(), "s", is_time=True),
        )
        return ChartSheet(
            self.tr("Time"),
            [self._stretch(at) for at in rows],
            ("from", "until"),
            [(months.firsts[at].isoformat(), months.ends[at].isoformat()) for at in rows],
            columns,
        )

    def restyle(self) -> None:
        self.setMinimumSize(theme.px(320), theme.px(200))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Thirteen months"))
        self.describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(_HEIGHT_PX))

    def draw(self, p: QPainter, room: QRectF) -> None:
        px, months, plot = theme.px, self._months, self.plot(room)
        left, top = room.left() + px(_SIDE), room.top() + px(10)
        right = room.right() - px(_SIDE) - px(self.reserved_px)
        title = self.title()
        draw_text(p, QRectF(left, top, right - left, px(18)), title, LABEL, 500, "t2")
        if months is None or not months.firsts:
            draw_text(p, plot, self._none_words(), LABEL, 400, "t3", CENTRE)
            return
        keys = [(kind, tone, words) for kind, tone, words, _ in self._lines(months)]
        draw_keys(p, top, keys, left + text_width(title, LABEL, 500) + px(16), right)
        low, high, step = self._scale(months)
        self._draw_axes(p, room, plot, (low, high, step), months)
        p.save()
        p.setClipRect(plot.adjusted(0, -2, 0, 1))
        for kind, tone, _, values in self._lines(months):
            level = plot.bottom() - plot.height() * (values - low) / (high - low)
            if kind == "bar":
                self._draw_bars(p, plot, level, tone)
            else:
                self._draw_line(p, plot, level, tone, kind)
        p.restore()
        if self._figure == "share" and self._target is not None:
            self._draw_target(p, plot, low, high, self._target)
        if self.at is not None:
            x = float(along(self.places(), self.span, plot)[self.at])
            draw_readout(p, plot, x, self.place_words(self.at))

    def _none_words(self) -> str:
        """What stands where there are no figures."""
        return self._why or (self.tr("Fetching…") if self._waits else self.tr("No daily figures yet"))

    def _lines(self, months: Months) -> list[tuple[str, str, str, Numbers]]:
        """What is drawn of the figure: kind, tone, words, values."""
        match self._figure:
            case "requests":
                return [
                    ("bar", "whole", self.tr("Requested"), months.requested),
                    ("bar", "part", self.tr("Reached the same day"), months.reached_same_day),
                    ("line", "s2", self.tr("Not reached"), months.unreached),
                ]
            case "share":
                return [
                    ("line", "s1", self.tr("Called the same day"), months.called),
                    ("dash", "s2", self.tr("Reached the same day"), months.reached),
                ]
            case "wait":
                return [("line", "s1", self.tr("Mean wait for the first call"), months.wait_s / 60)]

    def _scale(self, months: Months) -> tuple[float, float, float]:
        """(lowest, highest, step) of what is shown; shares from below the lowest of them, all else from nought."""
        first, last = self._rows(*self.span)
        shown = np.concatenate([values[first:last] for *_, values in self._lines(months)])
        shown = shown[np.isfinite(shown)]
        if self._figure == "share":
            lowest = float(shown.min()) if len(shown) else 0.0
            if self._target is not None:
                lowest = min(lowest, self._target)
            low = max(0.0, float(np.floor(lowest * 10 - 0.2) / 10))
            return low, 1.0, 0.02 if low >= 0.89 else 0.05 if low >= 0.75 else 0.1 if low >= 0.5 else 0.2
        step, top = nice_steps(float(shown.max()) if len(shown) else 1.0)
        return 0.0, top, step

    def _draw_axes(
        self, p: QPainter, room: QRectF, plot: QRectF, scale: tuple[float, float, float], months: Months
    ) -> None:
        px, (low, high, step) = theme.px, scale
        for value in np.arange(low, high + step / 2, step).tolist():
            if value > high + 1e-9:
                break
            y = round(plot.bottom() - plot.height() * (value - low) / (high - low))
            draw_hairline(p, plot.left(), y, plot.width(), "linestrong" if value <= low else "line")
            label = QRectF(plot.left() - px(_AXIS + 8), y - px(8), px(_AXIS), px(16))
            draw_text(p, label, self._value_words(value), CAPTION, 400, "t3", RIGHT)
        first, last = self._rows(*self.span)
        slot = plot.width() / max(self.span[1] - self.span[0], 1e-9)
        every = max(1, int(np.ceil(px(_LEAST_LABEL_PX) / slot)))
        half = px(32)
        for at in range(first, last, every):
            x = float(along(np.asarray(at + 0.5), self.span, plot))
            x = min(max(x, room.left() + half), room.right() - half)
            at_foot = QRectF(x - half, plot.bottom() + px(5), 2 * half, px(16))
            draw_text(p, at_foot, self._label(months.firsts[at]), CAPTION, 400, "t3", CENTRE)

    def _draw_bars(self, p: QPainter, plot: QRectF, level: Numbers, tone: str) -> None:
        first, last = self._rows(*self.span)
        slot = plot.width() / max(self.span[1] - self.span[0], 1e-9)
        width = max(min(slot * 0.7, theme.px(40)), 1.0)
        middles = along(self.places(), self.span, plot)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, slot < 6)
        here = slice(first, last)
        fill_bars(p, middles[here] - width / 2, level[here], width, plot.bottom(), theme.brush(tone))
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _draw_line(self, p: QPainter, plot: QRectF, level: Numbers, tone: str, kind: str) -> None:
        seen = np.isfinite(level)
        xs, ys = along(self.places(), self.span, plot)[seen], level[seen]
        style = Qt.PenStyle.DashLine if kind == "dash" else Qt.PenStyle.SolidLine
        few = self.span[1] - self.span[0] <= 70
        draw_line(p, xs, ys, theme.pen(tone, 2.0 if few else 1.0, style))

    def _draw_target(self, p: QPainter, plot: QRectF, low: float, high: float, target: float) -> None:
        y = plot.bottom() - plot.height() * (target - low) / (high - low)
        p.setPen(theme.pen("t1", 1.0, Qt.PenStyle.DotLine))
        level = sharp(p, y, is_down=True)
        p.drawLine(QLineF(plot.left(), level, plot.right(), level))
        words = self.tr("target {share}").format(share=self._formats.percent(target))
        width = text_width(words, CAPTION, 500) + theme.px(6)
        box = QRectF(plot.right() - width, y - theme.px(17), width, theme.px(15))
        p.fillRect(box, theme.brush("panel", 200))
        draw_text(p, box, words, CAPTION, 500, "t2", RIGHT)

    def _value_words(self, value: float) -> str:
        if self._figure == "share":
            return self._formats.percent(value)
        if self._figure == "wait":
            return self._formats.duration(value * 60) if value else "0"
        return self._formats.number(round(value))

    def _label(self, first: date) -> str:
        months = self._months
        if months is not None and months.by == "month":
            return self._formats.month(first)
        return self._formats.short_day(first)

    def _stretch(self, at: int) -> str:
        """A row's days in words."""
        months, formats = self._months, self._formats
        if months is None:
            return ""
        first = months.firsts[at]
        match months.by:
            case "day":
                return f"{formats.weekday(first)} {formats.day(first)}"
            case "week":
                return f"{formats.short_day(first)}\u2013{formats.day(_last_day(months, at))}"
            case "month":
                return formats.month(first)

    def _rows(self, first: float, last: float) -> tuple[int, int]:
        """The stretches that lie in a span at least by half."""
        count = len(self.places())
        low = min(max(round(first), 0), max(count - 1, 0))
        return low, max(min(round(last), count), low + 1 if count else 0)

    def answer(self, event: QKeyEvent) -> bool:
        typed = event.text().lower()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if typed in _LETTERS and typed:
                self.by_wanted.emit(_LETTERS[typed])
                return True
            if typed in _KINDS and typed:
                self.figure_wanted.emit(_KINDS[typed])
                return True
        return super().answer(event)


def _last_day(months: Months, at: int) -> date:
    return months.ends[at] - timedelta(days=1)
