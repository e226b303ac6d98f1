"""What becomes of a callback when an attempt has ended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.callback import Outcome, State
from app.domain.errors import Refused
from tests.builders import (
    BUSY_DELAY,
    CARE,
    NO_ANSWER_DELAY,
    TECHNICAL_DELAY,
    URGENT,
    VACCINATION,
    VOICEMAIL_DELAY,
    WEDNESDAY,
    a_policy,
    a_policy_from,
    a_queue,
    a_request,
    local,
    queue_at,
)
from tests.database.contract.hindrances import HINDRANCES, hinder
from tests.database.contract.world import AGENT, World, after, an_id

ENDED = after(minutes=4)


def test_reaching_the_patient_ends_it_with_a_time_and_a_person(world: World) -> None:
    callback_id, nurse = world.calling()

    state = world.platform.finish(callback_id, nurse, Outcome.REACHED, ENDED)

    row = world.row(callback_id)
    assert state == row["state"] == State.REACHED
    assert (row["closed_at"], row["closed_by"], row["outcome"]) == (ENDED, f"hoitaja {nurse}", "reached")
    assert (row["attempts_made"], row["first_attempt_at"], row["last_attempt_at"]) == (1, ENDED, ENDED)
    assert (row["agent_id"], row["next_attempt_at"], row["front_at"]) == (nurse, None, None)
    assert (world.presence()["state"], world.presence()["since"]) == ("ready", ENDED)
    assert world.rows("outbox") == []


def test_an_attempt_is_kept_from_when_it_was_taken_until_it_ended(world: World) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, CARE))

    world.platform.finish(callback_id, nurse, Outcome.BUSY, ENDED)

    (attempt,) = world.rows("attempt")
    assert (attempt["callback_id"], attempt["centre_id"], attempt["queue_id"]) == (
        callback_id,
        1,
        queue_at(1),
    )
    assert (attempt["number"], attempt["agent_id"], attempt["outcome"]) == (1, nurse, "busy")
    assert (attempt["started_at"], attempt["ended_at"]) == (WEDNESDAY, ENDED)


@pytest.mark.parametrize(
    "outcome, delay",
    [
        (Outcome.NO_ANSWER, NO_ANSWER_DELAY),
        (Outcome.BUSY, BUSY_DELAY),
        (Outcome.VOICEMAIL, VOICEMAIL_DELAY),
        (Outcome.TECHNICAL, TECHNICAL_DELAY),
        (Outcome.BLOCKED, NO_ANSWER_DELAY),
    ],
)
def test_each_outcome_has_its_delay_until_the_next_attempt(
    world: World, outcome: Outcome, delay: timedelta
) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, URGENT))

    state = world.platform.finish(callback_id, nurse, outcome, ENDED)

    row = world.row(callback_id)
    assert state == row["state"] == State.WAITING
    assert row["next_attempt_at"] == ENDED + delay
    assert (row["closed_at"], row["closed_by"], row["outcome"]) == (None, None, None)


@pytest.mark.parametrize(
    "ended, outcome, again",
    [
        ("2026-03-04 08:20", Outcome.NO_ANSWER, "2026-03-04 11:00"),  # the morning's next part
        ("2026-03-04 10:20", Outcome.NO_ANSWER, "2026-03-04 11:20"),  # the delay leads there anyway
        ("2026-03-04 11:00:00.25", Outcome.NO_ANSWER, "2026-03-04 14:00:00.25"),
        ("2026-03-04 14:10", Outcome.NO_ANSWER, "2026-03-05 08:00"),  # no part is left today
        ("2026-03-04 08:20", Outcome.VOICEMAIL, "2026-03-04 11:00"),
        ("2026-03-06 15:50", Outcome.NO_ANSWER, "2026-03-09 08:00"),
        ("2026-03-04 08:20", Outcome.BUSY, None),  # who talks on the phone is near it
        ("2026-03-04 08:20", Outcome.TECHNICAL, None),
    ],
)
def test_attempts_are_spread_over_the_parts_of_the_day_where_the_policy_says_so(
    world: World, ended: str, outcome: Outcome, again: str | None
) -> None:
    queue_id = queue_at(1, URGENT)
    a_policy_from(
        world.engine, queue_id, a_policy(world.engine, 77, max_attempts=3, spreads=True), date(2026, 3, 1)
    )
    callback_id, nurse = world.calling(local("2026-03-04 08:00"), queue_id=queue_id)
    at = local(ended)

    world.platform.finish(callback_id, nurse, outcome, at)

    delays = {Outcome.BUSY: BUSY_DELAY, Outcome.TECHNICAL: TECHNICAL_DELAY}
    expected = at + delays[outcome] if again is None else local(again)
    assert world.row(callback_id)["next_attempt_at"] == expected


def test_a_next_attempt_after_closing_waits_for_the_next_opening(world: World) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, URGENT))

    world.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, local("2026-03-06 15:30"))

    assert world.row(callback_id)["next_attempt_at"] == local("2026-03-09 08:00")


def test_a_next_attempt_just_before_closing_stays_today(world: World) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, URGENT))

    world.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, local("2026-03-04 14:59:59"))

    assert world.row(callback_id)["next_attempt_at"] == local("2026-03-04 15:59:59")


@pytest.mark.parametrize("service, attempts", [(URGENT, 3), (CARE, 2), (VACCINATION, 1)])
def test_the_policys_attempts_are_used_up_one_by_one(world: World, service: int, attempts: int) -> None:
    callback_id = world.attempted(*[Outcome.BUSY] * attempts, queue_id=queue_at(1, service))

    row = world.row(callback_id)
    assert (row["state"], row["attempts_made"], row["outcome"]) == (State.UNREACHED, attempts, "busy")
    assert row["first_attempt_at"] == WEDNESDAY
    assert row["last_attempt_at"] == row["closed_at"]
    assert [attempt["number"] for attempt in world.rows("attempt")] == list(range(1, attempts + 1))


def test_a_fault_of_the_line_uses_up_no_attempt_however_often(world: World) -> None:
    callback_id = world.attempted(*[Outcome.TECHNICAL] * 4, queue_id=queue_at(1, VACCINATION))

    row = world.row(callback_id)
    assert (row["state"], row["attempts_made"]) == (State.WAITING, 0)
    assert row["first_attempt_at"] == WEDNESDAY
    assert len(world.rows("attempt")) == 4


@pytest.mark.parametrize("ends", [True, False])
def test_a_wrong_number_ends_it_where_the_policy_says_so(world: World, ends: bool) -> None:
    world.set("attempt_policy", 3, wrong_number_ends=ends)
    callback_id, nurse = world.calling(queue_id=queue_at(1, URGENT))

    state = world.platform.finish(callback_id, nurse, Outcome.WRONG_NUMBER, ENDED)

    assert state == (State.UNREACHED if ends else State.WAITING)


def test_the_policy_is_the_one_in_force_on_the_day(world: World) -> None:
    a_policy_from(world.engine, queue_at(1), 1, date(2026, 3, 4))
    a_policy_from(world.engine, queue_at(1), 3, date(2026, 3, 5))

    callback_id, nurse = world.calling(queue_id=queue_at(1))

    assert world.platform.finish(callback_id, nurse, Outcome.BUSY, ENDED) == State.UNREACHED


@pytest.mark.parametrize(
    "outcome, state", [(Outcome.NO_ANSWER, State.UNREACHED), (Outcome.TECHNICAL, State.WAITING)]
)
def test_without_a_policy_there_is_one_attempt_and_a_text(
    world: World, outcome: Outcome, state: State
) -> None:
    a_queue(world.engine, 1, CARE, channel="voicemail", queue_id=900)
    callback_id, nurse = world.calling()
    world.change(callback_id, queue_id=900)

    assert world.platform.finish(callback_id, nurse, outcome, ENDED) == state
    assert len(world.rows("outbox")) == (state == State.UNREACHED)
    if state == State.WAITING:
        # Without hours either: the delay alone.
        assert world.row(callback_id)["next_attempt_at"] == ENDED + timedelta(minutes=15)


def test_an_attempt_takes_it_from_the_front(world: World) -> None:
    callback_id = a_request(world.platform)
    world.change(callback_id, front_at=WEDNESDAY)
    nurse = world.nurse()
    world.platform.take(nurse, WEDNESDAY)

    world.platform.finish(callback_id, nurse, Outcome.BUSY, ENDED)

    assert world.row(callback_id)["front_at"] is None


def test_after_the_last_attempt_a_text_goes_to_the_outbox_in_the_same_transaction(world: World) -> None:
    callback_id = world.attempted(Outcome.NO_ANSWER, queue_id=queue_at(1, VACCINATION), language="sv")

    (text,) = world.rows("outbox")
    assert (text["callback_id"], text["centre_id"], text["kind"], text["purpose"]) == (
        callback_id,
        1,
        "text",
        "unreached",
    )
    assert (text["language"], text["body"], text["state"], text["tries"]) == (
        "sv",
        "Vi nådde dig inte.",
        "queued",
        0,
    )
    assert (text["not_before"], text["not_after"]) == (WEDNESDAY, after(hours=4))
    assert (text["created_by"], text["created_at"], text["changed_at"]) == (
        f"hoitaja {AGENT}",
        WEDNESDAY,
        WEDNESDAY,
    )
    assert text["action_id"] is None


def test_a_language_without_a_template_is_texted_in_finnish(world: World) -> None:
    world.attempted(Outcome.NO_ANSWER, queue_id=queue_at(1, VACCINATION), language="en")

    assert [text["language"] for text in world.rows("outbox")] == ["fi"]


def test_the_newest_active_template_is_used(world: World) -> None:
    for version, body, is_active in ((2, "newest", True), (3, "withdrawn", False)):
        world.insert(
            "text_template", purpose="unreached", language="fi", version=version, body=body, is_active=is_active,
            created_at=WEDNESDAY,
        )  # fmt: skip

    world.attempted(Outcome.NO_ANSWER, queue_id=queue_at(1, VACCINATION))

    assert [text["body"] for text in world.rows("outbox")] == ["newest"]


def test_without_any_template_there_is_no_text_and_the_end_says_so(world: World) -> None:
    for template in world.rows("text_template"):
        world.set("text_template", template["id"], is_active=False)

    callback_id = world.attempted(Outcome.NO_ANSWER, queue_id=queue_at(1, VACCINATION))

    assert world.row(callback_id)["state"] == State.UNREACHED
    assert world.row(callback_id)["untexted_why"] == "no_template"
    assert world.rows("outbox") == []


def test_no_text_where_the_policy_has_none(world: World) -> None:
    a_policy(world.engine, 4, max_attempts=1, text_on_unreached=False)
    a_policy_from(world.engine, queue_at(1), 4, date(2026, 2, 1))

    assert world.row(world.attempted(Outcome.BUSY))["state"] == State.UNREACHED
    assert world.rows("outbox") == []


@pytest.mark.parametrize("ends", [True, False])
def test_a_wrong_number_is_not_texted_for_a_stranger_would_read_it(world: World, ends: bool) -> None:
    # With one attempt in all it ends the callback, whatever the policy says of wrong numbers.
    world.set("attempt_policy", 1, wrong_number_ends=ends)

    callback_id = world.attempted(Outcome.WRONG_NUMBER, queue_id=queue_at(1, VACCINATION))

    assert world.row(callback_id)["state"] == State.UNREACHED
    assert world.rows("outbox") == []


@pytest.mark.parametrize("why", HINDRANCES)
def test_nobody_is_texted_who_cannot_or_will_not_be_and_the_end_says_why(world: World, why: str) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, VACCINATION), **HINDRANCES[why][0])
    hinder(world, callback_id, why)

    assert world.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, ENDED) == State.UNREACHED

    assert world.rows("outbox") == []
    assert world.row(callback_id)["untexted_why"] == why
    assert world.events(callback_id)[-1]["detail"]["untexted_why"] == [None, why]


def test_a_second_end_says_anew_why_no_text_went_out(world: World) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, VACCINATION), may_text=False)
    world.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, ENDED)

    world.desk().reopen(an_id(), world.seen(callback_id), "soitti", at=ENDED)
    opened = world.row(callback_id)["untexted_why"]
    assert world.platform.take(nurse, ENDED) == callback_id
    world.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, ENDED)

    assert opened is None
    told = [event["detail"].get("untexted_why") for event in world.events(callback_id)]
    assert [one for one in told if one] == [[None, "may_not"], ["may_not", None], [None, "may_not"]]


@pytest.mark.parametrize("outcome", [Outcome.REACHED, Outcome.WRONG_NUMBER])
def test_where_no_text_is_due_none_is_missed(world: World, outcome: Outcome) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, VACCINATION), may_text=False)

    world.platform.finish(callback_id, nurse, outcome, ENDED)

    assert world.row(callback_id)["untexted_why"] is None


def test_only_who_took_it_ends_it(world: World) -> None:
    callback_id, _ = world.calling()
    other = world.nurse(2)

    with pytest.raises(Refused, match="not_calling"):
        world.platform.finish(callback_id, other, Outcome.REACHED, ENDED)
    with pytest.raises(Refused, match="not_calling"):
        world.platform.release(callback_id, other, ENDED)
    assert world.row(callback_id)["state"] == State.CALLING
    assert world.rows("attempt") == []


def test_an_attempt_that_has_ended_does_not_end_again(world: World) -> None:
    callback_id, nurse = world.calling()
    world.platform.finish(callback_id, nurse, Outcome.BUSY, ENDED)

    for key in (callback_id, 12345):
        with pytest.raises(Refused, match="not_calling"):
            world.platform.finish(key, nurse, Outcome.REACHED, ENDED)
        with pytest.raises(Refused, match="not_calling"):
            world.platform.release(key, nurse, ENDED)
    assert len(world.rows("attempt")) == 1


def test_a_nurse_who_did_not_ring_gives_it_back_uncounted(world: World) -> None:
    callback_id, nurse = world.calling()

    state = world.platform.release(callback_id, nurse, ENDED)

    row = world.row(callback_id)
    assert state == row["state"] == State.WAITING
    assert (row["attempts_made"], row["last_attempt_at"], row["next_attempt_at"]) == (0, None, None)
    assert (row["agent_id"], row["taken_at"]) == (nurse, WEDNESDAY)
    assert world.presence()["state"] == "ready"
    assert world.rows("attempt") == []
