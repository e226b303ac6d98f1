"""A real PostgreSQL for the session, and an empty database of its own for each test that asks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from tests.servers import PostgresServer

_number = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for all tests of the session; a test that stops, kills or freezes one starts its own."""
    server = PostgresServer()
    server.start()
    yield server
    server.close()


@pytest.fixture
def empty_database(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a database with nothing in it, dropped after the test."""
    name = f"empty_{next(_number)}"
    yield postgres_server.create_database(name)
    postgres_server.drop_database(name)
