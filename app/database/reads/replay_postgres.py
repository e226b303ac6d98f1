"""Reads the spine of a day from PostgreSQL, as the login of the engine's URL may see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import CallbackRows, Coded
from app.database.reads.postgres import PostgresReader
from app.database.reads.postgres_arrays import array_of, decoded, put_texts, table_of, text_of
from app.database.reads.postgres_statements import ARRAYS, BETWEEN, NAMES
from app.database.reads.postgres_statements import TEXTS as NEWEST_TEXTS
from app.database.reads.replay_hours import read_kept_exceptions
from app.database.reads.replay_rows import NUMBERS, STATE_WORDS, TEXTS, KeptException, KeptShift, SpineRows
from app.database.reads.replay_shifts import read_kept_shifts
from app.database.types import from_us

#: Each read is of some thousands of rows.
READ_S: Final = 60.0


def _code(column: str) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {code}" for code, word in enumerate(STATE_WORDS) if word)
    return f"CASE e.{column} {cases} ELSE 0 END"


#: A number of NUMBERS -> expression on an event `e`; the rest are columns of that name.
_EXPRESSIONS: Final = {
    "of": "e.about_id",
    "day": "e.day - '1970-01-01'::date",
    "state_before": _code("state_before"),
    "state_after": _code("state_after"),
    "happened_us": "contact.us(e.happened_at)",
}
_NUMBERS: Final = ", ".join(f"coalesce({_EXPRESSIONS.get(name, f'e.{name}')}, 0)::int8" for name in NUMBERS)
_TEXTS: Final = ", ".join(
    f"string_agg(replace(coalesce(e.{name}::text, ''), E'{BETWEEN}', ' '), E'{BETWEEN}' ORDER BY e.seq)"
    for name in TEXTS
)
_TOLD: Final = f"SELECT array_agg(ARRAY[{_NUMBERS}] ORDER BY e.seq), {_TEXTS} FROM ({{which}}) e"  # noqa: S608  # names of our own only
_OF_CALLBACKS: Final = """
    SELECT v.*, 0 AS about_id, '' AS about FROM contact.event v
     WHERE v.subject_id = ANY ($1::int8[]) AND v.subject = 'callback'
    UNION ALL
    SELECT (s.told).*, s.callback_id, s.purpose FROM contact.text_steps_of($1::int8[]) s"""
#: Every centre is named, one's own or not: the index begins with it, and the policy leaves what may be seen.
_OF_PEOPLE: Final = """
    SELECT v.*, 0 AS about_id, coalesce(s.kind, '') AS about FROM contact.event v
      LEFT JOIN contact.shift s ON v.subject = 'shift' AND s.id = v.subject_id
     WHERE (v.centre_id = ANY (ARRAY(SELECT id FROM contact.centre)) OR v.centre_id IS NULL)
       AND v.happened_at >= $1::timestamptz AND v.happened_at < $2::timestamptz
       AND v.subject IN ('presence', 'shift', 'exception')"""
_OF_PLANS: Final = """
    SELECT v.*, 0 AS about_id, '' AS about FROM contact.event v
     WHERE v.subject_id = ANY ($1::int8[]) AND v.subject = $2"""
#: What patients wrote waits for a person on later days too, though the request had ended: of what was put aside since,
#: something is told afterwards.
_TOUCHED: Final = """
    SELECT array_agg(DISTINCT id ORDER BY id) FROM (
        SELECT subject_id AS id FROM contact.event
         WHERE centre_id = ANY (ARRAY(SELECT id FROM contact.centre)) AND subject = 'callback'
           AND happened_at >= $1::timestamptz AND happened_at < $2::timestamptz
        UNION ALL
        SELECT id FROM contact.callback
         WHERE state IN ('waiting', 'calling') AND requested_at < $2::timestamptz
        UNION ALL
        SELECT id FROM contact.callback WHERE closed_at >= $1::timestamptz AND requested_at < $2::timestamptz
        UNION ALL
        SELECT subject_id FROM contact.event
         WHERE centre_id = ANY (ARRAY(SELECT id FROM contact.centre WHERE id <> ALL ($3::int4[])))
           AND happened_at >= $2::timestamptz AND subject = 'callback' AND kind = 'moved'
           AND from_centre_id = ANY ($3::int4[])
        UNION ALL
        SELECT c.id FROM contact.incoming_text i JOIN contact.callback c ON c.id = i.callback_id
         WHERE i.received_at < $2::timestamptz AND c.closed_at < $1::timestamptz AND (c.said_at IS NOT NULL OR EXISTS (
             SELECT FROM contact.event a
              WHERE a.subject_id = c.id AND a.subject = 'callback' AND a.happened_at >= $2::timestamptz))) e"""
_ROWS: Final = f"SELECT {ARRAYS} FROM (SELECT {NAMES} FROM contact.callback WHERE id = ANY ($1::int8[])) c"  # noqa: S608  # names of our own only


class PostgresReplay(PostgresReader):
    """One connection, for one thread; every method may raise Unavailable and WrongDatabase."""

    def touched(self, from_us_: int, until_us: int) -> NDArray[np.int64]:
        with self._asking(READ_S) as connection:
            mine = list(connection.exec_driver_sql("SELECT contact.my_centres()").scalar_one() or ())
            (found,) = self._binary(_TOUCHED.encode(), (from_us(from_us_), from_us(until_us), mine))
        return array_of(found).astype(np.int64)

    def known(self, ids: Sequence[int]) -> CallbackRows:
        with self._asking(READ_S):
            columns = self._binary(_ROWS.encode(), (list(ids),))
            texts = self._binary(NEWEST_TEXTS.format(which="c.id = ANY ($1::int8[])").encode(), (list(ids),))
        rows = decoded(columns, None)
        put_texts(rows, texts)
        return rows

    def told_of(self, ids: Sequence[int]) -> SpineRows:
        with self._asking(READ_S):
            return _spine(self._binary(_TOLD.format(which=_OF_CALLBACKS).encode(), (list(ids),)))

    def told_of_people(self, from_us_: int, until_us: int) -> SpineRows:
        with self._asking(READ_S):
            given = (from_us(from_us_), from_us(until_us))
            return _spine(self._binary(_TOLD.format(which=_OF_PEOPLE).encode(), given))

    def kept_shifts(self, from_us_: int, until_us: int, ids: Sequence[int]) -> tuple[KeptShift, ...]:
        with self._asking(READ_S) as connection:
            return read_kept_shifts(connection, from_us_, until_us, ids, None)

    def told_of_shifts(self, ids: Sequence[int]) -> SpineRows:
        return self._told_of_plans("shift", ids)

    def kept_exceptions(self, day: date) -> tuple[KeptException, ...]:
        with self._asking(READ_S) as connection:
            return read_kept_exceptions(connection, day)

    def told_of_exceptions(self, ids: Sequence[int]) -> SpineRows:
        return self._told_of_plans("exception", ids)

    def _told_of_plans(self, subject: str, ids: Sequence[int]) -> SpineRows:
        with self._asking(READ_S):
            return _spine(self._binary(_TOLD.format(which=_OF_PLANS).encode(), (list(ids), subject)))


def _spine(values: list[bytes | None]) -> SpineRows:
    numbers = dict(zip(NUMBERS, table_of(values[0], len(NUMBERS)), strict=True))
    size = len(numbers["seq"])
    texts = {
        name: Coded.of((text_of(value) or "").split(BETWEEN) if size else [])
        for name, value in zip(TEXTS, values[1:], strict=True)
    }
    return SpineRows(numbers, texts)
