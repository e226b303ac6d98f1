"""Waking the feed by LISTEN on a connection of its own, proven at the start by a nonce sent to oneself."""

from __future__ import annotations

import secrets
import time
from types import TracebackType
from typing import Final, Self

from sqlalchemy.engine import make_url

from app.database.engine import connection_arguments
from app.database.reads.deadline import TimedConnection
from app.database.trouble import reaching

CHANNEL: Final = "contact_feed"
#: A transaction pooler accepts LISTEN and delivers nothing: what is not back by then never comes.
PROOF_S: Final = 2.0
#: A server that hangs between sign-in and proof is given up after so much more.
SET_UP_S: Final = 8.0


class Wake:
    """Feed thread only. `open` once, then `wait` again and again; any trouble comes out as Unavailable."""

    def __init__(self, url: str, *, password: str | None = None) -> None:
        self._arguments = connection_arguments(make_url(url), password) | {
            "application_name": "jonovahti wake"
        }
        self._connection: TimedConnection | None = None

    def open(self, *, proof_s: float = PROOF_S) -> bool:
        """Connect and prove that notifications arrive; False, and closed again, when they do not: then poll.

        Also False where the database has `contact.notify` switched off. Closed too when it raises.
        """
        self.close()
        is_heard = False
        try:
            is_heard = self._open(proof_s)
        finally:
            if not is_heard:
                self.close()
        return is_heard

    def _open(self, proof_s: float) -> bool:
        nonce = f"contact_proof_{secrets.token_hex(8)}"
        with reaching():
            connection = TimedConnection.connect(**self._arguments, autocommit=True)  # type: ignore[arg-type]  # libpq's words are text
            self._connection = connection
            connection.answer_within(proof_s + SET_UP_S)
            setting = self._connection.execute("SELECT current_setting('contact.notify', true)").fetchone()
            if setting is None or setting[0] != "off":
                self._connection.execute(f"LISTEN {CHANNEL}".encode())
                self._connection.execute(f"LISTEN {nonce}".encode())
                self._connection.execute(f"NOTIFY {nonce}".encode())
                if self._heard(nonce, proof_s):
                    self._connection.execute(f"UNLISTEN {nonce}".encode())
                    connection.answer_within(float("inf"))
                    return True
        return False

    def wait(self, timeout_s: float) -> bool:
        """Whether something was written within the time; several notifications at once are one."""
        return self._heard(CHANNEL, timeout_s)

    def fileno(self) -> int:
        """Of the connection, to be waited on together with others; readable means that `wait` returns at once."""
        if self._connection is None:
            raise RuntimeError("open() first, and only when it answers True")
        return self._connection.fileno()

    def close(self) -> None:
        """Safe to call again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _heard(self, channel: str, timeout_s: float) -> bool:
        if self._connection is None:
            raise RuntimeError("open() first, and only when it answers True")
        if timeout_s <= 0:
            return self._has_come(self._connection, channel.encode())
        until = time.monotonic() + timeout_s
        with reaching():
            while True:
                left = max(until - time.monotonic(), 0.0)
                batch = list(self._connection.notifies(timeout=left, stop_after=1))
                if any(notice.channel == channel for notice in batch):
                    return True
                if not batch:
                    return False

    @staticmethod
    def _has_come(connection: TimedConnection, channel: bytes) -> bool:
        """Whether a notice of the channel is among those that have come, without waiting for one."""
        is_heard = False
        # Of the connection below the driver's: its own way to look takes as long as a look at the database.
        with reaching(), connection.lock:
            connection.pgconn.consume_input()
            while (notice := connection.pgconn.notifies()) is not None:
                is_heard = is_heard or notice.relname == channel
        return is_heard

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
