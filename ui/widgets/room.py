"""How large a window above another may be: as large as it likes to be, and no larger than the one it stands above."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


def within(parent: QWidget | None, width: int, height: int) -> QSize:
    """The size in px; with large letters in a small window that is less than was asked for."""
    asked = QSize(width, height)
    return asked if parent is None else asked.boundedTo(parent.window().size())
