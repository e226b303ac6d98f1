"""What a supervisor did with a lost call is told as theirs: in the callback's timeline, and on the line of the day."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.database.reads.past import read_story
from app.database.reads.replay_postgres import PostgresReplay
from app.database.reads.replay_rows import ReplayReader
from app.database.reads.replay_sqlite import SqliteReplay
from app.domain.callback import LOST_AFTER
from app.domain.moment import to_us
from app.listing.shown import TimelineEntry
from app.listing.timeline import timeline
from app.replay.acts import DoneAct
from app.replay.reading import read_day
from tests.builders import WEDNESDAY, a_request
from tests.database.contract.world import World, after, an_id

HALF_AN_HOUR = WEDNESDAY + LOST_AFTER


def told_of(world: World, callback_id: int) -> list[TimelineEntry]:
    with world.engine.connect() as connection:
        return list(timeline(read_story(connection, callback_id, None), to_us(HALF_AN_HOUR)))


def acts_of_the_day(world: World) -> tuple[DoneAct, ...]:
    reader: ReplayReader = SqliteReplay(world.engine, None)
    if world.name == "postgresql":
        reader = PostgresReplay(world.engine)
    reader.open()
    replay = read_day(reader, WEDNESDAY.date(), to_us(after(hours=8)))
    reader.close()
    return replay.acts


@pytest.mark.parametrize("when", [None, after(hours=3)])
def test_the_timeline_says_who_put_a_lost_call_back_whose_it_was_and_for_when(
    world: World, when: datetime | None
) -> None:
    lost, _ = world.calling()

    world.desk().retry(an_id(), world.seen(lost), when, lost=True, at=HALF_AN_HOUR)

    *_, taken, put_back, retried = [one for one in told_of(world, lost) if not one.is_ahead]
    assert (taken.kind, taken.facts["agent"]) == ("taken", "hoitaja 1")
    assert (put_back.kind, put_back.actor, put_back.facts["agent"]) == ("lost", "anna", "hoitaja 1")
    assert (retried.kind, retried.actor) == ("retry_set", "anna")
    assert retried.facts["next_attempt_us"] == (when and to_us(when))
    assert put_back.at_us == retried.at_us == to_us(HALF_AN_HOUR)


def test_what_a_nurse_gives_back_herself_is_told_as_hers(world: World) -> None:
    callback_id, nurse = world.calling()

    world.platform.release(callback_id, nurse, HALF_AN_HOUR)

    last = told_of(world, callback_id)[-1]
    assert (last.kind, last.actor, last.facts["agent"]) == ("released", "hoitaja 1", "hoitaja 1")


@pytest.mark.parametrize("dials", [False, True])
def test_a_lost_call_put_back_is_an_act_of_the_day_that_is_replayed(world: World, dials: bool) -> None:
    world.set("centre", 1, dials=dials)
    lost, _ = world.calling()
    when = None if dials else after(hours=3)

    world.desk().retry(an_id(), world.seen(lost), when, lost=True, at=HALF_AN_HOUR)

    (act,) = acts_of_the_day(world)
    assert (act.kind, act.actor, act.ids, act.centre_ids) == ("released", "anna", (lost,), (1,))
    assert (act.at_us, act.planned_us) == (to_us(HALF_AN_HOUR), 0 if when is None else to_us(when))


def test_a_retry_of_the_day_that_is_replayed_says_for_when_it_was_planned(world: World) -> None:
    first, second = a_request(world.platform), a_request(world.platform)
    desk = world.desk()

    desk.retry(an_id(), world.seen(first, second), after(hours=3), at=WEDNESDAY)
    desk.retry(an_id(), world.seen(second), None, at=HALF_AN_HOUR)

    planned, now = acts_of_the_day(world)
    assert (planned.kind, planned.ids, planned.planned_us) == (
        "retry_set",
        (first, second),
        to_us(after(hours=3)),
    )
    assert (now.kind, now.ids, now.planned_us) == ("retry_set", (second,), 0)
