"""What the feed reads beside the board now and then: when each is due, and since when one of them cannot be read."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.database.reads.reader import StartAgain
from app.domain.errors import WrongDatabase

log = logging.getLogger(__name__)

#: What was not given is asked for again so soon at first, then ever later; what takes too long, rarely at last, as
#: nothing else is read meanwhile.
_FIRST_S: Final = 2.0
_LONGEST_S: Final = 30.0
_LONGEST_SLOW_S: Final = 300.0
#: Of these troubles with one reading the database is there: they are none of the board's.
_OF_ONE_READING: Final = frozenset({"not_allowed", "timeout", "busy", "resources", "fault"})


class Beside(StrEnum):
    """What is read beside the board; in the order in which its lack is told."""

    PAST = "past"
    HELD = "held"  # callbacks whose patients are in another call
    BOOKS = "books"


_NAMES: Final = {
    Beside.PAST: "the past",
    Beside.HELD: "who is in another call",
    Beside.BOOKS: "the books",
}


@dataclass(frozen=True, slots=True)
class Lack:
    """The board goes on and this part beside it cannot be read: since when, and a code of `Unavailable`, or `fault`."""

    part: Beside
    since_us: int
    reason: str


def reason_of_one_reading(trouble: Exception) -> str:
    """Why this reading alone fails; "" where the trouble is the whole database's."""
    reason: str = getattr(trouble, "reason", "fault")
    is_whole = isinstance(trouble, (WrongDatabase, StartAgain)) or reason not in _OF_ONE_READING
    return "" if is_whole else reason


class Reading:
    """One part, on the feed's thread. `is_known`: it was read, and the last try did not fail."""

    def __init__(self, part: Beside, every_s: float, steady: Callable[[], float]) -> None:
        self.part = part
        self.lack: Lack | None = None
        self.is_known = False
        self._every_s = every_s
        self._steady = steady
        self._due_at = 0.0
        self._failures = 0

    @property
    def is_due(self) -> bool:
        return self._steady() >= self._due_at

    def ask_in(self, seconds: float) -> bool:
        """Let it be due then, and whether it will be: what fails keeps the pause that it has."""
        if not self._failures:
            self._due_at = self._steady() + seconds
        return not self._failures

    def begin(self) -> None:
        self._due_at = self._steady() + self._every_s

    def succeed(self) -> None:
        self.is_known, self.lack, self._failures = True, None, 0

    def fail(self, reason: str, trouble: Exception, wall_us: int) -> None:
        """Say so in the log, the first time of a row, and when to try again."""
        self.is_known = False
        self._failures += 1
        if self._failures == 1:
            is_fault = trouble if reason == "fault" else None
            told = getattr(trouble, "detail", "") or trouble
            log.warning("%s cannot be read: %s (%s)", _NAMES[self.part], reason, told, exc_info=is_fault)
        longest = _LONGEST_SLOW_S if reason == "timeout" else _LONGEST_S
        self._due_at = self._steady() + min(_FIRST_S * 2.0 ** (self._failures - 1), longest)
        self.lack = Lack(self.part, self.lack.since_us if self.lack else wall_us, reason)

    def forget(self) -> None:
        """What was given tells nothing any more, and nothing is held against who answers next."""
        self.is_known = False
        self._failures = 0


class Readings:
    """All that is read beside the board, on the feed's thread."""

    def __init__(self, past_s: float, held_s: float, books_s: float, steady: Callable[[], float]) -> None:
        """How often each is read, in seconds of the `steady` clock."""
        self.past = Reading(Beside.PAST, past_s, steady)
        self.held = Reading(Beside.HELD, held_s, steady)
        self.books = Reading(Beside.BOOKS, books_s, steady)
        self._all = (self.past, self.held, self.books)

    @property
    def lacks(self) -> tuple[Lack, ...]:
        return tuple(one.lack for one in self._all if one.lack is not None)

    @property
    def unread(self) -> frozenset[Beside]:
        """What is not known beside the board as it is now."""
        return frozenset(one.part for one in self._all if not one.is_known)

    def forget(self) -> None:
        """The database is lost: what answers next is asked for everything."""
        for one in self._all:
            one.forget()
