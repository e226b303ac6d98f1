"""A retry is at the time that the supervisor says: a patient's wish for a later one is set aside, and said to be."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database.reads.past import read_story
from app.domain.act import Why
from app.domain.moment import to_us
from app.listing.timeline import history, timeline
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.contract.world import World, after, an_id, the_answer

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
FRIDAY = WEDNESDAY + 2 * DAY
TOMORROW = WEDNESDAY + DAY


def wishing(world: World, wish_from: datetime = FRIDAY) -> int:
    """Who asked to be rung then, or within the two hours after it."""
    return a_request(world.platform, number=a_number(), wish_from=wish_from, wish_until=wish_from + 2 * HOUR)


@pytest.mark.parametrize("when", [None, TOMORROW])
def test_who_wished_a_later_time_is_rung_at_the_time_of_the_retry(
    world: World, when: datetime | None
) -> None:
    callback_id = wishing(world)
    at = when or after(minutes=2)

    answer = the_answer(world.desk().retry(an_id(), world.seen(callback_id), when, at=after(minutes=1)).rows)

    assert (answer.answer, answer.why) == ("done", Why.WISH_SET_ASIDE)
    nurse = world.nurse(at=at - HOUR / 2)
    if when is not None:
        assert world.platform.take(nurse, at - timedelta(minutes=2)) is None
    assert world.platform.take(nurse, at) == callback_id


@pytest.mark.parametrize("wish_from, when", [(WEDNESDAY - HOUR, None), (TOMORROW, TOMORROW)])
def test_a_wish_that_has_begun_by_then_stays(
    world: World, wish_from: datetime, when: datetime | None
) -> None:
    callback_id = wishing(world, wish_from)

    answer = the_answer(world.desk().retry(an_id(), world.seen(callback_id), when, at=WEDNESDAY).rows)

    assert (answer.answer, answer.why) == ("done", None)
    assert world.row(callback_id)["wish_from"] == wish_from


def test_the_undo_of_a_retry_brings_the_wish_back(world: World) -> None:
    callback_id, other = wishing(world), a_request(world.platform)
    act = an_id()
    world.desk().retry(act, world.seen(callback_id, other), None, at=WEDNESDAY)
    assert (world.row(callback_id)["wish_from"], world.row(callback_id)["wish_until"]) == (None, None)

    world.desk().undo(an_id(), act, at=after(minutes=1))

    row = world.row(callback_id)
    assert (row["wish_from"], row["wish_until"], row["front_at"]) == (FRIDAY, FRIDAY + 2 * HOUR, None)
    assert world.row(other)["wish_from"] is None
    nurse = world.nurse()
    assert world.platform.take(nurse, after(minutes=2)) == other
    world.platform.release(other, nurse, after(minutes=3))


def test_one_that_is_refused_keeps_its_wish(world: World) -> None:
    callback_id = wishing(world)
    seen = world.seen(callback_id)
    world.desk().to_front(an_id(), seen, at=WEDNESDAY)

    assert world.desk().retry(an_id(), seen, None, at=after(minutes=1)).not_done

    assert world.row(callback_id)["wish_from"] == FRIDAY


def test_the_history_names_the_wish_that_was_set_aside(world: World) -> None:
    callback_id = wishing(world)
    world.desk().retry(an_id(), world.seen(callback_id), None, at=WEDNESDAY)

    with world.engine.connect() as connection:
        story = read_story(connection, callback_id, None)
    told = [one.facts for one in timeline(story, to_us(WEDNESDAY)) if "wished_from_us" in one.facts]

    (facts,) = told
    assert (facts["wished_from_us"], facts["wished_until_us"]) == (to_us(FRIDAY), to_us(FRIDAY + 2 * HOUR))


def test_the_history_knows_the_wish_until_an_undo_brings_it_back_and_a_retry_as_wished_rings_then(
    world: World,
) -> None:
    callback_id, act = wishing(world), an_id()
    wished = (to_us(FRIDAY), to_us(FRIDAY + 2 * HOUR))

    def known() -> tuple[int, int]:
        with world.engine.connect() as connection:
            return history(read_story(connection, callback_id, None), to_us(WEDNESDAY)).wished_us

    before = known()
    world.desk().retry(act, world.seen(callback_id), None, at=WEDNESDAY)
    aside = known()
    world.desk().undo(an_id(), act, at=after(minutes=1))
    undone = known()
    world.desk().retry(an_id(), world.seen(callback_id), None, at=after(minutes=2))
    again = known()
    answer = the_answer(
        world.desk().retry(an_id(), world.seen(callback_id), FRIDAY, at=after(minutes=3)).rows
    )

    assert (before, aside, undone, again) == ((0, 0), wished, (0, 0), wished)
    assert answer.answer == "done"
    nurse = world.nurse()
    assert world.platform.take(nurse, FRIDAY - HOUR) is None
    assert world.platform.take(nurse, FRIDAY) == callback_id


def test_many_are_told_apart(world: World) -> None:
    wished, other = wishing(world), a_request(world.platform)

    rows = world.desk().retry(an_id(), world.seen(wished, other), None, at=WEDNESDAY).rows

    assert [row.why for row in rows] == [Why.WISH_SET_ASIDE, None]
