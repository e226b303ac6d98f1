"""Where straight edges and thin lines have to be so that no screen blurs them, at whatever scale: on device pixels."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter


def on_pixels(p: QPainter, rect: QRectF) -> QRectF:
    """The rectangle whose edges are edges of device pixels, at least one wide and high; nothing of it is blurred."""
    to_device = p.deviceTransform()
    across, down = to_device.m11(), to_device.m22()
    left = floor(rect.left() * across + to_device.dx() + 0.5)
    top = floor(rect.top() * down + to_device.dy() + 0.5)
    width, height = (max(1, floor(size + 0.5)) for size in (rect.width() * across, rect.height() * down))
    return QRectF(
        (left - to_device.dx()) / across, (top - to_device.dy()) / down, width / across, height / down
    )


def sharp(p: QPainter, at: float, width: float = 1.0, *, is_down: bool = False) -> float:
    """Where the middle of a line has to be, nearest to `at`, so that its edges are edges of device pixels.

    `at` is the x of a line that is upright, or with `is_down` the y of one that lies.
    """
    to_device = p.deviceTransform()
    scale = to_device.m22() if is_down else to_device.m11()
    moved = to_device.dy() if is_down else to_device.dx()
    half = max(1, floor(width * scale + 0.5)) / 2
    return (floor(at * scale + moved - half + 0.5) + half - moved) / scale


def has_whole_pixels(p: QPainter) -> bool:
    """Whether a device-independent pixel is a whole number of the screen's: asked first, as rows are many."""
    # Not the device's own ratio: a widget that is drawn into a picture has its screen's.
    return p.deviceTransform().m11().is_integer()
