"""Looking at what a widget painted: which tokens' colours are where."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import theme


def painted(width: int, height: int, draw: Callable[[QPainter], None], ground: str = "panel") -> QImage:
    """An image of what `draw` draws on the ground colour."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.color(ground))
    p = QPainter(image)
    draw(p)
    p.end()
    return image


def grabbed(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def count(image: QImage, token: str, within: QRect | None = None) -> int:
    """How many pixels have the token's colour, give or take antialiasing."""
    wanted = theme.color(token)
    area = within or image.rect()
    return sum(
        _near(image.pixelColor(x, y), wanted)
        for x in range(max(area.left(), 0), min(area.right() + 1, image.width()))
        for y in range(max(area.top(), 0), min(area.bottom() + 1, image.height()))
    )


def _near(one: QColor, other: QColor) -> bool:
    return (
        abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue()) < 24
    )
