"""When Python looks for what only a circle of references still holds: now and then, on the windows' thread alone.

Left to itself Python does so wherever it happens to make the next object, so on the feed's thread too, and with a
closed dialog it would delete Qt's widgets there. Qt lets only one thread do that; on any other the program crashes.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 1000


class Collecting(QObject):
    """From `begin` until `stop`, or its own end."""

    def __init__(self, parent: QObject | None = None, *, every_ms: int = _EVERY_MS) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._collect)

    def begin(self) -> None:
        """What is there by now stays for good, and no collection looks through it any more."""
        if not gc.get_freeze_count():
            gc.freeze()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Nothing is collected any more."""
        self._timer.stop()

    def _collect(self) -> None:
        """The oldest generation whose turn it is by Python's own thresholds, and so the younger ones."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
