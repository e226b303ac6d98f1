"""One key figure: label, value, a line of text, a small chart or a short list; one focus stop, one sentence.

    tile = KpiTile()
    tile.show_face(KpiFace(label="Jonossa", value=(("423", False),), sub="+38 tavallisesta", series=waiting))
    tile.opened.connect(...)            Enter, Space or a click asks for the detail

`value=()` is no data and shown as a dash, never as zero. `stale_words` grey the value and say its age.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.sparkline import Values, draw_bars, draw_sparkline
from ui.formats import NO_DATA
from ui.theme import KPI, LABEL, SECTION, TITLE, UNIT, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import (
    LEFT,
    RIGHT,
    draw_figure,
    draw_status,
    draw_text,
    figure_width,
    text_width,
)

HEIGHT_PX = 146
#: Two of them and a gap are as high as one that shows everything.
COMPACT_PX = 67
#: Label and value beside each other.
LINE_PX = 32
_SIDE, _TOP, _FOOT = 16, 13, 14
_RADIUS = 8
#: Beside each other: the status mark, and it with what is behind it.
_MARK_PX, _LINE_MARK = 15, 20

#: How a tile lies: all of it; label above value; label and value in a line; so where that has no room.
Lie = Literal["whole", "two above two", "line", "tight line"]


@dataclass(frozen=True, slots=True)
class _InLine:
    """In px at 100 %: the sides, between label and value, and the value's letters."""

    side: int
    gap: int
    value: int


_IN_LINE: Final = {"line": _InLine(10, 8, TITLE), "tight line": _InLine(6, 5, SECTION)}


@dataclass(frozen=True)
class KpiLine:
    """One line of the short list: "Vanhakylä", "2 h 24 min", "warn"."""

    name: str
    value: str
    tone: str = "t2"


@dataclass(frozen=True)
class KpiFace:
    """What a tile shows. `value` is pairs (text, is a unit); `definition` is the formula, a tooltip.

    `also` stands behind `sub` where there is room for it; it is spoken in any case. `level` is "ok", "warn" or
    "crit" and `level_words` says it aloud ("breach"). A face has `lines` or a chart of `series`, not both.
    """

    label: str
    value: tuple[tuple[str, bool], ...] = ()
    sub: str = ""
    level: str = "ok"
    level_words: str = ""
    lines: tuple[KpiLine, ...] = ()
    series: Values | None = field(default=None, compare=False)
    chart: Literal["area", "bars"] = "area"
    target: float | None = None
    stale_words: str = ""
    definition: str = ""
    also: str = ""


class KpiTile(Painted):
    """Shows a `KpiFace`; `opened` says that its detail is wanted."""

    opened = Signal()
    spoken_role = "Button"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True, ring_radius=_RADIUS)
        self._face = KpiFace("")
        self._lie: Lie = "whole"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    @property
    def face(self) -> KpiFace:
        return self._face

    def show_face(self, face: KpiFace) -> None:
        self._face = face
        self.setAccessibleName(face.label)
        self.setAccessibleDescription(self.spoken())
        self.setToolTip(face.definition)
        self.update()

    @property
    def lie(self) -> Lie:
        return self._lie

    def set_lie(self, lie: Lie) -> None:
        """Label and value alone at half the height, or beside each other; all is spoken and in the tip as before."""
        if lie != self._lie:
            self._lie = lie
            self.restyle()
            self.update()

    def least_width(self, lie: Lie) -> int:
        """In px: its label has room and, at full height, the line below the value; in a line the value too."""
        face = self._face
        if (measures := _IN_LINE.get(lie)) is not None:
            label = text_width(face.label, LABEL, 500)
            sides = theme.px(2 * measures.side + measures.gap)
            return ceil(label + self._value_in_line(measures.value)) + sides
        words = [face.label] if lie == "two above two" else [face.label, face.sub]
        return ceil(max(text_width(one, LABEL, 500) for one in words)) + 2 * theme.px(_SIDE)

    def spoken(self) -> str:
        """The whole tile in one sentence, without its label."""
        face = self._face
        value = self.spoken_value()
        level = "" if face.stale_words else face.level_words
        lines = "; ".join(f"{line.name} {line.value}" for line in face.lines)
        return ". ".join(
            part for part in (value, level, face.sub, face.also, lines, face.stale_words) if part
        )

    def spoken_value(self) -> str:
        return " ".join(text for text, _ in self._face.value) or self.tr("no data")

    @property
    def can_be_pressed(self) -> bool:
        return True

    def press(self) -> None:
        self.opened.emit()

    def restyle(self) -> None:
        heights = {"whole": HEIGHT_PX, "two above two": COMPACT_PX}
        self.setFixedHeight(theme.px(heights.get(self._lie, LINE_PX)))
        self.setMinimumWidth(theme.px(120))

    def retranslate(self) -> None:
        self.setAccessibleDescription(self.spoken())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(208), theme.px(HEIGHT_PX))

    def paint(self, p: QPainter) -> None:
        self._draw_ground(p)
        if (measures := _IN_LINE.get(self._lie)) is not None:
            self._draw_line(p, measures)
            return
        px = theme.px
        inside = QRectF(self.rect()).adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_FOOT))
        face = self._face
        line = px(17)
        draw_text(p, QRectF(inside.left(), inside.top(), inside.width(), line), face.label, LABEL, 500, "t2")
        if self._lie == "two above two":
            self._draw_value(p, inside.left(), inside.top() + px(43))
            return
        self._draw_value(p, inside.left(), inside.top() + px(48))
        sub = face.stale_words or self._below(inside.width())
        below = QRectF(inside.left(), inside.top() + px(57), inside.width(), line)
        draw_text(
            p, below, sub, LABEL, 500 if face.stale_words else 400, "warn" if face.stale_words else "t2"
        )
        rest = QRectF(inside.left(), inside.top() + px(80), inside.width(), inside.height() - px(80))
        if face.lines:
            self._draw_lines(p, rest, below.bottom() if sub else inside.top())
        elif face.series is not None and face.chart == "bars":
            draw_bars(p, rest, face.series, face.target)
        elif face.series is not None:
            draw_sparkline(p, rest.adjusted(0, 2, -3, 0), face.series)

    def _below(self, room: float) -> str:
        both = " · ".join(part for part in (self._face.sub, self._face.also) if part)
        return both if text_width(both, LABEL) <= room else self._face.sub

    def _draw_ground(self, p: QPainter) -> None:
        p.setPen(theme.pen("line"))
        p.setBrush(theme.brush("hover" if self.underMouse() else "panel"))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _parts(self) -> tuple[tuple[str, bool], ...]:
        return self._face.value or ((NO_DATA, False),)

    @property
    def _has_mark(self) -> bool:
        face = self._face
        return bool(face.value) and face.level in {"warn", "crit"} and not face.stale_words

    def _value_in_line(self, size: int) -> float:
        """How wide the value is beside the label, with the mark of its status; `size` in px at 100 %."""
        mark = theme.px(_LINE_MARK) if self._has_mark else 0
        return mark + figure_width(self._parts(), size, LABEL)

    def _draw_line(self, p: QPainter, measures: _InLine) -> None:
        """The value has its room; a label that has none left is cut, and in the tip with all the rest."""
        side, gap, size = theme.px(measures.side), theme.px(measures.gap), measures.value
        inside = QRectF(self.rect()).adjusted(side, 0, -side, 0)
        room = max(0.0, inside.width() - self._value_in_line(size) - gap)
        shown = min(room, ceil(text_width(self._face.label, LABEL, 500)))
        label = QRectF(inside.left(), inside.top(), shown, inside.height())
        draw_text(p, label, self._face.label, LABEL, 500, "t2")
        x = label.right() + gap
        middle = inside.center().y()
        if self._has_mark:
            draw_status(p, x + theme.px(_MARK_PX) / 2, middle, self._face.level, _MARK_PX)
            x += theme.px(_LINE_MARK)
        metrics = theme.metrics(size, 600)
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        is_grey = bool(self._face.stale_words) or not self._face.value
        tone, unit_tone = ("t3", "t3") if is_grey else ("t1", "t2")
        draw_figure(p, x, baseline, self._parts(), size, LABEL, tone, unit_tone)

    def _draw_value(self, p: QPainter, x: float, baseline: float) -> None:
        face = self._face
        if not face.value:
            draw_figure(p, x, baseline, ((NO_DATA, False),), KPI, UNIT, "t3")
            return
        if face.level in {"warn", "crit"} and not face.stale_words:
            draw_status(p, x + theme.px(9), baseline - theme.px(10), face.level, 18)
            x += theme.px(27)
        tone, unit_tone = ("t3", "t3") if face.stale_words else ("t1", "t2")
        draw_figure(p, x, baseline, face.value, KPI, UNIT, tone, unit_tone)

    def _draw_lines(self, p: QPainter, rest: QRectF, top: float) -> None:
        """At the foot, and closer together rather than over what ends at `top`."""
        height = min(theme.px(18), (rest.bottom() + 2 - top) / len(self._face.lines))
        y = rest.bottom() - height * len(self._face.lines) + 2
        for line in self._face.lines:
            used = text_width(line.value, LABEL, 500) + theme.px(6)
            draw_text(
                p, QRectF(rest.left(), y, rest.width() - used, height), line.name, LABEL, 400, "t2", LEFT
            )
            tone = "t3" if self._face.stale_words else line.tone
            draw_text(p, QRectF(rest.left(), y, rest.width(), height), line.value, LABEL, 500, tone, RIGHT)
            y += height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
