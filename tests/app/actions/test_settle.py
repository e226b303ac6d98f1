"""Acts whose answer was lost, or was told to nobody: found out, done late or given up, and told."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app import actions
from app.actions import Ask
from app.domain.errors import NotConfirmed, Refused, Unavailable, WrongDatabase
from app.domain.texting import SendText
from app.domain.wish import Move
from tests.app.actions.workplace import ROWS, Workplace, notes, settled_and_told
from tests.conftest import ExpectedLogs


def note_of_an_act_never_done(workplace: Workplace) -> UUID:
    action = uuid4()
    workplace.means().journal.write(Ask(action, workplace.now, SendText((1, 2), "unreached")))
    return action


def test_an_answer_that_a_dead_console_did_not_tell_is_told_by_the_next_and_not_asked_for_again(
    workplace: Workplace,
) -> None:
    action = uuid4()
    actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)

    (settled,) = actions.settle(workplace.means())

    assert (settled.ask.action, settled.result and settled.result.done) == (action, (1, 2))
    assert workplace.wire.asked == [action]


@pytest.mark.parametrize(
    "trouble, told",
    [
        (Refused("needs_consent"), "needs_consent"),
        (Unavailable("authentication"), None),
        (WrongDatabase("broken"), None),
    ],
)
def test_an_act_known_not_to_be_done_that_a_dead_console_did_not_tell_is_told_by_the_next_and_never_sent(
    workplace: Workplace, trouble: Exception, told: str | None
) -> None:
    workplace.wire.troubles = [trouble]
    action = uuid4()
    with pytest.raises(type(trouble)):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)

    (settled,) = actions.settle(workplace.means())

    assert (settled.ask.action, settled.result) == (action, None)
    assert (settled.refusal and settled.refusal.reason) == told
    assert workplace.wire.asked == [action]


def test_an_act_that_meets_a_fault_when_it_is_settled_keeps_no_other_from_being_told(
    workplace: Workplace, expected_logs: ExpectedLogs
) -> None:
    expected_logs("could not be settled")
    note_of_an_act_never_done(workplace)
    workplace.now += timedelta(seconds=1)
    other = note_of_an_act_never_done(workplace)
    workplace.wire.troubles = [RuntimeError("a fault of ours after the answer")]
    means = workplace.means()

    (settled,) = actions.settle(means)

    assert settled.ask.action == other
    assert len(means.journal.unanswered()) == 1


def test_an_act_that_the_database_meets_with_a_fault_when_it_is_settled_is_told_as_not_done(
    workplace: Workplace, expected_logs: ExpectedLogs
) -> None:
    expected_logs("met a fault and was not done")
    action = note_of_an_act_never_done(workplace)
    workplace.wire.troubles = [WrongDatabase("broken")]
    means = workplace.means()

    settled = actions.settle(means)

    assert [(each.ask.action, each.result, each.refusal) for each in settled] == [(action, None, None)]
    assert means.journal.unanswered() == ()


def test_after_a_restart_an_unanswered_act_that_was_done_is_found_to_be_done(workplace: Workplace) -> None:
    workplace.wire.troubles = [NotConfirmed(), *[Unavailable("lost")] * 6]
    action = uuid4()
    with pytest.raises(NotConfirmed):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)
    workplace.now += timedelta(hours=14)

    settled = settled_and_told(workplace)

    assert [(each.ask.action, each.result and each.result.done) for each in settled] == [(action, (1, 2))]
    assert workplace.wire.asked.count(action) == 7
    assert notes(workplace) == []


def test_an_unanswered_act_that_was_not_done_is_done_while_it_is_still_meant(workplace: Workplace) -> None:
    action = note_of_an_act_never_done(workplace)
    workplace.now += timedelta(minutes=4)

    (settled,) = actions.settle(workplace.means())

    assert settled.result is not None
    assert settled.result.done == (1, 2)
    assert workplace.wire.asked == [action]


def test_an_old_act_that_was_not_done_is_given_up_and_told_as_not_done(workplace: Workplace) -> None:
    note_of_an_act_never_done(workplace)
    workplace.now += timedelta(minutes=6)

    (settled,) = settled_and_told(workplace)

    assert (settled.result, settled.refusal) == (None, None)
    assert workplace.wire.asked == []
    assert notes(workplace) == []


def test_an_unanswered_act_that_is_refused_when_asked_again_is_told_with_the_reason(
    workplace: Workplace,
) -> None:
    note_of_an_act_never_done(workplace)
    workplace.wire.troubles = [Refused("not_yours")]

    (settled,) = settled_and_told(workplace)

    assert settled.refusal is not None
    assert settled.refusal.reason == "not_yours"
    assert notes(workplace) == []


def test_what_cannot_be_settled_now_stays_for_the_next_time(workplace: Workplace) -> None:
    action = note_of_an_act_never_done(workplace)
    workplace.wire.troubles = [Unavailable("lost")] * 9

    assert settled_and_told(workplace) == ()
    assert notes(workplace) == [str(action)]
