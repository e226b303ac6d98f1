"""Days gone by, daily figures and other channels, as a supervisor of some centres may see them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import insert

from app.database import tables as t
from app.database.gone_by import GoneBy
from app.database.reads.gone_by import Besides, ChannelLoad, Moved, RungInHour, TurnedAway
from app.domain.callback import Outcome
from app.domain.day_figures import CentreDay, DayFigures, Sums
from app.domain.moment import to_us
from tests.builders import CARE, URGENT, VACCINATION, WEDNESDAY, a_request, queue_at
from tests.database.contract.world import World, after, an_id

DAY = WEDNESDAY.date()
FROM_US = to_us(WEDNESDAY - timedelta(hours=1))
HOUR_US = 3_600_000_000
UNTIL_US = to_us(WEDNESDAY + timedelta(hours=8))


def gone_of(world: World, *centres: int, login: str = "anna") -> GoneBy:
    desk = world.desk(login, centres=centres)
    # On PostgreSQL the login has a connection of its own, which its desk holds.
    return GoneBy(getattr(desk, "_engine", world.engine), login)


def a_sample(world: World, queue_id: int, minutes: int, waiting: int, arrived: int = 0) -> None:
    values = {"queue_id": queue_id, "at": after(minutes=minutes), "waiting": waiting, "arrived": arrived}
    with world.engine.begin() as connection:
        connection.execute(insert(t.queue_sample).values(**values, closed=0, hands=1))


def figures_of(world: World, queue_id: int, days_ago: int, **given: Any) -> None:
    day = DAY - timedelta(days=days_ago)
    with world.engine.begin() as connection:
        connection.execute(insert(t.queue_day).values(queue_id=queue_id, day=day, **given))


def test_samples_of_a_centre_are_summed_at_all_times_that_anything_was_sampled(world: World) -> None:
    a_sample(world, queue_at(1), 5, 3, arrived=2)
    a_sample(world, queue_at(1), 10, 4)
    a_sample(world, queue_at(2), 10, 50)
    a_sample(world, queue_at(2), 15, 60)

    day = gone_of(world, 1, 2, 3).day(FROM_US, UNTIL_US, [1])

    assert day.at_us.tolist() == [to_us(after(minutes=one)) for one in (5, 10, 15)]
    assert day.waiting.tolist() == [3, 4, 0]
    assert day.to_ring.tolist() == [3, 4, 0]
    assert day.arrived.tolist() == [2, 0, 0]


def test_rings_and_waits_of_the_day_are_told(world: World) -> None:
    world.attempted(Outcome.NO_ANSWER, Outcome.REACHED)

    day = gone_of(world, 1, 2, 3).day(FROM_US, UNTIL_US, [1])

    assert day.is_reached.tolist() == [False, True]
    assert day.attempt.tolist() == [1, 2]
    assert day.rang_us[0] <= day.rang_us[1]
    assert day.asked_us.tolist() == [to_us(WEDNESDAY)]
    assert day.wait_us[0] >= 0
    assert not len(gone_of(world, 1, 2, 3).day(FROM_US, UNTIL_US, [2]).rang_us)


def test_a_line_that_failed_is_no_call_of_the_day_or_of_today(world: World) -> None:
    world.attempted(Outcome.TECHNICAL, Outcome.REACHED)
    gone = gone_of(world, 1, 2, 3)

    day = gone.day(FROM_US, UNTIL_US, [1])
    today = gone.besides(FROM_US, UNTIL_US).rung

    assert (day.attempt.tolist(), day.is_reached.tolist()) == ([1], [True])
    assert [(one.attempt, one.rings, one.reached) for one in today] == [(1, 1, 1)]


def test_nobody_is_shown_the_days_of_a_centre_that_is_not_theirs(world: World) -> None:
    a_sample(world, queue_at(2), 5, 9)
    world.attempted(Outcome.REACHED, queue_id=queue_at(1))
    figures_of(world, queue_at(2), 1, requested=10)

    gone = gone_of(world, 3, login="berit")

    day = gone.day(FROM_US, UNTIL_US, [1, 2, 3])
    assert (len(day.at_us), len(day.rang_us), len(day.asked_us)) == (0, 0, 0)
    assert gone.figures(DAY - timedelta(days=9), DAY, [1, 2, 3]) == ()


def test_daily_figures_of_centres_are_summed_by_day_oldest_first(world: World) -> None:
    figures_of(
        world, queue_at(1), 1, requested=10, in_hours=9, called_same_day=8, reached_same_day=7, unreached=1,
        delay_sum_s=900, delay_histogram=[2, 0, 3],
    )  # fmt: skip
    figures_of(world, queue_at(2), 1, requested=5, in_hours=5, delay_sum_s=100, delay_histogram=[1])
    figures_of(world, queue_at(1), 400, requested=4, in_hours=4)
    figures_of(world, queue_at(3), 1, requested=100)

    told = gone_of(world, 1, 2, 3).figures(DAY - timedelta(days=400), DAY, [1, 2])

    assert told == (
        DayFigures(DAY - timedelta(days=400), 4, 4, 0, 0, 0, 0, 0),
        DayFigures(DAY - timedelta(days=1), 15, 14, 8, 7, 1, rung=6, delay_sum_s=1000),
    )


def test_what_is_beside_the_phone_is_the_newest_and_of_ones_own_centres(world: World) -> None:
    platform = world.platform
    platform.turn_away(1, queue_at(1), "closed", after(minutes=1))
    platform.turn_away(1, None, "closed", after(minutes=2))
    platform.turn_away(1, None, "full", after(minutes=3))
    platform.turn_away(2, None, "full", after(minutes=3))
    platform.turn_away(1, None, "full", WEDNESDAY - timedelta(days=1))
    platform.report_load(queue_at(1), 3, 50, after(minutes=30))
    platform.report_load(queue_at(1), 2, 95, after(minutes=31))
    platform.report_load(queue_at(2), 9, 9, after(minutes=31))

    told = gone_of(world, 1, login="cecilia").besides(to_us(WEDNESDAY), to_us(after(minutes=32)))

    assert told == Besides(
        (TurnedAway(1, "closed", 2), TurnedAway(1, "full", 1)),
        (ChannelLoad(queue_at(1), to_us(after(minutes=31)), 2, 95),),
    )


def test_a_load_that_is_old_says_nothing_of_now(world: World) -> None:
    world.platform.report_load(queue_at(1), 3, 50, WEDNESDAY)

    told = gone_of(world, 1, 2, 3).besides(to_us(WEDNESDAY), to_us(after(minutes=16)))

    assert told.loads == ()


def test_every_ring_since_midnight_counts_in_its_hour_as_of_a_day_gone_by(world: World) -> None:
    platform, the_day_before = world.platform, WEDNESDAY - timedelta(days=1)
    yesterday, nurse = world.calling(the_day_before)
    platform.finish(yesterday, nurse, Outcome.REACHED, the_day_before)
    first, second, third = (after(minutes=10 + 61 * number) for number in range(3))
    callback_id = a_request(platform, first, queue_id=queue_at(1, URGENT))
    for at, outcome in ((first, Outcome.NO_ANSWER), (second, Outcome.BUSY), (third, Outcome.REACHED)):
        assert platform.take(nurse, at) == callback_id
        platform.finish(callback_id, nurse, outcome, at)
    gone = gone_of(world, 1, 2, 3)

    told = gone.besides(FROM_US, UNTIL_US).rung

    assert told == tuple(
        RungInHour(1, to_us(WEDNESDAY + timedelta(hours=number)), number + 1, 1, int(number == 2))
        for number in range(3)
    )
    rang = gone.day(FROM_US, UNTIL_US, [1, 2, 3]).rang_us
    assert [sum(one.from_us <= at < one.from_us + HOUR_US for at in rang.tolist()) for one in told] == [
        1,
        1,
        1,
    ]
    assert gone.besides(FROM_US, to_us(second)).rung == told[:2]
    assert gone_of(world, 2, login="berit").besides(FROM_US, UNTIL_US).rung == ()


def test_a_move_there_and_back_is_two_moves_and_those_of_an_earlier_day_are_none_of_today(
    world: World,
) -> None:
    the_day_before = WEDNESDAY - timedelta(hours=23)
    there_and_back, there = (a_request(world.platform, queue_id=queue_at(1)) for _ in range(2))
    yesterday = a_request(world.platform, the_day_before, queue_id=queue_at(1))
    desk = world.desk("dora", centres=(1, 2, 3))
    desk.move(an_id(), world.seen(yesterday), 3, at=the_day_before)
    desk.move(an_id(), world.seen(there_and_back, there), 2, at=after(minutes=10))
    desk.move(an_id(), world.seen(there_and_back), 1, at=after(minutes=20))

    told = gone_of(world, 1, 2, 3).besides(FROM_US, UNTIL_US).moved

    assert told == (Moved(1, 2, 2), Moved(2, 1, 1))
    assert gone_of(world, 1, 2, 3).besides(FROM_US, to_us(after(minutes=15))).moved == (Moved(1, 2, 2),)


def test_a_move_is_told_to_both_centres_and_to_no_third(world: World) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(1))
    world.desk("dora", centres=(1, 2, 3)).move(an_id(), world.seen(callback_id), 2, at=after(minutes=10))

    left, got, third = (
        gone_of(world, centre_id, login=login).besides(FROM_US, UNTIL_US).moved
        for centre_id, login in ((1, "anna"), (2, "berit"), (3, "cecilia"))
    )

    assert left == got == (Moved(1, 2, 1),)
    assert third == ()


def test_another_queue_of_the_same_centre_is_no_other_place(world: World) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(1))
    world.change(callback_id, queue_id=queue_at(1, VACCINATION))

    assert world.kinds(callback_id)[-1] == "moved"
    assert gone_of(world, 1, 2, 3).besides(FROM_US, to_us(WEDNESDAY + timedelta(days=9999))).moved == ()


def test_a_report_has_each_days_figures_of_the_centres_that_one_may_see(world: World) -> None:
    counts = {"requested": 9, "in_hours": 8, "called_same_day": 6, "reached_same_day": 5, "reached": 5}
    figures_of(world, queue_at(1), 2, **counts, delay_sum_s=600, delay_histogram=[1, 2], texts=3)
    figures_of(world, queue_at(1, URGENT), 2, requested=1, still_open=1, delay_histogram=[4])
    figures_of(world, queue_at(2), 1, requested=2, moved_out=2)
    figures_of(world, queue_at(3), 1, requested=50)

    told = gone_of(world, 1, 2).centre_days(DAY - timedelta(days=2), DAY, [1, 2, 3])

    first = Sums(10, 8, 6, 5, reached=5, still_open=1, texts=3, delay_sum_s=600, delays=(5, 2))
    assert told == (
        CentreDay(DAY - timedelta(days=2), 1, first),
        CentreDay(DAY - timedelta(days=1), 2, Sums(requested=2, moved_out=2)),
    )


def test_a_report_of_one_service_has_the_queues_of_that_service_alone(world: World) -> None:
    figures_of(world, queue_at(1), 1, requested=5, in_hours=4)
    figures_of(world, queue_at(1, URGENT), 1, requested=30)
    figures_of(world, queue_at(1, URGENT, "sv"), 1, requested=200)
    figures_of(world, queue_at(2, URGENT), 1, requested=1000)
    gone = gone_of(world, 1)

    urgent = gone.centre_days(DAY - timedelta(days=2), DAY, [1, 2], URGENT)
    care, vaccination = (
        gone.centre_days(DAY - timedelta(days=2), DAY, [1], one) for one in (CARE, VACCINATION)
    )

    assert urgent == (CentreDay(DAY - timedelta(days=1), 1, Sums(requested=230)),)
    assert care == (CentreDay(DAY - timedelta(days=1), 1, Sums(requested=5, in_hours=4)),)
    assert vaccination == ()
