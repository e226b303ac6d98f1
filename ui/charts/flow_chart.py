"""Today's callbacks: bars for those arrived and handled, a line for those waiting, dashed for what is ahead.

    chart = FlowChart(formats)
    chart.show_day(day)                 a `FlowDay`, None for no data
    chart.opened.connect(...)           Enter or a double click asks for the large chart
    chart.table_wanted.connect(...)     T: the same figures as a table (`ui.charts.flow_table.FlowTable`)

Left and right read the day slot by slot, in words and with a guide line; the pointer does the same. Painted by
hand: pyqtgraph is not imported for it, so the first picture does not wait for that.
"""

from __future__ import annotations

from datetime import time

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.flow_day import FlowDay
from ui.charts.flow_painting import FlowPainting
from ui.formats import Formats
from ui.theme import theme
from ui.widgets.painted import Painted

HEIGHT_PX = 146


class FlowChart(Painted):
    """One focus stop with the day in one sentence. `read(words)` follows the slot under keys or pointer."""

    opened = Signal()
    table_wanted = Signal()
    read = Signal(str)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True, ring_radius=8)
        self._formats = formats
        self._day: FlowDay | None = None
        self._at: int | None = None
        self._stale = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self.restyle()

    @property
    def day(self) -> FlowDay | None:
        return self._day

    def show_day(self, day: FlowDay | None) -> None:
        self._day = day
        if day is None or (self._at is not None and self._at >= len(day.starts)):
            self._at = None
        self._describe()
        self.update()

    def show_stale(self, words_of_age: str) -> None:
        """Greys the day and says how old it is; "" makes it live again."""
        if words_of_age != self._stale:
            self._stale = words_of_age
            self._describe()
            self.update()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._describe()
        self.update()

    def slot_words(self, at: int) -> str:
        """What is known of one slot, for the readout and the screen reader."""
        day = self._day
        if day is None:
            return ""
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
        return ", ".join(said)

    def spoken(self) -> str:
        """The day in one sentence: now, the peak, and what will not be rung."""
        day = self._day
        if day is None:
            return self.tr("No data")
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
            said.append(self.left_over_words())
        said.append(self.tr("T shows a table"))
        return "; ".join(said)

    def left_over_words(self) -> str:
        """How many will not be rung today; "" when all will, or nothing is known."""
        day = self._day
        if day is None or not day.left_over:
            return ""
        return self.tr("%n won't be rung today", "", day.left_over)

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT_PX))
        self.setMinimumWidth(theme.px(260))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Callbacks today"))
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(520), theme.px(HEIGHT_PX))

    def paint(self, p: QPainter) -> None:
        p.setPen(theme.pen("line"))
        p.setBrush(theme.brush("panel"))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._painting().draw(p)

    def _painting(self) -> FlowPainting:
        day = self._day
        now = ""
        if day is not None and day.waiting_now is not None:
            now = self.tr("now {n}").format(n=self._number(day.waiting_now))
        return FlowPainting(
            room=QRectF(self.rect()),
            day=day,
            formats=self._formats,
            title=self.accessibleName(),
            captions=(self.tr("Arrived"), self.tr("Handled"), self.tr("Waiting"), self.tr("Forecast")),
            now_words=now,
            left_over_words=self.left_over_words(),
            no_data_words=self.tr("No data"),
            read_at=self._at,
            read_words=self.slot_words(self._at) if self._at is not None else "",
            stale_words=self._stale,
        )

    def _describe(self) -> None:
        self.setAccessibleDescription(self.spoken())

    def _clock(self, minute: float) -> str:
        whole = round(float(minute)) % (24 * 60)
        return self._formats.clock(time(whole // 60, whole % 60))

    def _number(self, n: float) -> str:
        return self._formats.number(round(float(n)))

    def _read(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        if at is not None:
            words = self.slot_words(at)
            self.setAccessibleDescription(words)
            self.read.emit(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key == Qt.Key.Key_T and self._day is not None:
            self.table_wanted.emit()
        elif self._day is not None and len(self._day.starts) and key in _STEPS:
            last = len(self._day.starts) - 1
            start = self._at if self._at is not None else self._slot_now()
            jump = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(key))
            step = 0 if self._at is None else _STEPS[Qt.Key(key)]
            self._read(jump if jump is not None else min(max(start + step, 0), last))
        elif key == Qt.Key.Key_Escape and self._at is not None:
            self._read(None)
        else:
            super().keyPressEvent(event)

    def _slot_now(self) -> int:
        day = self._day
        if day is None or day.now_min is None:
            return 0
        return int(np.clip(np.searchsorted(day.ends, day.now_min, side="left"), 0, len(day.starts) - 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._read(self._painting().slot_at(QPointF(event.position())))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._read(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(None)
        self._describe()


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: 0}
