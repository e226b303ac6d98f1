"""The small region on either engine, with a feed that looks when the test says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.database.contract import Platform
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import Reader
from app.database.reads.sqlite import SqliteReader
from app.database.sqlite.platform import SqlitePlatform
from app.domain.moment import to_us
from app.live.board import Board
from app.live.feed import Feed
from app.live.loading import read_board
from app.live.store import Store
from tests.builders import WEDNESDAY
from tests.sqlite_regions import a_small_region


@dataclass
class SetClock:
    """A clock that shows what it was set to."""

    at: datetime = WEDNESDAY

    def now_us(self) -> int:
        return to_us(self.at)

    def pass_(self, **time: float) -> datetime:
        self.at += timedelta(**time)
        return self.at


@dataclass
class FeedWorld:
    """The owner's engine, the phone platform's side, and readers and feeds of their own."""

    engine: Engine
    platform: Platform
    open_reader: Callable[[], Reader]
    clock: SetClock
    _fresh: Reader | None = None

    def feed(self) -> tuple[Feed, Store]:
        """A feed that looks at each step(), and its store."""
        store = Store()
        return Feed(self.open_reader(), store, self.clock), store

    def read_afresh(self) -> Board:
        """The board as somebody sees it who starts now."""
        if self._fresh is None:
            # Everything is read anew each time; only the connection is kept, which costs more than the reading.
            self._fresh = self.open_reader()
            self._fresh.open()
        return read_board(self._fresh, self.clock.now_us())[0]

    def close(self) -> None:
        if self._fresh is not None:
            self._fresh.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FeedWorld]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'feed.db'}"
        engine = a_small_region(tmp_path / "feed.db")
    else:
        url = request.getfixturevalue("small_world_database")
        engine = open_engine(url)
    engines = [engine]

    def open_reader() -> Reader:
        engines.append(open_engine(url))
        return SqliteReader(engines[-1]) if request.param == "sqlite" else PostgresReader(engines[-1])

    platform = SqlitePlatform(engine) if request.param == "sqlite" else PostgresPlatform(engine)
    told = FeedWorld(engine, platform, open_reader, SetClock())
    yield told
    told.close()
    for one in engines:
        one.dispose()
