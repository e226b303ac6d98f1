"""What painted widgets and delegates draw alike: text, status marks, chips, hatches and focus rings.

    draw_text(p, rect, "Kallioranta", BODY, 600, "t1", LEFT)     elided, vertically centred
    lines_of("Siirretty: Kallioranta", BODY, 500, 180)           broken into lines
    draw_status(p, x, y, "crit", 14)                             ring, triangle, filled square or dotted ring
    draw_figure(p, x, baseline, parts, KPI, UNIT)                large digits, small units
    draw_focus_ring(p, rect), draw_hairline(p, x, y, width)

All colours come from the theme's cache. The painter's pen, brush and font are left changed; clip and render
hints are restored.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from ui.theme import BODY, theme
from ui.widgets.sharpness import has_whole_pixels, on_pixels

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter

_HATCH_BEYOND: Final = 2.0

_AA: Final = QPainter.RenderHint.Antialiasing
_UNBOUNDED: Final = 1_000_000


def draw_text(
    p: QPainter,
    rect: QRectF,
    text: str,
    px: int = BODY,
    weight: int = 400,
    tone: str = "t1",
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line, elided at its end when `rect` is too narrow; `align` is LEFT, RIGHT or CENTRE of this module.

    `px` is at 100 % text size.
    """
    shown, advance = _fitted(text, px, weight, int(rect.width() + 0.5))
    metrics = theme.metrics(px, weight)
    x = rect.left()
    # By identity: the operators of Python's flags cost more than the drawing.
    if align is RIGHT:
        x = rect.right() - advance
    elif align is CENTRE:
        x += (rect.width() - advance) / 2
    p.setFont(theme.font(px, weight))
    p.setPen(theme.pen(tone))
    # From a base line, not into a rectangle: Qt lays the text out once instead of twice.
    p.drawText(QPointF(x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown)


@lru_cache(maxsize=8192)
def _fitted(text: str, px: int, weight: int, width: int) -> tuple[str, float]:
    """What of `text` fits into `width`, and how wide that is; forgotten with the theme, whose text size it has."""
    metrics = theme.metrics(px, weight)
    advance = metrics.horizontalAdvance(text)
    if advance <= width + 0.5:
        return text, advance
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return shown, metrics.horizontalAdvance(shown)


def text_width(text: str, px: int = BODY, weight: int = 400) -> float:
    """Of one line, in device-independent pixels at the text size in force."""
    return _fitted(text, px, weight, _UNBOUNDED)[1]


@lru_cache(maxsize=2048)
def lines_of(text: str, px: int, weight: int, width: int) -> tuple[str, ...]:
    """The text broken between words into lines of `width`; a word longer than that has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, px, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def draw_figure(
    p: QPainter,
    x: float,
    baseline: float,
    parts: Sequence[tuple[str, bool]],
    px: int,
    unit_px: int,
    tone: str = "t1",
    unit_tone: str = "t2",
) -> float:
    """Parts are (text, is a unit), on one base line. Returns where the last one ends."""
    for text, is_unit in parts:
        size, weight = (unit_px, 500) if is_unit else (px, 600)
        p.setFont(theme.font(size, weight))
        p.setPen(theme.pen(unit_tone if is_unit else tone))
        p.drawText(QPointF(x, baseline), text)
        x += text_width(text, size, weight) + theme.px(size) * (0.5 if is_unit else 0.13)
    return x


def figure_width(parts: Sequence[tuple[str, bool]], px: int, unit_px: int) -> float:
    """Of the parts as `draw_figure` draws them, in device-independent pixels; nothing is behind the last one."""
    width = 0.0
    for place, (text, is_unit) in enumerate(parts):
        size, weight = (unit_px, 500) if is_unit else (px, 600)
        width += text_width(text, size, weight)
        if place < len(parts) - 1:
            width += theme.px(size) * (0.5 if is_unit else 0.13)
    return width


def draw_hairline(p: QPainter, x: float, y: float, width: float, tone: str = "line") -> None:
    """Filled, not drawn: an antialiased one-pixel line blurs over two. At 125 % it is one device pixel high."""
    line = QRectF(x, y, width, 1)
    is_sharp = float(x).is_integer() and float(y).is_integer() and has_whole_pixels(p)
    p.fillRect(line if is_sharp else on_pixels(p, line), theme.brush(tone))


def draw_focus_ring(p: QPainter, rect: QRect | QRectF, radius: float = 6) -> None:
    """Just inside `rect`, 2 px wide in the accent, as every focused thing shows it."""
    was_smooth = p.testRenderHint(_AA)
    p.setRenderHint(_AA, True)
    p.setPen(theme.pen("accent", 2.0))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    p.setRenderHint(_AA, was_smooth)


def draw_chosen(p: QPainter, rect: QRectF) -> None:
    """The ground of the row that is chosen."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.brush("sel"))
    p.drawRoundedRect(rect, 6, 6)
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_icon(p: QPainter, x: float, y: float, name: str, tone: str, size: int = 16) -> None:
    """Top left corner at (x, y)."""
    p.drawPixmap(QPointF(x, y), theme.pixmap(name, tone, size, p.deviceTransform().m11()))


def chip_width(text: str, px: int) -> float:
    """Of a whole chip, in px at the text size in force."""
    return text_width(text, px, 600) + theme.px(14)


def draw_chip(p: QPainter, rect: QRectF, text: str, px: int, tone: str) -> float:
    """A filled chip at the left of `rect`, no wider than it; returns its width."""
    width = min(rect.width(), chip_width(text, px))
    height = min(rect.height() - 4, theme.px(20))
    body = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    p.setRenderHint(_AA, True)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.brush("chip"))
    p.drawRoundedRect(body, 4, 4)
    p.setRenderHint(_AA, False)
    draw_text(p, body.adjusted(4, 0, -4, 0), text, px, 600, tone, CENTRE)
    return width


def draw_status(p: QPainter, x: float, y: float, level: str, size: float = 14) -> None:
    """The mark centred on (x, y): "crit" square, "warn" triangle, "closed" dotted ring, "unknown" none, else a ring.

    `size` is in px at 100 % text size.
    """
    if level == "unknown":
        return
    side = theme.px(size)
    was_smooth = p.testRenderHint(_AA)
    p.setRenderHint(_AA, True)
    if level == "crit":
        _square(p, x, y, side)
    elif level == "warn":
        _triangle(p, x, y, side)
    else:
        pen = theme.pen("t3", 1.4, Qt.PenStyle.DotLine) if level == "closed" else theme.pen("linestrong", 1.5)
        p.setPen(pen)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawEllipse(QPointF(x, y), side * 0.3, side * 0.3)
    p.setRenderHint(_AA, was_smooth)


def _square(p: QPainter, x: float, y: float, side: float) -> None:
    half, unit = side / 2, side / 14
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.brush("critsolid"))
    p.drawRoundedRect(QRectF(x - half + 0.5, y - half + 0.5, side - 1, side - 1), side * 0.2, side * 0.2)
    _exclamation(p, x, y - half * 0.48, y + half * 0.12, y + half * 0.5, "oncrit", unit)


def _triangle(p: QPainter, x: float, y: float, side: float) -> None:
    half, unit = side / 2 * 0.93, side / 14
    y += side * 0.02
    p.setPen(theme.pen("warnsolid", 1.4))
    p.setBrush(theme.brush("warnsolid"))
    p.drawPolygon(
        QPolygonF(
            [
                QPointF(x, y - half),
                QPointF(x + half * 1.08, y + half * 0.86),
                QPointF(x - half * 1.08, y + half * 0.86),
            ]
        )
    )
    _exclamation(p, x, y - half * 0.3, y + half * 0.22, y + half * 0.56, "onwarn", unit * 0.9)


def _exclamation(p: QPainter, x: float, top: float, foot: float, dot: float, tone: str, unit: float) -> None:
    p.setPen(theme.pen(tone, 1.8 * unit))
    p.drawLine(QPointF(x, top), QPointF(x, foot))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.brush(tone))
    p.drawEllipse(QPointF(x, dot), 1.15 * unit, 1.15 * unit)


def draw_hatch(p: QPainter, rect: QRectF) -> None:
    """Slanting lines every 5 px on what is crimson; the caller clips to `rect`."""
    p.setPen(theme.pen("oncrit", 1.2, alpha=130))
    lines = []
    x = rect.left() - rect.height()
    while x < rect.right():
        # Not far beyond the sides: what is clipped off costs as much as what is seen.
        first = max(x, rect.left() - _HATCH_BEYOND)
        last = min(x + rect.height(), rect.right() + _HATCH_BEYOND)
        lines.append(QLineF(first, rect.bottom() - (first - x), last, rect.bottom() - (last - x)))
        x += 5
    if lines:
        p.drawLines(lines)


theme.forgotten.connect(_fitted.cache_clear)
theme.forgotten.connect(lines_of.cache_clear)
