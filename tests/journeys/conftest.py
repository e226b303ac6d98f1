"""Tests of the whole program, off screen: real database, real window, one supervisor's task each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.database.engine import open_engine
from app.database.postgres import setup
from tests import qt_guards
from tests.journeys.engines import engines_of
from tests.lending import Lender
from tests.servers import PostgresServer

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fail tests of this folder on Qt warnings."""
    qt_guards.fail_on_qt_warnings(items, HERE)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Say on which engines a test goes whose fixtures ask for `engine_name`, where the test itself does not."""
    test = metafunc.definition
    is_said = any("engine_name" in mark.args for mark in test.iter_markers("parametrize"))
    if "engine_name" in metafunc.fixturenames and not is_said:
        metafunc.parametrize("engine_name", engines_of(test.path.name, test.originalname))


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
def contact_lender(postgres_server: PostgresServer) -> Iterator[Lender]:
    engine = open_engine(postgres_server.create_database("contact_template"))
    setup.create(engine)
    # A database that somebody is connected to cannot be copied.
    engine.dispose()
    with Lender(postgres_server, "contact_template") as lender:
        yield lender


@pytest.fixture
def contact_database(postgres_server: PostgresServer, contact_lender: Lender) -> Iterator[str]:
    """The owner's URL of a database with the schema and no rows, put back after the test."""
    with contact_lender.lent() as name:
        yield postgres_server.url(name)
