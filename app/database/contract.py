"""What both engines offer: the phone platform's side and a supervisor's hands (docs/contact-centre-database.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from app.domain.act import ActKind, ActResult, Consent, Correction, Seen
from app.domain.alert import AlertRule
from app.domain.attempt_policy import AttemptPolicy
from app.domain.callback import Outcome, State
from app.domain.staffing import Staffing


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

    def report_load(self, queue_id: int, waiting: int, oldest_s: int | None, at: datetime) -> None: ...


class Desk(Protocol):
    """What one supervisor can do. `at` is believed only where the contract says so; PostgreSQL in service ignores it.

    Every method may raise `Refused`, `Unavailable`, and `NotConfirmed` when the answer to the COMMIT was lost.
    """

    def move(self, action: UUID, rows: Sequence[Seen], to_centre_id: int, *, at: datetime) -> ActResult: ...

    def retry(
        self, action: UUID, rows: Sequence[Seen], when: datetime | None, *, lost: bool = False, at: datetime
    ) -> ActResult:
        """`lost`: the one callback named is being called, and whoever asks for it says that nobody rings any more."""

    def send_text(
        self,
        action: UUID,
        rows: Sequence[int],
        purpose: str,
        templates: Sequence[int] | None = None,
        bodies: Sequence[str] | None = None,
        *,
        at: datetime,
    ) -> ActResult:
        """`templates`: the ids of the versions that whoever sends has read, `bodies` the words as they would go out.

        A text of another version or in other words is refused.
        """
        ...

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult: ...

    def retry_text(
        self,
        action: UUID,
        ids: Sequence[int],
        states: Sequence[str],
        templates: Sequence[int] | None = None,
        bodies: Sequence[str] | None = None,
        *,
        at: datetime,
    ) -> ActResult:
        """Rows are of the outbox, `states` those they were seen in; `templates` as of `send_text`, held ones aside.

        `bodies`: for each of them the words that were read; one that would go out in others is refused.
        """
        ...

    def cancel_text(
        self, action: UUID, ids: Sequence[int], states: Sequence[str], *, at: datetime
    ) -> ActResult: ...

    def mark_read(
        self, action: UUID, ids: Sequence[int], said_us: Sequence[int], *, at: datetime
    ) -> ActResult:
        """`said_us`: when each callback's patient wrote last, as it was seen, in microseconds since the epoch."""
        ...

    def set_template(
        self,
        action: UUID,
        purpose: str,
        language: str,
        body: str,
        *,
        resend_if_unknown: bool,
        version: int,
        has_no_health: bool,
        at: datetime,
    ) -> ActResult: ...

    def to_front(self, action: UUID, rows: Sequence[Seen], *, at: datetime) -> ActResult: ...

    def assign(
        self, action: UUID, rows: Sequence[Seen], agent_id: int | None, *, at: datetime
    ) -> ActResult: ...

    def handle(
        self, action: UUID, rows: Sequence[Seen], how: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult: ...

    def withdraw(
        self, action: UUID, rows: Sequence[Seen], reason: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult: ...

    def reopen(self, action: UUID, rows: Sequence[Seen], reason: str, *, at: datetime) -> ActResult: ...

    def join(
        self, action: UUID, rows: Sequence[Seen], into: Seen, consent: UUID | None = None, *, at: datetime
    ) -> ActResult: ...

    def part(self, action: UUID, rows: Sequence[Seen], *, at: datetime) -> ActResult: ...

    def ask_consent(
        self,
        consent: UUID,
        kind: ActKind,
        rows: Sequence[Seen],
        reason: str,
        *,
        at: datetime,
        how: str | None = None,
        into: Seen | None = None,
    ) -> ActResult: ...

    def give_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult: ...

    def decline_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult: ...

    def take_back_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult: ...

    def consents(self, *, at: datetime) -> tuple[Consent, ...]:
        """Those asked for by oneself or to be given by oneself that are not used, oldest first.

        One's own are told of for `app.database.reads.consents.TOLD` after they expired, were declined or taken back.
        """
        ...

    def correct(self, action: UUID, row: Seen, changes: Correction, *, at: datetime) -> ActResult: ...

    def add(
        self,
        action: UUID,
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
    ) -> ActResult: ...

    def set_policy(
        self,
        action: UUID,
        queue_ids: Sequence[int],
        policy: AttemptPolicy,
        valid_from: date,
        *,
        at: datetime,
    ) -> ActResult:
        """The rows of the answer are the queues, without versions; managers only."""
        ...

    def set_hours(
        self,
        action: UUID,
        centre_id: int,
        queue_id: int | None,
        day: date,
        opens_min: int | None,
        closes_min: int | None,
        reason: str,
        *,
        at: datetime,
    ) -> ActResult:
        """The row of the answer is the exception that was made, without a version."""
        ...

    def staff(self, action: UUID, change: Staffing, *, at: datetime) -> ActResult:
        """The row of the answer is the nurse; of what is removed the shift or the exception. Without a version."""
        ...

    def acknowledge_alerts(self, action: UUID, alerts: Sequence[int], *, at: datetime) -> ActResult:
        """The rows of the answer are alerts, without versions."""
        ...

    def snooze_alerts(
        self, action: UUID, alerts: Sequence[int], until: datetime, *, at: datetime
    ) -> ActResult: ...

    def set_alert_rule(self, action: UUID, rule: AlertRule, *, at: datetime) -> ActResult:
        """The row of the answer is the rule, without a version; managers only."""
        ...

    def find_number(self, action: UUID, number: str, reason: str, *, at: datetime) -> UUID: ...

    def fetch_found(self, ticket: UUID, *, at: datetime) -> tuple[int, ...]: ...

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID: ...

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str: ...
