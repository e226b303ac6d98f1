"""Which function each wish is, on PostgreSQL, and what it is given."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any, Final
from uuid import UUID

from sqlalchemy import TextClause

from app.database.postgres.calls import call
from app.domain import wish as w
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift
from app.domain.texting import CancelTexts, MarkRead, RetryTexts, SendText, SetTemplate

_ROWS: Final = ("action", "ids", "versions")
_STRETCH: Final = ("from_at", "until_at")
#: A consent's id is the id of the act that asks for it. What a number is, only its ticket tells.
_CALLS: Final[dict[type, TextClause]] = {
    w.Move: call("act_move", *_ROWS, "to_centre_id", "at"),
    w.Retry: call("act_retry", *_ROWS, "when", "at", "lost"),
    w.ToFront: call("act_to_front", *_ROWS, "at"),
    w.Assign: call("act_assign", *_ROWS, "agent_id", "at"),
    SendText: call("act_send_text", "action", "ids", "purpose", "at", "templates", "bodies"),
    w.Handle: call("act_handle", *_ROWS, "how", "consent", "at"),
    w.Withdraw: call("act_withdraw", *_ROWS, "reason", "consent", "at"),
    w.Reopen: call("act_reopen", *_ROWS, "reason", "at"),
    w.Join: call("act_join", *_ROWS, "into_id", "into_version", "consent", "at"),
    w.Part: call("act_part", *_ROWS, "at"),
    AskConsent: call(
        "consent_ask", "action", "kind", "ids", "versions", "reason", "how", "into_id", "into_version", "at"
    ),
    GiveConsent: call("consent_give", "action", "consent", "at"),
    DeclineConsent: call("consent_decline", "action", "consent", "at"),
    TakeBackConsent: call("consent_take_back", "action", "consent", "at"),
    w.Correct: call("act_correct", "action", "id", "version", "changes", "at"),
    w.Add: call(
        "act_add", "action", "queue_id", "ticket", "language", "reason", "wish_from", "wish_until", "care_team",
        "named_agent_id", "may_text", "at",
    ),
    w.SetPolicy: call("act_set_policy", "action", "queue_ids", "policy", "valid_from", "at"),
    w.SetHours: call(
        "act_set_hours", "action", "centre_id", "queue_id", "day", "opens_min", "closes_min", "reason", "at"
    ),
    RetryTexts: call("act_retry_text", "action", "ids", "states", "at", "templates", "bodies"),
    CancelTexts: call("act_cancel_text", "action", "ids", "states", "at"),
    MarkRead: call("act_mark_read", "action", "ids", "said_us", "at"),
    SetTemplate: call(
        "act_set_template", "action", "purpose", "language", "body", "resend_if_unknown", "version",
        "has_no_health", "at",
    ),
    w.AcknowledgeAlerts: call("act_acknowledge_alert", "action", "ids", "at"),
    w.SnoozeAlerts: call("act_snooze_alert", "action", "ids", "quiet_until", "at"),
    w.SetAlertRule: call("act_set_alert_rule", "action", "rule", "at"),
    RecordAbsence: call("act_record_absence", "action", "agent_id", *_STRETCH, "reason", "at"),
    AddShift: call("act_add_shift", "action", "agent_id", "centre_id", *_STRETCH, "at"),
    Lend: call("act_lend", "action", "agent_id", "to_centre_id", *_STRETCH, "at"),
    RemoveShift: call("act_remove_shift", "action", "shift_id", "at"),
    RemoveHours: call("act_remove_hours", "action", "exception_id", "at"),
    w.Undo: call("act_undo", "action", "of", "at"),
}  # fmt: skip


def statement(wish: w.Wish, ticket: UUID | None) -> tuple[TextClause, dict[str, Any]]:
    """The call, and what it is given besides the act's id and the time.

    `ticket` stands for the number that the wish names, which is no part of the call.
    """
    return _CALLS[type(wish)], _given(wish, ticket)


def _given(wish: w.Wish, ticket: UUID | None) -> dict[str, Any]:
    match wish:
        case w.Correct(row=row, changes=changes):
            told = {name: value for name, value in asdict(changes).items() if value is not None}
            if ticket is not None:
                told["number"] = str(ticket)
            return {"id": row.id, "version": row.version, "changes": told}
        case w.Add():
            given = _fields(wish)
            del given["number"]
            return given | {"ticket": ticket}
        case w.SetPolicy(policy=policy):
            return _fields(wish) | {"policy": {"id": policy.id} | policy.figures}
        case w.AcknowledgeAlerts(alerts=alerts):
            return {"ids": list(alerts)}
        case w.SnoozeAlerts(alerts=alerts, until=until):
            return {"ids": list(alerts), "quiet_until": until}
        case w.SetAlertRule(rule=rule):
            return {"rule": rule.as_json()}
        case _:
            return _fields(wish)


def _fields(wish: w.Wish) -> dict[str, Any]:
    """By name, as the functions have them: callbacks as ids and versions, several of a thing as a list."""
    given: dict[str, Any] = {}
    for field in fields(wish):
        value = getattr(wish, field.name)
        if field.name == "rows":
            given |= {"ids": [row.id for row in value], "versions": [row.version for row in value]}
        elif field.name == "into":
            given["into_id"], given["into_version"] = value or (None, None)
        else:
            given[field.name] = list(value) if isinstance(value, tuple) else value
    return given
