"""Reads SQLite for the live feed. It has one writer at a time, so rows commit in order and `seq` is a safe cursor."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Final

import numpy as np
from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import OperationalError

from app.database import tables as t
from app.database.reads.books import read_unaccounted
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
from app.database.reads.held import read_held
from app.database.reads.past import read_presence, read_shifts, read_story
from app.database.reads.places import read_reference
from app.database.reads.reader import Answer, Cursor, StartAgain
from app.database.reads.sqlite_packed import read_days, read_samples
from app.database.reads.sqlite_rows import SELECTED, decoded
from app.database.reads.story import Story
from app.database.sqlite.connection import driver
from app.domain.errors import Unavailable, WrongDatabase

_BATCH: Final = 20_000
_OPEN: Final = "c.state IN ('waiting', 'calling')"
_CLOSED: Final = "c.state NOT IN ('waiting', 'calling') AND c.closed_at >= ?"
#: Ended before, and its patient's words wait for a person all the same.
_SAID: Final = "c.said_at IS NOT NULL AND c.state NOT IN ('waiting', 'calling') AND c.closed_at < ?"


class SqliteReader:
    """A Reader on SQLite; `login` limits it to that supervisor's centres, None sees all."""

    def __init__(self, engine: Engine, login: str | None = None) -> None:
        self._engine = engine
        self._login = login
        self._connection: Connection | None = None
        self._mine: frozenset[int] | None = None
        self._seen_version: int | None = None

    @property
    def looks_cheaply(self) -> bool:
        return True

    def open(self) -> None:
        self.close()
        self._connection = self._engine.connect().execution_options(read_only=True)

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        self._seen_version = None

    def may_have_changed(self) -> bool:
        # Tells of other connections' commits only; in memory there is but one connection, so always look.
        if self._engine.url.database in {None, "", ":memory:"}:
            return True
        with self._asking() as connection:
            version = int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())
        is_new, self._seen_version = version != self._seen_version, version
        return is_new

    def cursor(self) -> Cursor:
        with self._asking() as connection:
            return _cursor(connection)

    def reference(self, day: date) -> Reference:
        with self._asking() as connection:
            self._mine = None
            if self._login is not None:
                member = t.membership.c
                rows = connection.execute(select(member.centre_id).where(member.login == self._login))
                self._mine = frozenset(rows.scalars())
            return read_reference(connection, day, self._mine)

    def presence(self) -> tuple[Presence, ...]:
        with self._asking() as connection:
            return read_presence(connection, self._mine)

    def shifts(self, from_us: int, until_us: int) -> tuple[Shift, ...]:
        with self._asking() as connection:
            return read_shifts(connection, from_us, until_us, self._mine)

    def callbacks(self, closed_since_us: int) -> Iterator[CallbackRows]:
        for which, values in (
            (_OPEN, ()),
            (_CLOSED, (closed_since_us,)),
            (_SAID, (closed_since_us,)),
        ):
            with self._asking() as connection:
                cursor = driver(connection).execute(self._statement(which), values)
                while batch := cursor.fetchmany(_BATCH):
                    yield decoded(batch)

    def queue(self, queue_id: int, closed_since_us: int) -> CallbackRows:
        with self._asking() as connection:
            which = f"c.queue_id = ? AND ({_OPEN} OR ({_CLOSED}) OR ({_SAID}))"
            values = (queue_id, closed_since_us, closed_since_us)
            return decoded(driver(connection).execute(self._statement(which), values).fetchall())

    def changes(
        self, since: Cursor, shifts_from_us: int, shifts_until_us: int, *, sums: bool = False
    ) -> Answer:
        with self._asking() as connection:  # one transaction: what is told is of one moment
            cursor = _cursor(connection)
            if cursor.epoch != since.epoch:
                raise StartAgain
            events = (
                driver(connection)
                .execute(
                    "SELECT DISTINCT CASE subject WHEN 'outbox' THEN 'callback' ELSE subject END,"
                    " CASE subject WHEN 'outbox' THEN json_extract(detail, '$.callback') ELSE subject_id END"
                    " FROM event WHERE seq > ? AND seq <= ?",
                    (int(since.mark), int(cursor.mark)),
                )
                .fetchall()
            )
            changes = self._changed(connection, events, shifts_from_us, shifts_until_us)
            return Answer(cursor, changes, self._sums(connection) if sums else None)

    def samples(self, from_us: int, until_us: int) -> Sample:
        with self._asking() as connection:
            return read_samples(driver(connection), from_us, until_us, self._mine)

    def days(self, first: date, before: date) -> tuple[QueueDay, ...]:
        with self._asking() as connection:
            return read_days(driver(connection), first, before, self._mine)

    def unaccounted(self, since: date) -> tuple[Unaccounted, ...]:
        with self._asking() as connection:
            return read_unaccounted(connection, since, self._mine)

    def held(self, before: datetime) -> Mapping[int, int]:
        with self._asking() as connection:
            return read_held(connection, before, self._mine)

    def story(self, callback_id: int) -> Story:
        with self._asking() as connection:
            return read_story(connection, callback_id, self._mine)

    def _changed(
        self, connection: Connection, events: list[tuple[str, int]], from_us: int, until_us: int
    ) -> Changes:
        subjects = {subject for subject, _ in events}
        ids = sorted(key for subject, key in events if subject == "callback")
        agents = frozenset(key for subject, key in events if subject == "presence")
        rows = CallbackRows.none()
        if ids:
            which = "c.id IN (SELECT value FROM json_each(?))"
            found = driver(connection).execute(self._statement(which), (json.dumps(ids),)).fetchall()
            rows = decoded(found)
        return Changes(
            rows=rows,
            # numpy's own difference of sets loads its masked arrays first, which is a fiftieth of a start.
            gone=np.array(sorted(set(ids).difference(rows.numbers["id"].tolist())), np.int64),
            presence=read_presence(connection, self._mine, agents) if agents else (),
            shifts=read_shifts(connection, from_us, until_us, self._mine) if "shift" in subjects else None,
            reference_changed=bool({"exception", "policy"} & subjects),
            consents="consent" in subjects,
        )

    def _sums(self, connection: Connection) -> tuple[QueueSum, ...]:
        rows = driver(connection).execute(
            f"SELECT c.queue_id, count(*), sum(c.version) FROM callback c WHERE {_OPEN} AND {self._seen()}"  # noqa: S608  # names of our own only
            " GROUP BY c.queue_id"
        )
        return tuple(QueueSum(*row) for row in rows)

    def _statement(self, which: str) -> str:
        return f"SELECT {SELECTED} FROM callback c WHERE ({which}) AND {self._seen()}"  # noqa: S608  # names of our own only

    def _seen(self) -> str:
        if self._mine is None:
            return "1"
        return f"c.centre_id IN ({','.join(map(str, sorted(self._mine)))})"

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        """The connection inside a transaction of its own; after any trouble it is gone."""
        if self._connection is None:
            raise Unavailable("lost", "not open")
        try:
            with self._connection.begin():
                yield self._connection
        except (sqlite3.OperationalError, OperationalError) as error:
            self.close()
            raise Unavailable("busy" if "locked" in str(error) else "lost", str(error)) from error
        except StartAgain:
            raise
        except Exception:
            self.close()
            raise


def _cursor(connection: Connection) -> Cursor:
    row = (
        driver(connection)
        .execute("SELECT (SELECT epoch FROM feed_meta), (SELECT coalesce(max(seq), 0) FROM event)")
        .fetchone()
    )
    if row[0] is None:
        raise WrongDatabase("empty", "feed_meta has no row")
    return Cursor(str(row[0]), str(row[1]))
