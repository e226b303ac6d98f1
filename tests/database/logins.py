"""A small region on PostgreSQL as several logins see it: lent to each test with the logins in it, and their engines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Engine

from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from tests.lending import Lender
from tests.servers import PostgresServer


@contextmanager
def lender_with_logins(
    server: PostgresServer, template: str, name: str, group_of: Mapping[str, str]
) -> Iterator[Lender]:
    """Lends copies of the template in which these logins are known, each of its group."""
    engine = open_engine(server.create_database(name, template=template))
    for login, group in group_of.items():
        create_login(engine, login, group)
    # A database that somebody is connected to cannot be copied.
    engine.dispose()
    with Lender(server, name) as lender:
        yield lender


class Engines:
    """The engine of each login at the database that is lent, kept from test to test for its open connections."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._database = ""
        self._engines: dict[str, Engine] = {}

    def of(self, login: str, database: str) -> Engine:
        if database != self._database:
            self.close()
            self._database = database
        if login not in self._engines:
            self._engines[login] = open_engine(self._server.url(database, user=login))
        return self._engines[login]

    def close(self) -> None:
        for engine in self._engines.values():
            engine.dispose()
        self._engines.clear()
