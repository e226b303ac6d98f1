"""Whether anybody has touched the program for so many minutes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from app.live.clock import since_boot_s

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


#: A timer stands still while the machine sleeps: it is looked so soon after waking.
_LOOK_S: Final = 15.0


class Idleness(QObject):
    """`reached`: nobody has for so long. It is told again only after somebody has, or after `touch`.

    Whoever touches it after that long does not undo it: it is told first, and this touch goes no further.

    It looks at what reaches the windows from outside: a filter on the whole application would see every event there is.
    """

    reached = Signal()
    #: Somebody has just touched it.
    touched = Signal()

    def __init__(self, parent: QObject | None = None, *, now_s: Callable[[], float] = since_boot_s) -> None:
        """`now_s`: by a clock that goes on while the machine sleeps, as that counts too, and that nobody can set."""
        super().__init__(parent)
        self.now_s = now_s
        self._limit_s = 0.0
        self._touched_s = now_s()
        self._is_told = False
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
        self._is_told = False
        if self._limit_s > 0 and not self._timer.isActive():
            self._look_in(self._limit_s)

    def look(self) -> None:
        """Whether it has been long enough; else it is looked again when it may have been."""
        if self._limit_s <= 0:
            return
        left_s = self._limit_s - self.idle_s
        if left_s > 0:
            self._look_in(left_s)
        elif not self._is_told:
            self._is_told = True
            self.reached.emit()

    def _look_in(self, seconds: float) -> None:
        self._timer.start(int(min(seconds, _LOOK_S) * 1000) + 1)

    def _follow(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)
            self._watched.append(window)

    def _forget(self, window: QObject) -> None:
        self._watched = [one for one in self._watched if one is not window]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            if self._limit_s > 0 and self.idle_s >= self._limit_s and not self._is_told:
                self.look()
                return True
            self.touch()
            self.touched.emit()
        return super().eventFilter(watched, event)
