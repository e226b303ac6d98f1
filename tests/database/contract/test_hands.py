"""Nurses' time: absences, extra shifts, loans to another centre; refused, told to the audit, removed and undone."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.database.ledger import verify
from app.domain.act import ActKind, ActResult, Answer, Why
from app.domain.callback import Outcome
from app.domain.errors import Refused
from app.domain.moment import to_us
from app.domain.staffing import AbsenceReason, AddShift, Lend, RecordAbsence, RemoveShift, Staffing
from tests.builders import WEDNESDAY, a_request, an_agent, local, queue_at
from tests.database.contract.test_rules import POLICY
from tests.database.contract.world import World, after, an_id, the_answer

NOW = after(hours=1)
NURSE = 1
NOON, TWO, FOUR = local("2026-03-04 12:00"), local("2026-03-04 14:00"), local("2026-03-04 16:00")
EIGHT = local("2026-03-04 08:00")


def staff(world: World, change: Staffing, *, login: str = "anna", at: datetime = NOW) -> ActResult:
    return world.desk(login).staff(an_id(), change, at=at)


def planned(world: World, agent_id: int = NURSE, centre_id: int = 1) -> int:
    """A nurse at home at a centre, with a shift there all day; not signed on."""
    an_agent(world.engine, agent_id, centre_id, languages="fi sv en")
    world.insert(
        "shift", agent_id=agent_id, centre_id=centre_id, kind="planned", starts_at=EIGHT, ends_at=FOUR
    )
    return agent_id


def standing(world: World) -> list[tuple[str, int, datetime, datetime]]:
    """What counts besides the plan: kind, centre, from, until."""
    return [
        (row["kind"], row["centre_id"], row["starts_at"], row["ends_at"])
        for row in world.rows("shift")
        if row["kind"] != "planned" and row["taken_back_at"] is None
    ]


def told(world: World) -> list[tuple[int, str, dict[str, Any]]]:
    return [(row["centre_id"], row["what"], json.loads(row["detail"])) for row in world.rows("audit")]


def is_at(world: World, agent_id: int = NURSE) -> tuple[int, str]:
    row = world.presence(agent_id)
    return row["centre_id"], row["state"]


def sick(until: datetime = FOUR, from_at: datetime = NOW) -> RecordAbsence:
    return RecordAbsence(NURSE, from_at, until, AbsenceReason.SICK)


def lent(until: datetime = TWO, from_at: datetime = NOW, to: int = 2) -> Lend:
    return Lend(NURSE, to, from_at, until)


# What each act does


def test_an_absence_stands_with_its_reason_and_the_audit_tells_it(world: World) -> None:
    planned(world)

    result = staff(world, sick())

    assert (result.kind, result.done, result.undo_until) == (ActKind.RECORD_ABSENCE, (NURSE,), FOUR)
    (row,) = world.rows("shift", kind="absence")
    assert (row["centre_id"], row["reason"], row["created_by"]) == (1, "sick", "anna")
    assert (row["starts_at"], row["ends_at"], row["action_id"]) == (NOW, FOUR, result.action)
    span = [to_us(NOW), to_us(FOUR)]
    changed = {str(NURSE): [None, span]}
    assert told(world) == [
        (
            1,
            "record_absence",
            {"action": str(result.action), "ids": [NURSE], "reason": "sick", "changed": changed},
        )
    ]
    assert verify(world.engine).is_sound


def test_a_loan_is_told_in_the_chains_of_both_centres(world: World) -> None:
    planned(world)

    result = staff(world, lent())

    assert standing(world) == [("loan", 2, NOW, TWO)]
    span = [to_us(NOW), to_us(TWO)]
    detail = {
        "action": str(result.action),
        "ids": [NURSE],
        "home": 1,
        "to": 2,
        "changed": {str(NURSE): [None, span]},
    }
    assert told(world) == [(1, "lend", detail), (2, "lend", detail)]


def test_an_extra_shift_is_work_at_a_time_when_the_nurse_was_free(world: World) -> None:
    planned(world)

    result = staff(world, AddShift(NURSE, 1, FOUR, FOUR + timedelta(hours=2)))

    assert result.done == (NURSE,)
    assert standing(world) == [("extra", 1, FOUR, FOUR + timedelta(hours=2))]


def test_what_changes_reaches_the_feeds_of_both_centres(world: World) -> None:
    planned(world)

    staff(world, lent())

    last = world.rows("event", subject="shift")[-1]
    assert (last["kind"], last["centre_id"], last["from_centre_id"], last["agent_id"]) == (
        "added",
        2,
        1,
        NURSE,
    )


def test_a_changed_policy_reaches_the_feed_by_its_queue(world: World) -> None:
    before = len(world.rows("event", subject="policy"))
    queues = [queue_at(1), queue_at(2)]
    result = world.desk("maija").set_policy(an_id(), queues, POLICY, NOW.date(), at=NOW)

    events = world.rows("event", subject="policy")[before:]
    assert [(one["kind"], one["centre_id"], one["action_id"]) for one in events] == [
        ("added", 1, result.action),
        ("added", 2, result.action),
    ]


def test_an_absence_stands_at_every_centre_that_would_miss_the_nurse(world: World) -> None:
    planned(world)
    staff(world, lent())

    result = staff(world, sick())

    assert standing(world)[1:] == [("absence", 1, NOW, FOUR), ("absence", 2, NOW, FOUR)]
    assert [centre for centre, what, _ in told(world) if what == "record_absence"] == [1, 2]
    assert result.done == (NURSE,)


# What follows at the phones


def test_a_lent_nurse_takes_the_callbacks_of_the_centre_she_is_lent_to_until_the_hour(world: World) -> None:
    planned(world)
    world.platform.sign_on(NURSE, 1, "ready", WEDNESDAY)
    at_home = a_request(world.platform, WEDNESDAY, queue_id=queue_at(1))
    elsewhere = a_request(world.platform, WEDNESDAY, queue_id=queue_at(2))

    staff(world, lent())

    assert is_at(world) == (2, "ready")
    assert world.platform.take(NURSE, NOW) == elsewhere
    world.platform.finish(elsewhere, NURSE, Outcome.REACHED, after(hours=2))
    assert world.platform.take(NURSE, after(hours=2)) is None
    assert world.platform.take(NURSE, TWO) == at_home
    assert is_at(world) == (1, "calling")


def test_a_nurse_who_rings_is_at_the_other_centre_when_the_call_is_over(world: World) -> None:
    planned(world)
    world.platform.sign_on(NURSE, 1, "ready", WEDNESDAY)
    callback = a_request(world.platform, WEDNESDAY)
    world.platform.take(NURSE, WEDNESDAY)

    staff(world, lent())

    assert is_at(world) == (1, "calling")
    world.platform.finish(callback, NURSE, Outcome.REACHED, after(hours=2))
    assert is_at(world) == (2, "ready")


def test_a_loan_that_ends_within_a_call_brings_the_nurse_home_after_it(world: World) -> None:
    planned(world)
    world.platform.sign_on(NURSE, 1, "ready", WEDNESDAY)
    staff(world, lent())
    callback = a_request(world.platform, WEDNESDAY, queue_id=queue_at(2))
    world.platform.take(NURSE, TWO - timedelta(minutes=2))

    world.platform.release(callback, NURSE, TWO + timedelta(minutes=3))

    assert is_at(world) == (1, "ready")


def test_a_nurse_who_signs_on_while_lent_is_signed_on_where_she_is_lent_to(world: World) -> None:
    planned(world)
    staff(world, lent())

    world.platform.sign_on(NURSE, 1, "ready", after(hours=2))

    assert is_at(world) == (2, "ready")


def test_an_absent_nurse_is_signed_off_takes_nothing_and_cannot_sign_on(world: World) -> None:
    planned(world)
    world.platform.sign_on(NURSE, 1, "ready", WEDNESDAY)
    a_request(world.platform, WEDNESDAY)

    staff(world, sick())

    assert is_at(world) == (1, "off")
    with pytest.raises(Refused, match="absent"):
        world.platform.take(NURSE, NOW)
    with pytest.raises(Refused, match="absent"):
        world.platform.sign_on(NURSE, 1, "ready", after(hours=2))
    world.platform.sign_on(NURSE, 1, "ready", FOUR)


def test_an_absence_ahead_takes_the_nurse_off_the_line_when_it_begins(world: World) -> None:
    planned(world)
    world.platform.sign_on(NURSE, 1, "ready", WEDNESDAY)
    a_request(world.platform, WEDNESDAY)
    staff(world, sick(from_at=NOON))

    assert is_at(world) == (1, "ready")
    assert world.platform.take(NURSE, NOON) is None
    assert is_at(world) == (1, "off")


def test_a_nurse_recorded_absent_while_she_rings_is_off_when_the_call_is_over(world: World) -> None:
    callback, nurse = world.calling()

    staff(world, sick())

    assert is_at(world, nurse) == (1, "calling")
    world.platform.finish(callback, nurse, Outcome.REACHED, after(hours=2))
    assert is_at(world, nurse) == (1, "off")


def test_what_is_assigned_to_a_nurse_who_will_be_absent_is_anybodys(world: World) -> None:
    planned(world)
    callback = a_request(world.platform, WEDNESDAY)
    world.desk().assign(an_id(), world.seen(callback), NURSE, at=WEDNESDAY)
    world.execute("UPDATE contact.shift SET starts_at = :at", at=_stored(world, NOON))
    other = world.nurse(2)
    assert world.platform.take(other, NOW) is None

    staff(world, sick())

    assert world.platform.take(other, NOW) == callback


def _stored(world: World, at: datetime) -> object:
    return to_us(at) if world.name == "sqlite" else at


# What is refused


@pytest.mark.parametrize(
    "change, reason",
    [
        (sick(until=NOW), "not_a_stretch"),
        (sick(from_at=NOW - timedelta(days=1)), "past_day"),
        (sick(from_at=EIGHT, until=WEDNESDAY), "time_passed"),
        (sick(until=NOW + timedelta(days=32)), "too_long"),
        (lent(until=NOW + timedelta(hours=17)), "too_long"),
        (sick(from_at=NOW + timedelta(days=401), until=NOW + timedelta(days=402)), "too_far"),
        (RecordAbsence(NURSE, NOW, FOUR, "a cold"), "unknown_reason"),  # type: ignore[arg-type]  # what a bare call could say
        (lent(to=1), "same_centre"),
        (lent(to=9), "not_yours"),
        (Lend(99, 2, NOW, TWO), "not_yours"),
        (AddShift(NURSE, 9, FOUR, FOUR + timedelta(hours=1)), "not_yours"),
        (RemoveShift(999), "not_yours"),
    ],
)
def test_what_makes_no_sense_is_refused_whole_and_leaves_no_trace(
    world: World, change: Staffing, reason: str
) -> None:
    planned(world)

    with pytest.raises(Refused, match=reason):
        staff(world, change)

    assert standing(world) == []
    assert world.rows("action") == world.rows("audit") == []


def test_lending_needs_to_be_at_home_in_both_centres_and_absence_in_one(world: World) -> None:
    planned(world)
    world.desk("berit", centres=(2, 3))
    world.desk("cecilia", centres=(1,))

    for login in ("berit", "cecilia"):
        with pytest.raises(Refused, match="not_yours"):
            staff(world, lent(), login=login)
    with pytest.raises(Refused, match="not_yours"):
        staff(world, sick(), login="berit")
    staff(world, lent())

    # Where she is lent to she is missed as well.
    assert staff(world, sick(), login="berit").done == (NURSE,)


def test_a_loan_is_a_part_of_one_shift(world: World) -> None:
    planned(world)

    answer = the_answer(staff(world, lent(until=FOUR + timedelta(hours=1))).rows)

    assert (answer.answer, answer.why) == (Answer.REFUSED, Why.NOT_AT_WORK)
    assert standing(world) == []


def test_without_a_plan_whoever_is_signed_on_can_be_lent(world: World) -> None:
    an_agent(world.engine, NURSE, 1)
    assert the_answer(staff(world, lent()).rows).why is Why.NOT_AT_WORK

    world.platform.sign_on(NURSE, 1, "ready", WEDNESDAY)

    assert staff(world, lent()).done == (NURSE,)


@pytest.mark.parametrize(
    "kind, change, why",
    [
        ("absence", sick(), Why.ABSENT),
        ("absence", lent(), Why.ABSENT),
        ("loan", lent(to=3), Why.LENT),
        ("planned", AddShift(NURSE, 1, NOON, TWO), Why.HAS_SHIFT),
    ],
)
def test_what_the_plan_has_already_is_said(world: World, kind: str, change: Staffing, why: Why) -> None:
    planned(world)
    world.insert("shift", agent_id=NURSE, centre_id=2, kind=kind, starts_at=NOW, ends_at=FOUR)

    answer = the_answer(staff(world, change).rows)

    assert (answer.answer, answer.why, answer.who) == (Answer.REFUSED, why, None)


def test_the_second_of_two_supervisors_is_told_who_was_first(world: World) -> None:
    planned(world)
    world.desk("berit")
    staff(world, lent(), login="berit", at=NOW - timedelta(minutes=1))

    answer = the_answer(staff(world, lent(to=3, until=NOON)).rows)

    assert (answer.answer, answer.who, answer.at) == (
        Answer.SOMEONE_FIRST,
        "berit",
        NOW - timedelta(minutes=1),
    )
    assert standing(world) == [("loan", 2, NOW, TWO)]


def test_asking_twice_with_one_id_does_it_once(world: World) -> None:
    planned(world)
    action = an_id()
    world.desk().staff(action, lent(), at=NOW)

    again = world.desk().staff(action, lent(), at=NOW)

    assert (again.repeated, again.done) == (True, (NURSE,))
    assert len(standing(world)) == 1


# Removed and undone


def test_each_of_them_is_undone_and_done_again(world: World) -> None:
    planned(world)
    world.platform.sign_on(NURSE, 1, "ready", WEDNESDAY)
    first = staff(world, lent())

    undone = world.desk().undo(an_id(), first.action, at=NOW)

    assert (undone.done, standing(world), is_at(world)) == ((NURSE,), [], (1, "ready"))
    assert [(centre, what) for centre, what, _ in told(world)] == [
        (1, "lend"),
        (1, "undo"),
        (2, "lend"),
        (2, "undo"),
    ]
    assert told(world)[1][2]["changed"] == {str(NURSE): [[to_us(NOW), to_us(TWO)], None]}
    assert staff(world, lent()).done == (NURSE,)
    assert the_answer(world.desk().undo(an_id(), first.action, at=NOW).rows).why is Why.NOTHING_TO_UNDO


def test_a_shift_that_another_removed_is_not_undone_and_who_did_it_is_told(world: World) -> None:
    planned(world)
    first = staff(world, lent())
    (row,) = world.rows("shift", kind="loan")
    staff(world, RemoveShift(row["id"]), login="berit")

    answer = the_answer(world.desk().undo(an_id(), first.action, at=NOW).rows)
    removed_again = the_answer(staff(world, RemoveShift(row["id"])).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "berit", NOW)
    assert (removed_again.answer, removed_again.who) == (Answer.SOMEONE_FIRST, "berit")


def test_removing_an_absence_removes_it_everywhere_and_its_undo_brings_all_of_it_back(world: World) -> None:
    planned(world)
    staff(world, lent())
    staff(world, sick())
    before = standing(world)
    row = world.rows("shift", kind="absence")[1]

    removed = staff(world, RemoveShift(row["id"]))

    assert removed.done == (row["id"],)
    assert standing(world) == before[:1]
    assert world.desk().undo(an_id(), removed.action, at=NOW).done == (row["id"],)
    assert standing(world) == before


def test_an_absence_removed_does_not_come_back_over_what_was_settled_since(world: World) -> None:
    planned(world)
    staff(world, sick())
    (row,) = world.rows("shift", kind="absence")
    removed = staff(world, RemoveShift(row["id"]))
    staff(world, sick(until=NOON), login="berit")

    answer = the_answer(world.desk().undo(an_id(), removed.action, at=NOW).rows)

    assert (answer.answer, answer.who) == (Answer.SOMEONE_FIRST, "berit")


def test_after_its_hour_an_act_on_a_nurses_time_is_not_undone_nor_removed(world: World) -> None:
    planned(world)
    first = staff(world, lent())
    (row,) = world.rows("shift", kind="loan")

    assert the_answer(world.desk().undo(an_id(), first.action, at=TWO).rows).why is Why.TOO_LATE
    assert the_answer(staff(world, RemoveShift(row["id"]), at=TWO).rows).why is Why.TOO_LATE


def test_a_planned_shift_is_not_removed_but_an_imported_loan_is(world: World) -> None:
    planned(world)
    world.insert("shift", agent_id=NURSE, centre_id=2, kind="loan", starts_at=NOW, ends_at=FOUR)
    first, second = (row["id"] for row in world.rows("shift"))

    with pytest.raises(Refused, match="planned_shift"):
        staff(world, RemoveShift(first))

    assert staff(world, RemoveShift(second)).done == (second,)
    assert standing(world) == []


def test_another_persons_act_on_a_nurse_is_not_undone(world: World) -> None:
    planned(world)
    first = staff(world, lent(), login="berit")

    with pytest.raises(Refused, match="not_yours"):
        world.desk().undo(an_id(), first.action, at=NOW)
