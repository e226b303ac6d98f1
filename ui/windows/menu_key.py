"""Shift+F10 opens the menu of what has the keyboard, as the menu key does, which many keyboards have not."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

KEY = QKeySequence("Shift+F10")


class MenuKey(QObject):
    """In every window of the program while `frame` is there. Windows has it of its own; Qt elsewhere knows one key."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        if QGuiApplication.platformName() != "windows":
            shortcut = QShortcut(KEY, frame)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(self._ask)

    def _ask(self) -> None:
        """The event that Qt makes of the menu key: at the cursor where there is one, else in the middle of a row."""
        widget = QApplication.focusWidget()
        if widget is None:
            return
        at = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
        QApplication.sendEvent(widget, asked)
