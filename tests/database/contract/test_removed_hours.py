"""Other hours of one day are taken away again: the weekly hours hold, whoever set them; and the act is undone."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from app.database.ledger import verify
from app.domain.act import ActKind, Answer, Why
from app.domain.errors import Refused
from app.domain.staffing import RemoveHours
from tests.builders import WEDNESDAY, an_exception, local, queue_at
from tests.database.contract.hands_at import staff
from tests.database.contract.world import World, after, an_id, refused, the_answer

DAY = date(2026, 3, 10)


def closed(
    world: World, *, login: str = "anna", queue_id: int | None = None, day: date = DAY, reason: str = "x"
) -> int:
    """The id of an exception that a supervisor has set at centre 1."""
    world.desk(login).set_hours(an_id(), 1, queue_id, day, None, None, reason, at=WEDNESDAY)
    return int(world.rows("opening_exception")[-1]["id"])


def holding(world: World) -> list[str]:
    return [row["reason"] for row in world.rows("opening_exception") if row["taken_back_at"] is None]


def test_an_exception_goes_and_the_audit_tells_what_it_was(world: World) -> None:
    key = closed(world)

    result = staff(world, RemoveHours(key))

    assert (result.kind, result.done) == (ActKind.REMOVE_HOURS, (key,))
    assert result.undo_until == local("2026-03-11 00:00")
    assert holding(world) == []
    (*_, trace) = world.rows("audit")
    assert (trace["centre_id"], trace["what"]) == (1, "remove_hours")
    told = json.loads(trace["detail"])
    assert (told["day"], told["queue"], told["ids"]) == ("2026-03-10", None, [key])
    assert verify(world.engine).is_sound


def test_consoles_hear_that_it_is_gone(world: World) -> None:
    key = closed(world)

    staff(world, RemoveHours(key))

    told = world.rows("event", subject="exception")
    assert [(row["kind"], row["centre_id"]) for row in told] == [("added", 1), ("removed", 1)]


def test_older_ones_of_the_same_place_and_day_do_not_show_again(world: World) -> None:
    closed(world, reason="first")
    of_a_queue = closed(world, queue_id=queue_at(1), reason="of a queue")
    newest = closed(world, reason="second")

    staff(world, RemoveHours(newest))

    assert holding(world) == ["of a queue"]
    assert staff(world, RemoveHours(of_a_queue)).done == (of_a_queue,)


def test_the_second_of_two_is_told_who_was_first(world: World) -> None:
    key = closed(world)
    staff(world, RemoveHours(key), login="berit")

    answer = the_answer(staff(world, RemoveHours(key), at=after(hours=3)).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "berit", after(hours=1))


def test_who_set_other_hours_meanwhile_is_named(world: World) -> None:
    key = closed(world)
    world.desk("berit").set_hours(an_id(), 1, None, DAY, 600, 900, "short", at=after(minutes=5))

    answer = the_answer(staff(world, RemoveHours(key)).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "berit", after(minutes=5))
    assert holding(world) == ["x", "short"]


def test_of_a_day_that_is_over_it_is_too_late(world: World) -> None:
    key = closed(world, day=WEDNESDAY.date())

    assert refused(staff(world, RemoveHours(key), at=after(days=1)).rows) == Why.TOO_LATE


def test_what_is_of_another_centre_or_of_the_region_or_not_there_is_refused_alike(world: World) -> None:
    an_exception(world.engine, DAY, centre_id=3)
    an_exception(world.engine, DAY)
    world.desk("dora", centres=(1, 2))

    for key in (*(row["id"] for row in world.rows("opening_exception")), 999):
        with pytest.raises(Refused, match="not_yours"):
            staff(world, RemoveHours(key), login="dora")


def test_undone_it_holds_again_and_is_told_in_the_audit(world: World) -> None:
    key = closed(world)
    removed = staff(world, RemoveHours(key))

    result = world.desk().undo(an_id(), removed.action, at=after(hours=2))

    assert result.done == (key,)
    assert holding(world) == ["x"]
    assert [row["what"] for row in world.rows("audit")][-2:] == ["remove_hours", "undo"]
    assert verify(world.engine).is_sound


def test_taking_hours_away_is_not_undone_over_what_somebody_set_since(world: World) -> None:
    removed = staff(world, RemoveHours(closed(world)))
    world.desk("berit").set_hours(an_id(), 1, None, DAY, 600, 900, "short", at=after(hours=2))

    answer = the_answer(world.desk().undo(an_id(), removed.action, at=after(hours=3)).rows)

    assert (answer.answer, answer.who) == (Answer.SOMEONE_FIRST, "berit")
    assert holding(world) == ["short"]


def test_taking_hours_away_is_undone_once_and_until_its_day_is_over(world: World) -> None:
    removed = staff(world, RemoveHours(closed(world)))
    late = world.desk().undo(an_id(), removed.action, at=local("2026-03-11 00:00"))
    world.desk().undo(an_id(), removed.action, at=after(hours=2))
    again = world.desk().undo(an_id(), removed.action, at=after(hours=2) + timedelta(minutes=1))

    assert refused(late.rows) == Why.TOO_LATE
    assert refused(again.rows) == Why.NOTHING_TO_UNDO
    assert holding(world) == ["x"]
