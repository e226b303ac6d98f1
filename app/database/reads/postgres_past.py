"""Reads requests of any day from PostgreSQL, as the login of the engine's URL may see them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import Coded
from app.database.reads.past import read_hindrances
from app.database.reads.past_rows import ENDS, Elsewhere, PastRows
from app.database.reads.postgres import PostgresReader
from app.database.reads.postgres_arrays import array_of, decoded, put_texts, text_of
from app.database.reads.postgres_statements import ARRAYS, BETWEEN, NAMES, TEXTS
from app.database.reads.waiting_words import WaitingWords
from app.database.reads.words import read_words
from app.database.types import from_us

#: Each one starts at a day; a batch of days is some thousands of rows.
READ_S: Final = 60.0
_ENDED: Final = ", ".join(
    f"string_agg(replace(coalesce(c.{name}, ''), E'{BETWEEN}', ' '), E'{BETWEEN}')" for name in ENDS
)
_PAST: Final = f"""
    SELECT {ARRAYS}, array_agg(coalesce(c.joined_to, 0)), {_ENDED}
      FROM (SELECT {NAMES}, joined_to, {", ".join(ENDS)} FROM contact.callback c WHERE {{which}}) c"""  # noqa: S608  # names of our own only
#: The time first, by whose index a centre's days are found; the local day decides.
_DAYS: Final = (
    "c.requested_at >= $1::timestamptz AND c.requested_at < $2::timestamptz"
    " AND c.request_day BETWEEN $3::date AND $4::date"
)
_IDS: Final = "c.id = ANY ($1::int8[])"
_OF_CALLER: Final = (
    "c.id IN (SELECT o.id FROM contact.callback o WHERE o.id <> $1::int8 AND o.caller_id ="
    " (SELECT s.caller_id FROM contact.callback s WHERE s.id = $1::int8)"
    " ORDER BY o.requested_at DESC LIMIT $2::int4)"
)


class PostgresPast(PostgresReader):
    """One connection, for one thread, as its `Reader` is; every method may raise Unavailable and WrongDatabase."""

    def of_days(self, first: date, last: date) -> PastRows:
        """All requests left on these local days, open and ended."""
        day = timedelta(days=1)
        starts, ends = (datetime.combine(one, time(), UTC) for one in (first, last))
        return self._past(_DAYS, starts - day, ends + 2 * day, first, last)

    def of_ids(self, ids: Sequence[int]) -> PastRows:
        """These requests as they are now; without those that may not be seen."""
        return self._past(_IDS, list(ids))

    def of_caller(self, callback_id: int, most: int) -> PastRows:
        """The other requests of a request's caller, the newest ones."""
        return self._past(_OF_CALLER, callback_id, most)

    def elsewhere(self, callback_id: int, now: datetime) -> tuple[Elsewhere, ...]:
        """The same caller's requests at centres that are not the login's, as the database tells of them."""
        with self._asking(READ_S) as connection:
            rows = connection.exec_driver_sql(
                "SELECT service_id, open, ended FROM contact.caller_elsewhere(%s, %s) ORDER BY service_id",
                (callback_id, now),
            )
            return tuple(Elsewhere(*row) for row in rows)

    def hindrances(self, ids: Sequence[int]) -> dict[int, str]:
        """Why the callers of these requests cannot or must not be sent a text."""
        with self._asking(READ_S) as connection:
            return read_hindrances(connection, ids, None)

    def words(self, ids: Sequence[int]) -> tuple[WaitingWords, ...]:
        """What their patients texted, where it waits for a person; in the order asked."""
        with self._asking(READ_S) as connection:
            return read_words(connection, ids, None)

    def acted(self, since_us: int) -> NDArray[np.int64]:
        """The requests that the login has done something to since then."""
        with self._asking(READ_S) as connection:
            ids = connection.exec_driver_sql(
                "SELECT array_agg(DISTINCT (r->>'id')::int8) FROM contact.action a"
                " CROSS JOIN LATERAL jsonb_array_elements(a.result->'rows') r"
                " WHERE a.actor = session_user AND a.at >= %s AND a.kind NOT LIKE 'consent%%'"
                " AND r->>'answer' = 'done'",
                (from_us(since_us),),
            ).scalar_one()
        return np.array(ids or [], np.int64)

    def _past(self, which: str, *values: object) -> PastRows:
        with self._asking(READ_S):
            columns = self._binary(_PAST.format(which=which).encode(), values)
            told = self._binary(TEXTS.format(which=which).encode(), values)
        count = 1 + len(ENDS)
        rows = decoded(columns[:-count], None)
        put_texts(rows, told)
        size = len(rows)
        ends = (
            Coded.of((text_of(value) or "").split(BETWEEN) if size else []) for value in columns[-count + 1 :]
        )
        joined = array_of(columns[-count]).astype(np.int64)
        return PastRows(rows, joined, dict(zip(ENDS, ends, strict=True)))
