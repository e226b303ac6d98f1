"""Desks of both engines whose acts have names: a test says what is done, where the program hands over a wish."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar, cast
from uuid import UUID

from app.database import contract
from app.database.postgres import desk as on_postgres
from app.database.sqlite import desk as on_sqlite
from app.domain import wish as w
from app.domain.act import ActKind, ActResult, Correction, Handled, Seen
from app.domain.alert import AlertRule
from app.domain.attempt_policy import AttemptPolicy
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.staffing import Staffing
from app.domain.texting import CancelTexts, MarkRead, RetryTexts, SendText, SetTemplate

T = TypeVar("T")


class Desk(contract.Desk):
    """Each act is `act` with the wish of that name, whose values are its arguments; `how` may be none that there is."""

    def move(self, action: UUID, rows: Iterable[Seen], to_centre_id: int, *, at: datetime) -> ActResult:
        return self.act(action, w.Move(tuple(rows), to_centre_id), at=at)

    def retry(
        self, action: UUID, rows: Iterable[Seen], when: datetime | None, *, lost: bool = False, at: datetime
    ) -> ActResult:
        return self.act(action, w.Retry(tuple(rows), when, lost), at=at)

    def to_front(self, action: UUID, rows: Iterable[Seen], *, at: datetime) -> ActResult:
        return self.act(action, w.ToFront(tuple(rows)), at=at)

    def assign(self, action: UUID, rows: Iterable[Seen], agent_id: int | None, *, at: datetime) -> ActResult:
        return self.act(action, w.Assign(tuple(rows), agent_id), at=at)

    def handle(
        self, action: UUID, rows: Iterable[Seen], how: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return self.act(action, w.Handle(tuple(rows), cast("Handled", how), consent), at=at)

    def withdraw(
        self, action: UUID, rows: Iterable[Seen], reason: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return self.act(action, w.Withdraw(tuple(rows), reason, consent), at=at)

    def reopen(self, action: UUID, rows: Iterable[Seen], reason: str, *, at: datetime) -> ActResult:
        return self.act(action, w.Reopen(tuple(rows), reason), at=at)

    def join(
        self, action: UUID, rows: Iterable[Seen], into: Seen, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return self.act(action, w.Join(tuple(rows), into, consent), at=at)

    def part(self, action: UUID, rows: Iterable[Seen], *, at: datetime) -> ActResult:
        return self.act(action, w.Part(tuple(rows)), at=at)

    def ask_consent(
        self,
        consent: UUID,
        kind: ActKind,
        rows: Iterable[Seen],
        reason: str,
        *,
        at: datetime,
        how: str | None = None,
        into: Seen | None = None,
    ) -> ActResult:
        wish = AskConsent(kind, tuple(rows), reason, cast("Handled | None", how), into)
        return self.act(consent, wish, at=at)

    def give_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return self.act(action, GiveConsent(consent), at=at)

    def decline_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return self.act(action, DeclineConsent(consent), at=at)

    def take_back_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return self.act(action, TakeBackConsent(consent), at=at)

    def correct(self, action: UUID, row: Seen, changes: Correction, *, at: datetime) -> ActResult:
        return self.act(action, w.Correct(row, changes), at=at)

    def add(self, action: UUID, asked: w.Add, *, at: datetime) -> ActResult:
        return self.act(action, asked, at=at)

    def send_text(
        self,
        action: UUID,
        ids: Iterable[int],
        purpose: str,
        templates: Sequence[int] | None = None,
        bodies: Sequence[str] | None = None,
        *,
        at: datetime,
    ) -> ActResult:
        wish = SendText(tuple(ids), purpose, _each(templates), _each(bodies))
        return self.act(action, wish, at=at)

    def retry_text(
        self,
        action: UUID,
        ids: Iterable[int],
        states: Iterable[str],
        templates: Sequence[int] | None = None,
        bodies: Sequence[str] | None = None,
        *,
        at: datetime,
    ) -> ActResult:
        wish = RetryTexts(tuple(ids), tuple(states), _each(templates), _each(bodies))
        return self.act(action, wish, at=at)

    def cancel_text(
        self, action: UUID, ids: Iterable[int], states: Iterable[str], *, at: datetime
    ) -> ActResult:
        return self.act(action, CancelTexts(tuple(ids), tuple(states)), at=at)

    def mark_read(
        self, action: UUID, ids: Iterable[int], said_us: Iterable[int], *, at: datetime
    ) -> ActResult:
        return self.act(action, MarkRead(tuple(ids), tuple(said_us)), at=at)

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
    ) -> ActResult:
        wish = SetTemplate(purpose, language, body, resend_if_unknown, version, has_no_health)
        return self.act(action, wish, at=at)

    def set_policy(
        self, action: UUID, queue_ids: Iterable[int], policy: AttemptPolicy, valid_from: date, *, at: datetime
    ) -> ActResult:
        return self.act(action, w.SetPolicy(tuple(queue_ids), policy, valid_from), at=at)

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
        wish = w.SetHours(centre_id, queue_id, day, opens_min, closes_min, reason)
        return self.act(action, wish, at=at)

    def staff(self, action: UUID, change: Staffing, *, at: datetime) -> ActResult:
        return self.act(action, change, at=at)

    def acknowledge_alerts(self, action: UUID, alerts: Iterable[int], *, at: datetime) -> ActResult:
        return self.act(action, w.AcknowledgeAlerts(tuple(alerts)), at=at)

    def snooze_alerts(
        self, action: UUID, alerts: Iterable[int], until: datetime, *, at: datetime
    ) -> ActResult:
        return self.act(action, w.SnoozeAlerts(tuple(alerts), until), at=at)

    def set_alert_rule(self, action: UUID, rule: AlertRule, *, at: datetime) -> ActResult:
        return self.act(action, w.SetAlertRule(rule), at=at)

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult:
        return self.act(action, w.Undo(of), at=at)


class PostgresDesk(on_postgres.PostgresDesk, Desk):
    """What the program has on PostgreSQL."""


class SqliteDesk(on_sqlite.SqliteDesk, Desk):
    """What the program has on SQLite."""


def _each(several: Sequence[T] | None) -> tuple[T, ...] | None:
    return None if several is None else tuple(several)
