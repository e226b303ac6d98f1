"""What one supervisor can do on SQLite: each act by the rules of the contract, row by row, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Engine

from app.database.entering import entering
from app.database.sqlite import (
    alert_rules,
    alerting,
    consents,
    correcting,
    ending,
    messages,
    numbers,
    placing,
    rules,
    staffing,
    templates,
)
from app.database.sqlite.acts import Work, once
from app.database.sqlite.rows import Request
from app.database.sqlite.texts import send_text
from app.database.sqlite.undo import undo
from app.database.sqlite.words import mark_read
from app.domain.act import ActKind, ActResult, Consent, Correction, Seen
from app.domain.alert import AlertRule
from app.domain.attempt_policy import AttemptPolicy
from app.domain.staffing import Staffing


class SqliteDesk:
    """`app.database.contract.Desk` on SQLite, for one supervisor: `actor` is their login."""

    def __init__(self, engine: Engine, actor: str) -> None:
        self._engine = engine
        self._actor = actor

    def move(self, action: UUID, rows: Sequence[Seen], to_centre_id: int, *, at: datetime) -> ActResult:
        return self._once(action, ActKind.MOVE, at, rows, placing.move(rows, to_centre_id, at))

    def retry(
        self, action: UUID, rows: Sequence[Seen], when: datetime | None, *, lost: bool = False, at: datetime
    ) -> ActResult:
        return self._once(action, ActKind.RETRY, at, rows, placing.retry(rows, when, at, lost=lost))

    def to_front(self, action: UUID, rows: Sequence[Seen], *, at: datetime) -> ActResult:
        return self._once(action, ActKind.TO_FRONT, at, rows, placing.to_front(rows, at))

    def assign(self, action: UUID, rows: Sequence[Seen], agent_id: int | None, *, at: datetime) -> ActResult:
        return self._once(action, ActKind.ASSIGN, at, rows, placing.assign(rows, agent_id))

    def handle(
        self, action: UUID, rows: Sequence[Seen], how: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return self._once(action, ActKind.HANDLE, at, rows, ending.handle(rows, how, consent))

    def withdraw(
        self, action: UUID, rows: Sequence[Seen], reason: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return self._once(action, ActKind.WITHDRAW, at, rows, ending.withdraw(rows, reason, consent))

    def reopen(self, action: UUID, rows: Sequence[Seen], reason: str, *, at: datetime) -> ActResult:
        return self._once(action, ActKind.REOPEN, at, rows, ending.reopen(rows, reason))

    def join(
        self, action: UUID, rows: Sequence[Seen], into: Seen, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return self._once(action, ActKind.JOIN, at, rows, ending.join(rows, into, consent))

    def part(self, action: UUID, rows: Sequence[Seen], *, at: datetime) -> ActResult:
        return self._once(action, ActKind.PART, at, rows, ending.part(rows))

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
    ) -> ActResult:
        asking = consents.ask(kind, rows, reason, how, into)
        return self._once(consent, ActKind.CONSENT_ASK, at, rows, asking)

    def give_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return self._once(action, ActKind.CONSENT_GIVE, at, (), consents.give(consent))

    def decline_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return self._once(action, ActKind.CONSENT_DECLINE, at, (), consents.decline(consent))

    def take_back_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return self._once(action, ActKind.CONSENT_TAKE_BACK, at, (), consents.take_back(consent))

    def consents(self, *, at: datetime) -> tuple[Consent, ...]:
        return consents.seen_by(self._engine, self._actor, at)

    def correct(self, action: UUID, row: Seen, changes: Correction, *, at: datetime) -> ActResult:
        ticket = self._enter(action, changes.number, at)
        return self._once(action, ActKind.CORRECT, at, [row], correcting.correct(row, changes, ticket))

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
    ) -> ActResult:
        request = Request(
            queue_id, language, reason, wish_from, wish_until, care_team, named_agent_id, may_text
        )
        ticket = self._enter(action, number, at)
        return self._once(action, ActKind.ADD, at, (), correcting.add(request, ticket, at))

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
        work = send_text(purpose, at, templates, bodies)
        return once(self._engine, action, ActKind.SEND_TEXT, self._actor, at, rows, work)

    def set_policy(
        self,
        action: UUID,
        queue_ids: Sequence[int],
        policy: AttemptPolicy,
        valid_from: date,
        *,
        at: datetime,
    ) -> ActResult:
        work = rules.set_policy(policy, valid_from)
        return once(self._engine, action, ActKind.SET_POLICY, self._actor, at, queue_ids, work)

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
        work = rules.set_hours(centre_id, queue_id, day, opens_min, closes_min, reason)
        return self._once(action, ActKind.SET_HOURS, at, (), work)

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
        work = messages.retry_text(ids, states, at, templates, bodies)
        return once(self._engine, action, ActKind.RETRY_TEXT, self._actor, at, ids, work)

    def cancel_text(
        self, action: UUID, ids: Sequence[int], states: Sequence[str], *, at: datetime
    ) -> ActResult:
        work = messages.cancel_text(states)
        return once(self._engine, action, ActKind.CANCEL_TEXT, self._actor, at, ids, work)

    def mark_read(
        self, action: UUID, ids: Sequence[int], said_us: Sequence[int], *, at: datetime
    ) -> ActResult:
        work = mark_read(ids, said_us)
        return once(self._engine, action, ActKind.MARK_READ, self._actor, at, ids, work)

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
        draft = templates.Draft(purpose, language, body, resend_if_unknown, version, has_no_health)
        return self._once(action, ActKind.SET_TEMPLATE, at, (), templates.set_template(draft))

    def acknowledge_alerts(self, action: UUID, alerts: Sequence[int], *, at: datetime) -> ActResult:
        work = alerting.acknowledge()
        return once(self._engine, action, ActKind.ACKNOWLEDGE_ALERT, self._actor, at, alerts, work)

    def snooze_alerts(
        self, action: UUID, alerts: Sequence[int], until: datetime, *, at: datetime
    ) -> ActResult:
        work = alerting.snooze(until)
        return once(self._engine, action, ActKind.SNOOZE_ALERT, self._actor, at, alerts, work)

    def set_alert_rule(self, action: UUID, rule: AlertRule, *, at: datetime) -> ActResult:
        work = alert_rules.set_rule(rule)
        return once(self._engine, action, ActKind.SET_ALERT_RULE, self._actor, at, (), work)

    def staff(self, action: UUID, change: Staffing, *, at: datetime) -> ActResult:
        kind, row, work = staffing.of(change)
        return once(self._engine, action, kind, self._actor, at, [row], work)

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult:
        return self._once(action, ActKind.UNDO, at, (), undo(of))

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        return numbers.request(self._engine, self._actor, action, callback_id, reason, at)

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        return numbers.fetch(self._engine, self._actor, ticket, at)

    def find_number(self, action: UUID, number: str, reason: str, *, at: datetime) -> UUID:
        return numbers.hold(self._engine, self._actor, action, ActKind.FIND_NUMBER, number, reason, at)

    def fetch_found(self, ticket: UUID, *, at: datetime) -> tuple[int, ...]:
        return numbers.found(self._engine, self._actor, ticket, at)

    def _enter(self, action: UUID, number: str | None, at: datetime) -> UUID | None:
        """The ticket that stands for the number in the act."""
        if number is None:
            return None
        return numbers.hold(
            self._engine, self._actor, entering(action), ActKind.ENTER_NUMBER, number, numbers.ENTERED, at
        )

    def _once(self, action: UUID, kind: ActKind, at: datetime, rows: Sequence[Seen], work: Work) -> ActResult:
        return once(self._engine, action, kind, self._actor, at, [row.id for row in rows], work)
