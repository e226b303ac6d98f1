"""What one supervisor can do on SQLite: each act by the rules of the contract, row by row, in one transaction."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine

from app.database.entering import entering, number_in
from app.database.sqlite import consents, numbers
from app.database.sqlite.acts import once
from app.database.sqlite.works import work_of
from app.domain.act import ActKind, ActResult, Consent
from app.domain.wish import Wish, kind_of


class SqliteDesk:
    """`app.database.contract.Desk` on SQLite, for one supervisor: `actor` is their login."""

    def __init__(self, engine: Engine, actor: str) -> None:
        self._engine = engine
        self._actor = actor

    def act(self, action: UUID, wish: Wish, *, at: datetime) -> ActResult:
        number = number_in(wish)
        ticket: UUID | None = None
        if number is not None:
            ticket = numbers.hold(
                self._engine, self._actor, entering(action), ActKind.ENTER_NUMBER, number, numbers.ENTERED, at
            )
        ids, work = work_of(wish, at, ticket)
        return once(self._engine, action, kind_of(wish), self._actor, at, ids, work)

    def consents(self, *, at: datetime) -> tuple[Consent, ...]:
        return consents.seen_by(self._engine, self._actor, at)

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        return numbers.request(self._engine, self._actor, action, callback_id, reason, at)

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        return numbers.fetch(self._engine, self._actor, ticket, at)

    def find_number(self, action: UUID, number: str, reason: str, *, at: datetime) -> UUID:
        return numbers.hold(self._engine, self._actor, action, ActKind.FIND_NUMBER, number, reason, at)

    def fetch_found(self, ticket: UUID, *, at: datetime) -> tuple[int, ...]:
        return numbers.found(self._engine, self._actor, ticket, at)
