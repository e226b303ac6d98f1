"""The same wish once more: after its undo, on other rows, or for the rows where someone was first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.act import ActResult, Answer, Seen
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.errors import Refused
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift
from app.domain.texting import CancelTexts, MarkRead, RetryTexts, SendText, SetTemplate
from app.domain.wish import (
    AcknowledgeAlerts,
    Add,
    Correct,
    Handle,
    Join,
    Retry,
    SetAlertRule,
    SetHours,
    SetPolicy,
    SnoozeAlerts,
    Undo,
    Wish,
    Withdraw,
)

#: Callbacks as they are on the screen now; those that are not on it are left out.
SeenNow = Callable[[Collection[int]], Sequence[Seen]]


def on_rows(wish: Wish, rows: Sequence[Seen], now: datetime, seen: SeenNow) -> Wish:
    """The wish with these rows in place of its own. Raises Refused for what cannot be wished like that again."""
    if not rows:
        raise Refused("nothing_chosen")
    named = tuple(rows)
    match wish:
        case SendText():
            return replace(wish, ids=tuple(row.id for row in named))
        case MarkRead():
            # Other words than those that were read: somebody has to look at them first.
            raise Refused("not_repeatable")
        case Retry(when=when):
            if when is not None and when <= now:
                raise Refused("time_passed")
            # That nobody rings any more was said of one call: of another, or of it as it is now, nobody was asked.
            return replace(wish, rows=named, lost=False)
        case Handle(consent=consent) | Withdraw(consent=consent) if consent is not None:
            raise Refused("consent_used")
        case Join(into=into, consent=consent):
            if consent is not None:
                raise Refused("consent_used")
            return replace(wish, rows=named, into=_now(into, seen))
        case AskConsent(into=into) if into is not None:
            return replace(wish, rows=named, into=_now(into, seen))
        case Correct(changes=changes):
            if changes.number is not None:
                # One patient's number is never another's.
                raise Refused("number_not_kept")
            if len(named) > 1:
                raise Refused("one_at_a_time")
            return replace(wish, row=named[0])
        case GiveConsent() | DeclineConsent() | TakeBackConsent():
            raise Refused("not_repeatable")
        case Add() | SetPolicy() | SetHours() | Undo():
            raise Refused("not_repeatable")
        case RecordAbsence() | AddShift() | Lend() | RemoveShift() | RemoveHours():
            raise Refused("not_repeatable")
        case AcknowledgeAlerts() | SnoozeAlerts() | SetAlertRule():
            raise Refused("not_repeatable")
        case RetryTexts() | CancelTexts() | SetTemplate():
            raise Refused("not_repeatable")
        case _:
            return replace(wish, rows=named)


def after_undo(wish: Wish, undone: ActResult, now: datetime, seen: SeenNow) -> Wish:
    """What was undone, once more: with the versions that the undo left. Raises Refused as `on_rows`."""
    done = set(undone.done)
    match wish:
        case SetPolicy(queue_ids=queue_ids):
            return replace(wish, queue_ids=tuple(id_ for id_ in queue_ids if id_ in done))
        case SetHours() | RecordAbsence() | AddShift() | Lend() | RemoveShift() | RemoveHours():
            return wish
        case AcknowledgeAlerts():
            return replace(wish, alerts=undone.done)
        case SnoozeAlerts(until=until):
            if until <= now:
                raise Refused("time_passed")
            return replace(wish, alerts=undone.done)
        case SetAlertRule(rule=rule):
            # The undo too has made a version of the rule, and one that was new has its id by now.
            made = next(row for row in undone.rows if row.answer is Answer.DONE)
            return SetAlertRule(replace(rule, id=made.id, version=made.version or rule.version))
        case MarkRead():
            # Its undo has them wait again since they came.
            again = [pair for pair in zip(wish.ids, wish.said_us, strict=True) if pair[0] in done]
            if not again:
                raise Refused("nothing_chosen")
            return MarkRead(tuple(id_ for id_, _ in again), tuple(said_us for _, said_us in again))
        case SetTemplate():
            # Its undo made the version before hold again, so the one that was seen still is.
            return wish
    rows = [
        Seen(row.id, row.version or 0) for row in undone.rows if row.answer is Answer.DONE and row.version
    ]
    return on_rows(wish, rows, now, seen)


def for_the_rest(wish: Wish, result: ActResult, now: datetime, seen: SeenNow) -> Wish:
    """For the rows where someone was first, as they are on the screen now. Raises Refused as `on_rows`.

    Rows that were refused would be refused again.
    """
    rest = [row.id for row in result.rows if row.answer is Answer.SOMEONE_FIRST]
    return on_rows(wish, seen(rest), now, seen)


def _now(into: Seen, seen: SeenNow) -> Seen:
    return next(iter(seen([into.id])), into)
