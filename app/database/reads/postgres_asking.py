"""Asks PostgreSQL for the one row of a statement, each value as it came over the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from psycopg import RawCursor
from psycopg.errors import error_from_result
from psycopg.generators import execute
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

from app.database.reads.deadline import TimedConnection
from app.database.reads.postgres_statements import CHANGES
from app.domain.errors import WrongDatabase

_LOOK: Final = b"jonovahti_look"
_CHANGES: Final = CHANGES.encode()


def make_ready(connection: TimedConnection) -> None:
    """Once on a connection, before `look`. Raises psycopg's errors, as all here do.

    The plan is made here and kept. While the spine is small or not yet counted the planner would read all of it at
    each look, and go on so when it has grown: an index is all that it may go by. Behind a pooler nothing can be kept:
    the next statement may be another session's.
    """
    if connection.prepare_threshold is None:
        return
    connection.execute(b"SET enable_seqscan = off")
    with connection.lock:
        connection.pgconn.send_prepare(_LOOK, _CHANGES)
        _answer(connection)
    now = connection.execute(b"SELECT pg_current_snapshot()::text").fetchone()
    look(connection, str(now[0]) if now else "")
    connection.execute(b"RESET enable_seqscan")


def look(connection: TimedConnection, mark: str) -> list[bytes | None]:
    """The row of CHANGES. Without a cursor, which takes longer to get ready than its answer to be read."""
    with connection.lock:
        if connection.prepare_threshold is None:
            connection.pgconn.send_query_params(_CHANGES, [mark.encode()], result_format=1)
        else:
            connection.pgconn.send_query_prepared(_LOOK, [mark.encode()], result_format=1)
        return _only_row(_answer(connection))


def one_row(
    connection: TimedConnection, statement: bytes, values: Sequence[object] = ()
) -> list[bytes | None]:
    """The row of any statement with $1, $2 and so on; WrongDatabase where it gives another number of them."""
    with RawCursor(connection) as cursor:
        cursor.execute(statement, values, binary=True)
        return _only_row(cursor.pgresult)


def _answer(connection: TimedConnection) -> PGresult:
    """What comes to the statement just sent, in the connection's time."""
    result: PGresult = connection.wait(execute(connection.pgconn))[-1]
    if result.status == ExecStatus.FATAL_ERROR:
        raise error_from_result(result)
    return result


def _only_row(result: PGresult | None) -> list[bytes | None]:
    if result is None or result.ntuples != 1:
        raise WrongDatabase("broken", "one row was expected")
    return [result.get_value(0, column) for column in range(result.nfields)]
