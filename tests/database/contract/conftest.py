"""The contract's suite runs on both engines: each test once on SQLite, once on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.database.outbox import open_outbox
from tests.database.contract.world import World
from tests.database.logins import Engines, lender_with_logins
from tests.lending import Lender
from tests.servers import OWNER, PostgresServer
from tests.sqlite_regions import RegionLender

#: Logins of the supervisors and the manager that tests speak of, of the phone platform, and of the worker, who is
#: called as on SQLite.
SUPERVISORS = ("anna", "berit", "cecilia", "dora")
MANAGER = "maija"
PHONE, WORKER = "phone", "worker"
GROUP_OF = dict.fromkeys(SUPERVISORS, "supervisor") | {
    MANAGER: "manager",
    PHONE: "platform",
    WORKER: "worker",
}


@pytest.fixture
def sqlite_world(region_lender: RegionLender) -> Iterator[World]:
    with region_lender.lent() as engine:
        yield World.on_sqlite(engine, outbox=open_outbox(engine))


@pytest.fixture(scope="session")
def lender(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Lender]:
    """Lends the small world on PostgreSQL, where the logins that tests speak of are known."""
    with lender_with_logins(postgres_server, small_world_template, "contract_template", GROUP_OF) as made:
        yield made


@pytest.fixture(scope="session")
def engines(postgres_server: PostgresServer) -> Iterator[Engines]:
    made = Engines(postgres_server)
    yield made
    made.close()


@pytest.fixture
def postgresql_world(lender: Lender, engines: Engines) -> Iterator[World]:
    with lender.lent() as database:
        yield World.on_postgresql(
            engines.of(OWNER, database),
            engines.of(PHONE, database),
            lambda login: engines.of(login, database),
            outbox=open_outbox(engines.of(WORKER, database)),
        )


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest) -> World:
    """The small world on each engine in turn."""
    found = request.getfixturevalue(f"{request.param}_world")
    assert isinstance(found, World)
    return found
