"""Lines over time or another number, by pyqtgraph: fixed ranges, width 1, remade pens when the theme changes.

    from ui.charts.line_chart import LineChart      import it only when the chart is shown: pyqtgraph is slow to load
    chart = LineChart("Odotusaika", y_label=formats.duration)
    chart.set_lines([Line("Kallioranta", "s1"), Line("tavoite", "t3", is_dashed=True)])
    chart.set_range((0, 86_400), (0, 14_400))
    chart.show_values(0, x, y)                      NaN breaks a line

What makes it fast, measured: no auto-range, no finiteness check and pens of width 1, which together cost 0.27 of the
defaults; a pen of width 2 alone costs 6 times that. The axes are kept as pixels: with the range fixed they change with
the theme and the size only, and were a third of a repaint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGraphicsItem, QVBoxLayout, QWidget

from app.domain.value import dataclass
from ui.theme import CAPTION, theme

Label = Callable[[float], str]


@dataclass(frozen=True)
class Line:
    """More than four series belong in small multiples; the second of two may be dashed to tell them apart."""

    name: str
    tone: str = "s1"
    is_dashed: bool = False


class _WordAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis whose numbers are written by the console's formats."""

    def __init__(self, orientation: str, label: Label) -> None:
        super().__init__(orientation)
        self._label = label

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        return [self._label(value) for value in values]


class LineChart(QFrame):
    """Named from outside; the plot within takes no focus, because pyqtgraph's viewport has no name."""

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        x_label: Label = str,
        y_label: Label = str,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._lines: tuple[Line, ...] = ()
        self._curves: list[Any] = []
        axes = {"bottom": _WordAxis("bottom", x_label), "left": _WordAxis("left", y_label)}
        self._plot = pg.PlotWidget(axisItems=axes)
        self._plot.setFrameShape(QFrame.Shape.NoFrame)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._item = self._plot.getPlotItem()
        self._item.hideButtons()
        self._item.setMenuEnabled(False)
        self._item.setMouseEnabled(False, False)
        self._item.disableAutoRange()
        self._item.showGrid(x=False, y=True, alpha=0.25)
        for axis in axes.values():
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Replaces all lines; they are empty until `show_values`."""
        for curve in self._curves:
            self._item.removeItem(curve)
        self._lines = tuple(lines)
        self._curves = [
            self._item.plot([], [], name=line.name, skipFiniteCheck=True, connect="finite", antialias=True)
            for line in self._lines
        ]
        self._restyle()

    def set_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        self._item.setXRange(*x, padding=0)
        self._item.setYRange(*y, padding=0)

    def show_values(self, line: int, x: NDArray[np.float64], y: NDArray[np.float64]) -> None:
        """Raises IndexError for a line that was not set."""
        is_whole = bool(np.isfinite(y).all())
        self._curves[line].setData(x, y, skipFiniteCheck=is_whole, connect="all" if is_whole else "finite")

    def describe(self, words: str) -> None:
        """The text alternative: now, lowest, highest, trend."""
        self.setAccessibleDescription(words)

    def _restyle(self) -> None:
        self._plot.setBackground(theme.color("panel"))
        for side in ("bottom", "left"):
            axis = self._item.getAxis(side)
            axis.setStyle(tickFont=theme.font(CAPTION), tickLength=0)
            axis.setTextPen(theme.pen("t3"))
            axis.setPen(theme.pen("line"))
        for line, curve in zip(self._lines, self._curves, strict=True):
            style = Qt.PenStyle.DashLine if line.is_dashed else Qt.PenStyle.SolidLine
            curve.setPen(pg.mkPen(theme.color(line.tone), width=1, style=style))
