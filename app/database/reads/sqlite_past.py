"""Reads requests of any day from SQLite, as the past screens show them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine

from app.database.reads.columns import Coded
from app.database.reads.past import read_hindrances
from app.database.reads.past_rows import ENDS, Elsewhere, PastRows
from app.database.reads.sqlite import SqliteReader
from app.database.reads.sqlite_rows import SELECTED, decoded
from app.database.reads.waiting_words import WaitingWords
from app.database.reads.words import read_words
from app.database.sqlite.connection import driver
from app.database.sqlite.home import own_centres
from app.domain.moment import DAY_US, EPOCH, to_us

_ENDED: Final = f"c.joined_to, {', '.join(f'c.{name}' for name in ENDS)}"
_ELSEWHERE: Final = """
    SELECT q.service_id, sum(c.state IN ('waiting', 'calling')), sum(c.state NOT IN ('waiting', 'calling'))
      FROM callback own JOIN callback c ON c.caller_id = own.caller_id AND c.id <> own.id
      JOIN queue q ON q.id = c.queue_id
     WHERE own.id = ? AND own.centre_id IN ({mine}) AND c.centre_id NOT IN ({mine})
       AND (c.state IN ('waiting', 'calling') OR c.requested_at > ?)
     GROUP BY q.service_id ORDER BY q.service_id"""


class SqlitePast(SqliteReader):
    """`person` sees the centres of their memberships, all where there are none."""

    def __init__(self, engine: Engine, person: str) -> None:
        super().__init__(engine)
        self._person = person

    def open(self) -> None:
        super().open()
        with self._asking() as connection:
            self._mine = own_centres(connection, self._person)

    def of_days(self, first: date, last: date) -> PastRows:
        """All requests left on these local days, open and ended."""
        return self._past(
            "c.requested_at >= ? AND c.requested_at < ? AND c.request_day BETWEEN ? AND ?",
            (
                _midnight_us(first) - DAY_US,
                _midnight_us(last) + 2 * DAY_US,
                first.isoformat(),
                last.isoformat(),
            ),
        )

    def of_ids(self, ids: Sequence[int]) -> PastRows:
        """These requests as they are now; without those that may not be seen."""
        return self._past("c.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))

    def of_caller(self, callback_id: int, most: int) -> PastRows:
        """The other requests of a request's caller, the newest ones."""
        seen = self._seen()
        itself = f"SELECT c.caller_id FROM callback c WHERE c.id = ? AND {seen}"  # noqa: S608  # names of our own only
        return self._past(
            f"c.id IN (SELECT c.id FROM callback c WHERE c.id <> ? AND c.caller_id = ({itself}) AND {seen}"  # noqa: S608  # names of our own only
            " ORDER BY c.requested_at DESC LIMIT ?)",
            (callback_id, callback_id, most),
        )

    def elsewhere(self, callback_id: int, now: datetime) -> tuple[Elsewhere, ...]:
        """The same caller's requests at centres that are not the person's."""
        if self._mine is None:
            return ()
        mine = ",".join(map(str, sorted(self._mine)))
        with self._asking() as connection:
            rows = driver(connection).execute(
                _ELSEWHERE.format(mine=mine), (callback_id, to_us(now - timedelta(days=30)))
            )
            return tuple(Elsewhere(*row) for row in rows)

    def hindrances(self, ids: Sequence[int]) -> dict[int, str]:
        """Why the callers of these requests cannot or must not be sent a text."""
        with self._asking() as connection:
            return read_hindrances(connection, ids, self._mine)

    def words(self, ids: Sequence[int]) -> tuple[WaitingWords, ...]:
        """What their patients texted, where it waits for a person; in the order asked."""
        with self._asking() as connection:
            return read_words(connection, ids, self._mine)

    def acted(self, since_us: int) -> NDArray[np.int64]:
        """The requests that the person has done something to since then."""
        with self._asking() as connection:
            rows = driver(connection).execute(
                "SELECT DISTINCT json_extract(r.value, '$.id') FROM action a, json_each(a.result, '$.rows') r"
                " WHERE a.actor = ? AND a.at >= ? AND a.kind NOT LIKE 'consent%'"
                " AND json_extract(r.value, '$.answer') = 'done'",
                (self._person, since_us),
            )
            return np.array(sorted(key for (key,) in rows), np.int64)

    def _past(self, which: str, values: Sequence[Any]) -> PastRows:
        statement = f"SELECT {SELECTED}, {_ENDED} FROM callback c WHERE ({which}) AND {self._seen()}"  # noqa: S608  # names of our own only
        with self._asking() as connection:
            found = driver(connection).execute(statement, tuple(values)).fetchall()
        if not found:
            return PastRows.none()
        width = 1 + len(ENDS)
        rows = decoded([row[:-width] for row in found])
        joined, *ends = zip(*(row[-width:] for row in found), strict=True)
        return PastRows(
            rows,
            np.array([key or 0 for key in joined], np.int64),
            {name: Coded.of([text or "" for text in texts]) for name, texts in zip(ENDS, ends, strict=True)},
        )


def _midnight_us(day: date) -> int:
    """Of UTC: near enough to narrow a search by an index, a day more at either end covers every zone."""
    return (day.toordinal() - EPOCH.date().toordinal()) * DAY_US
