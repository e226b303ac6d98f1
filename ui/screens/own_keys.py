"""The keys of a live screen that stands alone; a window with commands brings its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from ui.screens.live_screen import LiveScreen


def bind_keys(screen: LiveScreen) -> None:
    """They work while the focus is anywhere in the screen."""
    bindings: list[tuple[str, Callable[[], object]]] = [
        ("Ctrl+F", screen.callbacks.focus_filter),
        ("F6", lambda: screen.focus_pane(1)),
        ("Shift+F6", lambda: screen.focus_pane(-1)),
        ("F7", screen.panes.toggle_left),
        ("F8", screen.panes.toggle_right),
        ("Ctrl+Z", screen.undo_wanted.emit),
        ("F5", screen.refresh_wanted.emit),
    ]
    for key, slot in bindings:
        shortcut = QShortcut(QKeySequence(key), screen)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
