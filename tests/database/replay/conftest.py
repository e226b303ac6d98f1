"""One lived day on each engine, for all tests that replay it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from sqlalchemy import Engine

from app.database.engine import open_engine
from app.database.postgres import setup as postgres_setup
from app.database.postgres.platform import PostgresPlatform
from app.database.reads.replay_postgres import PostgresReplay
from app.database.reads.replay_rows import ReplayReader
from app.database.reads.replay_sqlite import SqliteReplay
from app.database.sqlite import setup as sqlite_setup
from app.database.sqlite.platform import SqlitePlatform
from app.replay.reading import read_day
from app.replay.replay import Replay
from tests.builders import a_member
from tests.database.replay.day import DAY, LivedDay, live
from tests.desks import PostgresDesk, SqliteDesk
from tests.servers import OWNER, PostgresServer

#: A supervisor of two of the three centres, and one of the third.
OF_TWO, OF_ONE = "berta", "cilla"
MINE, THIRD = (1, 2), 3


@dataclass
class ReplayWorld:
    """`open_reader(login)`: what replays read with, opened; None sees all."""

    name: str
    day: LivedDay
    open_reader: Callable[[str | None], ReplayReader]

    def replay(self, now_us: int | None = None, login: str | None = None) -> Replay:
        return read_day(self.open_reader(login), DAY, now_us or self.day.ends_us)


@pytest.fixture(scope="session")
def sqlite_day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReplayWorld]:
    url = f"sqlite:///{tmp_path_factory.mktemp('replay') / 'day.sqlite'}"
    with ExitStack() as stack:
        engine = _open(stack, url)
        sqlite_setup.create(engine)

        def open_reader(login: str | None) -> ReplayReader:
            reader = SqliteReplay(_open(stack, url), login)
            stack.callback(reader.close)
            reader.open()
            return reader

        world = live(engine, SqlitePlatform(engine), SqliteDesk(engine, OWNER), open_reader(None))
        a_member(engine, OF_TWO, *MINE)
        a_member(engine, OF_ONE, THIRD)
        yield ReplayWorld("sqlite", world, open_reader)


@pytest.fixture(scope="session")
def postgresql_day(postgres_server: PostgresServer, contact_template: str) -> Iterator[ReplayWorld]:
    url = postgres_server.create_database("replayed", template=contact_template)
    with ExitStack() as stack:
        engine = _open(stack, url)

        def open_reader(login: str | None) -> ReplayReader:
            reader = PostgresReplay(_open(stack, postgres_server.url("replayed", user=login or OWNER)))
            stack.callback(reader.close)
            reader.open()
            return reader

        world = live(engine, PostgresPlatform(engine), PostgresDesk(engine), open_reader(None))
        postgres_setup.create_login(engine, OF_TWO, "viewer", MINE)
        postgres_setup.create_login(engine, OF_ONE, "viewer", (THIRD,))
        yield ReplayWorld("postgresql", world, open_reader)


def _open(stack: ExitStack, url: str) -> Engine:
    engine = open_engine(url)
    stack.callback(engine.dispose)
    return engine


@pytest.fixture(params=["sqlite", "postgresql"])
def lived(request: pytest.FixtureRequest) -> ReplayWorld:
    """The lived day on each engine in turn."""
    found = request.getfixturevalue(f"{request.param}_day")
    assert isinstance(found, ReplayWorld)
    return found
