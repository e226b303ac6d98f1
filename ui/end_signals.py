"""The system's wish that the program ends: a session that is left, a service manager, Ctrl+C where it was started.

Python runs no handler while Qt waits for events, so what wakes Qt is a byte that the signal puts into a socket.
"""

from __future__ import annotations

import signal
import socket
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

#: Windows knows no SIGHUP; there the end of a session comes by way of Qt.
_NAMES: Final = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


class EndSignals(QObject):
    """`wanted` comes in the event loop, with each signal. Made in the main thread, and only once in a process."""

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours, self._systems = socket.socketpair()
        for end in (self._ours, self._systems):
            end.setblocking(False)
        self._before_fd = signal.set_wakeup_fd(self._systems.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        # What is ignored was to be: nohup, or a shell that puts the program into the background.
        self._before = {
            number: signal.signal(number, _noted)
            for number in numbers
            if signal.getsignal(number) is not signal.SIG_IGN
        }

    def let_go(self) -> None:
        """As it was before; signals that come from now on do what they do anywhere."""
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._before_fd)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._systems.close()

    def _take(self) -> None:
        numbers = self._ours.recv(64)
        if signal.SIGINT in numbers:
            # Whoever presses Ctrl+C twice does not want to wait. The others come in pairs at the end of a session.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        if any(number in self._before for number in numbers):
            self.wanted.emit()


def _noted(_number: int, _frame: object) -> None:
    """The byte in the socket says it all."""
