"""What a chart shows, whoever reads it: a span of its axis, one place of it, another day beside it, how old it is.

A subclass says where its places are on its axis and what is known of each; it draws itself into any room, so that a
picture of it can be saved.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chart_sheet import ChartSheet
from ui.charts.compared import Compared
from ui.formats import Formats
from ui.theme import theme
from ui.widgets.painted import Painted

Numbers = NDArray[np.float64]
#: How far beyond its ends a place still counts to a span.
_SLACK: Final = 1e-6
#: What Qt takes for no limit.
_ANY_HEIGHT: Final = 16_777_215


class Plotted(Painted):
    """One focus stop that says in one sentence what it shows. `read(words)` follows the place that is read."""

    read = Signal(str)
    zoomed = Signal()

    spoken_role = "Chart"

    #: What a saved file is called in English.
    file_name: str = "chart"
    #: Whether another day can be drawn beside this one.
    can_compare: bool = False
    #: Whether it is as high as there is room, whatever its height on a page.
    fills: bool = False
    #: Whether it is about the board's day, which a saved picture then names.
    is_of_today: bool = True
    #: Which of its days have no figures, in words: it stands beside the chart and in what leaves of it.
    missing: str = ""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True, ring_radius=8)
        self._formats = formats
        self._at: int | None = None
        #: Where on the axis that is; None: what is read is now, or whatever else is read first.
        self._read_on: float | None = None
        self._stale = ""
        self._span: tuple[float, float] | None = None
        self._compared: Compared | None = None
        #: Room at the right of the head that the frame's button stands in, in px at 100 %.
        self.reserved_px = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what a subclass says ----------------------------------------------------------------------------
    # Python's abstract classes have a metaclass of their own, as Qt's have; what is left out fails when it is asked.

    def draw(self, p: QPainter, room: QRectF) -> None:
        """The whole chart into `room`, its title too, without the panel around it."""
        raise NotImplementedError

    def plot(self, room: QRectF) -> QRectF:
        """Where in `room` the values are drawn."""
        raise NotImplementedError

    def places(self) -> Numbers:
        """Where each place that can be read stands on the axis, rising; empty without data."""
        raise NotImplementedError

    def whole(self) -> tuple[float, float]:
        """The axis from end to end, when nothing is zoomed to."""
        raise NotImplementedError

    def place_words(self, at: int) -> str:
        """What is known of one place."""
        raise NotImplementedError

    def spoken(self) -> str:
        """All of it in one sentence."""
        raise NotImplementedError

    def sheet(self) -> ChartSheet | None:
        """The figures within the span shown; None without data."""
        raise NotImplementedError

    def span_words(self, first: float, last: float) -> str:
        """A stretch of the axis in words, as "9.00-11.00"."""
        raise NotImplementedError

    def first_read(self) -> int:
        """The place read first, which is now where there is a now."""
        return 0

    @property
    def least_span(self) -> float:
        """The narrowest stretch of the axis that makes sense."""
        return 1.0

    # -- what others ask of it ---------------------------------------------------------------------------

    @property
    def formats(self) -> Formats:
        return self._formats

    @property
    def span(self) -> tuple[float, float]:
        """The stretch of the axis that is shown."""
        return self._span if self._span is not None else self.whole()

    @property
    def is_zoomed(self) -> bool:
        return self._span is not None

    @property
    def compared(self) -> Compared | None:
        return self._compared

    @property
    def stale_words(self) -> str:
        return self._stale

    @property
    def about(self) -> str:
        """Of which service and time it is, where it is not about all of the board's day; "" there."""
        return ""

    @property
    def name(self) -> str:
        """What it is called, whatever it is about."""
        return self.accessibleName()

    def title(self) -> str:
        """With the span it is zoomed to."""
        return self._with_span(self.name)

    def zoom_to(self, first: float, last: float) -> None:
        """Show this stretch of the axis only, cut to what there is; what is too narrow is widened."""
        low, high = self.whole()
        width = min(max(last - first, self.least_span), high - low)
        middle = (first + last) / 2
        first = min(max(middle - width / 2, low), high - width)
        span = None if width >= (high - low) * 0.999 else (first, first + width)
        if span != self._span:
            self._span = span
            self._at = None
            self.describe()
            self.zoomed.emit()
            self.update()

    def zoom_by(self, factor: float) -> None:
        """Narrower (below 1) or wider, around the place that is read, else around the middle."""
        first, last = self.span
        middle = (first + last) / 2
        at = self._at
        if at is not None and at < len(self.places()):
            middle = float(self.places()[at])
        width = (last - first) * factor
        self.zoom_to(middle - width / 2, middle + width / 2)

    def zoom_out(self) -> None:
        """The whole axis again."""
        self.zoom_to(*self.whole())

    def slide(self, direction: int) -> None:
        """A quarter of the span on, or back for -1."""
        first, last = self.span
        by = (last - first) / 4 * direction
        low, high = self.whole()
        by = min(max(by, low - first), high - last)
        self.zoom_to(first + by, last + by)

    def show_compared(self, compared: Compared | None) -> None:
        """Another day beside this one; None takes it away."""
        self._compared = compared
        self.describe()
        self.update()

    def show_stale(self, words_of_age: str) -> None:
        """Greys it and says how old it is; "" makes it live again."""
        if words_of_age != self._stale:
            self._stale = words_of_age
            self.describe()
            self.update()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.describe()
        self.update()

    def fill(self, *, fills: bool = True) -> None:
        """As high as there is room for it, or as high again as its kind is."""
        self.fills = fills
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_ANY_HEIGHT)
        self.restyle()

    def open_table(self) -> None:
        """The same as figures."""
        sheet = self.sheet()
        if sheet is not None:
            from ui.charts.chart_table import ChartTable

            ChartTable(
                self._with_span(self.accessibleName()), sheet.captions(), sheet.rows(self._formats), self
            ).open()

    def _with_span(self, name: str) -> str:
        return f"{name} · {self.span_words(*self._span)}" if self._span is not None else name

    def describe(self) -> None:
        self.setAccessibleDescription(self.spoken())

    def renew(self) -> None:
        """Something else is shown: what is read goes on at its place; what is no longer there is let go."""
        is_read = self._at is not None
        if self._span is not None:
            low, high = self.whole()
            if self._span[0] < low or self._span[1] > high:
                first, last = self._span
                self._span = None
                if last > low and first < high:
                    self.zoom_to(max(first, low), min(last, high))
        # Now may have gone out of the span: what is read lies in what is shown.
        self._at = self._place_again() if is_read else None
        if self._at is None:
            self.describe()
        else:
            self.setAccessibleDescription(self.place_words(self._at))
        self.update()

    def _place_again(self) -> int | None:
        """Which place is now where the one that is read stood."""
        shown = self.shown()
        if not len(shown):
            return None
        if self._read_on is None:
            now = self.first_read()
            return now if now in shown else None
        first, last = self.span
        at = int(shown[np.argmin(np.abs(self.places()[shown] - self._read_on))])
        return at if first - _SLACK <= self._read_on <= last + _SLACK else None

    # -- for the painting of a subclass, and what it is read by -------------------------------------------

    @property
    def at(self) -> int | None:
        """The place that is read, which lies in the span shown."""
        return self._at

    def read_place(self, at: int | None) -> None:
        """Read another place; None: none, and what was said of it stands until `describe`."""
        if at == self._at:
            return
        self._at = at
        if at is not None:
            self._read_on = None if at == self.first_read() else float(self.places()[at])
            said = self.place_words(at)
            self.setAccessibleDescription(said)
            self.read.emit(said)
        self.update()

    def shown(self) -> NDArray[np.intp]:
        """The places within the span."""
        first, last = self.span
        at = self.places()
        return np.flatnonzero((at >= first - _SLACK) & (at <= last + _SLACK))

    def paint(self, p: QPainter) -> None:
        room = QRectF(self.rect())
        p.setPen(theme.pen("line"))
        p.setBrush(theme.brush("panel"))
        p.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self.draw(p, room)
