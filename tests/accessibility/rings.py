"""Whether what has the keyboard looks other than without it, wherever Tab comes in a window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.accessibility.looking import called, stops

#: More points than a text cursor has, which is no ring.
POINTS: Final = 40
#: A channel's step that an eye can see.
_STEP: Final = 24
#: A ring may lie around its widget.
_AROUND: Final = 4


def look(window: QWidget, at: QRect) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    """The points of a part of the window: rows, columns, channels."""
    image = window.grab(at).toImage().convertToFormat(QImage.Format.Format_RGB32)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).astype(np.int16)


def room_of(stop: QWidget, window: QWidget) -> QRect:
    """Where it is in its window, and right around it."""
    at = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
    return at.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & window.rect()


def differing(before: np.ndarray, after: np.ndarray) -> int:
    """How many points an eye can tell apart."""
    return int((abs(after - before).max(axis=2) > _STEP).sum())


def unseen(window: QWidget, met: set[tuple[str, ...]]) -> Iterator[str]:
    """Stops that look with the keyboard as they do without it. Those in `met` are known from another scene."""
    if QApplication.activeModalWidget() not in {None, window} or QApplication.activePopupWidget():
        return
    window.activateWindow()
    for stop in stops(window):
        state = str(isinstance(stop, QAbstractButton) and stop.isChecked())
        name = (type(window).__name__, re.sub(r"\d+", "", called(stop)), state)
        if name in met:
            continue
        # What scrolls has it in sight by now.
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        at = room_of(stop, window)
        on_top = window.childAt(at.center())
        is_covered = on_top is None or not (stop is on_top or stop.isAncestorOf(on_top))
        if at.isEmpty() or is_covered or not stop.hasFocus():
            continue
        met.add(name)
        after = look(window, at)
        stop.clearFocus()
        points = differing(look(window, at), after)
        if points < POINTS:
            yield f"{points} points of {called(stop)}"
