"""A PostgreSQL database lent from test to test and put back in between, which costs a twentieth of a new copy."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql

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
    and stay.
    """

    def __init__(self, server: PostgresServer, template: str) -> None:
        self._server = server
        self._template = template
        self._free: list[str] = []
        self._rows: dict[str, bytes] = {}
        self._sequences: list[tuple[Any, ...]] = []
        self._shapes: dict[str, Any] = {}

    @contextmanager
    def lent(self) -> Iterator[str]:
        """The name of a database that is as the template, the caller's alone until the end of the block."""
        name = self._free.pop() if self._free else self._copy()
        yield name
        with psycopg.connect(self._server.conninfo(name)) as connection:
            connection.execute(_END_THE_BUSY)
            is_same = self._shapes[name] == connection.execute(_SHAPE).fetchone()
            is_whole = is_same and connection.execute(_GROWN).fetchone() == (False,)
            if is_whole:
                self._put_back(connection)
        if is_whole:
            self._free.append(name)
        else:
            self._server.drop_database(name)

    def _copy(self) -> str:
        name = f"{self._template}_{next(_number)}"
        # Rights on the database itself are not in the template.
        engine = open_engine(self._server.create_database(name, template=self._template))
        close_to_the_public(engine)
        engine.dispose()
        with psycopg.connect(self._server.conninfo(name)) as connection:
            self._shapes[name] = connection.execute(_SHAPE).fetchone()
            self._sequences = connection.execute(_SEQUENCES, [SCHEMA]).fetchall()
            self._rows = {
                table: _rows(connection, table)
                for (table,) in connection.execute(_TABLES, [SCHEMA]).fetchall()
            }
        return name

    def _put_back(self, connection: psycopg.Connection[Any]) -> None:
        connection.execute(f"SET LOCAL lock_timeout = {LOCKS_LET_GO_MS}".encode())
        # As a replica: no trigger forbids or tells of it, and no reference asks for an order.
        connection.execute("SET LOCAL session_replication_role = replica")
        connection.execute(
            sql.SQL("; ").join(sql.SQL("DELETE FROM {}").format(_named(table)) for table in self._rows)
        )
        for table, rows in self._rows.items():
            if rows:
                with connection.cursor().copy(sql.SQL("COPY {} FROM STDIN").format(_named(table))) as copy:
                    copy.write(rows)
        for sequence in self._sequences:
            connection.execute("SELECT setval(%s::regclass, %s, %s)", sequence)


def _rows(connection: psycopg.Connection[Any], table: str) -> bytes:
    with connection.cursor().copy(sql.SQL("COPY {} TO STDOUT").format(_named(table))) as copy:
        return b"".join(bytes(chunk) for chunk in copy)


def _named(table: str) -> sql.Identifier:
    return sql.Identifier(SCHEMA, table)
