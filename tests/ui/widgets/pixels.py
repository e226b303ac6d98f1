"""Looking at what a widget painted: which tokens' colours are where."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
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
    area = (within or image.rect()).intersected(image.rect())
    plain = image.copy(area).convertToFormat(QImage.Format.Format_RGB32)
    # Four bytes a pixel, blue first, and no padding at that depth.
    pixels = np.frombuffer(plain.constBits(), np.uint8).reshape(-1, 4).T.astype(np.int16, order="C")
    wanted = theme.color(token)
    # A colour at a time: along the three of a pixel numpy is ten times as slow.
    blue, green, red = (
        np.abs(pixels[place] - one) for place, one in enumerate((wanted.blue(), wanted.green(), wanted.red()))
    )
    return int(np.count_nonzero(blue + green + red < 24))


def colours(image: QImage, within: QRect | None = None) -> set[str]:
    """Every colour that is in the image, as #RRGGBB."""
    plain = image.copy(within or image.rect()).convertToFormat(QImage.Format.Format_RGB32)
    found = np.unique(np.frombuffer(plain.constBits(), np.uint32)) & 0xFFFFFF
    return {f"#{colour:06X}" for colour in found}
