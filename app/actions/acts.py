"""A supervisor's acts: each is checked, noted, and sent until it is known what became of it; off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.actions.again import until_answered
from app.actions.asks import Ask
from app.actions.journal import Journal
from app.database.contract import Desk
from app.database.undone import is_surely_undone
from app.domain.act import MOST_ROWS, ActResult, NumberReason
from app.domain.consent import DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.errors import NotConfirmed, Refused, Unavailable
from app.domain.figures import STALE_S
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift
from app.domain.texting import CancelTexts, RetryTexts, SetTemplate
from app.domain.wish import (
    AcknowledgeAlerts,
    Add,
    Correct,
    SetAlertRule,
    SetHours,
    SetPolicy,
    SnoozeAlerts,
    Undo,
    Wish,
    ids_of,
)


@dataclass(frozen=True, slots=True)
class Means:
    """What an act needs. `age_s` is the age of what the supervisor looks at, None when nothing is shown yet.

    `answer_of` reads what the database answered to an act, None when it never did it; may raise Unavailable.
    `poke` makes the feed look now; `pause(seconds)` waits and says whether the program is closing.
    """

    desk: Desk
    answer_of: Callable[[UUID], ActResult | None]
    journal: Journal
    now: Callable[[], datetime]
    age_s: Callable[[], float | None]
    poke: Callable[[], None]
    pause: Callable[[float], bool]


def carry_out(means: Means, wish: Wish, *, action: UUID) -> ActResult:
    """Do what is wished, once, whatever the network does; `action` is the id made at the click.

    Whoever tells the supervisor what came of it, the troubles included, then says so to the journal (`told`).
    Raises Refused (the whole act, with the reason), Unavailable (surely not done) and NotConfirmed (it may be
    done; `settle` finds out once the database is back).
    """
    _look_before_acting(means, wish)
    ask = Ask(action, means.now(), wish)
    means.journal.write(ask)
    return answer_to(means, ask)


def show_number(means: Means, callback_id: int, reason: NumberReason, *, action: UUID) -> str:
    """The patient's number, in two transactions, so that the viewer cannot undo the log of the first.

    Nothing of it is written on this machine. Should the second answer get lost, the ticket may be used up:
    the database then refuses, and the supervisor asks anew.
    """
    _look_how_old(means)
    ticket = until_answered(
        lambda: means.desk.request_number(action, callback_id, reason, at=means.now()), pause=means.pause
    )
    return until_answered(lambda: means.desk.fetch_number(ticket, at=means.now()), pause=means.pause)


def find_number(means: Means, number: str, reason: str, *, action: UUID) -> tuple[int, ...]:
    """The callbacks of a number (E.164), newest first as the database lists them; two steps, as `show_number`.

    Stale data is no hindrance: the answer comes fresh from the database.
    """
    ticket = until_answered(
        lambda: means.desk.find_number(action, number, reason, at=means.now()), pause=means.pause
    )
    return until_answered(lambda: means.desk.fetch_found(ticket, at=means.now()), pause=means.pause)


def _look_before_acting(means: Means, wish: Wish) -> None:
    match wish:
        # They rest on nothing that is shown: on an act of one's own, on the rows another supervisor named (those
        # that changed drop out), on a patient who is on the phone now.
        case Undo() | GiveConsent() | DeclineConsent() | TakeBackConsent() | Add() | SetTemplate():
            return
    _look_how_old(means)
    match wish:
        case Correct() | SetHours() | SetAlertRule():
            named = 1
        case RecordAbsence() | AddShift() | Lend() | RemoveShift() | RemoveHours():
            named = 1
        case AcknowledgeAlerts(alerts=ids) | SnoozeAlerts(alerts=ids):
            named = len(ids)
        case SetPolicy(queue_ids=ids) | RetryTexts(ids=ids) | CancelTexts(ids=ids):
            named = len(ids)
        case _:
            named = len(ids_of(wish))
    if named == 0:
        raise Refused("nothing_chosen")
    if named > MOST_ROWS:
        raise Refused("too_many", most=MOST_ROWS)


def _look_how_old(means: Means) -> None:
    age_s = means.age_s()
    if age_s is None or age_s > STALE_S:
        raise Refused("stale", age_s=age_s)


def answer_to(means: Means, ask: Ask) -> ActResult:
    """Send what is in the journal, and note what became of it; the note goes once that has been told."""
    try:
        result = until_answered(
            lambda: means.desk.act(ask.action, ask.wish, at=means.now()), pause=means.pause
        )
    except Refused as refusal:
        means.journal.not_done(ask.action, refusal.reason)
        raise
    except Unavailable:
        means.journal.not_done(ask.action)
        raise
    except NotConfirmed:
        means.poke()
        raise
    except Exception as fault:
        # In doubt, it would meet the same fault each time the database is back.
        if is_surely_undone(fault):
            means.journal.not_done(ask.action)
        raise
    means.journal.answered(ask.action)
    means.poke()
    return result
