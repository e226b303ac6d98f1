"""A real PostgreSQL for the session, and for each test that asks a database that no other test has written in."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.database.engine import open_engine
from app.database.postgres import setup
from tests.builders import a_small_world
from tests.lending import Lender
from tests.servers import PostgresServer
from tests.sqlite_regions import RegionLender, a_small_region

_number = itertools.count(1)


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Let go of what nobody holds at the end of each folder, so that a connection left open fails where it was made."""
    if nextitem is None or nextitem.path.parent != item.path.parent:
        gc.collect()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for all tests of the session; a test that stops, kills or freezes one starts its own."""
    server = PostgresServer()
    server.lend_data()
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="session")
def contact_template(postgres_server: PostgresServer) -> str:
    """The name of a database with the contact-centre schema and no rows; copy it, never connect to it."""
    engine = open_engine(postgres_server.create_database("contact_template"))
    setup.create(engine)
    # A database that somebody is connected to cannot be copied.
    engine.dispose()
    return "contact_template"


@pytest.fixture(scope="session")
def small_world_template(postgres_server: PostgresServer, contact_template: str) -> str:
    """The name of a database with the small region of `tests.builders` in it; copy it, never connect to it."""
    name = "small_world_template"
    engine = open_engine(postgres_server.create_database(name, template=contact_template))
    a_small_world(engine)
    engine.dispose()
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the same small region in it, copied for each test that asks for one."""
    path = tmp_path_factory.mktemp("template") / "world.sqlite"
    a_small_region(path).dispose()
    return path


@pytest.fixture(scope="session")
def region_lender(tmp_path_factory: pytest.TempPathFactory) -> RegionLender:
    """Lends the same small region in a SQLite file."""
    return RegionLender(tmp_path_factory.mktemp("lent"))


@pytest.fixture(scope="session")
def contact_lender(postgres_server: PostgresServer, contact_template: str) -> Iterator[Lender]:
    with Lender(postgres_server, contact_template) as lender:
        yield lender


@pytest.fixture(scope="session")
def small_world_lender(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Lender]:
    with Lender(postgres_server, small_world_template) as lender:
        yield lender


@pytest.fixture
def empty_database(postgres_server: PostgresServer) -> Iterator[str]:
    """The owner's URL of a database with nothing in it, dropped after the test."""
    name = f"empty_{next(_number)}"
    yield postgres_server.create_database(name)
    postgres_server.drop_database(name)


@pytest.fixture
def contact_database(postgres_server: PostgresServer, contact_lender: Lender) -> Iterator[str]:
    """The owner's URL of a database with the schema and no rows, put back after the test."""
    with contact_lender.lent() as name:
        yield postgres_server.url(name)


@pytest.fixture
def small_world_database(postgres_server: PostgresServer, small_world_lender: Lender) -> Iterator[str]:
    """The owner's URL of a database with the small region in it, put back after the test."""
    with small_world_lender.lent() as name:
        yield postgres_server.url(name)
