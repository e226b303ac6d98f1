"""What both engines offer: the phone platform's side and a supervisor's hands (docs/contact-centre-database.md)."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.domain.act import ActResult, Consent
from app.domain.callback import Outcome, State
from app.domain.request import Request
from app.domain.wish import Wish


class Platform(Protocol):
    """The phone platform's side. Each call is one transaction unless several are wrapped in `batch()`.

    Every method may raise `Refused` (the contract says no) and `Unavailable` (no database).
    """

    def request(self, source: str, source_ref: str, number: str | None, asked: Request, at: datetime) -> int:
        """The callback's id. Told again with the same source and reference it is the same, and nothing changes.

        `number` is in E.164, or None where the patient hides it.
        """
        ...

    def take(self, agent_id: int, at: datetime) -> int | None: ...

    def finish(self, callback_id: int, agent_id: int, outcome: Outcome, at: datetime) -> State: ...

    def release(self, callback_id: int, agent_id: int, at: datetime) -> State: ...

    def caller_withdraws(self, callback_id: int, reason: str, actor: str, at: datetime) -> State: ...

    def handle(self, callback_id: int, how: str, actor: str, at: datetime) -> State: ...

    def sign_on(self, agent_id: int, centre_id: int, state: str, at: datetime) -> None: ...

    def turn_away(self, centre_id: int, queue_id: int | None, reason: str, at: datetime) -> None: ...

    def report_load(self, queue_id: int, waiting: int, oldest_s: int | None, at: datetime) -> None: ...


class Desk(Protocol):
    """What one supervisor can do. `at` is believed only where the contract says so; PostgreSQL in service ignores it.

    Every method may raise `Refused`, `Unavailable`, and `NotConfirmed` when the answer to the COMMIT was lost.
    """

    def act(self, action: UUID, wish: Wish, *, at: datetime) -> ActResult:
        """Do it once, whatever the number of times it is asked with this id; a consent asked for bears the id.

        The rows of the answer are the callbacks; of texts sent again or cancelled those of the outbox, of a text's
        wording the template, of a policy the queues, of hours the exception made, of nurses' time the nurse (of what
        is removed the shift or the exception), of alerts and their rules these. Only callbacks and alert rules have
        versions. Texts in other words or of other versions than were read are refused.
        """
        ...

    def consents(self, *, at: datetime) -> tuple[Consent, ...]:
        """Those asked for by oneself or to be given by oneself that are not used, oldest first.

        One's own are told of for `app.database.reads.consents.TOLD` after they expired, were declined or taken back.
        """
        ...

    def find_number(self, action: UUID, number: str, reason: str, *, at: datetime) -> UUID: ...

    def fetch_found(self, ticket: UUID, *, at: datetime) -> tuple[int, ...]: ...

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID: ...

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str: ...
