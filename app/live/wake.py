"""What wakes the feed before its poll is due: a notice from the database, an act just done, the end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final, Protocol

from app.domain.errors import Unavailable

log = logging.getLogger(__name__)

#: How long a listener waits in one go, so that it can be ended; and pauses after trouble.
_TURN_S: Final = 0.5
_PAUSE_S: Final = 5.0
_JOIN_S: Final = 10.0


class Notices(Protocol):
    """Notices of a database, as `app.database.postgres.wake.Wake` gives them; may raise Unavailable."""

    def open(self) -> bool:
        """Connect, and whether notices really arrive through this connection."""
        ...

    def wait(self, timeout_s: float) -> bool:
        """Whether something was written within the time."""
        ...

    def close(self) -> None: ...


class Bell:
    """What the feed's thread sleeps on. Any thread may ring it; rings while it is awake are one."""

    def __init__(self) -> None:
        self._rung = threading.Event()

    def ring(self) -> None:
        self._rung.set()

    def sleep(self, seconds: float) -> bool:
        """Until the time is over or the bell is rung; whether it was."""
        was_rung = self._rung.wait(seconds)
        self._rung.clear()
        return was_rung


class Listener:
    """Rings a bell at every notice, from a thread of its own; gives up where none arrive, tries again after trouble.

    `hears` says whether notices come at present, so that the screen can say when only the poll is left.
    """

    def __init__(self, notices: Notices, ring: Callable[[], None]) -> None:
        self._notices = notices
        self._ring = ring
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self.hears: bool | None = None  # None: not known yet

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="wake", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        if self._thread is not None:
            self._thread.join(_JOIN_S)
            self._thread = None

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                self.hears = self._notices.open()
                if not self.hears:
                    log.info("no notices come through this connection: polling")
                    return
                self._ring()  # what was written before the first notice could be heard
                while not self._ended.is_set():
                    if self._notices.wait(_TURN_S):
                        self._ring()
            except Unavailable as trouble:
                self.hears = None
                log.info("no notices for now: %s", trouble.reason)
                self._ended.wait(_PAUSE_S)
            finally:
                self._notices.close()
