"""A contact-centre database for a journey: its phone platform, and another supervisor's hands."""

from __future__ import annotations

from sqlalchemy import Engine, select

from app.database import tables
from app.database.contract import Platform
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request, queue_at
from tests.desks import Desk, PostgresDesk, SqliteDesk
from tests.journeys.sitting import a_moment_ago, a_region_open_now, a_world_open_now


class World:
    """A contact-centre database, what its phone platform does, and another supervisor's hands."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_sqlite = url.startswith("sqlite:")
        self.engine = self._opened(url)
        self.platform: Platform = (
            SqlitePlatform(self.engine) if self.is_sqlite else PostgresPlatform(self.engine)
        )
        self.other_desk: Desk = (
            SqliteDesk(self.engine, "tarja") if self.is_sqlite else PostgresDesk(self.engine)
        )

    def _opened(self, url: str) -> Engine:
        if self.is_sqlite:
            return a_region_open_now(url)
        engine = open_engine(url)
        a_world_open_now(engine)
        return engine

    def requests(self, count: int, *, centre_id: int = 1) -> list[int]:
        at = a_moment_ago()
        if self.is_sqlite:
            assert isinstance(self.platform, SqlitePlatform)
            with self.platform.batch():
                return [a_request(self.platform, at, queue_id=queue_at(centre_id)) for _ in range(count)]
        return [a_request(self.platform, at, queue_id=queue_at(centre_id)) for _ in range(count)]

    def stored(self, column: str, callback_id: int) -> object:
        query = select(tables.callback.c[column]).where(tables.callback.c.id == callback_id)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def texts(self) -> list[str]:
        with self.engine.connect() as connection:
            return list(connection.execute(select(tables.outbox.c.state)).scalars())
