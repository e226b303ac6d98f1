"""A real PostgreSQL for the session, and for each test that asks a database of its own, copied from a template."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from app.database.engine import open_engine
from app.database.postgres import setup
from tests.builders import a_small_world
from tests.servers import PostgresServer

_number = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for all tests of the session; a test that stops, kills or freezes one starts its own."""
    server = PostgresServer()
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


@pytest.fixture
def empty_database(postgres_server: PostgresServer) -> Iterator[str]:
    """The owner's URL of a database with nothing in it, dropped after the test."""
    yield from _own(postgres_server, None)


@pytest.fixture
def contact_database(postgres_server: PostgresServer, contact_template: str) -> Iterator[str]:
    """The owner's URL of a database with the schema and no rows, dropped after the test."""
    yield from _own(postgres_server, contact_template)


@pytest.fixture
def small_world_database(postgres_server: PostgresServer, small_world_template: str) -> Iterator[str]:
    """The owner's URL of a database with the small region in it, dropped after the test."""
    yield from _own(postgres_server, small_world_template)


def _own(server: PostgresServer, template: str | None) -> Iterator[str]:
    name = f"test_{next(_number)}"
    yield server.create_database(name, template=template)
    server.drop_database(name)
