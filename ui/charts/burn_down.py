"""Will they be rung today? Requests due today as a line that reaches nought before closing, or does not.

    chart = BurnDown(formats)
    chart.show_day(day)                 a `BurnDay`, None for no data
    chart.explain_wanted.connect(...)   Enter, F1 or a double click: how the number comes about, in words

Left and right read the line moment by moment, T shows it as a table; the pointer does the same.
"""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.burn_day import BurnDay
from ui.charts.burn_painting import BurnPainting
from ui.charts.chart_table import ChartTable
from ui.formats import Formats
from ui.theme import theme
from ui.widgets.painted import Painted

_HEIGHT_PX = 280
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: 0}


class BurnDown(Painted):
    """One focus stop with its verdict in one sentence."""

    explain_wanted = Signal()
    read = Signal(str)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True, ring_radius=8)
        self._formats = formats
        self._day: BurnDay | None = None
        self._at: int | None = None
        self._stale = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()
        self.restyle()

    @property
    def day(self) -> BurnDay | None:
        return self._day

    def show_day(self, day: BurnDay | None) -> None:
        self._day = day
        if day is None or (self._at is not None and self._at >= len(day.minutes)):
            self._at = None
        self._describe()
        self.update()

    def show_stale(self, words_of_age: str) -> None:
        """Greys the line and says how old it is; "" makes it live again."""
        if words_of_age != self._stale:
            self._stale = words_of_age
            self._describe()
            self.update()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._describe()
        self.update()

    def verdict(self) -> str:
        """What the line comes to, in one sentence."""
        day = self._day
        if day is None:
            return ""
        if day.left_over is None:
            return self.tr("Cannot be told yet: there are no earlier days to compare with")
        if day.left_over:
            said = self.tr("%n won't be rung today", "", day.left_over)
            if day.runs_out_min is None or day.runs_out_min >= 24 * 60:
                return said
            return self.tr("{n}; the queue would run out at about {clock}").format(
                n=said, clock=self._clock(day.runs_out_min)
            )
        if day.runs_out_min is None or day.runs_out_min <= day.now_min:
            return self.tr("All will be rung today: nobody is waiting for a free hand")
        return self.tr("All will be rung today: the queue runs out at about {clock}").format(
            clock=self._clock(day.runs_out_min)
        )

    def spoken(self) -> str:
        """Now and the verdict; how else it can be read."""
        day = self._day
        if day is None:
            return self.tr("No data")
        said = [self._stale] if self._stale else []
        said += [self.tr("Still to be rung today {n}").format(n=self._number(day.past[-1])), self.verdict()]
        said.append(self.tr("T shows a table, Enter explains"))
        return "; ".join(said)

    def moment_words(self, at: int) -> str:
        """What is known of one moment."""
        day = self._day
        if day is None:
            return ""
        is_ahead = at >= len(day.past)
        said = self.tr("{clock}: about {n} to be rung") if is_ahead else self.tr("{clock}: {n} to be rung")
        return said.format(clock=self._clock(day.minutes[at]), n=self._number(day.values[at]))

    def open_table(self) -> None:
        """The same line as figures."""
        day = self._day
        if day is None:
            return
        rows = [
            (
                self._clock(minute),
                self._number(value) if at < len(day.past) else "",
                self._number(value) if at >= len(day.past) - 1 else "",
            )
            for at, (minute, value) in enumerate(zip(day.minutes, day.values, strict=True))
        ]
        captions = (self.tr("Time"), self.tr("To be rung"), self.tr("To be rung, forecast"))
        ChartTable(self.accessibleName(), captions, rows, self).open()

    def restyle(self) -> None:
        self.setMinimumSize(theme.px(320), theme.px(220))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Will they be rung today?"))
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(_HEIGHT_PX))

    def paint(self, p: QPainter) -> None:
        p.setPen(theme.pen("line"))
        p.setBrush(theme.brush("panel"))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._painting().draw(p)

    def _painting(self) -> BurnPainting:
        day = self._day
        closes = now = ""
        if day is not None:
            now = self.tr("now {n}").format(n=self._number(day.past[-1]))
            closes = self.tr("staff until {clock}").format(clock=self._clock(day.until_min))
        return BurnPainting(
            room=QRectF(self.rect()),
            day=day,
            formats=self._formats,
            title=self.accessibleName(),
            verdict=self.verdict(),
            captions=(self.tr("To be rung today"), self.tr("Forecast"), self.tr("If work went on")),
            now_words=now,
            closes_words=closes,
            no_data_words=self.tr("Closed today"),
            read_at=self._at,
            read_words=self.moment_words(self._at) if self._at is not None else "",
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
            words = self.moment_words(at)
            self.setAccessibleDescription(words)
            self.read.emit(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = event.key(), self._day
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.explain_wanted.emit()
        elif key == Qt.Key.Key_T and day is not None:
            self.open_table()
        elif day is not None and key in _STEPS:
            last = len(day.minutes) - 1
            start = self._at if self._at is not None else len(day.past) - 1
            jump = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(key))
            step = 0 if self._at is None else _STEPS[Qt.Key(key)]
            self._read(jump if jump is not None else min(max(start + step, 0), last))
        elif key == Qt.Key.Key_Escape and self._at is not None:
            self._read(None)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._read(self._painting().moment_at(QPointF(event.position())))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.explain_wanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._read(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(None)
        self._describe()
