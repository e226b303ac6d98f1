"""A call whose end nobody tells, as the nurse's phone or the platform died: it is not rung for ever."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest

from app.actions import anew
from app.database.ledger import verify
from app.domain.act import Answer, Why
from app.domain.callback import LOST_AFTER, Outcome, State
from app.domain.errors import Refused
from app.domain.wish import Retry
from tests.builders import URGENT, WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import AGENT, World, after, an_id, refused, the_answer

LATER = after(minutes=5)
HALF_AN_HOUR = WEDNESDAY + LOST_AFTER


@pytest.mark.parametrize("state", ["off", "ready"])
def test_who_signs_on_or_off_rings_nobody_and_gives_back_what_she_rang(world: World, state: str) -> None:
    callback_id, nurse = world.calling()

    world.platform.sign_on(nurse, 1, state, LATER)

    row, told = world.row(callback_id), world.events(callback_id)[-1]
    assert row["state"] == State.WAITING
    assert (row["attempts_made"], row["last_attempt_at"], row["next_attempt_at"]) == (0, None, None)
    assert (told["kind"], told["actor"], told["happened_at"]) == ("released", "hoitaja 1", LATER)
    assert world.rows("attempt") == []
    assert (world.presence()["state"], world.presence()["since"]) == (state, LATER)
    assert verify(world.engine).is_sound


def test_a_lost_call_does_not_block_the_urgent_request_of_its_patient(world: World) -> None:
    number = a_number()
    lost, nurse = world.calling(number=number)
    urgent = a_request(world.platform, after(minutes=1), number=number, queue_id=queue_at(2, URGENT))
    other = world.nurse(2, 2)
    assert world.platform.take(other, after(minutes=2)) is None

    world.platform.sign_on(nurse, 1, "off", LATER)

    assert world.platform.take(other, LATER) == urgent
    # Nor is the patient rung twice now.
    world.platform.sign_on(nurse, 1, "ready", LATER)
    assert world.platform.take(nurse, LATER) is None
    world.platform.finish(urgent, other, Outcome.REACHED, after(minutes=9))
    assert world.platform.take(nurse, after(minutes=9)) == lost


def test_what_was_given_back_is_rung_again_where_it_stood_and_ends_once(world: World) -> None:
    callback_id, nurse = world.calling()
    a_request(world.platform, after(minutes=1))
    world.platform.sign_on(nurse, 1, "ready", LATER)

    with pytest.raises(Refused, match="not_calling"):
        world.platform.finish(callback_id, nurse, Outcome.REACHED, LATER)
    assert world.platform.take(nurse, LATER) == callback_id
    assert world.platform.finish(callback_id, nurse, Outcome.REACHED, after(minutes=8)) == State.REACHED

    assert [one["started_at"] for one in world.rows("attempt")] == [LATER]
    assert world.kinds(callback_id) == ["requested", "taken", "released", "taken", "reached"]


def test_only_her_own_call_is_given_back(world: World) -> None:
    mine, nurse = world.calling()
    other = world.nurse(2)
    theirs = a_request(world.platform)
    assert world.platform.take(other, WEDNESDAY) == theirs

    world.platform.sign_on(nurse, 1, "off", LATER)

    assert (world.row(mine)["state"], world.row(theirs)["state"]) == (State.WAITING, State.CALLING)


def test_a_pause_asked_for_in_a_call_begins_when_the_call_is_over(world: World) -> None:
    callback_id, nurse = world.calling()
    a_request(world.platform)

    world.platform.sign_on(nurse, 1, "paused", LATER)
    assert world.row(callback_id)["state"] == State.CALLING
    assert world.platform.finish(callback_id, nurse, Outcome.REACHED, after(minutes=6)) == State.REACHED

    assert (world.presence()["state"], world.presence()["since"]) == ("paused", after(minutes=6))
    with pytest.raises(Refused, match="not_ready"):
        world.platform.take(nurse, after(minutes=7))


def test_who_is_ready_and_has_a_call_in_hand_gives_it_back_when_she_asks_for_the_next(world: World) -> None:
    # As a database from before these rules may have it: nothing of the contract leaves it so any more.
    lost, nurse = world.calling()
    world.execute("UPDATE contact.presence SET state = 'ready' WHERE agent_id = :agent", agent=AGENT)
    urgent = a_request(world.platform, after(minutes=1), queue_id=queue_at(1, URGENT))

    assert world.platform.take(nurse, LATER) == urgent

    assert world.row(lost)["state"] == State.WAITING
    assert (world.events(lost)[-1]["kind"], world.events(lost)[-1]["actor"]) == ("released", "hoitaja 1")
    assert len(world.rows("callback", state="calling", agent_id=nurse)) == 1


def test_a_refused_sign_on_gives_nothing_back(world: World) -> None:
    callback_id, nurse = world.calling()

    for centre_id, state in ((99, "off"), (1, "gone")):
        with pytest.raises(Refused):
            world.platform.sign_on(nurse, centre_id, state, WEDNESDAY + timedelta(minutes=1))

    assert world.row(callback_id)["state"] == State.CALLING


def test_a_supervisor_has_a_lost_call_rung_anew(world: World) -> None:
    number = a_number()
    lost, nurse = world.calling(number=number)
    urgent = a_request(world.platform, after(minutes=1), number=number, queue_id=queue_at(2, URGENT))
    world.nurse(2, 2)

    result = world.desk().retry(an_id(), world.seen(lost), None, lost=True, at=HALF_AN_HOUR)

    row, told = world.row(lost), world.events(lost)[-1]
    answer = the_answer(result.rows)
    assert (answer.answer, answer.version) == (Answer.DONE, row["version"])
    assert (row["state"], row["front_at"], row["attempts_made"]) == (State.WAITING, HALF_AN_HOUR, 0)
    assert (told["kind"], told["actor"], told["action_id"]) == ("released", "anna", result.action)
    (said,) = world.rows("audit")
    assert (said["what"], said["actor"], json.loads(said["detail"])["lost"]) == ("retry", "anna", nurse)
    # Until her phone is there again, nothing waits for her.
    assert (world.presence()["state"], world.presence()["since"]) == ("off", HALF_AN_HOUR)
    with pytest.raises(Refused, match="not_calling"):
        world.platform.finish(lost, nurse, Outcome.REACHED, HALF_AN_HOUR)
    assert world.platform.take(2, HALF_AN_HOUR) == urgent
    assert verify(world.engine).is_sound


def test_what_is_assigned_to_a_nurse_who_paused_within_the_lost_call_is_rung_by_another(world: World) -> None:
    lost, nurse = world.calling()
    world.change(lost, assigned_agent_id=nurse)
    world.platform.sign_on(nurse, 1, "paused", LATER)
    other = world.nurse(2)

    assert world.desk().retry(an_id(), world.seen(lost), None, lost=True, at=HALF_AN_HOUR).done == (lost,)

    assert (world.presence()["state"], world.presence()["since"]) == ("off", HALF_AN_HOUR)
    assert world.platform.take(other, HALF_AN_HOUR) == lost


def test_a_lost_call_may_be_rung_anew_later_and_the_retry_undone(world: World) -> None:
    lost, _ = world.calling()
    desk = world.desk()

    result = desk.retry(an_id(), world.seen(lost), after(hours=3), lost=True, at=HALF_AN_HOUR)
    assert (world.row(lost)["state"], world.row(lost)["next_attempt_at"]) == (State.WAITING, after(hours=3))
    desk.undo(an_id(), result.action, at=HALF_AN_HOUR)

    # Nobody rings it for that: it waits where it stood.
    assert (world.row(lost)["state"], world.row(lost)["next_attempt_at"]) == (State.WAITING, None)


def test_a_call_that_may_still_go_on_is_left_alone(world: World) -> None:
    callback_id, _ = world.calling()
    other = a_request(world.platform)
    desk = world.desk()

    just_before = HALF_AN_HOUR - timedelta(microseconds=1)
    early = desk.retry(an_id(), world.seen(callback_id), None, lost=True, at=just_before)
    many = desk.retry(an_id(), world.seen(callback_id, other), None, lost=True, at=HALF_AN_HOUR)
    too_far = desk.retry(an_id(), world.seen(callback_id), after(days=40), lost=True, at=HALF_AN_HOUR)

    assert refused(early.rows) == refused(many.rows[:1]) == Why.CALLING
    assert many.rows[1].answer is Answer.DONE
    assert refused(too_far.rows) == Why.TOO_FAR
    assert (world.row(callback_id)["state"], world.presence()["state"]) == (State.CALLING, "calling")


@pytest.mark.parametrize("when", [None, after(hours=3)])
def test_a_call_that_nobody_was_asked_about_goes_on_however_long_it_lasts(
    world: World, when: datetime | None
) -> None:
    callback_id, nurse = world.calling()
    other, long_after = world.nurse(2), after(hours=2)

    result = world.desk().retry(an_id(), world.seen(callback_id), when, at=long_after)

    assert refused(result.rows) == Why.CALLING
    assert (world.row(callback_id)["state"], world.presence()["state"]) == (State.CALLING, "calling")
    assert world.platform.take(other, long_after) is None
    assert world.platform.finish(callback_id, nurse, Outcome.REACHED, long_after) == State.REACHED


def test_the_act_on_a_lost_call_repeated_on_another_leaves_that_one_alone(world: World) -> None:
    lost, _ = world.calling()
    other = world.nurse(2)
    goes_on = a_request(world.platform)
    assert world.platform.take(other, WEDNESDAY) == goes_on
    wish = Retry(tuple(world.seen(lost)), lost=True)
    assert world.desk().act(an_id(), wish, at=HALF_AN_HOUR).done == (lost,)

    again = anew.on_rows(wish, world.seen(goes_on), HALF_AN_HOUR, lambda ids: world.seen(*ids))

    assert refused(world.desk().act(an_id(), again, at=HALF_AN_HOUR).rows) == Why.CALLING
    assert world.row(goes_on)["state"] == State.CALLING


def test_the_rest_of_a_retry_of_many_takes_back_no_call_that_began_meanwhile(world: World) -> None:
    taken, other = a_request(world.platform), a_request(world.platform)
    wish = Retry(tuple(world.seen(taken, other)))
    assert world.platform.take(world.nurse(), WEDNESDAY) == taken
    first = world.desk().act(an_id(), wish, at=HALF_AN_HOUR)
    assert [row.answer for row in first.rows] == [Answer.SOMEONE_FIRST, Answer.DONE]

    rest = anew.for_the_rest(wish, first, HALF_AN_HOUR, lambda ids: world.seen(*ids))

    assert refused(world.desk().act(an_id(), rest, at=HALF_AN_HOUR).rows) == Why.CALLING
    assert (world.row(taken)["state"], world.presence()["state"]) == (State.CALLING, "calling")


def test_what_ended_meanwhile_is_not_rung_anew(world: World) -> None:
    callback_id, nurse = world.calling()
    seen = world.seen(callback_id)
    world.platform.finish(callback_id, nurse, Outcome.REACHED, LATER)

    result = world.desk().retry(an_id(), seen, None, lost=True, at=HALF_AN_HOUR)

    assert the_answer(result.rows).answer is Answer.SOMEONE_FIRST
    assert (world.row(callback_id)["state"], world.presence()["state"]) == (State.REACHED, "ready")
    assert world.rows("audit") == []
