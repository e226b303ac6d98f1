"""One refresh of all charts of a screen: thirty sparklines and four plots."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from tests.speed import screen
from tests.speed.figures import Figure, cpu_seconds, interleaved
from ui.charts.line_chart import Line, LineChart
from ui.charts.sparkline import draw_sparkline

SPARKLINES: Final = 30
PLOTS: Final = 4
SERIES: Final = 4
POINTS: Final = 480
SPARK_POINTS: Final = 60
_SIZE: Final = (1400, 900)
#: A sparkline as a tile shows it, in px; as large on both sides.
_SPARK: Final = (200, 48)
_COLUMNS: Final = 6
_TONES: Final = ("s1", "s2", "s3", "s4")

Values = NDArray[np.float64]


def refresh(quick: bool) -> list[Figure]:
    """T9: new values in every chart, and all of them painted."""
    screen.a_program()
    data = np.random.default_rng(5)
    x = np.arange(POINTS, dtype=np.float64)
    ours, usual = _Ours(), _Usual()
    for side in (ours, usual):
        screen.show(side, _SIZE)

    def values() -> tuple[list[Values], list[list[Values]]]:
        # A queue grows and shrinks by a few at a time.
        sparks = [
            60 + data.integers(-3, 4, SPARK_POINTS).cumsum().astype(np.float64) for _ in range(SPARKLINES)
        ]
        return sparks, [[data.random(POINTS) * 100 for _ in range(SERIES)] for _ in range(PLOTS)]

    def refreshed(side: _Ours | _Usual) -> float:
        sparks, plots = values()

        def whole() -> None:
            side.show_values(x, sparks, plots)
            screen.settle()

        return cpu_seconds(whole)

    rounds = interleaved(5 if quick else 15, lambda: refreshed(ours), lambda: refreshed(usual))
    what = f"charts: {SPARKLINES} sparklines and {PLOTS} plots of {SERIES} x {POINTS} refreshed"
    note = "Ours antialiased, the defaults are not."
    return [rounds.figure("T9", what, "34 pyqtgraph PlotWidgets as they come", 1 / 4, note=note)]


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
        self._charts = [LineChart(f"chart {place}") for place in range(PLOTS)]
        for place, chart in enumerate(self._charts):
            chart.set_lines([Line(tone, tone) for tone in _TONES])
            chart.set_range((0, POINTS), (0, 100))
            grid.addWidget(chart, 1, place)
        grid.setRowStretch(1, 1)

    def show_values(self, x: Values, sparks: list[Values], plots: list[list[Values]]) -> None:
        self._sparklines.lines = sparks
        self._sparklines.update()
        for chart, lines in zip(self._charts, plots, strict=True):
            for place, line in enumerate(lines):
                chart.show_values(place, x, line)


class _Usual(QWidget):
    """What the first page of pyqtgraph's documentation leads to."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        self._sparks: list[Any] = []
        self._plots: list[list[Any]] = []
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

    def show_values(self, x: Values, sparks: list[Values], plots: list[list[Values]]) -> None:
        for curve, line in zip(self._sparks, sparks, strict=True):
            curve.setData(x[: len(line)], line)
        for curves, lines in zip(self._plots, plots, strict=True):
            for curve, line in zip(curves, lines, strict=True):
                curve.setData(x, line)
