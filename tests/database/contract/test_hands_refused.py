"""Nurses' time: what is refused, who is told that somebody was first, and what is removed and undone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.act import Answer, Why
from app.domain.errors import Refused
from app.domain.moment import to_us
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveShift, Staffing
from tests.builders import WEDNESDAY, an_agent
from tests.database.contract.hands_at import (
    EIGHT,
    FOUR,
    NOON,
    NOW,
    NURSE,
    TWO,
    is_at,
    lent,
    planned,
    sick,
    staff,
    standing,
    told,
)
from tests.database.contract.world import World, an_id, the_answer

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
    # The undo of a loan is of two centres, and is answered for once.
    assert the_answer(world.desk().undo(an_id(), undone.action, at=NOW).rows).answer is not Answer.DONE


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
