"""A time by which the database must have answered; after it the connection is cut, whatever it is doing.

Neither a statement timeout (the server's own) nor the kernel's keep-alives help against a server that is there,
acknowledges every packet and never answers: one that hangs on its disk, or is stopped.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from app.domain.errors import Unavailable


@contextmanager
def within(seconds: float, connection: psycopg.Connection[tuple[object, ...]]) -> Iterator[None]:
    """Do the work inside in time, or have its connection cut from under it; raises Unavailable `timeout` then."""
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
