"""Whoever was not rung yesterday is rung first this morning, and stands first in the supervisor's list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from sqlalchemy import update

from app.database.tables import callback
from app.domain.callback import Outcome
from app.listing.callback_list import CallbackOrder
from app.listing.callback_query import CallbackQuery
from tests.builders import (
    CARE,
    URGENT,
    VACCINATION,
    a_queue,
    a_request,
    an_agent,
    an_exception,
    local,
    queue_at,
)
from tests.database.feed.conftest import FeedWorld

_FIRST_NURSE: Final = 41


def signed_on(world: FeedWorld, agent_id: int) -> int:
    an_agent(world.engine, agent_id)
    world.platform.sign_on(agent_id, 1, "ready", world.clock.at)
    return agent_id


def taken_in_turn(world: FeedWorld, count: int) -> list[int | None]:
    """What as many nurses as there are requests are given, one after another, at one moment."""
    nurses = [signed_on(world, _FIRST_NURSE + number) for number in range(count)]
    return [world.platform.take(nurse, world.clock.at) for nurse in nurses]


def listed(world: FeedWorld) -> list[int]:
    """The live list's callbacks from the top, as it stands for whoever opens it now."""
    ids: list[int] = CallbackOrder(CallbackQuery(), world.read_afresh(), world.clock.now_us()).ids.tolist()
    return ids


def test_carried_over_requests_are_first_next_morning(world: FeedWorld) -> None:
    # A line that is shut on Wednesday promises Thursday to whoever asked on Tuesday: due later than today's.
    an_exception(world.engine, date(2026, 3, 4), queue_id=queue_at(1, VACCINATION))
    tried = a_request(world.platform, local("2026-03-03 15:10"))
    nurse = signed_on(world, _FIRST_NURSE - 1)
    assert world.platform.take(nurse, local("2026-03-03 15:30")) == tried
    world.platform.finish(tried, nurse, Outcome.NO_ANSWER, local("2026-03-03 15:31"))
    world.platform.sign_on(nurse, 1, "off", local("2026-03-03 16:00"))
    due_thursday = a_request(world.platform, local("2026-03-03 15:20"), queue_id=queue_at(1, VACCINATION))
    unrung = a_request(world.platform, local("2026-03-03 15:50"))
    after_hours = a_request(world.platform, local("2026-03-03 19:00"))
    todays = a_request(world.platform, local("2026-03-04 07:55"), queue_id=queue_at(1, CARE))
    urgent_today = a_request(world.platform, local("2026-03-04 07:59"), queue_id=queue_at(1, URGENT))

    world.clock.at = local("2026-03-04 08:00")
    rung = listed(world)

    # Urgent lines keep their promise of two hours; of all else what is from yesterday comes before today's.
    assert rung[0] == urgent_today
    assert set(rung[1:-1]) == {tried, due_thursday, unrung, after_hours}
    assert rung[-1] == todays
    assert taken_in_turn(world, len(rung)) == rung


def test_the_list_stands_in_the_order_in_which_nurses_are_given_it(world: FeedWorld) -> None:
    yesterday, today = local("2026-03-03 09:00"), local("2026-03-04 08:10")
    plain = a_request(world.platform, today)
    carried = a_request(world.platform, yesterday)
    lifted_later, lifted = (a_request(world.platform, today + timedelta(minutes=number)) for number in (1, 2))
    missed = a_request(world.platform, today, wish_from=today, wish_until=local("2026-03-04 09:00"))
    urgent = a_request(world.platform, today + timedelta(minutes=3), queue_id=queue_at(1, URGENT))
    urgent_missed = a_request(
        world.platform,
        today + timedelta(minutes=4),
        queue_id=queue_at(1, URGENT),
        wish_from=today,
        wish_until=local("2026-03-04 09:30"),
    )
    with world.engine.begin() as connection:
        for key, minute in ((lifted, 15), (lifted_later, 16)):
            lift = update(callback).where(callback.c.id == key)
            connection.execute(lift.values(front_at=local(f"2026-03-04 08:{minute}")))
    world.clock.at = local("2026-03-04 10:00")

    rung = listed(world)

    assert rung == [urgent_missed, urgent, missed, lifted, lifted_later, carried, plain]
    assert taken_in_turn(world, len(rung)) == rung


def test_a_chat_stands_in_the_list_by_the_same_rules(world: FeedWorld) -> None:
    chat = a_queue(world.engine, 1, CARE, channel="chat", queue_id=900)
    today = a_request(world.platform, local("2026-03-04 08:30"), queue_id=chat)
    carried = a_request(world.platform, local("2026-03-03 17:00"), queue_id=chat)
    world.clock.at = local("2026-03-04 09:00")

    assert listed(world) == [carried, today]
