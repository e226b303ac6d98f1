"""Where Tab comes to what is made later than the rest of its window, of which Qt makes the end of the round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(before: QWidget, held: QWidget) -> None:
    """Let Tab go from `before` through the stops within `held`, in the order in which they were put there."""
    stops, at = [], held.nextInFocusChain()
    while at is not None and at is not held:
        if held.isAncestorOf(at) and at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.focusProxy() is None:
            stops.append(at)
        at = at.nextInFocusChain()
    for stop in stops:
        QWidget.setTabOrder(before, stop)
        before = stop
