"""A time by which the database must have answered; after it the connection is closed, whatever it is doing.

Neither a statement timeout (the server's own) nor the kernel's keep-alives help against a server that is there,
acknowledges every packet and never answers: one that hangs on its disk, or is stopped.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from psycopg.abc import RV, PQGen
from sqlalchemy import Dialect, Engine, event

from app.domain.errors import Unavailable


class TimedConnection(psycopg.Connection[tuple[object, ...]]):
    """No wait for the server goes on past the deadline: it raises OperationalError, "timeout expired".

    The deadline goes into the driver's own waiting, so it costs neither a thread nor a timer.
    """

    _until = float("inf")

    def answer_within(self, seconds: float) -> None:
        """From here on; until it is said again."""
        self._until = time.monotonic() + seconds

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        left = max(self._until - time.monotonic(), 0.0)
        if timeout is not None and timeout <= left:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, None if left == float("inf") else left)
        except psycopg.OperationalError as error:
            if time.monotonic() < self._until:
                raise
            # An answer may still come: whoever asked next would take it for his own.
            self.close()
            raise psycopg.OperationalError("timeout expired: the server did not answer in time") from error


def give_deadlines(engine: Engine, set_up_s: float) -> None:
    """Make every new connection of the engine a TimedConnection; what is set up on it first is bound in time too.

    Of several such limits the one that was given last holds.
    """
    is_new = engine.dialect not in _set_up_s
    _set_up_s[engine.dialect] = set_up_s
    if is_new:
        event.listen(engine, "do_connect", _connect)


def _connect(dialect: Dialect, _record: Any, arguments: Any, named: Any) -> TimedConnection:
    connection = TimedConnection.connect(*arguments, **named)
    connection.answer_within(_set_up_s[dialect])
    return connection


_set_up_s: WeakKeyDictionary[Dialect, float] = WeakKeyDictionary()


@contextmanager
def within(seconds: float, connection: psycopg.Connection[tuple[object, ...]]) -> Iterator[None]:
    """Do the work inside in time, or have its connection cut from under it; raises Unavailable `timeout` then.

    For a connection of any engine, at the price of a thread each time.
    """
    cut = threading.Event()
    descriptor = connection.pgconn.socket

    def cut_off() -> None:
        cut.set()
        # The descriptor stays the connection's own: it is shut down here and closed by whoever waits on it.
        line = socket.socket(fileno=descriptor)
        try:
            line.shutdown(socket.SHUT_RDWR)
        except OSError:  # It has broken by itself in the meantime.
            return
        finally:
            line.detach()

    timer = threading.Timer(seconds, cut_off)
    timer.daemon = True
    timer.name = "database deadline"
    timer.start()
    try:
        yield
    except Exception as error:
        if cut.is_set():
            raise Unavailable("timeout", f"no answer in {seconds} s") from error
        raise
    finally:
        timer.cancel()
