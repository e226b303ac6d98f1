"""Which of the desk's methods each wish is."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from app.database.contract import Desk
from app.domain.act import ActResult
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift
from app.domain.wish import (
    AcknowledgeAlerts,
    Add,
    AskConsent,
    Assign,
    CancelTexts,
    Correct,
    DeclineConsent,
    GiveConsent,
    Handle,
    Join,
    MarkRead,
    Move,
    Part,
    Reopen,
    Retry,
    RetryTexts,
    SendText,
    SetAlertRule,
    SetHours,
    SetPolicy,
    SetTemplate,
    SnoozeAlerts,
    TakeBackConsent,
    ToFront,
    Undo,
    Wish,
    Withdraw,
)


def send(desk: Desk, action: UUID, wish: Wish, at: datetime) -> ActResult:
    """One try. A consent's id is the id of the act that asked for it."""
    match wish:
        case Move():
            return desk.move(action, wish.rows, wish.to_centre_id, at=at)
        case Retry():
            return desk.retry(action, wish.rows, wish.when, lost=wish.lost, at=at)
        case SendText():
            return desk.send_text(action, wish.ids, wish.purpose, wish.templates, wish.bodies, at=at)
        case ToFront():
            return desk.to_front(action, wish.rows, at=at)
        case Assign():
            return desk.assign(action, wish.rows, wish.agent_id, at=at)
        case Handle():
            return desk.handle(action, wish.rows, wish.how, wish.consent, at=at)
        case Withdraw():
            return desk.withdraw(action, wish.rows, wish.reason, wish.consent, at=at)
        case Reopen():
            return desk.reopen(action, wish.rows, wish.reason, at=at)
        case Join():
            return desk.join(action, wish.rows, wish.into, wish.consent, at=at)
        case Part():
            return desk.part(action, wish.rows, at=at)
        case AskConsent():
            return desk.ask_consent(
                action, wish.kind, wish.rows, wish.reason, how=wish.how, into=wish.into, at=at
            )
        case GiveConsent():
            return desk.give_consent(action, wish.consent, at=at)
        case DeclineConsent():
            return desk.decline_consent(action, wish.consent, at=at)
        case TakeBackConsent():
            return desk.take_back_consent(action, wish.consent, at=at)
        case Correct():
            return desk.correct(action, wish.row, wish.changes, at=at)
        case Add():
            return desk.add(
                action,
                wish.queue_id,
                wish.number,
                language=wish.language,
                at=at,
                reason=wish.reason,
                wish_from=wish.wish_from,
                wish_until=wish.wish_until,
                care_team=wish.care_team,
                named_agent_id=wish.named_agent_id,
                may_text=wish.may_text,
            )
        case SetPolicy():
            return desk.set_policy(action, wish.queue_ids, wish.policy, wish.valid_from, at=at)
        case SetHours():
            return desk.set_hours(
                action,
                wish.centre_id,
                wish.queue_id,
                wish.day,
                wish.opens_min,
                wish.closes_min,
                wish.reason,
                at=at,
            )
        case RetryTexts():
            return desk.retry_text(action, wish.ids, wish.states, wish.templates, wish.bodies, at=at)
        case CancelTexts():
            return desk.cancel_text(action, wish.ids, wish.states, at=at)
        case MarkRead():
            return desk.mark_read(action, wish.ids, wish.said_us, at=at)
        case SetTemplate():
            return desk.set_template(
                action,
                wish.purpose,
                wish.language,
                wish.body,
                resend_if_unknown=wish.resend_if_unknown,
                version=wish.version,
                has_no_health=wish.has_no_health,
                at=at,
            )
        case AcknowledgeAlerts():
            return desk.acknowledge_alerts(action, wish.alerts, at=at)
        case SnoozeAlerts():
            return desk.snooze_alerts(action, wish.alerts, wish.until, at=at)
        case SetAlertRule():
            return desk.set_alert_rule(action, wish.rule, at=at)
        case RecordAbsence() | AddShift() | Lend() | RemoveShift() | RemoveHours():
            return desk.staff(action, wish, at=at)
        case Undo():
            return desk.undo(action, wish.of, at=at)
