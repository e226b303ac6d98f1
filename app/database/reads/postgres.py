"""Reads PostgreSQL for the live feed: columns by array, changes by the difference of two snapshots.

Bulk rows come as one binary array per column, which numpy reads where it lies; psycopg would make a Python object
of every value, twice as slow as the network brings them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Final

import numpy as np
from sqlalchemy import Connection, Engine

from app.database.postgres.seen import centres_seen
from app.database.postgres.version import ASKED, Version, must_be_ours
from app.database.reads.books import count_unaccounted, read_unaccounted
from app.database.reads.columns import (
    CallbackRows,
    Changes,
    Presence,
    QueueDay,
    QueueSum,
    Reference,
    Sample,
    Shift,
    Unaccounted,
)
from app.database.reads.deadline import TimedConnection, give_deadlines
from app.database.reads.held import ask_held, read_held
from app.database.reads.past import read_days, read_presence, read_samples, read_shifts, read_story
from app.database.reads.places import read_reference
from app.database.reads.postgres_arrays import array_of, decoded, decoded_one, put_texts, text_of
from app.database.reads.postgres_asking import look, make_ready, one_row
from app.database.reads.postgres_statements import CLOSED, EPOCH, OPEN, SAID, SUMS, TEXTS, WHOLE
from app.database.reads.reader import Answer, Cursor, StartAgain
from app.database.reads.story import Story
from app.database.trouble import reaching
from app.database.types import from_us
from app.domain.errors import Unavailable, WrongDatabase

#: Longest that a look for changes, and that reading everything, may take.
LOOK_S: Final = 8.0
WHOLE_S: Final = 90.0
#: A look is planned once: planned for its very mark each time, that took three times as long as looking.
_KEPT_PLANS: Final = b"SET plan_cache_mode = force_generic_plan"
_ONE_MOMENT: Final = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_SUMS: Final = SUMS.encode()
_NOW: Final = f"SELECT {EPOCH}, pg_current_snapshot()::text"


class PostgresReader:
    """A Reader on PostgreSQL as the role of the engine's URL: the database shows what that role may see.

    The engine is to be the reader's own: after trouble it is disposed of, so that no dead connection is met again.
    """

    def __init__(self, engine: Engine, *, look_s: float = LOOK_S, whole_s: float = WHOLE_S) -> None:
        self._engine = engine
        self._look_s = look_s
        self._whole_s = whole_s
        self._connection: Connection | None = None
        self._below: TimedConnection | None = None
        self._mine: frozenset[int] | None = None
        give_deadlines(engine, look_s)

    @property
    def looks_cheaply(self) -> bool:
        return False

    def open(self) -> None:
        self.close()
        with reaching():
            self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            below = self._connection.connection.driver_connection
            if not isinstance(below, TimedConnection):
                raise TypeError("not a PostgreSQL engine of the reader's own")
            self._below = below
            below.answer_within(self._look_s)
            # Before anything is asked of tables that another version may have otherwise.
            found = below.execute(ASKED.encode()).fetchone()
            must_be_ours(Version(int(str(found[0])), str(found[1])) if found else None)
            below.execute(_KEPT_PLANS)
            make_ready(below)

    def close(self) -> None:
        connection, self._connection, self._below = self._connection, None, None
        if connection is not None:
            # Not given back to the pool: a connection that may be dead must not be met again.
            connection.invalidate()
            connection.close()
            self._engine.dispose()

    def may_have_changed(self) -> bool:
        return True

    def cursor(self) -> Cursor:
        with self._asking(self._look_s) as connection:
            # An upgrade, or its rolling back, under a console that goes on.
            found = connection.exec_driver_sql(ASKED).one_or_none()
            must_be_ours(Version(found[0], found[1]) if found else None)
            row = connection.exec_driver_sql(_NOW).one()
        return _cursor(row[0], row[1])

    def reference(self, day: date) -> Reference:
        with self._asking(self._whole_s) as connection:
            self._mine = centres_seen(connection)
            return read_reference(connection, day, self._mine)

    def presence(self) -> tuple[Presence, ...]:
        with self._asking(self._look_s) as connection:
            return read_presence(connection, None)

    def shifts(self, from_us: int, until_us: int) -> tuple[Shift, ...]:
        with self._asking(self._look_s) as connection:
            return read_shifts(connection, from_us, until_us, None)

    def callbacks(self, closed_since_us: int) -> Iterator[CallbackRows]:
        # A statement each, so that each has an index to go by.
        yield self._rows(OPEN)
        yield self._rows(CLOSED, from_us(closed_since_us))
        yield self._rows(SAID, from_us(closed_since_us))

    def queue(self, queue_id: int, closed_since_us: int) -> CallbackRows:
        since = from_us(closed_since_us)
        return self._rows(f"queue_id = $2 AND ({OPEN} OR ({CLOSED}) OR ({SAID}))", since, queue_id)

    def changes(
        self, since: Cursor, shifts_from_us: int, shifts_until_us: int, *, sums: bool = False
    ) -> Answer:
        with self._asking(self._look_s) as connection:
            # Both statements of one snapshot, or the sums would be of another moment.
            if sums:
                connection.exec_driver_sql(_ONE_MOMENT)
            values = look(self._wire, since.mark)
            found = _sums(self._binary(_SUMS)) if sums else None
            if sums:
                connection.exec_driver_sql("COMMIT")
            cursor = _cursor(text_of(values[1]), text_of(values[0]))
            if cursor.epoch != since.epoch:
                raise StartAgain
            changes = self._changed(connection, values, shifts_from_us, shifts_until_us)
        return Answer(cursor, changes, found)

    def samples(self, from_us: int, until_us: int) -> Sample:
        with self._asking(self._whole_s) as connection:
            return read_samples(connection, from_us, until_us)

    def days(self, first: date, before: date) -> tuple[QueueDay, ...]:
        with self._asking(self._whole_s) as connection:
            return read_days(connection, first, before)

    def unaccounted(self, since: date) -> tuple[Unaccounted, ...]:
        with self._asking(self._whole_s) as connection:
            connection.exec_driver_sql(_ONE_MOMENT)
            if self._mine is None:
                found = read_unaccounted(connection, since)
            else:
                found = count_unaccounted(connection, since)
            connection.exec_driver_sql("COMMIT")
        return found

    def held(self, before: datetime) -> Mapping[int, int]:
        with self._asking(self._look_s) as connection:
            return read_held(connection, before) if self._mine is None else ask_held(connection, before)

    def story(self, callback_id: int) -> Story:
        with self._asking(self._look_s) as connection:
            return read_story(connection, callback_id, None)

    def _changed(
        self, connection: Connection, values: list[bytes | None], from_us: int, until_us: int
    ) -> Changes:
        if values[2] == b"callback":
            one = decoded_one(values[5:], int.from_bytes((values[4] or b"")[-2:], "big"))
            if one is not None:
                return Changes(rows=one)
        subjects = (text_of(values[2]) or "").split(",") if values[2] else []
        ids, text_states = array_of(values[3]), array_of(values[4])
        rows = decoded(values[5:], text_states, as_kept=False)
        kinds = set(subjects)
        if kinds == {"callback"} and rows.numbers["id"].all():
            return Changes(rows=rows)
        is_callback = np.fromiter((subject == "callback" for subject in subjects), np.bool_, len(subjects))
        there = is_callback & (rows.numbers["id"] != 0)
        agents = frozenset(
            key for subject, key in zip(subjects, ids.tolist(), strict=True) if subject == "presence"
        )
        return Changes(
            rows=rows if there.all() else rows.only(there),
            gone=ids[is_callback & ~there].astype(np.int64),
            presence=read_presence(connection, None, agents) if agents else (),
            shifts=read_shifts(connection, from_us, until_us, None) if "shift" in kinds else None,
            reference_changed=bool({"exception", "policy"} & kinds),
            consents="consent" in kinds,
        )

    def _rows(self, which: str, *values: object) -> CallbackRows:
        named = (
            which.replace("state", "c.state")
            .replace("closed_at", "c.closed_at")
            .replace("queue_id", "c.queue_id")
        )
        with self._asking(self._whole_s):
            columns = self._binary(WHOLE.format(which=which).encode(), values)
            texts = self._binary(TEXTS.format(which=named).encode(), values)
        rows = decoded(columns, None)
        put_texts(rows, texts)
        return rows

    def _binary(self, statement: bytes, values: Sequence[object] = ()) -> list[bytes | None]:
        """The one row of a statement, each value as it came over the wire."""
        return one_row(self._wire, statement, values)

    @property
    def _wire(self) -> TimedConnection:
        if self._below is None:
            raise Unavailable("lost", "not open")
        return self._below

    def _asking(self, seconds: float) -> _Asking:
        """The connection, for work that must be done in time; after any trouble it is gone."""
        return _Asking(self, seconds)

    def _in_time(self, seconds: float) -> Connection:
        if self._connection is None or self._below is None:
            raise Unavailable("lost", "not open")
        self._below.answer_within(seconds)
        return self._connection


class _Asking:
    """Not a generator, which takes longer to go through than what is decoded of a look."""

    __slots__ = ("_reader", "_seconds")

    def __init__(self, reader: PostgresReader, seconds: float) -> None:
        self._reader, self._seconds = reader, seconds

    def __enter__(self) -> Connection:
        return self._reader._in_time(self._seconds)  # noqa: SLF001  # its own half

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception) or isinstance(error, StartAgain):
            return
        try:
            with reaching():
                raise error
        except Exception as told:
            self._reader.close()
            if told is not error:
                raise


def _sums(values: list[bytes | None]) -> tuple[QueueSum, ...]:
    queues, counts, versions = (array_of(value).tolist() for value in values)
    return tuple(QueueSum(*one) for one in zip(queues, counts, versions, strict=True))


def _cursor(epoch: str | None, mark: str | None) -> Cursor:
    if not epoch or not mark:
        raise WrongDatabase("empty", "feed_meta has no row")
    return Cursor(epoch, mark)
