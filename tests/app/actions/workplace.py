"""A supervisor's means over a wire that breaks where a test says, and the notes that are left on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import UUID, uuid4

from sqlalchemy.exc import StatementError

from app import actions
from app.actions import Journal, Means, Settled
from app.database import contract
from app.domain.act import ActKind, ActResult, Answer, RowAnswer, Seen
from app.domain.errors import Refused, Unavailable, WrongDatabase
from app.domain.wish import Undo, Wish, ids_of, kind_of

NOON = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
ROWS = (Seen(1, 4), Seen(2, 7))


@dataclass
class WireThatBreaks:
    """A database that does each act once, behind a connection that fails before or after the COMMIT."""

    troubles: list[Exception] = field(default_factory=list)
    done: dict[UUID, ActResult] = field(default_factory=dict)
    asked: list[UUID] = field(default_factory=list)
    before_each: Callable[[], None] = lambda: None
    ticket: UUID = field(default_factory=uuid4)

    def act(self, action: UUID, wish: Wish, *, at: datetime) -> ActResult:
        ids = [row.id for row in self.done[wish.of].rows] if isinstance(wish, Undo) else ids_of(wish)
        return self._act(action, kind_of(wish), ids)

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        self._act(action, ActKind.SHOW_NUMBER, [callback_id])
        return self.ticket

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        if ticket != self.ticket:
            raise Refused("not_yours")
        return "+358401234567"

    def _act(self, action: UUID, kind: ActKind, ids: Sequence[int]) -> ActResult:
        self.before_each()
        self.asked.append(action)
        trouble = self.troubles.pop(0) if self.troubles else None
        if isinstance(trouble, Unavailable | Refused | WrongDatabase | StatementError):
            raise trouble
        result = self.done.setdefault(
            action, ActResult(action, kind, tuple(RowAnswer(id_, Answer.DONE, 9) for id_ in ids))
        )
        if trouble is not None:
            raise trouble
        return result


@dataclass
class Workplace:
    """A supervisor's means, with the pauses and pokes they led to."""

    folder: Path
    wire: WireThatBreaks = field(default_factory=WireThatBreaks)
    age_s: float | None = 1.0
    now: datetime = NOON
    pokes: int = 0
    pauses: list[float] = field(default_factory=list)

    def means(self) -> Means:
        journal = Journal(self.folder)
        journal.read()
        return Means(
            desk=cast("contract.Desk", self.wire),  # it does what these tests ask
            answer_of=self.wire.done.get,
            journal=journal,
            now=lambda: self.now,
            age_s=lambda: self.age_s,
            poke=self._poke,
            pause=self._pause,
        )

    def _poke(self) -> None:
        self.pokes += 1

    def _pause(self, seconds: float) -> bool:
        self.pauses.append(seconds)
        return False


def settled_and_told(workplace: Workplace) -> tuple[Settled, ...]:
    """As the program does when it starts."""
    means = workplace.means()
    settled = actions.settle(means)
    for each in settled:
        means.journal.told(each.ask.action)
    return settled


def carried_out_and_told(workplace: Workplace, wish: Wish, action: UUID) -> ActResult:
    """As a click in the program; what it raises is told as well."""
    means = workplace.means()
    try:
        return actions.carry_out(means, wish, action=action)
    finally:
        means.journal.told(action)


def notes(workplace: Workplace) -> list[str]:
    return sorted(file.stem for file in workplace.folder.glob("*.json"))
