"""A supervisor's reader, with the rights of their own login."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import delete, make_url

from app.database import tables
from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import Reader
from app.database.reads.sqlite import SqliteReader
from tests.builders import WEDNESDAY, a_member
from tests.database.feed.conftest import FeedWorld
from tests.servers import PostgresServer


@contextmanager
def reader_of(
    world: FeedWorld, request: pytest.FixtureRequest, login: str, *centres: int
) -> Iterator[Reader]:
    """Of a member of these centres alone, who has read what there is."""
    if world.engine.dialect.name == "sqlite":
        with world.engine.begin() as connection:
            connection.execute(delete(tables.membership).where(tables.membership.c.login == login))
        engine = world.engine
        a_member(engine, login, *centres)
        reader: Reader = SqliteReader(engine, login)
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        database = str(make_url(request.getfixturevalue("small_world_database")).database)
        create_login(world.engine, login, "supervisor", centres)
        engine = open_engine(server.url(database, user=login))
        reader = PostgresReader(engine)
    reader.open()
    reader.reference(WEDNESDAY.date())
    yield reader
    reader.close()
    if engine is not world.engine:
        engine.dispose()
