"""What the live feed asks of a database, whichever engine it is; SQL is behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

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
from app.database.reads.story import Story


class Cursor(NamedTuple):
    """How far changes have been read. `epoch` is the feed's: marks of another epoch mean nothing."""

    epoch: str
    mark: str


class StartAgain(Exception):
    """The database is not the one the cursor came from (restored, replaced): read everything anew."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What changed since a cursor, and the next one. `sums` when asked for, of the very same moment."""

    cursor: Cursor
    changes: Changes
    sums: tuple[QueueSum, ...] | None = None


class Reader(Protocol):
    """One connection, for one thread. Every method but `close` may raise Unavailable and WrongDatabase.

    After an exception the connection is gone; `open` makes another.
    """

    @property
    def looks_cheaply(self) -> bool:
        """Whether `may_have_changed` costs next to nothing, so that it may be asked several times a second."""
        ...

    def open(self) -> None: ...

    def close(self) -> None: ...

    def may_have_changed(self) -> bool:
        """A cheap look, before `changes` is asked: False only when nothing can have changed since the last look."""
        ...

    def cursor(self) -> Cursor:
        """The present mark. Whoever reads everything takes it first: what comes after it is told again."""
        ...

    def reference(self, day: date) -> Reference:
        """Places and people's desks, as they hold on the day."""
        ...

    def presence(self) -> tuple[Presence, ...]:
        """Everyone who is signed on or was."""
        ...

    def shifts(self, from_us: int, until_us: int) -> tuple[Shift, ...]:
        """Shifts that overlap the time."""
        ...

    def callbacks(self, closed_since_us: int) -> Iterator[CallbackRows]:
        """All open callbacks, those closed since, and those of before whose patient's words wait; in a few batches."""
        ...

    def queue(self, queue_id: int, closed_since_us: int) -> CallbackRows:
        """The same of one queue."""
        ...

    def changes(
        self, since: Cursor, shifts_from_us: int, shifts_until_us: int, *, sums: bool = False
    ) -> Answer:
        """What is different from what could be seen at the cursor. Raises StartAgain.

        Shifts of the time given come along when any changed.
        """
        ...

    def samples(self, from_us: int, until_us: int) -> Sample: ...

    def days(self, first: date, before: date) -> tuple[QueueDay, ...]:
        """Daily figures, oldest first."""
        ...

    def unaccounted(self, since: date) -> tuple[Unaccounted, ...]:
        """The days from then on whose books do not balance, oldest first; of the queues of one's own centres."""
        ...

    def held(self, before: datetime) -> Mapping[int, int]:
        """The waiting callbacks that nobody is given, as their caller is in another call since then or earlier.

        By id, since when; the call may be of a centre that one does not see.
        """
        ...

    def story(self, callback_id: int) -> Story:
        """One callback's past; not for the feed's connection but for whoever shows a detail."""
        ...
