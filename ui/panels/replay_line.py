"""The line of a day: how many waited, what was done and when, and the moment that is shown.

Long because what is painted, pointed at and gone to by keys stands in the same places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.domain.moment import MINUTE_US, from_us
from ui.charts.sparkline import polygon
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import CENTRE, draw_hairline, draw_icon, draw_text, text_width
from ui.widgets.tool_tip import as_written

HOUR_US: Final = 60 * MINUTE_US
_QUARTER_US: Final = 15 * MINUTE_US
_HEIGHT, _SIDE, _LANE, _FOOT, _ICON, _GAP = 104, 18, 24, 20, 14, 4
#: On a page where the rows below have little room.
_LOW_HEIGHT, _LOW_LANE, _LOW_FOOT = 56, 16, 18
_LEAST_HOUR_PX: Final = 46
#: Of acts that stand so close that their marks would hide each other so many are told at once.
_MOST_TOLD: Final = 8
_STEPS: Final = {
    Qt.Key.Key_Left: -MINUTE_US,
    Qt.Key.Key_Down: -MINUTE_US,
    Qt.Key.Key_Right: MINUTE_US,
    Qt.Key.Key_Up: MINUTE_US,
    Qt.Key.Key_PageDown: -_QUARTER_US,
    Qt.Key.Key_PageUp: _QUARTER_US,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One act on the line: when, its icon, and in words what was done by whom."""

    at_us: int
    icon: str
    words: str


@dataclass(frozen=True, eq=False)
class LineDay:
    """From when to when the line goes, as far as `until_us` is known; the curve of those who waited; the acts."""

    starts_us: int
    ends_us: int
    until_us: int
    curve_us: NDArray[np.int64]
    waiting: NDArray[np.float64]
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class _Places:
    """Where the marks are painted, several in one place where there is no room."""

    groups: list[tuple[float, list[Mark]]] = field(default_factory=list)


class DayLine(Painted):
    """A slider by mouse and keys: arrows go a minute, PgUp and PgDn a quarter of an hour, Home and End all the way.

    `at_wanted` carries the moment asked for in microseconds; `play_wanted`: Space; `act_wanted`: -1 or 1, the act
    before or after (Ctrl with an arrow).
    """

    at_wanted = Signal(object)
    play_wanted = Signal()
    act_wanted = Signal(int)
    spoken_role = "Slider"

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True)
        self._formats = formats
        self._day: LineDay | None = None
        self._at_us = 0
        self._spoken = ""
        self._is_low = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def at_us(self) -> int:
        return self._at_us

    @property
    def day(self) -> LineDay | None:
        return self._day

    def set_low(self, low: bool) -> None:
        """Less high, for what stands below it."""
        if low != self._is_low:
            self._is_low = low
            self.updateGeometry()
            self.update()

    def show_day(self, day: LineDay | None) -> None:
        self._day = day
        self.update()

    def show_at(self, us: int, spoken: str) -> None:
        """The moment shown, and what is said of it to those who listen."""
        self._at_us, self._spoken = us, spoken
        self.setAccessibleDescription(spoken)
        self.update()

    def spoken_value(self) -> str:
        return self._spoken

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The line of the day"))

    def marks_at(self, x: float) -> Sequence[Mark]:
        """The acts whose mark is under that place."""
        for place, marks in self._places().groups:
            if abs(place - x) <= theme.px(_ICON) / 2 + 2:
                return marks
        return ()

    def x_of(self, us: int) -> float:
        """Where a moment stands."""
        plot, day = self._plot(), self._day
        if day is None:
            return plot.left()
        return plot.left() + plot.width() * (us - day.starts_us) / max(day.ends_us - day.starts_us, 1)

    # -- painting -------------------------------------------------------------------------------------------

    def paint(self, p: QPainter) -> None:
        p.setPen(theme.pen("line"))
        p.setBrush(theme.brush("raised"))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        day, plot = self._day, self._plot()
        if day is None:
            return
        self._draw_hours(p, day, plot)
        self._draw_curve(p, day, plot)
        if day.until_us < day.ends_us:
            x = self.x_of(day.until_us)
            p.fillRect(QRectF(x, plot.top(), plot.right() - x, plot.height()), theme.brush("sunken"))
        self._draw_marks(p, plot)
        self._draw_position(p, plot)

    def _draw_hours(self, p: QPainter, day: LineDay, plot: QRectF) -> None:
        per_hour = plot.width() * HOUR_US / max(day.ends_us - day.starts_us, 1)
        every = next((n for n in (1, 2, 3, 4, 6) if n * per_hour >= theme.px(_LEAST_HOUR_PX)), 12)
        position = self._position_box(plot)
        for place, us in enumerate(range(day.starts_us, day.ends_us + 1, HOUR_US)):
            x = round(self.x_of(us))
            p.fillRect(QRectF(x, plot.top(), 1, plot.height()), theme.brush("line"))
            if place % every == 0:
                half = theme.px(26)
                left = min(max(x - half, 2.0), self.width() - 2 * half - 2.0)
                label = QRectF(left, plot.bottom() + 2, 2 * half, theme.px(16))
                words = self._formats.clock(from_us(us))
                wide = text_width(words, CAPTION, 400) / 2
                # Half an hour's figures beside the moment's would be read as one.
                if (
                    label.center().x() + wide < position.left()
                    or label.center().x() - wide > position.right()
                ):
                    draw_text(p, label, words, CAPTION, 400, "t3", CENTRE)
        draw_hairline(p, plot.left(), plot.bottom(), plot.width(), "linestrong")

    def _draw_curve(self, p: QPainter, day: LineDay, plot: QRectF) -> None:
        here = (day.curve_us >= day.starts_us) & (day.curve_us <= day.ends_us)
        if here.sum() < 2:
            return
        us, waiting = day.curve_us[here], day.waiting[here]
        x = plot.left() + plot.width() * (us - day.starts_us) / max(day.ends_us - day.starts_us, 1)
        y = plot.bottom() - plot.height() * 0.92 * waiting / max(float(waiting.max()), 1.0)
        ground = polygon(np.concatenate([x, [x[-1], x[0]]]), np.concatenate([y, [plot.bottom()] * 2]))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("s1", 40))
        p.drawPolygon(ground)
        p.setPen(theme.pen("s1", 1.0))
        p.drawPolyline(polygon(x, y))

    def _draw_marks(self, p: QPainter, plot: QRectF) -> None:
        size = theme.px(_ICON)
        lane = QRectF(0, 2, size, plot.top() - 2)
        top = lane.center().y() - size / 2
        for x, marks in self._places().groups:
            p.fillRect(QRectF(round(x), plot.top(), 1, plot.height()), theme.brush("replay", 120))
            number = self._number(len(marks))
            wide = text_width(number, CAPTION, 600)
            left = min(x - size / 2, self.width() - size - wide - 2)
            draw_icon(p, left, top, marks[0].icon, "t1", _ICON)
            label = QRectF(left + size, top - theme.px(2), ceil(wide), theme.px(16))
            draw_text(p, label, number, CAPTION, 600, "t2")

    def _number(self, count: int) -> str:
        """What stands beside a mark for several acts."""
        return self._formats.number(count) if count > 1 else ""

    def _draw_position(self, p: QPainter, plot: QRectF) -> None:
        x = self.x_of(self._at_us)
        p.setPen(theme.pen("replay", 2.0))
        p.drawLine(QLineF(x, plot.top() - 2, x, plot.bottom()))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("replay"))
        tip = theme.px(6)
        p.drawPolygon(
            QPolygonF(
                [
                    QPointF(x - tip, plot.bottom() + tip),
                    QPointF(x + tip, plot.bottom() + tip),
                    QPointF(x, plot.bottom()),
                ]
            )
        )
        words, box = self._formats.clock(from_us(self._at_us)), self._position_box(plot)
        p.drawRoundedRect(box, 4, 4)
        draw_text(p, box, words, LABEL, 600, "onreplay", CENTRE)

    def _position_box(self, plot: QRectF) -> QRectF:
        """Where the moment's clock is told."""
        width = text_width(self._formats.clock(from_us(self._at_us)), LABEL, 600) + theme.px(14)
        box = QRectF(self.x_of(self._at_us) - width / 2, plot.bottom() + 1, width, theme.px(18))
        box.moveLeft(min(max(box.left(), 2.0), self.width() - width - 2.0))
        return box

    def _plot(self) -> QRectF:
        px = theme.px
        lane, foot = (_LOW_LANE, _LOW_FOOT) if self._is_low else (_LANE, _FOOT)
        return QRectF(self.rect()).adjusted(px(_SIDE), px(lane) + 2, -px(_SIDE), -px(foot) - 2)

    def _places(self) -> _Places:
        found = _Places()
        if self._day is None:
            return found
        placed = sorted(((self.x_of(mark.at_us), mark) for mark in self._day.marks), key=lambda one: one[0])
        for x, mark in placed:
            if found.groups and x - found.groups[-1][0] < self._room(len(found.groups[-1][1])):
                place, marks = found.groups[-1]
                marks.append(mark)
                # In the middle of its acts: nearer to those that come, none of which has a place yet.
                found.groups[-1] = (place + (x - place) / len(marks), marks)
            else:
                found.groups.append((x, [mark]))
        return found

    def _room(self, count: int) -> float:
        """From the middle of a mark for so many acts to that of the next, at the least."""
        return theme.px(_ICON) + text_width(self._number(count), CAPTION, 600) + theme.px(_GAP)

    # -- what it is asked -----------------------------------------------------------------------------------

    def _us_at(self, x: float) -> int:
        plot, day = self._plot(), self._day
        if day is None:
            return 0
        share = min(max((x - plot.left()) / max(plot.width(), 1.0), 0.0), 1.0)
        us = day.starts_us + round(share * (day.ends_us - day.starts_us))
        return us // MINUTE_US * MINUTE_US

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._day is None:
            return
        marks = self.marks_at(event.position().x()) if event.position().y() < self._plot().top() else ()
        self.at_wanted.emit(marks[-1].at_us if marks else self._us_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._day is not None:
            self.at_wanted.emit(self._us_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day, key = self._day, Qt.Key(event.key())
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if day is None:
            super().keyPressEvent(event)
        elif is_ctrl and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.act_wanted.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in _STEPS and not is_ctrl:
            # Whole minutes: from 9:40:12 a step back is to 9:40, as the clock on the screen would have it.
            step, floor_us = _STEPS[key], self._at_us // MINUTE_US * MINUTE_US
            is_between = step < 0 and floor_us < self._at_us
            self.at_wanted.emit(floor_us + step + (MINUTE_US if is_between else 0))
        elif key == Qt.Key.Key_Home:
            self.at_wanted.emit(day.starts_us)
        elif key == Qt.Key.Key_End:
            self.at_wanted.emit(day.ends_us)
        elif key == Qt.Key.Key_Space:
            self.play_wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            marks = self.marks_at(event.pos().x())
            told = [mark.words for mark in marks[:_MOST_TOLD]]
            if len(marks) > _MOST_TOLD:
                told.append(self.tr("and %n more", "", len(marks) - _MOST_TOLD))
            if told:
                QToolTip.showText(event.globalPos(), as_written("\n".join(told)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(_LOW_HEIGHT if self._is_low else _HEIGHT))
