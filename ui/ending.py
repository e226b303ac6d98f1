"""The end of the program: what is under way has its time, and whoever hangs on a silent server is left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.services import Services
from ui.tasks import Worker

#: How long the end waits for what is under way; an act that takes longer is settled at the next start.
PATIENCE_S: Final = 3.0


class Ending(QObject):
    """Begins once; `ended` comes once, whether or not everything has stopped by then. GUI thread only."""

    ended = Signal()

    _stopped = Signal()

    def __init__(self, workers: Sequence[Worker], parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._has_ended = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._end)
        self._stopped.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def begin(self, services: Callable[[], Services | None]) -> None:
        """Let the workers and then the services stop, in a thread: nothing of it may make the window wait.

        `services` is asked last, for they may come while the end is under way.
        """
        threading.Thread(target=self._stop, args=(services,), name="end", daemon=True).start()
        # Whoever hangs on a server that never answers is left behind; the threads are daemons.
        self._patience.start(int(2000 * PATIENCE_S))

    def _stop(self, services: Callable[[], Services | None]) -> None:
        for worker in self._workers:
            worker.shutdown(wait=False)
        until = time.monotonic() + PATIENCE_S
        for worker in self._workers:
            worker.join(max(0.0, until - time.monotonic()))
        if (opened := services()) is not None:
            opened.stop()
        if shiboken6.isValid(self):
            self._stopped.emit()

    @Slot()
    def _end(self) -> None:
        if self._has_ended:
            return
        self._has_ended = True
        self._patience.stop()
        self.ended.emit()
