"""Which work each wish is, on SQLite, and which rows answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never
from uuid import UUID

from app.database.sqlite import (
    alert_rules,
    alerting,
    consents,
    correcting,
    ending,
    exceptions,
    hands,
    messages,
    placing,
    rules,
    templates,
    texts,
    undo,
    words,
)
from app.database.sqlite.acts import Work
from app.domain import wish as w
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift
from app.domain.texting import CancelTexts, MarkRead, RetryTexts, SendText, SetTemplate


def work_of(wish: w.Wish, at: datetime, ticket: UUID | None) -> tuple[Sequence[int], Work]:
    """The ids of the rows that answer, as far as they are known before, and what is done.

    `ticket` stands for the number that the wish names.
    """
    match wish:
        case SendText():
            return wish.ids, texts.send_text(wish.purpose, at, wish.templates, wish.bodies)
        case RetryTexts():
            return wish.ids, messages.retry_text(wish.ids, wish.states, at, wish.templates, wish.bodies)
        case CancelTexts():
            return wish.ids, messages.cancel_text(wish.states)
        case MarkRead():
            return wish.ids, words.mark_read(wish.ids, wish.said_us)
        case w.Correct():
            return (wish.row.id,), correcting.correct(wish.row, wish.changes, ticket)
        case w.Add():
            return (), correcting.add(wish, ticket, at)
        case w.SetPolicy():
            return wish.queue_ids, rules.set_policy(wish.policy, wish.valid_from)
        case w.SetHours():
            return (), rules.set_hours(wish)
        case SetTemplate():
            return (), templates.set_template(wish)
        case w.AcknowledgeAlerts():
            return wish.alerts, alerting.acknowledge()
        case w.SnoozeAlerts():
            return wish.alerts, alerting.snooze(wish.until)
        case w.SetAlertRule():
            return (), alert_rules.set_rule(wish.rule)
        case GiveConsent():
            return (), consents.give(wish.consent)
        case DeclineConsent():
            return (), consents.decline(wish.consent)
        case TakeBackConsent():
            return (), consents.take_back(wish.consent)
        case RecordAbsence():
            return (wish.agent_id,), hands.record_absence(wish)
        case AddShift():
            return (wish.agent_id,), hands.add_shift(wish)
        case Lend():
            return (wish.agent_id,), hands.lend(wish)
        case RemoveShift():
            return (wish.shift_id,), hands.remove_shift(wish)
        case RemoveHours():
            return (wish.exception_id,), exceptions.remove_hours(wish)
        case w.Undo():
            return (), undo.undo(wish.of)
        case _:
            return [row.id for row in wish.rows], _on_rows(wish, at)


def _on_rows(wish: w.OnRows, at: datetime) -> Work:
    """Of a wish that names callbacks in the versions they were seen in."""
    match wish:
        case w.Move():
            return placing.move(wish.rows, wish.to_centre_id, at)
        case w.Retry():
            return placing.retry(wish.rows, wish.when, at, lost=wish.lost)
        case w.ToFront():
            return placing.to_front(wish.rows, at)
        case w.Assign():
            return placing.assign(wish.rows, wish.agent_id)
        case w.Handle():
            return ending.handle(wish.rows, wish.how, wish.consent)
        case w.Withdraw():
            return ending.withdraw(wish.rows, wish.reason, wish.consent)
        case w.Reopen():
            return ending.reopen(wish.rows, wish.reason)
        case w.Join():
            return ending.join(wish.rows, wish.into, wish.consent)
        case w.Part():
            return ending.part(wish.rows)
        case AskConsent():
            return consents.ask(wish.kind, wish.rows, wish.reason, wish.how, wish.into)
        case _:
            assert_never(wish)
