"""Raises alerts when no console is open: the rounds of a console over the same board, told once whoever tells."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final

from app.alerts.outlook import Outlook
from app.alerts.sampled import ahead
from app.alerts.watch import Watch
from app.database.ahead import put_ahead
from app.database.alerts import Alerts
from app.database.engine import Engine
from app.database.reads.reader import Reader
from app.domain.figures import STALE_S
from app.domain.moment import to_us
from app.live.clock import Clock, WallClock
from app.live.feed import Feed, Pace
from app.live.store import Present, Store

log = logging.getLogger(__name__)

#: The rules are gone through this often.
EVERY: Final = timedelta(seconds=15)


class Alerting:
    """A feed of its own, from `start` to `stop`, and a look at the rules now and then.

    One episode of a rule and place is on at a time, so that a worker and consoles never tell of the same one twice.
    """

    def __init__(self, engine: Engine, *, clock: Clock | None = None, wall: Clock | None = None) -> None:
        self._engine = engine
        self._wall = wall or WallClock()
        self._store = Store()
        self._feed = Feed(_reader(engine), self._store, clock or self._wall, wall=self._wall)
        # Nobody looks: a change may take its time.
        self._feed.pace(Pace.HIDDEN)
        self._watch = Watch(Alerts(engine, "worker"), lambda: True)
        self._looked_at: datetime | None = None
        self._on = 0

    def start(self) -> None:
        """Begin to read, on a thread."""
        self._feed.start()

    def stop(self) -> None:
        """End the thread and let go of its connection."""
        self._feed.stop()

    def step(self, now: datetime) -> Outlook | None:
        """Go through the rules, if it is time. What the database has no time for is looked at the next time."""
        if self._looked_at is not None and now - self._looked_at < EVERY:
            return None
        self._looked_at = now
        found = self._watch.look(self._store.present, to_us(now), self._wall.now_us())
        on = sum(one.id != 0 and one.until_us is None for one in found.alerts)
        if on != self._on:
            log.info("%s alerts are on", on)
        self._on = on
        return found

    def sample(self, at: datetime) -> None:
        """Write what is ahead of each queue beside the sample of `at`. Raises Unavailable."""
        present, wall_us = self._store.present, self._wall.now_us()
        # What is reckoned without the past would be kept for good.
        if (
            present.board is not None
            and present.has_past
            and not present.freshness.is_stale(wall_us, STALE_S)
        ):
            put_ahead(self._engine, at, ahead(present.board, present.history, to_us(at)))

    @property
    def present(self) -> Present:
        """What has been read of the queues."""
        return self._store.present


def _reader(engine: Engine) -> Reader:
    """What the feed reads by. Its connection is its own; idle ones of the engine go with it when it meets trouble."""
    if engine.dialect.name == "sqlite":
        from app.database.reads.sqlite import SqliteReader

        return SqliteReader(engine)
    from app.database.reads.postgres import PostgresReader

    return PostgresReader(engine)
