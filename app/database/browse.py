"""Browsing requests of any day: reads that open a connection and let go of it, and the views saved for them.

    past = Past(SqlitePast(engine, "anna"), SqliteViews(engine, "anna"))
    past.of_days(first, last), past.of_ids(ids), past.acted(since_us), past.same_caller(callback_id, now)

For one thread at a time, off the GUI thread; every read may raise Unavailable and WrongDatabase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from app.database.reads.past_rows import Elsewhere, PastRows, SameCaller
from app.database.reads.waiting_words import WaitingWords
from app.database.views import Views

#: Of one caller's other requests so many are listed, the newest.
MOST_OF_A_CALLER: Final = 50


class PastReader(Protocol):
    """What either engine offers, one connection for one thread."""

    def open(self) -> None: ...

    def close(self) -> None: ...

    def of_days(self, first: date, last: date) -> PastRows: ...

    def of_ids(self, ids: Sequence[int]) -> PastRows: ...

    def of_caller(self, callback_id: int, most: int) -> PastRows: ...

    def elsewhere(self, callback_id: int, now: datetime) -> tuple[Elsewhere, ...]: ...

    def hindrances(self, ids: Sequence[int]) -> dict[int, str]: ...

    def words(self, ids: Sequence[int]) -> tuple[WaitingWords, ...]: ...

    def acted(self, since_us: int) -> NDArray[np.int64]: ...


class Past:
    """Each read is a connection of its own: one that is looked through now and then would hold one of the server's."""

    def __init__(self, reader: PastReader, views: Views) -> None:
        self._reader = reader
        self.views = views

    def of_days(self, first: date, last: date) -> PastRows:
        """All requests left on these local days, both included."""
        with self._open() as reader:
            return reader.of_days(first, last)

    def of_ids(self, ids: Sequence[int]) -> PastRows:
        """These requests as they are now; those that may not be seen are left out."""
        with self._open() as reader:
            return reader.of_ids(ids)

    def acted(self, since_us: int) -> PastRows:
        """The requests that the person has done something to since then."""
        with self._open() as reader:
            return reader.of_ids(reader.acted(since_us).tolist())

    def same_caller(self, callback_id: int, now: datetime) -> SameCaller:
        """`now`: aware, UTC; believed where the contract says so."""
        with self._open() as reader:
            rows = reader.of_caller(callback_id, MOST_OF_A_CALLER)
            return SameCaller(callback_id, rows, reader.elsewhere(callback_id, now))

    def text_hindrances(self, ids: Sequence[int]) -> dict[int, str]:
        """Why the callers of these requests cannot or must not be sent a text (`app.domain.act.UNTEXTABLE`).

        Those alone against which something is known now. Waits for the database; raises Unavailable.
        """
        with self._open() as reader:
            return reader.hindrances(ids)

    def words(self, ids: Sequence[int]) -> tuple[WaitingWords, ...]:
        """What the patients of these requests texted, where it waits for a person; in the order asked.

        Waits for the database; raises Unavailable.
        """
        with self._open() as reader:
            return reader.words(ids)

    @contextmanager
    def _open(self) -> Iterator[PastReader]:
        try:
            self._reader.open()
            yield self._reader
        finally:
            self._reader.close()
