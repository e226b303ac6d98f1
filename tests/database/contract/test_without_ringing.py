"""Requests that end without a call, nurses who come and go, callers who were turned away."""

from __future__ import annotations

import pytest

from app.domain.callback import State
from app.domain.errors import Refused
from tests.builders import WEDNESDAY, a_request, an_agent, queue_at
from tests.database.contract.world import AGENT, World, after

LATER = after(hours=1)


def test_a_patient_may_say_it_is_no_longer_needed(world: World) -> None:
    callback_id = a_request(world.platform)
    world.change(callback_id, next_attempt_at=after(hours=2), front_at=WEDNESDAY)

    state = world.platform.caller_withdraws(callback_id, "solved elsewhere", "keypad", LATER)

    row = world.row(callback_id)
    assert state == row["state"] == State.WITHDRAWN
    assert (row["closed_at"], row["closed_by"], row["close_reason"]) == (LATER, "keypad", "solved elsewhere")
    assert (row["outcome"], row["next_attempt_at"], row["front_at"]) == (None, None, None)


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_withdrawal_needs_a_reason(world: World, reason: str) -> None:
    callback_id = a_request(world.platform)

    with pytest.raises(Refused, match="no_reason"):
        world.platform.caller_withdraws(callback_id, reason, "keypad", LATER)

    assert world.row(callback_id)["state"] == State.WAITING


@pytest.mark.parametrize("how", ["voicemail", "e_form", "chat", "rang_in"])
def test_a_patient_may_be_served_without_ringing(world: World, how: str) -> None:
    callback_id = a_request(world.platform)

    state = world.platform.handle(callback_id, how, "hoitaja 9", LATER)

    row = world.row(callback_id)
    assert state == row["state"] == State.HANDLED
    assert (row["closed_at"], row["closed_by"], row["outcome"], row["close_reason"]) == (
        LATER,
        "hoitaja 9",
        how,
        None,
    )


def test_there_is_no_other_way_to_serve(world: World) -> None:
    with pytest.raises(Refused, match="unknown_how"):
        world.platform.handle(a_request(world.platform), "emptied", "hoitaja 9", LATER)


def test_what_is_being_rung_or_is_over_or_is_not_there_cannot_end_so(world: World) -> None:
    callback_id, _ = world.calling()
    over = a_request(world.platform)
    world.platform.handle(over, "chat", "test", LATER)

    for key in (callback_id, over, 12345):
        with pytest.raises(Refused, match="not_waiting"):
            world.platform.caller_withdraws(key, "solved", "test", LATER)
        with pytest.raises(Refused, match="not_waiting"):
            world.platform.handle(key, "chat", "test", LATER)


def test_a_nurse_signs_on_moves_and_leaves(world: World) -> None:
    an_agent(world.engine, AGENT)

    for centre_id, state, at in ((1, "ready", WEDNESDAY), (2, "paused", LATER), (2, "off", after(hours=2))):
        world.platform.sign_on(AGENT, centre_id, state, at)
        assert dict(world.presence()) == {
            "agent_id": AGENT,
            "centre_id": centre_id,
            "state": state,
            "since": at,
        }

    assert [
        (event["kind"], event["centre_id"], event["agent_id"], event["actor"], event["happened_at"])
        for event in world.rows("event", subject="presence", subject_id=AGENT)
    ] == [
        ("ready", 1, AGENT, f"hoitaja {AGENT}", WEDNESDAY),
        ("paused", 2, AGENT, f"hoitaja {AGENT}", LATER),
        ("off", 2, AGENT, f"hoitaja {AGENT}", after(hours=2)),
    ]


def test_signing_on_again_in_the_same_state_is_no_news(world: World) -> None:
    world.nurse()
    world.platform.sign_on(AGENT, 1, "ready", LATER)

    assert len(world.rows("event", subject="presence")) == 1


def test_signing_on_is_refused_for_what_is_not_there(world: World) -> None:
    an_agent(world.engine, AGENT)

    for agent_id, centre_id, state, reason in (
        (99, 1, "ready", "no_such_agent"),
        (AGENT, 99, "ready", "no_such_centre"),
        (AGENT, 1, "calling", "unknown_state"),
    ):
        with pytest.raises(Refused, match=reason):
            world.platform.sign_on(agent_id, centre_id, state, WEDNESDAY)
    assert world.rows("presence") == []


def test_who_could_not_leave_a_request_is_counted(world: World) -> None:
    world.platform.turn_away(1, queue_at(1), "full", WEDNESDAY)
    world.platform.turn_away(2, None, "unsupported_number", LATER)

    assert [
        (row["centre_id"], row["queue_id"], row["at"], row["reason"]) for row in world.rows("turned_away")
    ] == [
        (1, queue_at(1), WEDNESDAY, "full"),
        (2, None, LATER, "unsupported_number"),
    ]


def test_turning_away_is_refused_for_what_is_not_there(world: World) -> None:
    for centre_id, queue_id, why, reason in (
        (99, None, "full", "no_such_centre"),
        (1, 99999, "full", "no_such_queue"),
        (1, None, "bored", "unknown_reason"),
    ):
        with pytest.raises(Refused, match=reason):
            world.platform.turn_away(centre_id, queue_id, why, WEDNESDAY)
    assert world.rows("turned_away") == []


def test_the_newest_load_of_a_channel_replaces_one_of_the_same_moment(world: World) -> None:
    world.platform.report_load(queue_at(1), 3, 95, WEDNESDAY)
    world.platform.report_load(queue_at(1), 2, 40, WEDNESDAY)
    world.platform.report_load(queue_at(1), 0, None, LATER)

    assert [
        (row["queue_id"], row["at"], row["waiting"], row["oldest_s"]) for row in world.rows("channel_load")
    ] == [(queue_at(1), WEDNESDAY, 2, 40), (queue_at(1), LATER, 0, None)]


def test_a_load_says_how_long_the_first_has_waited_where_anybody_does(world: World) -> None:
    for queue_id, waiting, oldest_s, reason in (
        (99999, 1, 5, "no_such_queue"),
        (queue_at(1), -1, None, "not_a_load"),
        (queue_at(1), 2, None, "not_a_load"),
        (queue_at(1), 0, 5, "not_a_load"),
        (queue_at(1), 1, -5, "not_a_load"),
    ):
        with pytest.raises(Refused, match=reason):
            world.platform.report_load(queue_id, waiting, oldest_s, WEDNESDAY)
    assert world.rows("channel_load") == []
