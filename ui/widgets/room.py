"""How much room there is for a window above another, and how much is needed for parts beside each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


def within(parent: QWidget | None, width: int, height: int) -> QSize:
    """The size in px; with large letters in a small window that is less than was asked for."""
    asked = QSize(width, height)
    return asked if parent is None else asked.boundedTo(parent.window().size())


def wide(parts: Iterable[QWidget], gap: int) -> int:
    """What those that are shown would like to have beside each other, with a gap after each; in px."""
    return sum(one.sizeHint().width() + gap for one in parts if not one.isHidden())
