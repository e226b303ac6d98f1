"""What wakes the feed before its poll is due: a notice from the database, an act just done, the end."""

from __future__ import annotations

import logging
import select
import selectors
import socket
import threading
from collections.abc import Callable
from typing import Final, Protocol

from app.domain.errors import Unavailable

log = logging.getLogger(__name__)

_PAUSE_S: Final = 5.0
_JOIN_S: Final = 10.0
#: Not select() where there is another: it knows no descriptor above 1,023.
_Selector: Final = selectors.PollSelector if hasattr(select, "poll") else selectors.SelectSelector


class Notices(Protocol):
    """Notices of a database, as `app.database.postgres.wake.Wake` gives them; may raise Unavailable."""

    def open(self) -> bool:
        """Connect, and whether notices really arrive through this connection."""
        ...

    def wait(self, timeout_s: float) -> bool:
        """Whether something was written within the time."""
        ...

    def fileno(self) -> int:
        """What becomes readable when there is something to be waited for no longer."""
        ...

    def close(self) -> None: ...


class Bell:
    """What the feed's thread sleeps on. Any thread may ring it; rings while it is awake are one."""

    def __init__(self) -> None:
        self._rung = threading.Event()
        self._ends: tuple[socket.socket, socket.socket] | None = None
        self._selector: selectors.BaseSelector | None = None
        self._descriptor: int | None = None

    def hang(self) -> None:
        """Before the first sleep."""
        # A socket, so that one sleep is about a ring and a notice alike; Windows can wait for nothing else.
        self._ends = socket.socketpair()
        for end in self._ends:
            end.setblocking(False)
        self._selector = _Selector()
        self._selector.register(self._ends[0], selectors.EVENT_READ)

    def take_down(self) -> None:
        ends, self._ends = self._ends, None
        if self._selector is not None:
            self._selector.close()
            self._selector = self._descriptor = None
        for end in ends or ():
            end.close()

    def ring(self) -> None:
        self._rung.set()
        ends = self._ends
        if ends is not None:
            try:
                ends[1].send(b"!")
            except OSError:  # rung so often that no more goes in, or just taken down
                return

    def sleep(self, seconds: float, descriptor: int | None = None) -> tuple[bool, bool]:
        """Until the time is over, the bell is rung or the descriptor readable; whether it was rung, and readable."""
        if self._ends is None or self._selector is None:
            raise RuntimeError("the bell does not hang")
        is_readable = False
        if not self._rung.is_set():
            if descriptor != self._descriptor:
                self._listen_to(self._selector, descriptor)
            ready = {key.fd for key, _ in self._selector.select(seconds)}
            is_readable = descriptor in ready
            if ready == {descriptor} and not self._rung.is_set():
                return False, True
        was_rung = self._rung.is_set()
        self._rung.clear()
        try:
            self._ends[0].recv(4096)
        except BlockingIOError:  # nothing was sent
            return was_rung, is_readable
        return was_rung, is_readable

    def _listen_to(self, selector: selectors.BaseSelector, descriptor: int | None) -> None:
        """To another connection than before, or to none; a number may be that of a connection made since."""
        if self._descriptor is not None:
            selector.unregister(self._descriptor)
        if descriptor is not None:
            selector.register(descriptor, selectors.EVENT_READ)
        self._descriptor = descriptor


class Listener:
    """Has a connection on which notices come; gives up where none arrive, tries again after trouble.

    A thread of its own makes the connection and proves it, which may take seconds. From then on the feed's thread
    sleeps on its descriptor and reads in the very thread that was woken. `hears` says whether notices come at
    present, so that the screen can say when only the poll is left.
    """

    def __init__(self, notices: Notices, ring: Callable[[], None]) -> None:
        self._notices = notices
        self._ring = ring
        self._ended = threading.Event()
        self._wanted = threading.Event()
        self._thread: threading.Thread | None = None
        self.hears: bool | None = None  # None: not known yet
        #: To sleep on; None while there is no connection. Feed's thread only.
        self.descriptor: int | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="wake", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """When the feed's thread no longer sleeps on the descriptor."""
        self._ended.set()
        self._wanted.set()
        if self._thread is not None:
            self._thread.join(_JOIN_S)
            self._thread = None

    def heard(self) -> bool:
        """What made the descriptor readable: whether it was a notice. Feed's thread."""
        try:
            return self._notices.wait(0.0)
        except Unavailable as trouble:
            log.info("no notices for now: %s", trouble.reason)
            self.hears = self.descriptor = None
            self._wanted.set()
            # What was written while the connection died is read at once, as it is when there is another.
            return True

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                self.hears = self._notices.open()
                if not self.hears:
                    log.info("no notices come through this connection: polling")
                    return
                self.descriptor = self._notices.fileno()
                self._ring()  # what was written before the first notice could be heard
                self._wanted.wait()
            except Unavailable as trouble:
                self.hears = None
                log.info("no notices for now: %s", trouble.reason)
            finally:
                self._wanted.clear()
                self._notices.close()
            self._ended.wait(_PAUSE_S)
