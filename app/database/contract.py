"""What both engines offer: the phone platform's side and a supervisor's hands (docs/contact-centre-database.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.domain.act import ActResult, Seen
from app.domain.callback import Outcome, State


class Platform(Protocol):
    """The phone platform's side. Each call is one transaction unless several are wrapped in `batch()`.

    Every method may raise `Refused` (the contract says no) and `Unavailable` (no database).
    """

    def request(
        self,
        source: str,
        source_ref: str,
        queue_id: int,
        number: str | None,
        *,
        language: str,
        at: datetime,
        reason: str = "",
        wish_from: datetime | None = None,
        wish_until: datetime | None = None,
        care_team: str = "",
        named_agent_id: int | None = None,
        may_text: bool = True,
    ) -> int: ...

    def take(self, agent_id: int, at: datetime) -> int | None: ...

    def finish(self, callback_id: int, agent_id: int, outcome: Outcome, at: datetime) -> State: ...

    def release(self, callback_id: int, agent_id: int, at: datetime) -> State: ...

    def caller_withdraws(self, callback_id: int, reason: str, actor: str, at: datetime) -> State: ...

    def handle(self, callback_id: int, how: str, actor: str, at: datetime) -> State: ...

    def sign_on(self, agent_id: int, centre_id: int, state: str, at: datetime) -> None: ...

    def turn_away(self, centre_id: int, queue_id: int | None, reason: str, at: datetime) -> None: ...


class Desk(Protocol):
    """What one supervisor can do. `at` is believed only where the contract says so; PostgreSQL in service ignores it.

    Every method may raise `Refused`, `Unavailable`, and `NotConfirmed` when the answer to the COMMIT was lost.
    """

    def move(self, action: UUID, rows: Sequence[Seen], to_centre_id: int, *, at: datetime) -> ActResult: ...

    def retry(
        self, action: UUID, rows: Sequence[Seen], when: datetime | None, *, at: datetime
    ) -> ActResult: ...

    def send_text(self, action: UUID, rows: Sequence[int], purpose: str, *, at: datetime) -> ActResult: ...

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult: ...

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID: ...

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str: ...
