"""Today's callbacks: bars for those arrived and handled, a line for those waiting, dashed for what is ahead.

    chart = FlowChart(formats)
    chart.show_day(day)                 a `FlowDay`, None for no data

Zoomed to three hours or less it is read by five-minute samples instead of half hours.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chart_sheet import ChartSheet, Series, iso
from ui.charts.day_chart import DayChart
from ui.charts.flow_day import FlowDay
from ui.charts.flow_painting import FlowPainting, flow_plot
from ui.charts.plotted import Numbers
from ui.formats import Formats
from ui.theme import theme

HEIGHT_PX: Final = 146
#: A span up to this is shown by five-minute samples.
_FINE_MIN: Final = 180.0


class FlowChart(DayChart):
    """One focus stop with the day in one sentence."""

    file_name = "callbacks-of-the-day"
    can_compare = True

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(formats, parent)
        self._day: FlowDay | None = None
        self._coming: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self.restyle()

    @property
    def day(self) -> FlowDay | None:
        return self._day

    @property
    def is_fine(self) -> bool:
        """Whether it is read by five-minute samples."""
        day, (first, last) = self._day, self.span
        if day is None or not self.is_zoomed or last - first > _FINE_MIN:
            return False
        return bool(np.count_nonzero((day.fine_min >= first) & (day.fine_min <= last)) > 1)

    def show_day(self, day: FlowDay | None, *, coming: str | None = None) -> None:
        """`coming`: the day is on its way, and what is said of that meanwhile, "" for nothing yet."""
        self._day, self._coming = day, coming
        self.renew()

    def places(self) -> Numbers:
        day = self._day
        if day is None:
            return np.empty(0)
        return day.fine_min if self.is_fine else day.starts + day.slot_min / 2

    def whole(self) -> tuple[float, float]:
        day = self._day
        if day is None or not len(day.starts):
            return 0.0, 1.0
        return float(day.starts[0]), float(day.ends[-1])

    def plot(self, room: QRectF) -> QRectF:
        return flow_plot(room)

    def first_read(self) -> int:
        day = self._day
        if day is None or day.now_min is None:
            return 0
        if self.is_fine:
            return len(day.fine_min) - 1
        return int(np.clip(np.searchsorted(day.ends, day.now_min, side="left"), 0, len(day.starts) - 1))

    def place_words(self, at: int) -> str:
        """What is known of one slot, or of one sample, for the readout and the screen reader."""
        day, other = self._day, self.compared
        if day is None:
            return ""
        if self.is_fine:
            minute = np.array([day.fine_min[at]])
            waiting = self.tr("waiting")
            said = [self._clock(float(minute[0])), f"{waiting} {self._number(day.fine[at])}"]
        else:
            minute = day.ends[at : at + 1]
            said = [f"{self._clock(day.starts[at])}\u2013{self._clock(day.ends[at])}"]
            for caption, column in (
                (self.tr("arrived"), day.arrived),
                (self.tr("handled"), day.handled),
                (self.tr("expected"), day.expected),
                (self.tr("waiting"), day.waiting),
                (self.tr("waiting, forecast"), day.ahead),
            ):
                if np.isfinite(column[at]):
                    said.append(f"{caption} {self._number(column[at])}")
        if other is not None and np.isfinite(then := other.at(other.waiting, minute)[0]):
            said.append(f"{other.label} {self._number(then)}")
        return ", ".join(said)

    def spoken(self) -> str:
        """The day in one sentence: now, the peak, and what will not be rung."""
        day = self._day
        if day is None:
            return self.tr("No data") if self._coming is None else self._coming or self.tr("Loading…")
        said = [self._stale] if self._stale else []
        if day.waiting_now is not None:
            said.append(self.tr("Waiting now {n}").format(n=self._number(day.waiting_now)))
        if np.isfinite(day.waiting).any():
            peak = int(np.nanargmax(day.waiting))
            said.append(
                self.tr("most {n} at {clock}").format(
                    n=self._number(day.waiting[peak]), clock=self._clock(day.ends[peak])
                )
            )
        if day.left_over is not None:
            said.append(self.left_over_words() or self.tr("all will be rung today"))
        if self.compared is not None:
            said.append(self.tr("beside it {day}").format(day=self.compared.label))
        said.append(self.tr("T shows a table"))
        return "; ".join(said)

    def left_over_words(self) -> str:
        """How many will not be rung today; "" when all will, or nothing is known."""
        day = self._day
        if day is None or not day.left_over:
            return ""
        return self.tr("%n won't be rung today", "", day.left_over)

    def sheet(self) -> ChartSheet | None:
        day = self._day
        if day is None or not len(day.starts):
            return None
        return self._fine_sheet(day) if self.is_fine else self._slot_sheet(day)

    def restyle(self) -> None:
        self.setMinimumHeight(theme.px(HEIGHT_PX))
        if not self.fills:
            # In the strip it is as high as the figures beside it.
            self.setMaximumHeight(theme.px(HEIGHT_PX))
        self.setMinimumWidth(theme.px(260))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Callbacks today"))
        self.describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(520), theme.px(HEIGHT_PX))

    def draw(self, p: QPainter, room: QRectF) -> None:
        day = self._day
        now = ""
        if day is not None and day.waiting_now is not None:
            now = self.tr("now {n}").format(n=self._number(day.waiting_now))
        at = self.at
        FlowPainting(
            room=room,
            day=day,
            span=self.span,
            formats=self._formats,
            title=self.title(),
            captions=(self.tr("Arrived"), self.tr("Handled"), self.tr("Waiting"), self.tr("Forecast")),
            now_words=now,
            left_over_words=self.left_over_words(),
            no_data_words=self.tr("No data") if self._coming is None else self._coming,
            read_min=float(self.places()[at]) if at is not None else None,
            read_words=self.place_words(at) if at is not None else "",
            stale_words=self._stale,
            compared=self.compared,
            reserved=theme.px(self.reserved_px),
        ).draw(p)

    def _slot_sheet(self, day: FlowDay) -> ChartSheet:
        first, last = self.span
        here = np.flatnonzero((day.ends > first + 1e-6) & (day.starts < last - 1e-6))
        starts, ends = day.starts[here], day.ends[here]
        unit = self.tr("callbacks")
        columns = [
            Series(caption, column[here].tolist(), unit)
            for caption, column in (
                (self.tr("Arrived"), day.arrived),
                (self.tr("Handled"), day.handled),
                (self.tr("Waiting"), day.waiting),
                (self.tr("Expected"), day.expected),
                (self.tr("Waiting, forecast"), day.ahead),
            )
        ]
        other = self.compared
        if other is not None:
            columns += [
                Series(
                    self._beside(self.tr("Arrived"), other.label), other.came(starts, ends).tolist(), unit
                ),
                Series(
                    self._beside(self.tr("Waiting"), other.label),
                    other.at(other.waiting, ends).tolist(),
                    unit,
                ),
            ]
        zone = self._formats.zone
        return ChartSheet(
            self.tr("Time"),
            [f"{self._clock(a)}\u2013{self._clock(b)}" for a, b in zip(starts, ends, strict=True)],
            ("from", "until"),
            [
                (iso(day.origin, a, zone), iso(day.origin, b, zone))
                for a, b in zip(starts.tolist(), ends.tolist(), strict=True)
            ],
            columns,
        )

    def _fine_sheet(self, day: FlowDay) -> ChartSheet:
        first, last = self.span
        here = np.flatnonzero((day.fine_min >= first) & (day.fine_min <= last))
        minutes, unit, other = day.fine_min[here], self.tr("callbacks"), self.compared
        columns = [Series(self.tr("Waiting"), day.fine[here].tolist(), unit)]
        if other is not None:
            then = other.at(other.waiting, minutes).tolist()
            columns.append(Series(self._beside(self.tr("Waiting"), other.label), then, unit))
        zone = self._formats.zone
        return ChartSheet(
            self.tr("Time"),
            [self._clock(one) for one in minutes.tolist()],
            ("at",),
            [(iso(day.origin, one, zone),) for one in minutes.tolist()],
            columns,
        )

    def _beside(self, caption: str, label: str) -> str:
        return f"{caption}, {label}"
