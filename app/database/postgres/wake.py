"""Waking the feed by LISTEN on a connection of its own, proven at the start by a nonce sent to oneself."""

from __future__ import annotations

import secrets
import time
from types import TracebackType
from typing import Final, Self

from sqlalchemy.engine import make_url

from app.database.engine import connection_arguments, is_pooled
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
            told = connection.execute(
                "SELECT current_setting('contact.notify', true), pg_backend_pid()"
            ).fetchone()
            if told is None or told[0] != "off":
                is_between = told is not None and is_pooled(connection, int(str(told[1])))
                connection.execute(f"LISTEN {CHANNEL}".encode())
                connection.execute(f"LISTEN {nonce}".encode())
                if is_between:
                    self._tell_from_elsewhere(nonce, proof_s)
                else:
                    connection.execute(f"NOTIFY {nonce}".encode())
                if self._heard(nonce, proof_s):
                    connection.execute(f"UNLISTEN {nonce}".encode())
                    connection.answer_within(float("inf"))
                    return True
                if is_between:
                    # The session goes on to somebody else, who would be told what we asked for.
                    connection.execute(b"UNLISTEN *")
        return False

    def _tell_from_elsewhere(self, nonce: str, proof_s: float) -> None:
        """Over a pooler by transactions one hears oneself, as the session is still in one's hands, and nobody else."""
        with TimedConnection.connect(**self._arguments, autocommit=True) as other:  # type: ignore[arg-type]  # as above
            other.answer_within(proof_s + SET_UP_S)
            other.execute(f"NOTIFY {nonce}".encode())

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
