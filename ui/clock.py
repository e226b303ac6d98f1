"""The one timer by which ages, waits and clocks on screen move on; and whose clock it is until the region is known."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone, Signal


def desktop_zone() -> ZoneInfo:
    """The zone of the computer's own clock: by it times are told until a board says which the region's is."""
    name = QTimeZone.systemTimeZoneId().toStdString()
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        # A zone that no table knows, as "UTC+03:00" where the system names none, or no name at all.
        return ZoneInfo("UTC")


class Ticker(QObject):
    """`ticked` comes about once a second, on the GUI thread, for as long as it is started."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None, *, interval_ms: int = 1000) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        # A tick that comes up to 5 % late is not seen, and lets the processor sleep.
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self.ticked)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
