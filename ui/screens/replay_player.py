"""The clock a replay is played by: its own speed, and the time that passes in the room."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

#: Ten times a second: at 600 times the day's pace a minute goes by at each.
EVERY_MS: Final = 100


class ReplayPlayer(QObject):
    """`passed` carries how much of the day has gone by since the last time, in microseconds."""

    passed = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._told_at = 0.0
        self.speed = 60
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def play(self) -> None:
        if not self.is_playing:
            self._told_at = self._clock()
            self._timer.start()
            self.changed.emit()

    def stop(self) -> None:
        if self.is_playing:
            self._timer.stop()
            self.changed.emit()

    def tick(self) -> None:
        """A screen that cannot keep up skips moments; the day does not slow down."""
        now = self._clock()
        gone, self._told_at = now - self._told_at, now
        self.passed.emit(round(gone * self.speed * 1e6))
