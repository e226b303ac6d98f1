"""Colours, fonts and marks of the wall: in a theme of its own, and in sizes that follow the height of the screen.

The console's painters draw in the theme of the process at the text size of the desk; a wall beside it may be dark
while the desk is light, and its letters are many times as high.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import fonts
from ui.theme.tokens import THEMES
from ui.widgets.load_bar import ATTENTION_LOAD, FULL_LOAD, LONGEST_BAR, hatched_load

#: No text is smaller, on however small a screen.
_LEAST_PX: Final = 11
#: A text that has no room is drawn smaller before it is cut.
_NARROWEST: Final = 0.78
#: A single callback of a hundred is to be seen too.
_LEAST_HATCH: Final = 10
_NO_PEN: Final = Qt.PenStyle.NoPen


class Ink:
    """`k`: device-independent pixels for each px of a wall of 1080 lines. GUI thread only."""

    def __init__(self) -> None:
        self._theme, self.k = "dark", 1.0
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._metrics: dict[tuple[int, int], QFontMetricsF] = {}
        self._colors: dict[str, QColor] = {}

    @property
    def theme(self) -> str:
        return self._theme

    def use(self, theme: str, k: float) -> None:
        """Another theme or another size of the screen."""
        if (theme, k) != (self._theme, self.k):
            self._theme, self.k = theme, k
            for cache in (self._fonts, self._metrics, self._colors):
                cache.clear()

    def color(self, tone: str) -> QColor:
        """Not to be changed by the caller."""
        if tone not in self._colors:
            self._colors[tone] = QColor(THEMES[self._theme][tone])
        return self._colors[tone]

    def pen(self, tone: str, width: float) -> QPen:
        return QPen(
            self.color(tone),
            width,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )

    def px(self, px: float) -> int:
        """Of a font, in device-independent pixels."""
        return max(_LEAST_PX, round(px * self.k))

    def font(self, px: float, weight: int) -> QFont:
        key = self.px(px), weight
        if key not in self._fonts:
            self._fonts[key] = fonts.make(*key)
        return self._fonts[key]

    def metrics(self, px: float, weight: int) -> QFontMetricsF:
        key = self.px(px), weight
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(px, weight))
        return self._metrics[key]

    def width(self, text: str, px: float, weight: int) -> float:
        return self.metrics(px, weight).horizontalAdvance(text)

    def text(
        self,
        p: QPainter,
        rect: QRectF,
        text: str,
        px: float,
        weight: int = 500,
        tone: str = "t1",
        *,
        right: bool = False,
        centre: bool = False,
    ) -> None:
        """One line, vertically centred in `rect`; smaller where it has no room, and cut only then."""
        px = self._fitting(text, px, weight, rect.width())
        metrics = self.metrics(px, weight)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
        x = rect.left()
        if right or centre:
            x += (rect.width() - metrics.horizontalAdvance(shown)) / (1 if right else 2)
        p.setFont(self.font(px, weight))
        p.setPen(self.color(tone))
        p.drawText(QPointF(x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown)

    def _fitting(self, text: str, px: float, weight: int, room: float) -> float:
        needed = self.width(text, px, weight)
        return px if needed <= room else px * max(_NARROWEST, room / needed * 0.995)

    def figure(
        self,
        p: QPainter,
        at: QPointF,
        parts: Sequence[tuple[str, bool]],
        px: float,
        unit_px: float,
        tones: tuple[str, str],
    ) -> None:
        """Parts are (text, is a unit) on the base line of `at`; `tones` of the figures and of their units."""
        x = at.x()
        for text, is_unit in parts:
            size, weight = (unit_px, 500) if is_unit else (px, 600)
            p.setFont(self.font(size, weight))
            p.setPen(self.color(tones[is_unit]))
            p.drawText(QPointF(x, at.y()), text)
            x += self.width(text, size, weight) + self.k * size * (0.4 if is_unit else 0.14)

    def figure_width(self, parts: Sequence[tuple[str, bool]], px: float, unit_px: float) -> float:
        """How much room `figure` takes."""
        return sum(
            self.width(text, unit_px if is_unit else px, 500 if is_unit else 600)
            + self.k * (unit_px * 0.4 if is_unit else px * 0.14)
            for text, is_unit in parts
        )

    def status(self, p: QPainter, at: QPointF, level: str, side: float) -> None:
        """A square for "crit", a triangle for "warn", each with an exclamation mark; nothing for any other."""
        half, x, y = side / 2, at.x(), at.y()
        if level == "crit":
            p.setPen(_NO_PEN)
            p.setBrush(self.color("critsolid"))
            p.drawRoundedRect(QRectF(x - half, y - half, side, side), side * 0.2, side * 0.2)
            self._exclamation(p, (x, y - half * 0.48, y + half * 0.12, y + half * 0.5), "oncrit", side / 14)
        elif level == "warn":
            edge = half * 0.93
            p.setPen(self.pen("warnsolid", side / 10))
            p.setBrush(self.color("warnsolid"))
            corners = (0.0, -edge), (edge * 1.08, edge * 0.86), (-edge * 1.08, edge * 0.86)
            p.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
            self._exclamation(p, (x, y - edge * 0.3, y + edge * 0.22, y + edge * 0.56), "onwarn", side / 15.5)

    def _exclamation(
        self, p: QPainter, at: tuple[float, float, float, float], tone: str, unit: float
    ) -> None:
        x, top, foot, dot = at
        p.setPen(self.pen(tone, 1.8 * unit))
        p.drawLine(QPointF(x, top), QPointF(x, foot))
        p.setPen(_NO_PEN)
        p.setBrush(self.color(tone))
        p.drawEllipse(QPointF(x, dot), 1.15 * unit, 1.15 * unit)

    def load_bar(self, p: QPainter, rect: QRectF, load: float | None, left_share: float = 0.0) -> None:
        """As on the desk: grey, amber from 85 %, crimson beyond the tick at 100 %; hatched is who will not be rung."""
        full = rect.left() + rect.width() * FULL_LOAD / LONGEST_BAR
        p.save()
        shape = QPainterPath()
        shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        p.setClipPath(shape)
        p.fillRect(rect, self.color("loadtrack"))
        if load:
            end = rect.left() + rect.width() * min(load, LONGEST_BAR) / LONGEST_BAR
            self._fill(p, rect, rect.left(), min(end, full), "load")
            if ATTENTION_LOAD < load <= FULL_LOAD:
                self._fill(
                    p, rect, rect.left() + rect.width() * ATTENTION_LOAD / LONGEST_BAR, end, "warnsolid"
                )
            if load > FULL_LOAD:
                self._fill(p, rect, full, end, "critsolid")
        if load is not None:
            per_load = rect.width() / LONGEST_BAR
            hatched = hatched_load(load, left_share, least=_LEAST_HATCH * self.k / per_load)
            if hatched is not None:
                start, end = (rect.left() + per_load * at for at in hatched)
                self._fill(p, rect, start, end, "critsolid")
                self._hatch(p, QRectF(start, rect.top(), end - start, rect.height()))
        p.restore()
        rise = 4 * self.k
        p.fillRect(
            QRectF(full - self.k, rect.top() - rise, 2 * self.k, rect.height() + 2 * rise), self.color("t2")
        )

    def _fill(self, p: QPainter, rect: QRectF, left: float, right: float, tone: str) -> None:
        p.fillRect(QRectF(left, rect.top(), right - left, rect.height()), self.color(tone))

    def _hatch(self, p: QPainter, rect: QRectF) -> None:
        tone = QColor(self.color("oncrit"))
        tone.setAlpha(130)
        p.setPen(QPen(tone, 1.6 * self.k))
        p.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        step = max(5.0, 6 * self.k)
        lines = []
        x = rect.left() - rect.height()
        while x < rect.right():
            lines.append(QLineF(x, rect.bottom(), x + rect.height(), rect.top()))
            x += step
        if lines:
            p.drawLines(lines)
