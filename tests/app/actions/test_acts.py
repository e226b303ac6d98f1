"""The acts: refused on stale data, noted before they are sent, asked again by the same id, until they are told."""

from __future__ import annotations

import sqlite3
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError

from app import actions
from app.actions import Means
from app.domain.act import ActKind, NumberReason
from app.domain.errors import NotConfirmed, Refused, Unavailable, WrongDatabase
from app.domain.texting import SendText
from app.domain.wish import Move, Retry, Undo
from tests.app.actions.workplace import ROWS, Workplace, carried_out_and_told, notes


def test_an_act_is_on_the_disk_before_it_is_sent_and_gone_when_its_answer_is_told(
    workplace: Workplace,
) -> None:
    means, action, noted = workplace.means(), uuid4(), list[str]()
    workplace.wire.before_each = lambda: noted.extend(notes(workplace))

    result = actions.carry_out(means, Move(ROWS, 3), action=action)
    untold, in_doubt = notes(workplace), means.journal.unanswered()
    means.journal.told(action)

    assert noted == untold == [str(action)]
    assert in_doubt == ()
    assert notes(workplace) == []
    assert result.done == (1, 2)
    assert workplace.pokes == 1


@pytest.mark.parametrize("age_s", [None, 60.1])
def test_acts_on_stale_data_are_refused_with_its_age_and_nothing_is_sent(
    workplace: Workplace, age_s: float | None
) -> None:
    workplace.age_s = age_s

    with pytest.raises(Refused) as refusal:
        actions.carry_out(workplace.means(), Retry(ROWS), action=uuid4())

    assert (refusal.value.reason, refusal.value.facts) == ("stale", {"age_s": age_s})
    assert workplace.wire.asked == []


def test_data_of_a_minute_is_fresh_enough(workplace: Workplace) -> None:
    workplace.age_s = 60.0

    assert actions.carry_out(workplace.means(), Retry(ROWS), action=uuid4()).done == (1, 2)


def test_undo_does_not_need_fresh_data(workplace: Workplace) -> None:
    means, action = workplace.means(), uuid4()
    actions.carry_out(means, Move(ROWS, 3), action=action)
    workplace.age_s = 600

    assert actions.carry_out(means, Undo(action), action=uuid4()).kind is ActKind.UNDO


@pytest.mark.parametrize("count, reason", [(0, "nothing_chosen"), (1001, "too_many")])
def test_no_rows_and_more_than_a_thousand_are_refused_before_anything_is_sent(
    workplace: Workplace, count: int, reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        actions.carry_out(workplace.means(), SendText(tuple(range(count)), "unreached"), action=uuid4())

    assert workplace.wire.asked == []


@pytest.mark.parametrize(
    "trouble",
    [
        Unavailable("serialization"),  # 40001
        Unavailable("deadlock"),  # 40P01
        Unavailable("shutdown"),  # 57P01
        Unavailable("lost"),
        NotConfirmed(),
    ],
)
def test_trouble_that_passes_is_met_by_asking_again_with_the_same_id(
    workplace: Workplace, trouble: Exception
) -> None:
    workplace.wire.troubles = [trouble, trouble]
    action = uuid4()

    result = carried_out_and_told(workplace, Move(ROWS, 3), action)

    assert result.done == (1, 2)
    assert workplace.wire.asked == [action] * 3
    assert len(workplace.wire.done) == 1
    assert notes(workplace) == []


def test_pauses_between_tries_grow_and_are_never_twice_the_same(workplace: Workplace) -> None:
    workplace.wire.troubles = [Unavailable("lost")] * 9

    with pytest.raises(Unavailable):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=uuid4())

    assert workplace.pauses == sorted(workplace.pauses)
    assert len(set(workplace.pauses)) == len(workplace.pauses) == len(actions.again.PAUSES)
    assert 7 < sum(workplace.pauses) < 12


def test_a_wrong_password_is_not_tried_again(workplace: Workplace) -> None:
    workplace.wire.troubles = [Unavailable("authentication")]

    with pytest.raises(Unavailable, match="authentication"):
        carried_out_and_told(workplace, Move(ROWS, 3), uuid4())

    assert len(workplace.wire.asked) == 1
    assert notes(workplace) == []


def test_trying_again_ends_when_the_program_closes(workplace: Workplace) -> None:
    workplace.wire.troubles = [NotConfirmed(), NotConfirmed()]
    means = workplace.means()
    closing = Means(**{**{name: getattr(means, name) for name in means.__slots__}, "pause": lambda _: True})

    with pytest.raises(NotConfirmed):
        actions.carry_out(closing, Move(ROWS, 3), action=uuid4())

    assert len(workplace.wire.asked) == 1


def test_a_lost_answer_followed_by_silence_is_not_confirmed_and_stays_noted(workplace: Workplace) -> None:
    workplace.wire.troubles = [NotConfirmed(), *[Unavailable("lost")] * 9]
    action = uuid4()

    with pytest.raises(NotConfirmed):
        carried_out_and_told(workplace, Move(ROWS, 3), action)

    assert notes(workplace) == [str(action)]


def test_an_act_that_surely_was_not_done_is_not_kept(workplace: Workplace) -> None:
    workplace.wire.troubles = [Unavailable("lost")] * 9

    with pytest.raises(Unavailable):
        carried_out_and_told(workplace, Move(ROWS, 3), uuid4())

    assert notes(workplace) == []


@pytest.mark.parametrize(
    "fault",
    [
        IntegrityError("act_move", {}, psycopg.errors.CheckViolation("violates a constraint")),
        IntegrityError("INSERT", {}, sqlite3.IntegrityError("CHECK constraint failed")),
        WrongDatabase("broken"),
    ],
)
def test_an_act_that_the_database_met_with_a_fault_is_not_sent_again_at_each_reconnect(
    workplace: Workplace, fault: Exception
) -> None:
    workplace.wire.troubles = [fault]

    with pytest.raises(type(fault)):
        carried_out_and_told(workplace, Move(ROWS, 3), uuid4())

    assert notes(workplace) == []
    assert actions.settle(workplace.means()) == ()
    assert len(workplace.wire.asked) == 1


@pytest.mark.parametrize(
    "fault",
    [
        InterfaceError("act_move", {}, psycopg.InterfaceError("the connection is closed")),
        OperationalError("act_move", {}, psycopg.errors.StatementCompletionUnknown("who knows")),
        RuntimeError("a fault of ours after the answer"),
    ],
)
def test_an_act_that_may_be_done_stays_noted_whatever_was_raised(
    workplace: Workplace, fault: Exception
) -> None:
    workplace.wire.troubles = [fault]
    action = uuid4()

    with pytest.raises(type(fault)):
        carried_out_and_told(workplace, Move(ROWS, 3), action)

    assert notes(workplace) == [str(action)]


def test_a_number_comes_in_two_steps_and_leaves_no_note(workplace: Workplace) -> None:
    noted: list[str] = []
    workplace.wire.before_each = lambda: noted.extend(notes(workplace))

    number = actions.show_number(workplace.means(), 1, NumberReason.COMPLAINT, action=uuid4())

    assert number == "+358401234567"
    assert noted == []
