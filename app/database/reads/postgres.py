"""Reads PostgreSQL for the live feed: columns by array, changes by the difference of two snapshots.

Bulk rows come as one binary array per column, which numpy reads where it lies; psycopg would make a Python object
of every value, twice as slow as the network brings them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, Final

import numpy as np
import psycopg
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine

from app.database.postgres.rights import role
from app.database.reads.columns import (
    NUMBERS,
    STATES,
    TEXT_STATES,
    CallbackRows,
    Changes,
    Coded,
    Presence,
    QueueDay,
    QueueSum,
    Reference,
    Sample,
    Shift,
)
from app.database.reads.deadline import within
from app.database.reads.past import read_days, read_presence, read_samples, read_shifts, read_story
from app.database.reads.places import read_reference
from app.database.reads.reader import Answer, Cursor, StartAgain
from app.database.reads.story import Story
from app.database.trouble import reaching
from app.database.types import from_us
from app.domain.errors import Unavailable, WrongDatabase

#: Longest that a look for changes, and that reading everything, may take.
LOOK_S: Final = 8.0
WHOLE_S: Final = 90.0

_EPOCH_US: Final = 946_684_800_000_000  # 2000-01-01, from where PostgreSQL counts
_EPOCH_DAY: Final = 10_957
_BETWEEN: Final = "\x1f"  # between the texts of a column; one inside a text becomes a space


def _code(column: str, words: tuple[str, ...]) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {code}" for code, word in enumerate(words))
    return f"(CASE {column} {cases} ELSE 0 END)::int2"


def _instant(column: str) -> str:
    return f"coalesce(c.{column}, 'epoch'::timestamptz)"


#: By type number, as an array names its elements: how a value comes, and what to add to it.
_TYPES: Final[dict[int, tuple[str, int]]] = {
    16: ("?", 0), 20: (">i8", 0), 21: (">i2", 0), 23: (">i4", 0), 1082: (">i4", _EPOCH_DAY), 1184: (">i8", _EPOCH_US),
}  # fmt: skip
#: Column -> expression on a callback `c`.
_NUMBER_COLUMNS: Final[dict[str, str]] = {
    "id": "coalesce(c.id, 0)",
    "version": "coalesce(c.version, 0)",
    "queue_id": "coalesce(c.queue_id, 0)",
    "asked_queue_id": "coalesce(c.asked_queue_id, 0)",
    "caller_id": "coalesce(c.caller_id, 0)",
    "is_urgent": "coalesce(c.is_urgent, false)",
    "requested_us": _instant("requested_at"),
    "request_day": "coalesce(c.request_day, 'epoch'::date)",
    "due_us": _instant("due_at"),
    "wish_from_us": _instant("wish_from"),
    "wish_until_us": _instant("wish_until"),
    "named_agent_id": "coalesce(c.named_agent_id, 0)",
    "assigned_agent_id": "coalesce(c.assigned_agent_id, 0)",
    "may_text": "coalesce(c.may_text, false)",
    "state": _code("c.state", STATES),
    "agent_id": "coalesce(c.agent_id, 0)",
    "taken_us": _instant("taken_at"),
    "attempts_made": "coalesce(c.attempts_made, 0)",
    "first_attempt_us": _instant("first_attempt_at"),
    "last_attempt_us": _instant("last_attempt_at"),
    "next_attempt_us": _instant("next_attempt_at"),
    "front_us": _instant("front_at"),
    "closed_us": _instant("closed_at"),
}
_TEXT_COLUMNS: Final = ("language", "reason", "care_team", "number_end")
_NAMES: Final = ", ".join(
    ("id", "version", "queue_id", "asked_queue_id", "caller_id", "is_urgent", "requested_at", "request_day", "due_at",
     "wish_from", "wish_until", "named_agent_id", "assigned_agent_id", "may_text", "state", "agent_id", "taken_at",
     "attempts_made", "first_attempt_at", "last_attempt_at", "next_attempt_at", "front_at", "closed_at",
     *_TEXT_COLUMNS)
)  # fmt: skip
_ARRAYS: Final = ", ".join(
    [f"array_agg({expression})" for expression in _NUMBER_COLUMNS.values()]
    + [
        f"string_agg(replace(coalesce(c.{name}, ''), E'{_BETWEEN}', ' '), E'{_BETWEEN}')"
        for name in _TEXT_COLUMNS
    ]
)
_TEXT_STATE: Final = _code("o.state", TEXT_STATES)

_OPEN: Final = "state IN ('waiting', 'calling')"
_CLOSED: Final = "state NOT IN ('waiting', 'calling') AND closed_at >= %(since)s"
_WHOLE: Final = f"SELECT {_ARRAYS} FROM (SELECT {_NAMES} FROM contact.callback WHERE {{which}}) c"  # noqa: S608  # names of our own only
_TEXTS: Final = f"""
    SELECT array_agg(callback_id), array_agg(text_state) FROM (
        SELECT DISTINCT ON (o.callback_id) o.callback_id, {_TEXT_STATE} AS text_state
          FROM contact.outbox o JOIN contact.callback c ON c.id = o.callback_id
         WHERE o.kind = 'text' AND {{which}}
         ORDER BY o.callback_id, o.id DESC) newest"""  # noqa: S608  # names of our own only
#: Rows of the spine visible now and not at the cursor's snapshot: those of transactions that began after it, and of
#: those that were under way then. A cursor over `seq` would lose what commits out of order; a horizon would stall
#: behind the oldest open transaction. The lateral with OFFSET 0 keeps the planner from reading every callback.
_CHANGES: Final = f"""
    WITH s AS MATERIALIZED (SELECT pg_current_snapshot() AS now),
    e AS MATERIALIZED (
        SELECT subject, subject_id, detail FROM contact.event
         WHERE xid >= pg_snapshot_xmax(%(mark)s::pg_snapshot)
        UNION ALL
        SELECT subject, subject_id, detail FROM contact.event
         WHERE xid = ANY (ARRAY(SELECT pg_snapshot_xip(%(mark)s::pg_snapshot)))),
    d AS MATERIALIZED (
        SELECT DISTINCT CASE subject WHEN 'outbox' THEN 'callback' ELSE subject END AS subject,
               CASE subject WHEN 'outbox' THEN (detail ->> 'callback')::int8 ELSE subject_id END AS id
          FROM e)
    SELECT (SELECT now::text FROM s), (SELECT epoch::text FROM contact.feed_meta),
           string_agg(d.subject, ','), array_agg(d.id), array_agg(coalesce(c.text_state, 0::int2)), {_ARRAYS}
      FROM d LEFT JOIN LATERAL (
        SELECT {_NAMES},
               (SELECT {_TEXT_STATE} FROM contact.outbox o WHERE o.callback_id = callback.id AND o.kind = 'text'
                 ORDER BY o.id DESC LIMIT 1) AS text_state
          FROM contact.callback WHERE d.subject = 'callback' AND callback.id = d.id OFFSET 0) c ON true"""  # noqa: S608  # names of our own only
_SUMS: Final = f"""
    SELECT array_agg(queue_id), array_agg(count), array_agg(versions) FROM (
        SELECT queue_id, count(*) AS count, sum(version)::int8 AS versions
          FROM contact.callback WHERE {_OPEN} GROUP BY queue_id) q"""  # noqa: S608  # names of our own only


class PostgresReader:
    """A Reader on PostgreSQL as the role of the engine's URL: the database shows what that role may see.

    The engine is to be the reader's own: after trouble it is disposed of, so that no dead connection is met again.
    """

    def __init__(self, engine: Engine, *, look_s: float = LOOK_S, whole_s: float = WHOLE_S) -> None:
        self._engine = engine
        self._look_s = look_s
        self._whole_s = whole_s
        self._connection: Connection | None = None
        self._mine: frozenset[int] | None = None

    @property
    def looks_cheaply(self) -> bool:
        return False

    def open(self) -> None:
        self.close()
        with reaching():
            self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            # Not given back to the pool: a connection that may be dead must not be met again.
            connection.invalidate()
            connection.close()
            self._engine.dispose()

    def may_have_changed(self) -> bool:
        return True

    def cursor(self) -> Cursor:
        with self._asking(self._look_s) as connection:
            row = connection.exec_driver_sql(
                "SELECT (SELECT epoch::text FROM contact.feed_meta), pg_current_snapshot()::text"
            ).one()
        return _cursor(row[0], row[1])

    def reference(self, day: date) -> Reference:
        with self._asking(self._whole_s) as connection:
            # Who bypasses the policies, or has one that shows every row, sees all centres.
            is_bound = connection.exec_driver_sql(
                "SELECT row_security_active('contact.callback') AND pg_has_role(session_user, %s, 'member')",
                (role("viewer"),),
            ).scalar_one()
            self._mine = None
            if is_bound:
                self._mine = frozenset(
                    connection.exec_driver_sql("SELECT contact.my_centres()").scalar_one() or ()
                )
            return read_reference(connection, day, self._mine)

    def presence(self) -> tuple[Presence, ...]:
        with self._asking(self._look_s) as connection:
            return read_presence(connection, None)

    def shifts(self, from_us: int, until_us: int) -> tuple[Shift, ...]:
        with self._asking(self._look_s) as connection:
            return read_shifts(connection, from_us, until_us, None)

    def callbacks(self, closed_since_us: int) -> Iterator[CallbackRows]:
        # Two statements, so that each has an index to go by.
        for which in (_OPEN, _CLOSED):
            yield self._rows(which, closed_since_us)

    def queue(self, queue_id: int, closed_since_us: int) -> CallbackRows:
        return self._rows(
            f"queue_id = %(queue)s AND ({_OPEN} OR ({_CLOSED}))", closed_since_us, queue=queue_id
        )

    def changes(
        self, since: Cursor, shifts_from_us: int, shifts_until_us: int, *, sums: bool = False
    ) -> Answer:
        with self._asking(self._look_s) as connection:
            # Both statements of one snapshot, or the sums would be of another moment.
            isolation = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
            if sums:
                connection.exec_driver_sql(isolation)
            values = _binary(connection, _CHANGES, {"mark": since.mark})
            found = _sums(_binary(connection, _SUMS, {})) if sums else None
            if sums:
                connection.exec_driver_sql("COMMIT")
            cursor = _cursor(_text(values[1]), _text(values[0]))
            if cursor.epoch != since.epoch:
                raise StartAgain
            changes = self._changed(connection, values, shifts_from_us, shifts_until_us)
        return Answer(cursor, changes, found)

    def samples(self, from_us: int, until_us: int) -> Sample:
        with self._asking(self._whole_s) as connection:
            return read_samples(connection, from_us, until_us, None)

    def days(self, first: date, before: date) -> tuple[QueueDay, ...]:
        with self._asking(self._whole_s) as connection:
            return read_days(connection, first, before, None)

    def story(self, callback_id: int) -> Story:
        with self._asking(self._look_s) as connection:
            return read_story(connection, callback_id, None)

    def _changed(
        self, connection: Connection, values: list[bytes | None], from_us: int, until_us: int
    ) -> Changes:
        subjects = np.array((_text(values[2]) or "").split(",") if values[2] else [], dtype=object)
        ids, text_states = _array(values[3]), _array(values[4])
        rows = _decoded(values[5:], text_states)
        is_callback = subjects == "callback" if len(subjects) else np.zeros(0, np.bool_)
        there = is_callback & (rows.numbers["id"] != 0)
        agents = frozenset(ids[subjects == "presence"].tolist()) if len(subjects) else frozenset()
        return Changes(
            rows=rows.only(there),
            gone=ids[is_callback & ~there].astype(np.int64),
            presence=read_presence(connection, None, agents) if agents else (),
            shifts=read_shifts(connection, from_us, until_us, None) if "shift" in subjects else None,
            reference_changed="exception" in subjects,
        )

    def _rows(self, which: str, closed_since_us: int, **values: object) -> CallbackRows:
        told = {"since": from_us(closed_since_us), **values}
        with self._asking(self._whole_s) as connection:
            columns = _binary(connection, _WHOLE.format(which=which), told)
            named = (
                which.replace("state", "c.state")
                .replace("closed_at", "c.closed_at")
                .replace("queue_id", "c.queue_id")
            )
            ids, states = map(_array, _binary(connection, _TEXTS.format(which=named), told))
        rows = _decoded(columns, None)
        order = np.argsort(ids)
        ids, states = ids[order], states[order]
        place = np.minimum(np.searchsorted(ids, rows.numbers["id"]), max(len(ids) - 1, 0))
        if len(ids):
            rows.numbers["text_state"][:] = np.where(ids[place] == rows.numbers["id"], states[place], 0)
        return rows

    @contextmanager
    def _asking(self, seconds: float) -> Iterator[Connection]:
        """The connection, for work that must be done in time; after any trouble it is gone."""
        if self._connection is None:
            raise Unavailable("lost", "not open")
        try:
            with within(seconds, _driver(self._connection)), reaching():
                yield self._connection
        except StartAgain:
            raise
        except Exception:
            self.close()
            raise


def _driver(connection: Connection) -> psycopg.Connection[tuple[object, ...]]:
    below = connection.connection.driver_connection
    if not isinstance(below, psycopg.Connection):
        raise TypeError("not a PostgreSQL engine")
    return below


def _binary(connection: Connection, statement: str, values: dict[str, object]) -> list[bytes | None]:
    """The one row of a statement, each value as it came over the wire."""
    with _driver(connection).cursor(binary=True) as cursor:
        cursor.execute(statement.encode(), values)
        result = cursor.pgresult
        if result is None or result.ntuples != 1:
            raise WrongDatabase("broken", "one row was expected")
        return [result.get_value(0, column) for column in range(result.nfields)]


def _array(value: bytes | None) -> NDArray[Any]:
    """An array without nulls, as PostgreSQL sends it: dimensions, type, then length and value of each."""
    if value is None or int.from_bytes(value[:4], "big") == 0:
        return np.empty(0, np.int64)
    form, add = _TYPES[int.from_bytes(value[8:12], "big")]
    element = np.dtype([("length", ">i4"), ("value", form)])
    column = np.frombuffer(value, element, offset=20)["value"]
    native: NDArray[Any] = column.astype(column.dtype.newbyteorder("="))
    return native + add if add else native


def _text(value: bytes | None) -> str | None:
    return None if value is None else bytes(value).decode()


def _decoded(values: list[bytes | None], text_states: NDArray[Any] | None) -> CallbackRows:
    numbers: dict[str, NDArray[Any]] = {}
    for name, value in zip(_NUMBER_COLUMNS, values, strict=False):
        numbers[name] = _array(value).astype(NUMBERS[name], copy=False)
    size = len(numbers["id"])
    coded = {}
    for name, value in zip(_TEXT_COLUMNS, values[len(_NUMBER_COLUMNS) :], strict=True):
        coded[name] = Coded.of((_text(value) or "").split(_BETWEEN) if size else [])
    ends = coded.pop("number_end")
    # A hand that wrote anything else than two digits must not stop the feed.
    as_number = [int(word) if word.isascii() and word.isdigit() else -1 for word in ends.words]
    numbers["number_end"] = np.array(as_number or [-1], NUMBERS["number_end"])[ends.codes]
    numbers["text_state"] = (
        np.zeros(size, NUMBERS["text_state"])
        if text_states is None
        else text_states.astype(NUMBERS["text_state"])
    )
    return CallbackRows(numbers, coded)


def _sums(values: list[bytes | None]) -> tuple[QueueSum, ...]:
    queues, counts, versions = (_array(value).tolist() for value in values)
    return tuple(QueueSum(*one) for one in zip(queues, counts, versions, strict=True))


def _cursor(epoch: str | None, mark: str | None) -> Cursor:
    if not epoch or not mark:
        raise WrongDatabase("empty", "feed_meta has no row")
    return Cursor(epoch, mark)
