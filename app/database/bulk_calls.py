"""Plain call records, one row a call: they have no callback, so they fill the samples and the daily figures only."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Table, case, select
from sqlalchemy.dialects import postgresql, sqlite

from app.database import tables as t
from app.database.bulk_places import Place, Places
from app.database.bulk_put import Put
from app.database.bulk_rows import among
from app.database.bulk_writing import importing
from app.database.counting import NEVER_AGAIN, requests_to_count
from app.database.rollup import roll_up
from app.database.types import from_us, to_us
from app.domain.day_figures import DELAY_BIN_S
from app.domain.figures import SAMPLE_US
from app.domain.hours import instant, local_day

_LONGEST_WAIT = timedelta(days=1)  # a longer one is counted, but not drawn into the samples of a whole week


class BulkCall(Protocol):
    """One call as an import reads it; see `app.importing.parse.CallLine`."""

    @property
    def ref(self) -> str: ...
    @property
    def centre(self) -> str: ...
    @property
    def service(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def wait_s(self) -> int: ...
    @property
    def outcome(self) -> str: ...


class CallWriter:
    """Adds chunks of call records to the figures; a line counted once is remembered and never counted again."""

    def __init__(self, engine: Engine, places: Places, *, source: str, now: datetime) -> None:
        self._engine = engine
        self._places = places
        self._source = source
        self._now = now

    def put_calls(self, rows: Sequence[BulkCall]) -> Put:
        """Count the calls that are new; each has a reference of its own. Raises `Unavailable`, `UnknownPlace`.

        Requests of a day that nobody counted yet are counted before, as the day is not counted again afterwards.
        """
        on_days = {local_day(row.at, self._places.zone) for row in rows if row.outcome != "turned_away"}
        for day in requests_to_count(self._engine, on_days):
            roll_up(self._engine, day, self._now)
        answer = Put()
        with importing(self._engine, source=self._source, now=self._now) as connection:
            fresh = self._fresh(connection, rows, answer)
            answer.new = len(fresh)
            days: dict[tuple[int, date], Counter[str]] = {}
            samples: dict[tuple[int, int], Counter[str]] = {}
            oldest: dict[tuple[int, int], int] = {}
            turned_away: list[dict[str, Any]] = []
            for row in fresh:
                place = self._places.find(row.centre, row.service, row.language)
                if row.outcome == "turned_away":
                    where = {"centre_id": place.centre_id, "queue_id": place.queue_id}
                    turned_away.append({**where, "at": row.at, "reason": "full"})
                    continue
                self._count_day(days, place, row)
                _count_samples(samples, oldest, place.queue_id, row)
            # First: it holds back a worker that is about to count such a day.
            self._say_counted(connection, {day for _, day in days})
            self._add_days(connection, days)
            self._add_samples(connection, samples, oldest)
            if turned_away:
                connection.execute(t.turned_away.insert(), turned_away)
        return answer

    def _fresh(self, connection: Connection, rows: Sequence[BulkCall], answer: Put) -> list[BulkCall]:
        line = t.import_line
        content = {row.ref: self._content(row) for row in rows}
        new: set[str] = set()
        for start in range(0, len(rows), 300):
            piece = [
                {"source": self._source, "ref": row.ref, "content": content[row.ref]}
                for row in rows[start : start + 300]
            ]
            remembered = (
                _insert(connection, line).values(piece).on_conflict_do_nothing().returning(line.c.ref)
            )
            new.update(connection.execute(remembered).scalars())
        there = select(line.c.ref, line.c.content).where(
            line.c.source == self._source, among(connection, line.c.ref, content.keys() - new)
        )
        known = {row.ref: row.content for row in connection.execute(there)}
        for place, row in enumerate(rows):
            if row.ref in known and known[row.ref] != content[row.ref]:
                answer.differs(place)
        return [row for row in rows if row.ref in new]

    def _content(self, row: BulkCall) -> str:
        """What the line says, made short: the call itself is in sums only, and holds no number."""
        queue_id = self._places.find(row.centre, row.service, row.language).queue_id
        told = f"{queue_id} {to_us(row.at)} {row.wait_s} {row.outcome}"
        return hashlib.sha256(told.encode()).hexdigest()[:32]

    def _count_day(self, days: dict[tuple[int, date], Counter[str]], place: Place, row: BulkCall) -> None:
        day = local_day(row.at, self._places.zone)
        counted = days.setdefault((place.queue_id, day), Counter())
        span = place.hours.on(day)
        in_hours = span is not None and row.at < instant(day, span.closes_min, self._places.zone)
        same_day = local_day(row.at + timedelta(seconds=row.wait_s), self._places.zone) == day
        counted["requested"] += 1
        counted["in_hours"] += in_hours
        counted[row.outcome] += 1
        if row.outcome == "withdrawn":
            return
        # A record is of one call and tells of none before it; what was handled otherwise was not rung.
        if row.outcome != "handled":
            counted["attempts"] += 1
            counted["tried_first"] += 1
            counted["reached_first"] += row.outcome == "reached"
        counted["delay_sum_s"] += row.wait_s
        counted[f"bin {row.wait_s // DELAY_BIN_S}"] += 1
        counted["called_same_day"] += in_hours and same_day
        counted["reached_same_day"] += in_hours and same_day and row.outcome in ("reached", "handled")

    def _add_days(self, connection: Connection, days: dict[tuple[int, date], Counter[str]]) -> None:
        figures = (
            "requested",
            "in_hours",
            "called_same_day",
            "reached_same_day",
            "reached",
            "handled",
            "unreached",
            "withdrawn",
            "attempts",
            "tried_first",
            "reached_first",
            "delay_sum_s",
        )
        table = t.queue_day
        for (queue_id, day), counted in sorted(days.items()):
            key = {"queue_id": queue_id, "day": day}
            there = connection.execute(
                select(table.c.delay_histogram).where(table.c.queue_id == queue_id, table.c.day == day)
            ).scalar()
            histogram = _added(list(there or []), counted)
            row = {**key, **{name: counted[name] for name in figures}, "delay_histogram": histogram}
            put = _insert(connection, table).values(row)
            raised = {name: table.c[name] + put.excluded[name] for name in figures}
            connection.execute(
                put.on_conflict_do_update(
                    index_elements=["queue_id", "day"], set_={**raised, "delay_histogram": histogram}
                )
            )

    def _say_counted(self, connection: Connection, days: set[date]) -> None:
        """The days have figures, and are not counted again: a count knows requests, and would lose the calls."""
        rows = [{"day": day, "counted_at": self._now, "event_seq": NEVER_AGAIN} for day in sorted(days)]
        if rows:
            put = _insert(connection, t.counted_day).values(rows)
            values = {name: put.excluded[name] for name in ("counted_at", "event_seq")}
            connection.execute(put.on_conflict_do_update(index_elements=["day"], set_=values))

    @staticmethod
    def _add_samples(
        connection: Connection,
        samples: dict[tuple[int, int], Counter[str]],
        oldest: dict[tuple[int, int], int],
    ) -> None:
        table = t.queue_sample
        rows = [
            {
                "queue_id": queue_id,
                "at": from_us(at_us),
                "waiting": counted["waiting"],
                "oldest_s": oldest.get((queue_id, at_us)),
                "arrived": counted["arrived"],
                "closed": counted["closed"],
                "hands": 0,
            }
            for (queue_id, at_us), counted in sorted(samples.items())
        ]
        if not rows:
            return
        put = _insert(connection, table)
        raised = {name: table.c[name] + put.excluded[name] for name in ("waiting", "arrived", "closed")}
        before, new = table.c.oldest_s, put.excluded.oldest_s
        longer = case((before.is_(None), new), (new > before, new), else_=before)
        connection.execute(
            put.on_conflict_do_update(index_elements=["queue_id", "at"], set_={**raised, "oldest_s": longer}),
            rows,
        )


def _count_samples(
    samples: dict[tuple[int, int], Counter[str]],
    oldest: dict[tuple[int, int], int],
    queue_id: int,
    row: BulkCall,
) -> None:
    """The call in the five-minute samples: arrived, waiting at each mark it waited through, closed."""
    came_us = to_us(row.at)
    went_us = came_us + row.wait_s * 1_000_000
    first = _mark_after(came_us)
    samples.setdefault((queue_id, first), Counter())["arrived"] += 1
    samples.setdefault((queue_id, _mark_after(went_us)), Counter())["closed"] += 1
    if row.wait_s > _LONGEST_WAIT.total_seconds():
        return
    for mark in range(first, went_us, SAMPLE_US):
        samples.setdefault((queue_id, mark), Counter())["waiting"] += 1
        waited_s = (mark - came_us) // 1_000_000
        oldest[queue_id, mark] = max(oldest.get((queue_id, mark), 0), waited_s)


def _mark_after(at_us: int) -> int:
    return (at_us // SAMPLE_US + 1) * SAMPLE_US


def _added(histogram: list[int], counted: Counter[str]) -> list[int]:
    for name, count in counted.items():
        if name.startswith("bin "):
            bin_number = min(int(name[4:]), 95)  # the last bin holds a day and more
            histogram.extend([0] * (bin_number + 1 - len(histogram)))
            histogram[bin_number] += count
    return histogram


def _insert(connection: Connection, table: Table) -> Any:
    """An INSERT that can say ON CONFLICT, of the connection's engine (their classes share no typed base)."""
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
