"""The same wish once more: after its undo, on other rows, or for those where someone was first."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from uuid import uuid4

import pytest

from app.actions import anew
from app.domain.act import ActKind, ActResult, Answer, Correction, Handled, RowAnswer, Seen, Why
from app.domain.alert import AlertRule, AlertScope, Figure
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.errors import Refused
from app.domain.texting import MarkRead, SendText
from app.domain.wish import (
    AcknowledgeAlerts,
    Add,
    Assign,
    Correct,
    Handle,
    Join,
    Move,
    Reopen,
    Retry,
    SetAlertRule,
    SetHours,
    SetPolicy,
    SnoozeAlerts,
    Undo,
    Wish,
    Withdraw,
)
from tests.app.actions.test_wishes import POLICY
from tests.builders import WEDNESDAY

ROWS = (Seen(1, 4), Seen(2, 7))
OTHERS = (Seen(5, 2), Seen(6, 3))
TODAY = WEDNESDAY.date()


def seen_now(ids: Collection[int]) -> list[Seen]:
    """All that is on the screen has been changed nine times; number 7 is not on it."""
    return [Seen(id_, 9) for id_ in ids if id_ != 7]


def a_result(*rows: RowAnswer) -> ActResult:
    return ActResult(uuid4(), ActKind.UNDO, rows)


def on_others(wish: Wish, rows: tuple[Seen, ...] = OTHERS) -> Wish:
    return anew.on_rows(wish, rows, WEDNESDAY, seen_now)


@pytest.mark.parametrize(
    "wish, then",
    [
        (Move(ROWS, 3), Move(OTHERS, 3)),
        (Retry(ROWS), Retry(OTHERS)),
        (Retry(ROWS[:1], lost=True), Retry(OTHERS)),
        (Assign(ROWS, 5), Assign(OTHERS, 5)),
        (Reopen(ROWS, "soittaa sittenkin"), Reopen(OTHERS, "soittaa sittenkin")),
        (Withdraw(ROWS, "ei enää"), Withdraw(OTHERS, "ei enää")),
        (SendText((1, 2), "unreached"), SendText((5, 6), "unreached")),
        (Join(ROWS, Seen(8, 1)), Join(OTHERS, Seen(8, 9))),
        (Join(ROWS, Seen(7, 1)), Join(OTHERS, Seen(7, 1))),
        (
            AskConsent(ActKind.JOIN, ROWS, "sama", into=Seen(8, 1)),
            AskConsent(ActKind.JOIN, OTHERS, "sama", into=Seen(8, 9)),
        ),
    ],
)
def test_a_wish_is_repeated_on_the_rows_that_are_chosen_now(wish: Wish, then: Wish) -> None:
    assert on_others(wish) == then


def test_a_correction_is_repeated_on_one_callback_only() -> None:
    urgent = Correct(Seen(1, 4), Correction(is_urgent=True))

    assert on_others(urgent, OTHERS[:1]) == Correct(OTHERS[0], Correction(is_urgent=True))
    with pytest.raises(Refused, match="one_at_a_time"):
        on_others(urgent)


@pytest.mark.parametrize(
    "wish, reason",
    [
        (Retry(ROWS, WEDNESDAY), "time_passed"),
        (Handle(ROWS, Handled.CHAT, uuid4()), "consent_used"),
        (Withdraw(ROWS, "ei enää", uuid4()), "consent_used"),
        (Join(ROWS, Seen(8, 1), uuid4()), "consent_used"),
        (Correct(Seen(1, 4), Correction(number="+358401234567")), "number_not_kept"),
        (Add(120, "fi"), "not_repeatable"),
        (GiveConsent(uuid4()), "not_repeatable"),
        (DeclineConsent(uuid4()), "not_repeatable"),
        (TakeBackConsent(uuid4()), "not_repeatable"),
        (SetPolicy((120,), POLICY, TODAY), "not_repeatable"),
        (SetHours(1, None, TODAY, None, None, "koulutus"), "not_repeatable"),
        (Undo(uuid4()), "not_repeatable"),
    ],
)
def test_what_cannot_be_repeated_says_why(wish: Wish, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        on_others(wish)


def test_on_no_rows_nothing_is_repeated() -> None:
    with pytest.raises(Refused, match="nothing_chosen"):
        on_others(Move(ROWS, 3), ())


def test_a_planned_time_that_is_still_ahead_is_kept() -> None:
    later = WEDNESDAY + timedelta(minutes=1)

    assert on_others(Retry(ROWS, later)) == Retry(OTHERS, later)


def test_after_an_undo_the_rows_that_were_undone_are_named_as_the_undo_left_them() -> None:
    undone = a_result(
        RowAnswer(1, Answer.DONE, 6), RowAnswer(2, Answer.SOMEONE_FIRST, 9, who="berit", at=WEDNESDAY)
    )

    assert anew.after_undo(Move(ROWS, 3), undone, WEDNESDAY, seen_now) == Move((Seen(1, 6),), 3)


def test_rules_that_were_taken_back_are_set_again_for_the_queues_where_they_were() -> None:
    undone = a_result(RowAnswer(120, Answer.DONE), RowAnswer(110, Answer.REFUSED, why=Why.TOO_LATE))
    hours = SetHours(1, None, TODAY, None, None, "koulutus")

    policy = anew.after_undo(SetPolicy((110, 120), POLICY, TODAY), undone, WEDNESDAY, seen_now)

    assert policy == SetPolicy((120,), POLICY, TODAY)
    assert anew.after_undo(hours, undone, WEDNESDAY, seen_now) == hours


def test_the_rest_is_where_someone_was_first_and_not_what_would_be_refused_again() -> None:
    result = a_result(
        RowAnswer(1, Answer.DONE, 5),
        RowAnswer(2, Answer.SOMEONE_FIRST, 8),
        RowAnswer(3, Answer.REFUSED, 1, Why.CALLING),
        RowAnswer(7, Answer.SOMEONE_FIRST, 8),
    )

    assert anew.for_the_rest(Move(ROWS, 3), result, WEDNESDAY, seen_now) == Move((Seen(2, 9),), 3)


def test_that_nobody_rings_any_more_is_said_of_a_call_once() -> None:
    result = a_result(RowAnswer(1, Answer.SOMEONE_FIRST, 8))
    undone = a_result(RowAnswer(1, Answer.DONE, 6))
    wish = Retry(ROWS[:1], lost=True)

    assert anew.for_the_rest(wish, result, WEDNESDAY, seen_now) == Retry((Seen(1, 9),))
    assert anew.after_undo(wish, undone, WEDNESDAY, seen_now) == Retry((Seen(1, 6),))


def test_alerts_are_answered_once_more_where_the_undo_gave_them_back() -> None:
    undone = a_result(
        RowAnswer(5, Answer.DONE), RowAnswer(6, Answer.REFUSED, why=Why.NOT_OPEN), RowAnswer(7, Answer.DONE)
    )
    until = WEDNESDAY + timedelta(minutes=15)

    assert anew.after_undo(AcknowledgeAlerts((5, 6, 7)), undone, WEDNESDAY, seen_now) == AcknowledgeAlerts(
        (5, 7)
    )
    snoozed = anew.after_undo(SnoozeAlerts((5, 6, 7), until), undone, WEDNESDAY, seen_now)
    assert snoozed == SnoozeAlerts((5, 7), until)
    with pytest.raises(Refused) as why:
        anew.after_undo(SnoozeAlerts((5, 6, 7), until), undone, until, seen_now)
    assert why.value.reason == "time_passed"


def test_a_rule_is_set_once_more_on_the_version_that_the_undo_made() -> None:
    rule = AlertRule(None, Figure.LOAD, AlertScope(), 1.2, 1.0)

    again = anew.after_undo(
        SetAlertRule(rule), a_result(RowAnswer(12, Answer.DONE, version=2)), WEDNESDAY, seen_now
    )

    assert again == SetAlertRule(AlertRule(12, Figure.LOAD, AlertScope(), 1.2, 1.0, version=2))


def test_that_words_were_read_is_not_repeated_on_words_that_nobody_has_looked_at() -> None:
    result = a_result(RowAnswer(1, Answer.DONE, 4), RowAnswer(5, Answer.SOMEONE_FIRST, 2))
    read = MarkRead((1, 5), (10, 50))

    with pytest.raises(Refused, match="not_repeatable"):
        anew.on_rows(read, OTHERS, WEDNESDAY, seen_now)
    with pytest.raises(Refused, match="not_repeatable"):
        anew.for_the_rest(read, result, WEDNESDAY, seen_now)


def test_after_an_undo_the_same_words_are_read_once_more() -> None:
    undone = a_result(RowAnswer(2, Answer.DONE, 7), RowAnswer(1, Answer.REFUSED, 4, Why.SAID_SINCE))

    assert anew.after_undo(MarkRead((1, 2), (10, 20)), undone, WEDNESDAY, seen_now) == MarkRead((2,), (20,))
    with pytest.raises(Refused, match="nothing_chosen"):
        anew.after_undo(MarkRead((1,), (10,)), undone, WEDNESDAY, seen_now)
