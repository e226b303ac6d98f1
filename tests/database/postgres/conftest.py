"""A contact-centre database on a real PostgreSQL for each test, copied from one template, and logins of every kind."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from app.database.engine import open_engine
from app.database.postgres.setup import create
from tests.builders import a_small_world
from tests.database.postgres.region import Region
from tests.servers import PostgresServer

_number = itertools.count(1)


@pytest.fixture(scope="session")
def region_template(postgres_server: PostgresServer) -> str:
    """The name of a database with the small world in it, in service: it goes by its own clock."""
    name = "region_template"
    engine = open_engine(postgres_server.create_database(name))
    create(engine)
    a_small_world(engine)
    engine.dispose()
    return name


@pytest.fixture
def region(postgres_server: PostgresServer, region_template: str) -> Iterator[Region]:
    """The small world of `tests.builders` on PostgreSQL."""
    name = f"region_{next(_number)}"
    postgres_server.create_database(name, template=region_template)
    made = Region(postgres_server, name)
    yield made
    made.close()
    postgres_server.drop_database(name)
