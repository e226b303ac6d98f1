"""A PostgreSQL of a test's own, with a world and one request in it: to be stopped, started or frozen under a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.database.engine import open_engine
from app.database.postgres import setup
from app.database.postgres.platform import PostgresPlatform
from tests.builders import a_request
from tests.journeys.sitting import a_moment_ago, a_world_open_now
from tests.servers import KEEPS_COMMITS, PostgresServer


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    """Ended with the test, whatever it did to it."""
    server = PostgresServer(settings=KEEPS_COMMITS)
    server.start()
    engine = open_engine(server.url())
    setup.create(engine)
    a_world_open_now(engine)
    a_request(PostgresPlatform(engine), a_moment_ago())
    engine.dispose()
    yield server
    server.close()
