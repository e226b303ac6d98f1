"""Work that takes long, off the GUI thread: a banner says how far it is, and its button stops it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.widgets.banner import Banner

translate = QCoreApplication.translate


class Stopped(Exception):
    """Its user did not want it any more. Raised by `LongWork.report` in the thread that works."""


class LongWork(QObject):
    """One at a time. `begin` and `end` are for the GUI thread, `report` for the one that works."""

    _came = Signal(int)

    def __init__(self, banner: Banner, words: Callable[[int], str], parent: QObject) -> None:
        """`words`: what is done, and how far it is, for a count of what has been done."""
        super().__init__(parent)
        self._banner, self._words = banner, words
        self._is_on = False
        self._is_stopped = threading.Event()
        self._came.connect(self._show)

    @property
    def is_on(self) -> bool:
        return self._is_on

    def begin(self, *, is_long_for_sure: bool = True) -> None:
        """`is_long_for_sure`: else the banner comes with the first report, as most often there is none."""
        if not self._is_on:
            self._banner.acted.connect(self.stop)
        self._is_on = True
        self._is_stopped.clear()
        if is_long_for_sure:
            self._show(0)

    def report(self, count: int) -> None:
        """Worker's thread. Raises Stopped."""
        if self._is_stopped.is_set():
            raise Stopped
        self._came.emit(count)

    def stop(self) -> None:
        """The next report stops it; until then the banner stays."""
        self._is_stopped.set()

    def end(self) -> None:
        """Done, stopped or failed: the banner goes."""
        if self._is_on:
            self._is_on = False
            self._banner.acted.disconnect(self.stop)
            self._banner.clear()

    def _show(self, count: int) -> None:
        if self._is_on:
            self._banner.say("info", self._words(count), action=translate("LongWork", "Stop"), icon="loader")
