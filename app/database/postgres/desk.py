"""A supervisor's hands on PostgreSQL: each act is one call of one function, one round trip, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import psycopg
from sqlalchemy import Engine, TextClause, literal_column
from sqlalchemy.exc import DBAPIError

from app.database.entering import entering
from app.database.postgres.answers import act_result
from app.database.postgres.calls import call
from app.database.postgres.staffing import statement
from app.database.reads.consents import open_consents
from app.database.reads.deadline import driver_of, within
from app.database.trouble import known_trouble, reaching
from app.domain.act import ActKind, ActResult, Consent, Correction, Seen
from app.domain.alert import AlertRule
from app.domain.attempt_policy import AttemptPolicy
from app.domain.errors import NotConfirmed, Unavailable
from app.domain.staffing import Staffing

#: Longest that an act may take: a thousand rows take less than a second.
ANSWER_S: Final = 20.0

_ROWS = ("action", "ids", "versions")
_MOVE = call("act_move", *_ROWS, "to_centre_id", "at")
_RETRY = call("act_retry", *_ROWS, "when", "at", "lost")
_TO_FRONT = call("act_to_front", *_ROWS, "at")
_ASSIGN = call("act_assign", *_ROWS, "agent_id", "at")
_SEND_TEXT = call("act_send_text", "action", "ids", "purpose", "at", "templates", "bodies")
_UNDO = call("act_undo", "action", "of", "at")
_HANDLE = call("act_handle", *_ROWS, "how", "consent", "at")
_WITHDRAW = call("act_withdraw", *_ROWS, "reason", "consent", "at")
_REOPEN = call("act_reopen", *_ROWS, "reason", "at")
_JOIN = call("act_join", *_ROWS, "into_id", "into_version", "consent", "at")
_PART = call("act_part", *_ROWS, "at")
_CONSENT_ASK = call(
    "consent_ask", "consent", "kind", "ids", "versions", "reason", "how", "into_id", "into_version", "at"
)
_CONSENT_GIVE = call("consent_give", "action", "consent", "at")
_CONSENT_DECLINE = call("consent_decline", "action", "consent", "at")
_CONSENT_TAKE_BACK = call("consent_take_back", "action", "consent", "at")
_CORRECT = call("act_correct", "action", "id", "version", "changes", "at")
_ADD = call(
    "act_add", "action", "queue_id", "ticket", "language", "reason", "wish_from", "wish_until", "care_team",
    "named_agent_id", "may_text", "at",
)  # fmt: skip
_SET_POLICY = call("act_set_policy", "action", "queue_ids", "policy", "valid_from", "at")
_SET_HOURS = call(
    "act_set_hours", "action", "centre_id", "queue_id", "day", "opens_min", "closes_min", "reason", "at"
)
_RETRY_TEXT = call("act_retry_text", "action", "ids", "states", "at", "templates", "bodies")
_CANCEL_TEXT = call("act_cancel_text", "action", "ids", "states", "at")
_MARK_READ = call("act_mark_read", "action", "ids", "said_us", "at")
_SET_TEMPLATE = call(
    "act_set_template",
    "action",
    "purpose",
    "language",
    "body",
    "resend_if_unknown",
    "version",
    "has_no_health",
    "at",
)
_ACKNOWLEDGE = call("act_acknowledge_alert", "action", "ids", "at")
_SNOOZE = call("act_snooze_alert", "action", "ids", "quiet_until", "at")
_SET_ALERT_RULE = call("act_set_alert_rule", "action", "rule", "at")
_NUMBER_REQUEST = call("number_request", "action", "callback_id", "reason", "at")
_NUMBER_FETCH = call("number_fetch", "ticket", "at")
_NUMBER_ENTER = call("number_enter", "action", "number", "at")
_FIND_NUMBER = call("find_number", "action", "number", "reason", "at")
_FIND_FETCH = call("find_fetch", "ticket", "at")


class PostgresDesk:
    """`contract.Desk` for the login the engine connects as; safe to use from several threads.

    An act runs in autocommit: its one statement is its transaction. When the connection breaks under it, it may
    have been done, and NotConfirmed says so; asking again with the same id tells.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def move(self, action: UUID, rows: Sequence[Seen], to_centre_id: int, *, at: datetime) -> ActResult:
        return act_result(self._ask(_MOVE, action=action, to_centre_id=to_centre_id, at=at, **_asked(rows)))

    def retry(
        self, action: UUID, rows: Sequence[Seen], when: datetime | None, *, lost: bool = False, at: datetime
    ) -> ActResult:
        return act_result(self._ask(_RETRY, action=action, when=when, at=at, lost=lost, **_asked(rows)))

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
        read = None if templates is None else list(templates)
        said = None if bodies is None else list(bodies)
        asked = {"action": action, "ids": list(rows), "purpose": purpose, "at": at}
        asked |= {"templates": read, "bodies": said}
        return act_result(self._ask(_SEND_TEXT, **asked))

    def to_front(self, action: UUID, rows: Sequence[Seen], *, at: datetime) -> ActResult:
        return act_result(self._ask(_TO_FRONT, action=action, at=at, **_asked(rows)))

    def assign(self, action: UUID, rows: Sequence[Seen], agent_id: int | None, *, at: datetime) -> ActResult:
        return act_result(self._ask(_ASSIGN, action=action, agent_id=agent_id, at=at, **_asked(rows)))

    def handle(
        self, action: UUID, rows: Sequence[Seen], how: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return act_result(self._ask(_HANDLE, action=action, how=how, consent=consent, at=at, **_asked(rows)))

    def withdraw(
        self, action: UUID, rows: Sequence[Seen], reason: str, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return act_result(
            self._ask(_WITHDRAW, action=action, reason=reason, consent=consent, at=at, **_asked(rows))
        )

    def reopen(self, action: UUID, rows: Sequence[Seen], reason: str, *, at: datetime) -> ActResult:
        return act_result(self._ask(_REOPEN, action=action, reason=reason, at=at, **_asked(rows)))

    def join(
        self, action: UUID, rows: Sequence[Seen], into: Seen, consent: UUID | None = None, *, at: datetime
    ) -> ActResult:
        return act_result(
            self._ask(
                _JOIN, action=action, into_id=into.id, into_version=into.version, consent=consent, at=at,
                **_asked(rows),
            )
        )  # fmt: skip

    def part(self, action: UUID, rows: Sequence[Seen], *, at: datetime) -> ActResult:
        return act_result(self._ask(_PART, action=action, at=at, **_asked(rows)))

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
        into_id, into_version = into or (None, None)
        return act_result(
            self._ask(
                _CONSENT_ASK, consent=consent, kind=kind, reason=reason, how=how, into_id=into_id,
                into_version=into_version, at=at, **_asked(rows),
            )
        )  # fmt: skip

    def give_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return act_result(self._ask(_CONSENT_GIVE, action=action, consent=consent, at=at))

    def decline_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return act_result(self._ask(_CONSENT_DECLINE, action=action, consent=consent, at=at))

    def take_back_consent(self, action: UUID, consent: UUID, *, at: datetime) -> ActResult:
        return act_result(self._ask(_CONSENT_TAKE_BACK, action=action, consent=consent, at=at))

    def consents(self, *, at: datetime) -> tuple[Consent, ...]:
        # Row level security shows those of oneself, and those of whose centres one is a member throughout.
        with reaching(), self._engine.connect() as connection, within(ANSWER_S, connection):
            return open_consents(connection, literal_column("session_user::text"), at)

    def correct(self, action: UUID, row: Seen, changes: Correction, *, at: datetime) -> ActResult:
        told = {name: value for name, value in asdict(changes).items() if value is not None}
        if changes.number is not None:
            told["number"] = str(self._enter(action, changes.number, at))
        return act_result(
            self._ask(_CORRECT, action=action, id=row.id, version=row.version, changes=told, at=at)
        )

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
        ticket = None if number is None else self._enter(action, number, at)
        return act_result(
            self._ask(
                _ADD, action=action, queue_id=queue_id, ticket=ticket, language=language, reason=reason,
                wish_from=wish_from, wish_until=wish_until, care_team=care_team, named_agent_id=named_agent_id,
                may_text=may_text, at=at,
            )
        )  # fmt: skip

    def set_policy(
        self,
        action: UUID,
        queue_ids: Sequence[int],
        policy: AttemptPolicy,
        valid_from: date,
        *,
        at: datetime,
    ) -> ActResult:
        told = {"id": policy.id} | policy.figures
        return act_result(
            self._ask(
                _SET_POLICY,
                action=action,
                queue_ids=list(queue_ids),
                policy=told,
                valid_from=valid_from,
                at=at,
            )
        )

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
        return act_result(
            self._ask(
                _SET_HOURS, action=action, centre_id=centre_id, queue_id=queue_id, day=day, opens_min=opens_min,
                closes_min=closes_min, reason=reason, at=at,
            )
        )  # fmt: skip

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
        read = None if templates is None else list(templates)
        said = None if bodies is None else list(bodies)
        asked = {"action": action, "ids": list(ids), "states": list(states), "at": at}
        asked |= {"templates": read, "bodies": said}
        return act_result(self._ask(_RETRY_TEXT, **asked))

    def cancel_text(
        self, action: UUID, ids: Sequence[int], states: Sequence[str], *, at: datetime
    ) -> ActResult:
        return act_result(self._ask(_CANCEL_TEXT, action=action, ids=list(ids), states=list(states), at=at))

    def mark_read(
        self, action: UUID, ids: Sequence[int], said_us: Sequence[int], *, at: datetime
    ) -> ActResult:
        return act_result(self._ask(_MARK_READ, action=action, ids=list(ids), said_us=list(said_us), at=at))

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
        return act_result(
            self._ask(
                _SET_TEMPLATE, action=action, purpose=purpose, language=language, body=body,
                resend_if_unknown=resend_if_unknown, version=version, has_no_health=has_no_health, at=at,
            )
        )  # fmt: skip

    def acknowledge_alerts(self, action: UUID, alerts: Sequence[int], *, at: datetime) -> ActResult:
        return act_result(self._ask(_ACKNOWLEDGE, action=action, ids=list(alerts), at=at))

    def snooze_alerts(
        self, action: UUID, alerts: Sequence[int], until: datetime, *, at: datetime
    ) -> ActResult:
        return act_result(self._ask(_SNOOZE, action=action, ids=list(alerts), quiet_until=until, at=at))

    def set_alert_rule(self, action: UUID, rule: AlertRule, *, at: datetime) -> ActResult:
        return act_result(self._ask(_SET_ALERT_RULE, action=action, rule=rule.as_json(), at=at))

    def staff(self, action: UUID, change: Staffing, *, at: datetime) -> ActResult:
        asked, given = statement(change)
        return act_result(self._ask(asked, action=action, at=at, **given))

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult:
        return act_result(self._ask(_UNDO, action=action, of=of, at=at))

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        ticket: UUID = self._ask(
            _NUMBER_REQUEST, action=action, callback_id=callback_id, reason=reason, at=at
        )
        return ticket

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        return str(self._ask(_NUMBER_FETCH, ticket=ticket, at=at))

    def find_number(self, action: UUID, number: str, reason: str, *, at: datetime) -> UUID:
        ticket: UUID = self._ask(_FIND_NUMBER, action=action, number=number, reason=reason, at=at)
        return ticket

    def fetch_found(self, ticket: UUID, *, at: datetime) -> tuple[int, ...]:
        return tuple(self._ask(_FIND_FETCH, ticket=ticket, at=at))

    def _enter(self, action: UUID, number: str, at: datetime) -> UUID:
        """The ticket that stands for the number in the act; its id follows from the act's, to be the same again."""
        ticket: UUID = self._ask(_NUMBER_ENTER, action=entering(action), number=number, at=at)
        return ticket

    def _ask(self, statement: TextClause, **given: Any) -> Any:
        with reaching(), self._engine.connect() as connection:
            heard: list[psycopg.errors.Diagnostic] = []
            driver = driver_of(connection)
            driver.add_notice_handler(heard.append)
            try:
                with within(ANSWER_S, connection):
                    answer = connection.execute(statement, given).scalar_one()
            except Unavailable as late:
                # A server that hangs may still come back and commit.
                raise NotConfirmed(late.detail) from late
            except DBAPIError as error:
                if error.connection_invalidated and _may_be_done(error):
                    raise NotConfirmed(str(error.orig)) from error
                raise
            finally:
                driver.remove_notice_handler(heard.append)
            # Committed here, and the standby that was waited for may not have it (a cancelled wait).
            if any(
                notice.sqlstate == "01000" and "replicat" in (notice.message_detail or "") for notice in heard
            ):
                raise NotConfirmed("committed here, not confirmed by the standby")
            return answer


def _asked(rows: Sequence[Seen]) -> dict[str, list[int]]:
    return {"ids": [row.id for row in rows], "versions": [row.version for row in rows]}


def _may_be_done(error: DBAPIError) -> bool:
    """Whether the broken connection leaves open what became of the statement."""
    if not isinstance(error.orig, psycopg.Error):
        return True
    known = known_trouble(error.orig, is_lost=True)
    return not (
        isinstance(known, Unavailable)
        and known.reason in {"refused", "unknown_host", "authentication", "tls"}
    )
