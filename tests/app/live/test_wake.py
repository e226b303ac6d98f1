"""The feed's thread sleeps on one thing: a ring, a notice or the time, whichever is first."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from app.domain.errors import Unavailable
from app.live import wake
from app.live.wake import Bell, Listener
from tests.waiting import wait_until


@pytest.fixture
def bell() -> Iterator[Bell]:
    bell = Bell()
    bell.hang()
    yield bell
    bell.take_down()


class Line:
    """Notices over a pair of sockets: a byte is a notice, hanging up is trouble."""

    def __init__(self, *, is_proven: bool = True) -> None:
        self.opened = 0
        self._is_proven = is_proven
        self._ends: tuple[socket.socket, socket.socket] | None = None

    def open(self) -> bool:
        self.opened += 1
        self._ends = socket.socketpair()
        return self._is_proven

    def wait(self, timeout_s: float) -> bool:
        assert self._ends is not None
        self._ends[0].settimeout(timeout_s or 0.01)
        if not self._ends[0].recv(100):
            raise Unavailable("lost", "hung up")
        return True

    def fileno(self) -> int:
        assert self._ends is not None
        return self._ends[0].fileno()

    def close(self) -> None:
        for end in self._ends or ():
            end.close()
        self._ends = None

    def notify(self) -> None:
        assert self._ends is not None
        self._ends[1].send(b"n")

    def hang_up(self) -> None:
        assert self._ends is not None
        self._ends[1].close()


def test_a_ring_before_the_sleep_ends_it_at_once_and_only_once(bell: Bell) -> None:
    bell.ring()
    bell.ring()

    assert bell.sleep(60.0) == (True, False)
    assert bell.sleep(0.0) == (False, False)


def test_a_ring_from_another_thread_ends_the_sleep(bell: Bell) -> None:
    ringer = threading.Timer(0.02, bell.ring)
    ringer.start()

    assert bell.sleep(60.0) == (True, False)
    ringer.join()


def test_a_bell_that_is_rung_more_often_than_it_can_hold_neither_blocks_nor_fails(bell: Bell) -> None:
    for _ in range(20_000):
        bell.ring()

    assert bell.sleep(60.0) == (True, False)


def test_a_ring_after_the_bell_was_taken_down_is_heard_by_nobody() -> None:
    bell = Bell()
    bell.hang()
    bell.take_down()

    bell.ring()

    with pytest.raises(RuntimeError, match="does not hang"):
        bell.sleep(0.0)


def test_a_notice_ends_the_sleep_and_a_lost_connection_is_made_anew(
    bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wake, "_PAUSE_S", 0.01)
    line = Line()
    listener = Listener(line, bell.ring)
    listener.start()
    try:
        assert bell.sleep(60.0) == (True, False), "what was written before it could be heard is looked for"
        line.notify()
        assert bell.sleep(60.0, listener.descriptor) == (False, True)
        assert listener.heard()

        line.hang_up()
        assert bell.sleep(60.0, listener.descriptor) == (False, True)
        assert listener.heard(), "look: nobody knows what was written meanwhile"
        wait_until(lambda: line.opened == 2 and listener.hears is True, "another connection")

        assert bell.sleep(60.0, listener.descriptor)[0]
        line.notify()
        assert bell.sleep(60.0, listener.descriptor) == (False, True)
    finally:
        listener.stop()


def test_where_no_notice_comes_through_the_listener_gives_up_and_says_so(bell: Bell) -> None:
    line = Line(is_proven=False)
    listener = Listener(line, bell.ring)
    listener.start()

    wait_until(lambda: listener.hears is False, "the listener to give up")

    assert listener.descriptor is None
    assert bell.sleep(0.0) == (False, False)
    listener.stop()
