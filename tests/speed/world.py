"""A PostgreSQL of the bench's own, with the small region, a supervisor and any number of callbacks that wait."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from sqlalchemy import Engine

from app.database.engine import open_engine
from app.database.postgres import setup
from tests.builders import WEDNESDAY, a_small_world, queue_at
from tests.servers import PostgresServer

SUPERVISOR: Final = "bench_supervisor"
_DATABASE: Final = "bench"
#: As the owner, in one statement: its triggers fire as they do for every writer.
_INSERT: Final = """
    INSERT INTO contact.callback (queue_id, centre_id, asked_queue_id, source, source_ref, number_end, language, reason,
                                  requested_at, request_day, due_at)
    SELECT %(queue)s, %(centre)s, %(queue)s, 'bench', %(first)s + n, lpad((n %% 100)::text, 2, '0'), 'fi',
           'reason ' || n %% 40, %(at)s::timestamptz - n * interval '100 ms', %(at)s::date,
           %(at)s::timestamptz + interval '6 h'
      FROM generate_series(1, %(count)s) n
 RETURNING id"""


class World:
    """The database and what the rows of the bench do with it."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self.owner = self.engine()
        setup.create(self.owner)
        a_small_world(self.owner)
        setup.create_login(self.owner, SUPERVISOR, "supervisor", (1, 2, 3))
        self._made = 0

    def engine(self, user: str = "postgres") -> Engine:
        return open_engine(self.url(user))

    def url(self, user: str = "postgres") -> str:
        return self._server.url(_DATABASE, user=user)

    def conninfo(self, user: str = "postgres") -> str:
        return self._server.conninfo(_DATABASE, user=user)

    def connect(
        self, user: str = "postgres", *, autocommit: bool = True
    ) -> psycopg.Connection[tuple[Any, ...]]:
        """A bare connection."""
        return psycopg.connect(self.conninfo(user), autocommit=autocommit)

    def callbacks(self, count: int, centre_id: int = 1) -> list[int]:
        """The ids of new callbacks that wait at a centre."""
        given = {
            "queue": queue_at(centre_id), "centre": centre_id, "at": WEDNESDAY, "count": count, "first": self._made,
        }  # fmt: skip
        self._made += count
        with self.connect() as connection:
            ids = [int(row[0]) for row in connection.execute(_INSERT, given)]
            connection.execute("VACUUM ANALYZE contact.callback")
            connection.execute("VACUUM ANALYZE contact.event")
        return ids


@contextmanager
def a_world() -> Iterator[World]:
    """The server ends with the block."""
    server = PostgresServer()
    try:
        server.start()
        server.create_database(_DATABASE)
        world = World(server)
        yield world
        world.owner.dispose()
    finally:
        server.close()
