"""From the store to the window: however many boards come before the event loop turns, it hears of one."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.live.store import Follower, Store


class StoreBridge(QObject):
    """Lives on the GUI thread. `changed(present, delta)`: the newest, and its difference from the one before."""

    changed = Signal(object, object)

    _poked = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._follower: Follower | None = None
        self._poked.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin with the present as a whole."""
        self._follower = self._store.follow(self._wake)
        self._poked.emit()

    def stop(self) -> None:
        if self._follower is not None:
            self._store.leave(self._follower)
            self._follower = None

    def _wake(self) -> None:
        """Feed's thread. The store wakes once until the next take, so the queue of events never fills up."""
        if shiboken6.isValid(self):
            self._poked.emit()

    @Slot()
    def _catch_up(self) -> None:
        taken = self._follower.take() if self._follower else None
        if taken is not None:
            self.changed.emit(*taken)
