"""A PostgreSQL database lent from test to test and put back in between, which costs a twentieth of a new copy."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, Self

import psycopg

from app.database.engine import open_engine
from app.database.postgres.setup import close_to_the_public
from app.database.tables import SCHEMA
from tests.servers import PostgresServer

_number = itertools.count(1)
#: How long a session that a test left behind may take to let go of its locks, on a machine with much else to do.
LOCKS_LET_GO_MS = 60_000

# Whoever is idle is somebody's pool, and stays.
_END_THE_BUSY = """
SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'
"""
# Deleted rows keep their room, and a planner that sees it plans for them.
_GROWN = """
SELECT EXISTS (SELECT FROM pg_class WHERE relkind = 'r' AND oid >= 16384 AND pg_relation_size(oid) > 1024 * 1024)
"""
_TABLES = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = %s::regnamespace ORDER BY relname
"""
_SEQUENCES = """
SELECT format('%%I.%%I', schemaname, sequencename), coalesce(last_value, start_value), last_value IS NOT NULL
FROM pg_sequences WHERE schemaname = %s ORDER BY 1
"""
# A change raises the newest transaction of its catalogue, or lowers its count of rows. Rights on the database and
# on schema public are looked at by what they say: granting again what is granted counts as a change there.
_SHAPE = """
SELECT
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_class WHERE oid >= 16384),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_attribute WHERE attrelid >= 16384),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_attrdef),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_constraint),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_index WHERE indexrelid >= 16384),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_trigger),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_policy),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_proc WHERE oid >= 16384),
    (SELECT (count(*), max(xmin::text::bigint))::text FROM pg_default_acl),
    (SELECT string_agg((nspname, nspowner, nspacl)::text, ' ' ORDER BY nspname) FROM pg_namespace),
    (SELECT string_agg((setrole, setconfig)::text, ' ' ORDER BY setrole) FROM pg_db_role_setting
        WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())),
    (SELECT count(*) FROM pg_statistic WHERE starelid >= 16384),
    has_database_privilege('public', current_database(), 'CONNECT'),
    has_database_privilege('public', current_database(), 'TEMP'),
    has_database_privilege('public', current_database(), 'CREATE')
"""


class Lender:
    """Lends databases that are as their template is, the same one again where it can.

    Rows and sequences of the schema are put back. A test that changed more (a table, a function, a right, a setting,
    what the planner knows) has its database dropped, and the next one gets a new copy. Logins are of the whole server
    and stay. A session of the owner's stays too, idle: a new one would read all of the catalogue each time.
    """

    def __init__(self, server: PostgresServer, template: str) -> None:
        self._server = server
        self._template = template
        self._free: list[_Kept] = []

    @contextmanager
    def lent(self) -> Iterator[str]:
        """The name of a database that is as the template, the caller's alone until the end of the block."""
        kept = self._free.pop() if self._free else self._copy()
        try:
            yield kept.name
        except BaseException:
            kept.close()
            raise
        if kept.is_put_back():
            self._free.append(kept)
        else:
            kept.close()
            self._server.drop_database(kept.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        """End the sessions at the databases that are free; the databases end with their server."""
        while self._free:
            self._free.pop().close()

    def _copy(self) -> _Kept:
        name = f"{self._template}_{next(_number)}"
        # Rights on the database itself are not in the template.
        engine = open_engine(self._server.create_database(name, template=self._template))
        close_to_the_public(engine)
        engine.dispose()
        return _Kept(name, self._server.conninfo(name))


class _Kept:
    """A database to be lent, and what it is to be again afterwards."""

    def __init__(self, name: str, conninfo: str) -> None:
        self.name = name
        self._conninfo = conninfo
        self._connection = psycopg.connect(conninfo)
        with self._connection.transaction():
            self._shape = self._execute(_SHAPE).fetchone()
            self._sequences = self._execute(_SEQUENCES, [SCHEMA]).fetchall()
            tables = [table for (table,) in self._execute(_TABLES, [SCHEMA])]
            self._rows = {table: _rows(self._connection, table) for table in tables}
            self._stamps = self._stamped()

    def is_put_back(self) -> bool:
        """Make it as it was; False where more was changed than rows, and nothing was done."""
        try:
            self._end_the_busy()
        except psycopg.OperationalError:
            # The test had sessions ended, ours among them.
            self.close()
            self._connection = psycopg.connect(self._conninfo)
            self._end_the_busy()
        with self._connection.transaction():
            is_same = self._shape == self._execute(_SHAPE).fetchone()
            is_whole = is_same and self._execute(_GROWN).fetchone() == (False,)
            if is_whole:
                self._put_back()
        return is_whole

    def close(self) -> None:
        self._connection.close()

    def _end_the_busy(self) -> None:
        with self._connection.transaction():
            self._execute(_END_THE_BUSY)

    def _put_back(self) -> None:
        now = self._stamped()
        changed = [table for table, stamp in now.items() if stamp != self._stamps[table]]
        if changed:
            self._execute(f"SET LOCAL lock_timeout = {LOCKS_LET_GO_MS}")
            # As a replica: no trigger forbids or tells of it, and no reference asks for an order.
            self._execute("SET LOCAL session_replication_role = replica")
            self._execute("; ".join(f"DELETE FROM {_named(table)}" for table in changed))
            refilled = [table for table in changed if self._rows[table]]
            for table in refilled:
                with self._connection.cursor().copy(f"COPY {_named(table)} FROM STDIN".encode()) as copy:
                    copy.write(self._rows[table])
            if refilled:
                self._stamps = self._stamped()
        self._execute(
            "SELECT " + ", ".join(["setval(%s::regclass, %s, %s)"] * len(self._sequences)),
            [*chain(*self._sequences)],
        )

    def _stamped(self) -> dict[str, tuple[int, int | None]]:
        """Of each table how many rows it has, and the newest transaction that wrote one.

        Whoever inserts or updates is newer than the last one to put it back, and whoever deletes leaves fewer.
        """
        asked = " UNION ALL ".join(
            f"SELECT '{table}', count(*), max(xmin::text::bigint) FROM {_named(table)}"
            for table in self._rows
        )
        return {table: (count, newest) for table, count, newest in self._execute(asked)}

    def _execute(self, statement: str, values: Sequence[Any] | None = None) -> psycopg.Cursor[Any]:
        return self._connection.execute(statement.encode(), values)


def _rows(connection: psycopg.Connection[Any], table: str) -> bytes:
    with connection.cursor().copy(f"COPY {_named(table)} TO STDOUT".encode()) as copy:
        return b"".join(bytes(chunk) for chunk in copy)


def _named(table: str) -> str:
    return f'{SCHEMA}."{table}"'
