"""The load bar: work due today over the hands left today, with what will not be done hatched; a tick at 100 %.

draw_load_bar(p, rect, 1.3, 0.2)        None: nobody to do the work
"""

from __future__ import annotations

from functools import lru_cache
from math import floor
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from ui.theme import theme
from ui.widgets.painting import draw_hatch
from ui.widgets.sharpness import has_whole_pixels, on_pixels

ATTENTION_LOAD: Final = 0.85
FULL_LOAD: Final = 1.0
LONGEST_BAR: Final = 1.5
_TICK_RISE: Final = 3
_TICK_PX: Final = 1.5
#: A single callback of a hundred is to be seen too.
_LEAST_HATCH_PX: Final = 8


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
    if not has_whole_pixels(p):
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
    p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
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


theme.forgotten.connect(_load_picture.cache_clear)
