"""Tests of the whole program, off screen: real database, real window, one supervisor's task each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.database.engine import open_engine
from app.database.postgres import setup
from app.database.postgres.platform import PostgresPlatform
from tests import qt_guards
from tests.builders import a_request
from tests.journeys.sitting import a_moment_ago, a_world_open_now
from tests.lending import Lender
from tests.servers import KEEPS_COMMITS, PostgresServer

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fail tests of this folder on Qt warnings."""
    qt_guards.fail_on_qt_warnings(items, HERE)


@pytest.fixture(autouse=True)
def _nothing_of_qt_left(qapp: QApplication) -> Iterator[None]:
    yield from qt_guards.nothing_left(qapp)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for all journeys; one that stops, kills or freezes it starts its own."""
    server = PostgresServer()
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="session")
def contact_lender(postgres_server: PostgresServer) -> Lender:
    engine = open_engine(postgres_server.create_database("contact_template"))
    setup.create(engine)
    # A database that somebody is connected to cannot be copied.
    engine.dispose()
    return Lender(postgres_server, "contact_template")


@pytest.fixture
def contact_database(postgres_server: PostgresServer, contact_lender: Lender) -> Iterator[str]:
    """The owner's URL of a database with the schema and no rows, put back after the test."""
    with contact_lender.lent() as name:
        yield postgres_server.url(name)


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    """A server for one test, which stops or freezes it; with a world and one request in it."""
    server = PostgresServer(settings=KEEPS_COMMITS)
    server.start()
    engine = open_engine(server.url())
    setup.create(engine)
    a_world_open_now(engine)
    a_request(PostgresPlatform(engine), a_moment_ago())
    engine.dispose()
    yield server
    server.close()
