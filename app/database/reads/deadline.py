"""A time by which the database must have answered; after it the connection is closed, whatever it is doing.

Neither a statement timeout (the server's own) nor the kernel's keep-alives help against a server that is there,
acknowledges every packet and never answers: one that hangs on its disk, or is stopped.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Timer
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from psycopg.abc import RV, PQGen
from sqlalchemy import Connection, Dialect, Engine, event

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
def within(seconds: float, connection: Connection) -> Iterator[None]:
    """Do the work inside in time, or have its connection cut from under it; raises Unavailable `timeout` then.

    For a connection of any engine on PostgreSQL, at the price of a thread each time. Work whose answer came just
    before the cut has its answer; the connection is given up all the same. Once the block has ended nothing is cut.
    """
    lock = Lock()
    is_over = is_cut = False

    def cut_off() -> None:
        nonlocal is_cut
        with lock:
            if is_over:
                return
            is_cut = True
            with suppress(OSError):  # It has broken by itself in the meantime.
                line.shutdown(socket.SHUT_RDWR)

    with _second_hold(driver_of(connection)) as line:
        timer = Timer(seconds, cut_off)
        timer.daemon = True
        timer.name = "database deadline"
        timer.start()
        try:
            yield
        except Exception as error:
            if is_cut:
                raise Unavailable("timeout", f"no answer in {seconds} s") from error
            raise
        finally:
            with lock:
                is_over = True
            timer.cancel()
            if is_cut and not connection.invalidated:
                connection.invalidate()


def driver_of(connection: Connection) -> psycopg.Connection[Any]:
    """The driver's own connection. Raises TypeError for one that is not psycopg's."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError("not a psycopg connection")
    return driver


def _second_hold(driver: psycopg.Connection[Any]) -> socket.socket:
    """The connection's line by a descriptor of its own.

    The driver may close its own at any time, and the number would then be the next connection's. `socket.dup` of the
    module leaves the line as the driver made it; a socket's own `dup` makes it one that blocks, for the driver too,
    which then waits for more of a long answer than there is.
    """
    return socket.socket(fileno=socket.dup(driver.pgconn.socket))
