"""The contract's suite runs on both engines: each test once on SQLite, once on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from app.database.engine import open_engine as open_postgres
from app.database.outbox import open_outbox
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.sqlite.platform import SqlitePlatform
from tests.database.contract.world import World
from tests.desks import PostgresDesk, SqliteDesk
from tests.lending import Lender
from tests.servers import OWNER, PostgresServer
from tests.sqlite_regions import RegionLender

#: Logins of the supervisors and the manager that tests speak of, of the phone platform, and of the worker, who is
#: called as on SQLite.
SUPERVISORS = ("anna", "berit", "cecilia", "dora")
MANAGER = "maija"
PHONE, WORKER = "phone", "worker"


@pytest.fixture
def sqlite_world(region_lender: RegionLender) -> Iterator[World]:
    with region_lender.lent() as engine:
        yield World(
            "sqlite",
            engine,
            SqlitePlatform(engine),
            lambda: SqlitePlatform(engine),
            lambda login: SqliteDesk(engine, login),
            outbox=open_outbox(engine),
        )


@pytest.fixture(scope="session")
def lender(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Lender]:
    """Lends the small world on PostgreSQL, where the logins that tests speak of are known."""
    name = "contract_template"
    engine = open_postgres(postgres_server.create_database(name, template=small_world_template))
    for login in SUPERVISORS:
        create_login(engine, login, "supervisor")
    create_login(engine, MANAGER, "manager")
    create_login(engine, PHONE, "platform")
    create_login(engine, WORKER, "worker")
    engine.dispose()
    with Lender(postgres_server, name) as made:
        yield made


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
            self._engines[login] = open_postgres(self._server.url(database, user=login))
        return self._engines[login]

    def close(self) -> None:
        for engine in self._engines.values():
            engine.dispose()
        self._engines.clear()


@pytest.fixture(scope="session")
def engines(postgres_server: PostgresServer) -> Iterator[Engines]:
    made = Engines(postgres_server)
    yield made
    made.close()


@pytest.fixture
def postgresql_world(lender: Lender, engines: Engines) -> Iterator[World]:
    with lender.lent() as database:
        phone = engines.of(PHONE, database)
        yield World(
            "postgresql",
            engines.of(OWNER, database),
            PostgresPlatform(phone),
            lambda: PostgresPlatform(phone),
            lambda login: PostgresDesk(engines.of(login, database)),
            outbox=open_outbox(engines.of(WORKER, database)),
        )


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest) -> World:
    """The small world on each engine in turn."""
    found = request.getfixturevalue(f"{request.param}_world")
    assert isinstance(found, World)
    return found
