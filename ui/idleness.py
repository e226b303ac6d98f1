"""Whether anybody has touched the program for so many minutes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idleness(QObject):
    """`reached`: nobody has for so long. It is told again only after somebody has, or after `touch`.

    It looks at what reaches the windows from outside: a filter on the whole application would see every event there is.
    """

    reached = Signal()

    def __init__(self, parent: QObject | None = None, *, now_s: Callable[[], float] = time.time) -> None:
        """`now_s`: in seconds; by a clock that goes on while the machine sleeps, as that counts too."""
        super().__init__(parent)
        self.now_s = now_s
        self._limit_s = 0.0
        self._touched_s = now_s()
        self._watched: list[QWindow] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._application = QGuiApplication.instance()

    @property
    def idle_s(self) -> float:
        """How long nobody has."""
        return self.now_s() - self._touched_s

    def watch(self, minutes: float) -> None:
        """From now on; 0: not at all."""
        self.stop()
        self._limit_s = minutes * 60
        if self._limit_s <= 0 or not isinstance(self._application, QGuiApplication):
            return
        self._application.focusWindowChanged.connect(self._follow)
        for window in QGuiApplication.topLevelWindows():
            self._follow(window)
        self.touch()

    def stop(self) -> None:
        """Until `watch` is called again."""
        if self._limit_s > 0 and isinstance(self._application, QGuiApplication):
            self._application.focusWindowChanged.disconnect(self._follow)
        self._limit_s = 0.0
        for window in self._watched:
            window.removeEventFilter(self)
        self._watched.clear()
        self._timer.stop()

    def touch(self) -> None:
        """As if somebody had touched it."""
        self._touched_s = self.now_s()
        if self._limit_s > 0 and not self._timer.isActive():
            self._timer.start(int(self._limit_s * 1000))

    def look(self) -> None:
        """Whether it has been long enough; else it is looked again when it may have been."""
        if self._limit_s <= 0:
            return
        left_s = self._limit_s - self.idle_s
        if left_s > 0:
            self._timer.start(int(left_s * 1000) + 1)
        else:
            self.reached.emit()

    def _follow(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)
            self._watched.append(window)

    def _forget(self, window: QObject) -> None:
        self._watched = [one for one in self._watched if one is not window]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)
