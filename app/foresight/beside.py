"""Work that nobody is to wait for: done on a thread of its own, the newest only, while somebody follows."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

#: Seconds from one piece of work to the next; what came in between is left out but for the last.
REST_S: Final = 1.0


class Beside:
    """Any thread may ask and follow. The thread begins with the first work and ends with the last follower."""

    def __init__(self, rest_s: float = REST_S) -> None:
        self._rest_s = rest_s
        self._lock = threading.Lock()
        self._followers: tuple[Callable[[], None], ...] = ()
        self._thread: _Worker | None = None

    def follow(self, told: Callable[[], None]) -> None:
        """`told` is called on the working thread after each piece of work, until `leave`."""
        with self._lock:
            self._followers = (*self._followers, told)

    def leave(self, told: Callable[[], None]) -> None:
        """The last who leaves waits until the piece of work under way is done."""
        with self._lock:
            self._followers = tuple(one for one in self._followers if one != told)
            ending = None if self._followers else self._thread
            if ending is not None:
                self._thread = None
        if ending is not None:
            ending.end()

    def take(self, work: Callable[[], object]) -> bool:
        """Do it soon, instead of what was asked before and not begun; False where nobody follows: nothing is done."""
        with self._lock:
            if not self._followers:
                return False
            if self._thread is None:
                self._thread = _Worker(self._rest_s, self._tell)
                self._thread.start()
            self._thread.ask(work)
            return True

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for has been done, and told."""
        thread = self._thread
        return thread is None or thread.is_idle

    def _tell(self) -> None:
        for told in self._followers:
            told()


class _Worker(threading.Thread):
    def __init__(self, rest_s: float, tell: Callable[[], None]) -> None:
        super().__init__(name="foresight", daemon=True)
        self._rest_s = rest_s
        self._tell = tell
        self._work: Callable[[], object] | None = None
        self._asked, self._ended = threading.Event(), threading.Event()
        self._is_working = False

    @property
    def is_idle(self) -> bool:
        # In this order: work begins before it is no longer asked for.
        return not self._asked.is_set() and not self._is_working

    def ask(self, work: Callable[[], object]) -> None:
        self._work = work
        self._asked.set()

    def end(self) -> None:
        self._ended.set()
        self._asked.set()
        self.join()

    def run(self) -> None:
        while True:
            self._asked.wait()
            if self._ended.is_set():
                return
            self._is_working = True
            self._asked.clear()
            work, self._work = self._work, None
            try:
                if work is None:
                    continue
                work()
                self._tell()
            except Exception:  # whoever asks next does it himself, and meets the fault where it can be seen
                log.exception("what is foretold could not be reckoned")
            finally:
                self._is_working = False
            if self._ended.wait(self._rest_s):
                return
