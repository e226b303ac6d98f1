"""Work that takes long, off the GUI thread: a banner says how far it is, and its button stops it.

    works = LongWorks(banner, parent)
    work = works.begin("{} rows".format)     one for each thing done: `work.report` in its thread, then `work.end`
    works.stop()                             the window ends

Several over one banner wait for each other on the look-ups' thread: the first one begun is told of, and stopped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.widgets.banner import Banner

translate = QCoreApplication.translate

#: What is under way over each banner, the first begun first.
_UNDER_WAY: Final[WeakKeyDictionary[Banner, list[LongWork]]] = WeakKeyDictionary()


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
        self._told: int | None = None
        self._is_stopped = threading.Event()
        self._came.connect(self._show)

    @property
    def is_on(self) -> bool:
        return self._is_on

    def begin(self, *, is_long_for_sure: bool = True) -> None:
        """`is_long_for_sure`: else the banner comes with the first report, as most often there is none."""
        if not self._is_on:
            self._banner.acted.connect(self._stop_if_told_of)
            _UNDER_WAY.setdefault(self._banner, []).append(self)
        self._is_on, self._told = True, None
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
        """Done, stopped or failed: the banner goes, or tells of what was begun next."""
        if not self._is_on:
            return
        self._is_on = False
        self._banner.acted.disconnect(self._stop_if_told_of)
        was_told_of = self._is_told_of()
        _UNDER_WAY[self._banner].remove(self)
        if was_told_of:
            self._banner.clear()
            for work in _under_way(self._banner)[:1]:
                work.tell()

    def _stop_if_told_of(self) -> None:
        if self._is_told_of():
            self.stop()

    def _is_told_of(self) -> bool:
        """Whether the banner is about it: what was begun before it comes first."""
        return _under_way(self._banner)[:1] == [self]

    def _show(self, count: int) -> None:
        if self._is_on:
            self._told = count
            if self._is_told_of():
                self.tell()

    def tell(self) -> None:
        """It is what the banner is about now."""
        if self._told is not None:
            words = self._words(self._told)
            self._banner.say("info", words, action=translate("LongWork", "Stop"), icon="loader")


class LongWorks(QObject):
    """Each thing that is begun is told of, stopped and ended by itself."""

    def __init__(self, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._banner = banner

    def begin(self, words: Callable[[int], str], *, is_long_for_sure: bool = True) -> LongWork:
        """One that is on; after its `end` it is gone. See `LongWork` for both."""
        work = _Once(self._banner, words, self)
        work.begin(is_long_for_sure=is_long_for_sure)
        return work

    def stop(self) -> None:
        """All that are on, at their next report."""
        for work in _under_way(self._banner):
            if work.parent() is self:
                work.stop()


class _Once(LongWork):
    """Not begun again."""

    def end(self) -> None:
        super().end()
        self.deleteLater()


def _under_way(banner: Banner) -> list[LongWork]:
    """Without those whose owner went with its window, which nobody ends."""
    works = _UNDER_WAY.get(banner, [])
    works[:] = [one for one in works if shiboken6.isValid(one)]
    return works
