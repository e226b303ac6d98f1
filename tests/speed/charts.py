"""One refresh of all charts of a screen: thirty sparklines, and four charts as a centre's page has them.

Ours are the very widgets of the screens, in their frames and with all they do: axes, words, the line of now, another
day beside, what a screen reader is told. Nothing of them is switched off for the clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.listing.months import Months
from tests.speed import chart_days, screen
from tests.speed.chart_days import AHEAD, DAYS, POINTS
from tests.speed.figures import Figure, cpu_seconds, interleaved
from ui.charts.burn_day import BurnDay
from ui.charts.burn_down import BurnDown
from ui.charts.chart_frame import ChartFrame
from ui.charts.compared import Compared
from ui.charts.flow_chart import FlowChart
from ui.charts.flow_day import FlowDay
from ui.charts.months_chart import MonthsChart
from ui.charts.sparkline import draw_sparkline

SPARKLINES: Final = 30
PLOTS: Final = 4
SERIES: Final = 4
SPARK_POINTS: Final = 60
_SIZE: Final = (1400, 900)
#: A sparkline as a tile shows it, in px; as large on both sides.
_SPARK: Final = (200, 48)
_COLUMNS: Final = 6
_TARGET: Final = 0.9

Values = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Refresh:
    """The same numbers for both sides: as the screens' charts take them, and as plain series."""

    sparks: list[Values]
    flow: FlowDay
    burn: BurnDay
    beside: Compared
    months: Months
    plots: list[list[Values]]


def refresh(quick: bool) -> list[Figure]:
    """T9: new values in every chart, and all of them painted."""
    screen.a_program()
    data = np.random.default_rng(5)
    ours, usual = _Ours(), _Usual()
    for side in (ours, usual):
        screen.show(side, _SIZE)

    def refreshed(side: _Ours | _Usual) -> float:
        values = _values(data)

        def whole() -> None:
            side.show_values(values)
            screen.settle()

        return cpu_seconds(whole)

    rounds = interleaved(5 if quick else 15, lambda: refreshed(ours), lambda: refreshed(usual), each=3)
    drawn = 3 * POINTS + 2 * AHEAD + 2 * POINTS + 2 * (POINTS + AHEAD) + 5 * DAYS
    what = f"charts: {SPARKLINES} sparklines and {PLOTS} plots of {SERIES} x {POINTS} refreshed"
    note = (
        "Ours are the screens' own: the flow of a day and the burn-down with another day beside them, the daily "
        f"figures as bars and as shares; {drawn:,} values, antialiased, with words and axes. "
        f"The plots have {PLOTS * SERIES * POINTS:,} in lines without antialias."
    )
    return [rounds.figure("T9", what, "34 pyqtgraph PlotWidgets as they come", 1 / 4, note=note)]


def _values(data: np.random.Generator) -> _Refresh:
    flow, burn, beside = chart_days.flow(data), chart_days.burn(data), chart_days.beside(data)
    months = chart_days.months(data)
    return _Refresh(
        [chart_days.queue(data, SPARK_POINTS) for _ in range(SPARKLINES)],
        flow,
        burn,
        beside,
        months,
        [
            [flow.arrived[:POINTS], flow.handled[:POINTS], flow.fine, beside.waiting[:POINTS]],
            [burn.past, burn.ahead[:POINTS], beside.to_ring[:POINTS], beside.waiting[:POINTS]],
            [
                column[:POINTS]
                for column in (months.requested, months.reached_same_day, months.unreached, months.wait_s)
            ],
            [column[:POINTS] for column in (months.called, months.reached, months.called, months.reached)],
        ],
    )


class _Sparklines(QWidget):
    """Thirty sparklines as a tile or a row paints them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Values] = []
        self.setFixedSize(_COLUMNS * _SPARK[0], SPARKLINES // _COLUMNS * _SPARK[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = _SPARK
        for place, line in enumerate(self.lines):
            row, column = divmod(place, _COLUMNS)
            draw_sparkline(p, QRectF(column * width, row * height, width - 4, height - 4), line)
        p.end()


class _Ours(QWidget):
    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        self._sparklines = _Sparklines()
        grid.addWidget(self._sparklines, 0, 0, 1, PLOTS)
        formats = chart_days.FORMATS
        self._flow, self._burn = FlowChart(formats), BurnDown(formats)
        self._days, self._shares = MonthsChart(formats), MonthsChart(formats)
        self._shares.show_figure("share")
        for place, chart in enumerate((self._flow, self._burn, self._days, self._shares)):
            # As high as the plots they stand against.
            chart.fill()
            grid.addWidget(ChartFrame(chart), 1, place)
            grid.setColumnStretch(place, 1)
        grid.setRowStretch(1, 1)

    def show_values(self, values: _Refresh) -> None:
        self._sparklines.lines = values.sparks
        self._sparklines.update()
        self._flow.show_day(values.flow)
        self._burn.show_day(values.burn)
        for of_day in (self._flow, self._burn):
            of_day.show_compared(values.beside)
        for of_months in (self._days, self._shares):
            of_months.show_months(values.months, _TARGET)


class _Usual(QWidget):
    """What the first page of pyqtgraph's documentation leads to."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        self._sparks: list[Any] = []
        self._plots: list[list[Any]] = []
        self._x = np.arange(POINTS, dtype=np.float64)
        for place in range(SPARKLINES):
            plot = pg.PlotWidget()
            plot.setFixedSize(*_SPARK)
            row, column = divmod(place, _COLUMNS)
            grid.addWidget(plot, row, column)
            self._sparks.append(plot.plot([], []))
        for place in range(PLOTS):
            plot = pg.PlotWidget()
            rows_above = SPARKLINES // _COLUMNS
            grid.addWidget(plot, rows_above, place)
            self._plots.append([plot.plot([], []) for _ in range(SERIES)])
        grid.setRowStretch(SPARKLINES // _COLUMNS, 1)

    def show_values(self, values: _Refresh) -> None:
        for curve, line in zip(self._sparks, values.sparks, strict=True):
            curve.setData(self._x[: len(line)], line)
        for curves, lines in zip(self._plots, values.plots, strict=True):
            for curve, line in zip(curves, lines, strict=True):
                curve.setData(self._x, line)
