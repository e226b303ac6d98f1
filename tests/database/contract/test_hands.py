"""Nurses' time: absences, extra shifts, loans to another centre; refused, told to the audit, removed and undone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database.ledger import verify
from app.domain.act import ActKind
from app.domain.callback import Outcome
from app.domain.errors import Refused
from app.domain.moment import to_us
from app.domain.staffing import AddShift
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.database.contract.hands_at import (
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
from tests.database.contract.test_rules import POLICY
from tests.database.contract.world import World, after, an_id

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
