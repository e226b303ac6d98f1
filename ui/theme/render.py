"""An SVG icon drawn into a pixmap in one colour."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources


def svg_icon(name: str, color: str, px: int, dpr: float, stroke: float) -> QPixmap:
    """`px` is the side in device-independent pixels. Raises FileNotFoundError for an icon not shipped."""
    # As Qt rounds the pixels that an icon takes: one pixel less would be drawn larger.
    made = QPixmap.fromImage(_drawn(name, color, math.ceil(px * dpr), stroke))
    made.setDevicePixelRatio(dpr)
    return made


# An image, which may outlive the QApplication as a pixmap may not: a theme or a program that comes again draws nothing
# anew. The icons of one theme at one scale are less than two hundred.
@lru_cache(maxsize=1024)
def _drawn(name: str, color: str, side: int, stroke: float) -> QImage:
    drawing = QSvgRenderer(QByteArray(recoloured(name, color, stroke).encode()))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def recoloured(name: str, color: str, stroke: float) -> str:
    """The icon's SVG text in `color`, with lines of `stroke` on its 24 px grid."""
    svg = _source(name).replace("currentColor", color)
    return svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')


@cache
def _source(name: str) -> str:
    return resources.text(f"icons/{name}.svg")
