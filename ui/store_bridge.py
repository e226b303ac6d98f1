"""From the store to the window: however many boards come before the event loop turns, it hears of one."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.foresight.today import BESIDE
from app.live.delta import Delta
from app.live.store import Follower, Present, Store


class StoreBridge(QObject):
    """Lives on the GUI thread. `changed(present, delta)`: the newest, and its difference from the one before.

    What is foretold is reckoned on a thread of its own while the bridge is in use; when it is there, the present is
    told again, with nothing in its delta but that.
    """

    changed = Signal(object, object)

    _poked = Signal()
    _foretold = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._follower: Follower | None = None
        self._told: Present | None = None
        self._poked.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)
        self._foretold.connect(self._tell_again, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin with the present as a whole."""
        self._follower = self._store.follow(self._wake)
        BESIDE.follow(self._wake_again)
        self._poked.emit()

    def stop(self) -> None:
        if self._follower is not None:
            BESIDE.leave(self._wake_again)
            self._store.leave(self._follower)
            self._follower = None

    def _wake(self) -> None:
        """Feed's thread. The store wakes once until the next take, so the queue of events never fills up."""
        if shiboken6.isValid(self):
            self._poked.emit()

    def _wake_again(self) -> None:
        """Foresight's thread."""
        if shiboken6.isValid(self):
            self._foretold.emit()

    @Slot()
    def _tell_again(self) -> None:
        if self._follower is None or self._told is None:
            return
        # Not the store's present, whose own delta may not have come here yet.
        self._told, delta = self._follower.take() or (self._told, Delta())
        self.changed.emit(self._told, delta.then(Delta(foretold=True)))

    @Slot()
    def _catch_up(self) -> None:
        taken = self._follower.take() if self._follower else None
        if taken is not None:
            self._told, delta = taken
            self.changed.emit(self._told, delta)
