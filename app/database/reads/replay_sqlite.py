"""Reads the spine of a day from SQLite."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine

from app.database.reads.columns import CallbackRows
from app.database.reads.replay_hours import read_kept_exceptions
from app.database.reads.replay_rows import (
    NUMBERS,
    STATE_WORDS,
    TEXTS,
    KeptException,
    KeptShift,
    SpineRows,
)
from app.database.reads.replay_shifts import read_kept_shifts
from app.database.reads.sqlite import SqliteReader
from app.database.reads.sqlite_rows import SELECTED, decoded
from app.database.sqlite.connection import driver


def _code(column: str) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {code}" for code, word in enumerate(STATE_WORDS) if word)
    return f"CASE v.{column} {cases} ELSE 0 END"


def _selected(about_id: str, about: str) -> str:
    expression_of = {
        "of": about_id,
        "day": "julianday(v.day) - 2440587.5",
        "state_before": _code("state_before"),
        "state_after": _code("state_after"),
        "happened_us": "v.happened_at",
        "about": about,
    }
    return ", ".join(expression_of.get(name, f"v.{name}") for name in NUMBERS + TEXTS)


_IDS: Final = "(SELECT value FROM json_each(?1))"
_OF_CALLBACKS: Final = f"""
    SELECT {_selected("0", "''")} FROM event v
     WHERE v.subject_id IN {_IDS} AND v.subject = 'callback' AND {{seen}}
    UNION ALL
    SELECT {_selected("o.callback_id", "o.purpose")} FROM outbox o
      JOIN event v ON v.subject_id = o.id AND v.subject = 'outbox'
      JOIN callback c ON c.id = o.callback_id
     WHERE o.callback_id IN {_IDS} AND o.kind = 'text' AND ({{seen}} OR {{here}} OR v.seq < (
         SELECT max(m.seq) FROM event m
          WHERE m.subject_id = o.callback_id AND m.subject = 'callback' AND m.kind = 'moved' AND {{gone}}))
     ORDER BY 1"""  # noqa: S608  # names of our own only
_OF_PEOPLE: Final = f"""
    SELECT {_selected("0", "coalesce(s.kind, '')")} FROM event v
      LEFT JOIN shift s ON v.subject = 'shift' AND s.id = v.subject_id
     WHERE (v.centre_id IN (SELECT id FROM centre) OR v.centre_id IS NULL)
       AND v.happened_at >= ? AND v.happened_at < ? AND v.subject IN ('presence', 'shift', 'exception')
       AND {{seen}} ORDER BY 1"""  # noqa: S608  # names of our own only
_OF_PLANS: Final = """
    SELECT {selected} FROM event v
     WHERE v.subject_id IN (SELECT value FROM json_each(?1)) AND v.subject = ?2 AND {seen} ORDER BY 1"""
#: What patients wrote waits for a person on later days too, though the request had ended: of what was put aside since,
#: something is told afterwards.
_TOUCHED: Final = """
    SELECT v.subject_id FROM event v
     WHERE v.centre_id IN (SELECT id FROM centre) AND v.happened_at >= ?1 AND v.happened_at < ?2
       AND v.subject = 'callback' AND {seen}
    UNION
    SELECT c.id FROM callback c WHERE c.state IN ('waiting', 'calling') AND c.requested_at < ?2 AND {here}
    UNION
    SELECT c.id FROM callback c WHERE c.closed_at >= ?1 AND c.requested_at < ?2 AND {here}
    UNION
    SELECT v.subject_id FROM event v
     WHERE v.centre_id IN (SELECT id FROM centre) AND v.happened_at >= ?2 AND v.subject = 'callback'
       AND v.kind = 'moved' AND {left}
    UNION
    SELECT c.id FROM incoming_text i JOIN callback c ON c.id = i.callback_id
     WHERE i.received_at < ?2 AND c.closed_at < ?1 AND {here} AND (c.said_at IS NOT NULL OR EXISTS (
         SELECT 1 FROM event a WHERE a.subject_id = c.id AND a.subject = 'callback' AND a.happened_at >= ?2))
    ORDER BY 1"""


_LENT_FROM: Final = """(v.subject = 'shift' AND EXISTS (
    SELECT 1 FROM shift l
      JOIN shift s ON s.agent_id = l.agent_id AND s.ends_at > l.starts_at AND s.starts_at < l.ends_at
     WHERE l.id = v.subject_id AND l.kind = 'loan' AND s.kind IN ('planned', 'extra') AND s.centre_id IN ({mine})))"""


class SqliteReplay(SqliteReader):
    """`login` limits it to that supervisor's centres, None sees all; one connection, for one thread."""

    def __init__(self, engine: Engine, login: str | None = None) -> None:
        super().__init__(engine, login)

    def touched(self, from_us: int, until_us: int) -> NDArray[np.int64]:
        statement = _TOUCHED.format(seen=self._told(), here=self._seen(), left=self._left())
        with self._asking() as connection:
            found = driver(connection).execute(statement, (from_us, until_us)).fetchall()
        return np.fromiter((row[0] for row in found), np.int64, len(found))

    def known(self, ids: Sequence[int]) -> CallbackRows:
        statement = f"SELECT {SELECTED} FROM callback c WHERE c.id IN {_IDS} AND {self._seen()}"  # noqa: S608  # names of our own only
        with self._asking() as connection:
            return decoded(driver(connection).execute(statement, (json.dumps(list(ids)),)).fetchall())

    def told_of(self, ids: Sequence[int]) -> SpineRows:
        # A callback that was moved brings its texts along, and leaves what they had come to when it last went.
        statement = _OF_CALLBACKS.format(seen=self._told(), here=self._seen(), gone=self._left("m"))
        with self._asking() as connection:
            return SpineRows.of(driver(connection).execute(statement, (json.dumps(list(ids)),)).fetchall())

    def told_of_people(self, from_us: int, until_us: int) -> SpineRows:
        statement = _OF_PEOPLE.format(seen=self._told())
        with self._asking() as connection:
            return SpineRows.of(driver(connection).execute(statement, (from_us, until_us)).fetchall())

    def kept_shifts(self, from_us: int, until_us: int, ids: Sequence[int]) -> tuple[KeptShift, ...]:
        with self._asking() as connection:
            return read_kept_shifts(connection, from_us, until_us, ids, self._mine)

    def told_of_shifts(self, ids: Sequence[int]) -> SpineRows:
        return self._told_of_plans("shift", ids)

    def kept_exceptions(self, day: date) -> tuple[KeptException, ...]:
        with self._asking() as connection:
            return read_kept_exceptions(connection, day)

    def told_of_exceptions(self, ids: Sequence[int]) -> SpineRows:
        return self._told_of_plans("exception", ids)

    def _told_of_plans(self, subject: str, ids: Sequence[int]) -> SpineRows:
        statement = _OF_PLANS.format(selected=_selected("0", "''"), seen=self._told())
        given = (json.dumps(list(ids)), subject)
        with self._asking() as connection:
            return SpineRows.of(driver(connection).execute(statement, given).fetchall())

    def _told(self) -> str:
        """Both centres see a move, what is of no centre everybody, a loan who misses her, as in PostgreSQL."""
        if self._mine is None:
            return "1"
        mine = ",".join(map(str, sorted(self._mine)))
        lent = _LENT_FROM.format(mine=mine)
        return f"(v.centre_id IN ({mine}) OR v.from_centre_id IN ({mine}) OR v.centre_id IS NULL OR {lent})"

    def _left(self, event: str = "v") -> str:
        """A move away from one's own centres: what it took along can no longer be found where it was."""
        if self._mine is None:
            return "0"
        mine = ",".join(map(str, sorted(self._mine)))
        return f"({event}.from_centre_id IN ({mine}) AND {event}.centre_id NOT IN ({mine}))"
