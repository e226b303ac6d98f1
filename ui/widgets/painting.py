"""What painted widgets and delegates draw alike: text, status marks, the load bar, chips and focus rings.

    draw_text(p, rect, "Kallioranta", BODY, 600, "t1", LEFT)     elided, vertically centred
    lines_of("Siirretty: Kallioranta", BODY, 500, 180)           broken into lines
    draw_status(p, x, y, "crit", 14)                             ring, triangle, filled square or dotted ring
    draw_load_bar(p, rect, 1.3, 0.2)                             None: nobody to do the work
    draw_figure(p, x, baseline, parts, KPI, UNIT)                large digits, small units
    draw_focus_ring(p, rect), draw_hairline(p, x, y, width)

All colours come from the theme's cache. The painter's pen, brush and font are left changed; clip and render
hints are restored.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import floor
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QPolygonF

from ui.theme import BODY, theme
from ui.widgets.sharpness import on_pixels

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter

ATTENTION_LOAD: Final = 0.85
FULL_LOAD: Final = 1.0
LONGEST_BAR: Final = 1.5
_TICK_RISE: Final = 3
_TICK_PX: Final = 1.5
_HATCH_BEYOND: Final = 2.0
#: A single callback of a hundred is to be seen too.
_LEAST_HATCH_PX: Final = 8

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
    is_sharp = float(x).is_integer() and float(y).is_integer() and _has_whole_pixels(p)
    p.fillRect(line if is_sharp else on_pixels(p, line), theme.brush(tone))


def _has_whole_pixels(p: QPainter) -> bool:
    """Whether a device-independent pixel is a whole number of the screen's: asked first, as rows are many."""
    # Not the device's own ratio: a widget that is drawn into a picture has its screen's.
    return p.deviceTransform().m11().is_integer()


def draw_focus_ring(p: QPainter, rect: QRect | QRectF, radius: float = 6) -> None:
    """Just inside `rect`, 2 px wide in the accent, as every focused thing shows it."""
    was_smooth = p.testRenderHint(_AA)
    p.setRenderHint(_AA, True)
    p.setPen(theme.pen("accent", 2.0))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    p.setRenderHint(_AA, was_smooth)


def draw_chosen(p: QPainter, rect: QRectF, radius: float = 6) -> None:
    """The ground of the row that is chosen."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.brush("sel"))
    p.drawRoundedRect(rect, radius, radius)
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_icon(p: QPainter, x: float, y: float, name: str, tone: str, size: int = 16) -> None:
    """Top left corner at (x, y)."""
    p.drawPixmap(QPointF(x, y), theme.pixmap(name, tone, size, p.deviceTransform().m11()))


def chip_width(text: str, px: int) -> float:
    """Of a whole chip, in px at the text size in force."""
    return text_width(text, px, 600) + theme.px(14)


def draw_chip(p: QPainter, rect: QRectF, text: str, px: int, tone: str = "t1", fill: str = "chip") -> float:
    """A filled chip at the left of `rect`, no wider than it; returns its width."""
    width = min(rect.width(), chip_width(text, px))
    height = min(rect.height() - 4, theme.px(20))
    body = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    p.setRenderHint(_AA, True)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.brush(fill))
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


def load_tick_x(rect: QRectF) -> float:
    """Where the 100 % tick of a load bar in `rect` stands."""
    return rect.left() + rect.width() * FULL_LOAD / LONGEST_BAR


def hatched_load(load: float, left_share: float, least: float) -> tuple[float, float] | None:
    """From where to where the bar of a load is hatched: the share of the work at its end that will not be done today.

    In loads. Not shorter than `least`, so that it is seen also of next to no load; None where all will be done.
    """
    if left_share <= 0:
        return None
    end = max(min(load, LONGEST_BAR), least)
    return max(0.0, min(load * (1 - left_share), end - least)), end


def draw_load_bar(p: QPainter, rect: QRectF, load: float | None, left_share: float = 0.0) -> None:
    """Work due today over the hands left today.

    Grey up to 85 %, amber only from 85 % to 100 %, crimson beyond the tick at 100 %, cut at 150 %. Hatched is, at the
    end of the bar, `left_share` of it: the callbacks that by the forecast will not be rung today, and nothing else.
    None (nobody on) leaves the track empty.
    """
    shown = None if load is None else round(min(max(load, 0.0), 9 * LONGEST_BAR), 3)
    share = round(left_share, 2) or (0.01 if left_share > 0 else 0.0)
    picture = _load_picture(
        round(rect.width()), round(rect.height()), shown, share, p.deviceTransform().m11()
    )
    # Down, not to the nearest: halves would fall now up, now down, and bars jump by a pixel from row to row.
    at = QPointF(floor(rect.left()), floor(rect.top()) - _TICK_RISE)
    if not _has_whole_pixels(p):
        at = on_pixels(p, QRectF(at.x(), at.y(), 1, 1)).topLeft()
    p.drawPixmap(at, picture)


@lru_cache(maxsize=1024)
def _load_picture(width: int, height: int, load: float | None, left_share: float, dpr: float) -> QPixmap:
    """The bar with its tick; drawn once for each load and share, because clipping to round ends is slow.

    In device pixels, of which each edge is one.
    """
    rise, tick = round(_TICK_RISE * dpr), round(_TICK_PX * dpr)
    rect = QRectF(0, rise, round(width * dpr), round(height * dpr))
    picture = QPixmap(round(rect.width()), round(rect.height()) + 2 * rise)
    picture.fill(Qt.GlobalColor.transparent)
    p = QPainter(picture)
    p.setRenderHint(_AA, True)
    p.save()
    shape = QPainterPath()
    shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    p.setClipPath(shape)
    p.fillRect(rect, theme.brush("loadtrack"))
    if load:
        _fill_load(p, rect, load)
    if load is not None:
        _hatch_load(p, rect, (load, left_share), dpr)
    p.restore()
    p.fillRect(QRectF(round(load_tick_x(rect) - tick / 2), 0, tick, picture.height()), theme.brush("t2"))
    p.end()
    picture.setDevicePixelRatio(dpr)
    return picture


def _fill_load(p: QPainter, rect: QRectF, load: float) -> None:
    per_load = rect.width() / LONGEST_BAR
    end = round(rect.left() + per_load * min(load, LONGEST_BAR))
    full = round(load_tick_x(rect))
    p.fillRect(
        QRectF(rect.left(), rect.top(), min(end, full) - rect.left(), rect.height()), theme.brush("load")
    )
    if ATTENTION_LOAD < load <= FULL_LOAD:
        start = round(rect.left() + per_load * ATTENTION_LOAD)
        p.fillRect(QRectF(start, rect.top(), end - start, rect.height()), theme.brush("warnsolid"))
    if load > FULL_LOAD:
        p.fillRect(QRectF(full, rect.top(), end - full, rect.height()), theme.brush("critsolid"))


def _hatch_load(p: QPainter, rect: QRectF, of: tuple[float, float], dpr: float) -> None:
    per_load = rect.width() / LONGEST_BAR
    hatched = hatched_load(*of, least=_LEAST_HATCH_PX * dpr / per_load)
    if hatched is not None:
        start, end = (round(rect.left() + per_load * at) for at in hatched)
        part = QRectF(start, rect.top(), end - start, rect.height())
        p.fillRect(part, theme.brush("critsolid"))
        p.setClipRect(part, Qt.ClipOperation.IntersectClip)
        p.scale(dpr, dpr)
        draw_hatch(p, QRectF(part.topLeft() / dpr, part.size() / dpr))


def draw_hatch(p: QPainter, rect: QRectF, tone: str = "oncrit") -> None:
    """Slanting lines every 5 px; the caller clips to `rect`."""
    p.setPen(theme.pen(tone, 1.2, alpha=130))
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
theme.forgotten.connect(_load_picture.cache_clear)
