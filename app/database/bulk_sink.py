"""One import's way into a database: places found or made, rows put in by kind, days rolled up at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Engine

from app.database.bulk import BulkRequest, BulkWriter
from app.database.bulk_calls import BulkCall, CallWriter
from app.database.bulk_places import Places
from app.database.bulk_put import Put
from app.database.bulk_shifts import BulkShift, ShiftWriter
from app.database.counting import days_owed, settled_at
from app.database.rollup import roll_up


class DatabaseSink:
    """Puts parsed rows into the database behind `engine`; each call of `put_...` is one transaction."""

    def __init__(
        self,
        engine: Engine,
        *,
        source: str,
        makes_places: bool,
        weekly: Mapping[int, tuple[int, int]],
        now: datetime,
    ) -> None:
        self._engine = engine
        self._now = now
        self.places = Places(engine, makes=makes_places, weekly=weekly, source=source, now=now)
        self._requests = BulkWriter(engine, self.places, source=source, now=now)
        self._calls = CallWriter(engine, self.places, source=source, now=now)
        self._shifts = ShiftWriter(engine, self.places, source=source, now=now)

    def place(self, centre: str, service: str, language: str) -> None:
        """Find the queue, or make it; raises `UnknownPlace`."""
        self.places.find(centre, service, language)

    def put_requests(self, rows: Sequence[BulkRequest]) -> Put:
        """Put in the requests that are new."""
        return self._requests.put_requests(rows)

    def put_calls(self, rows: Sequence[BulkCall]) -> Put:
        """Count the calls that are new."""
        return self._calls.put_calls(rows)

    def put_shifts(self, rows: Sequence[BulkShift]) -> Put:
        """Put in the shifts that are new, and make those that changed what they are now."""
        return self._shifts.put_shifts(rows)

    def roll_up(self, tell: Callable[[int, int], None]) -> None:
        """Make the daily figures of every day that requests were put on; `tell` is told days done, of how many.

        By this run, or by one that was cut before it came to them.
        """
        days = sorted(self._requests.days | days_owed(self._engine, self._requests.known_days))
        settled = settled_at(self._engine, self._now) if days else 0
        for done, day in enumerate(days, start=1):
            roll_up(self._engine, day, self._now, settled)
            tell(done, len(days))
