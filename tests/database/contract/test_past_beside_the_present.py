"""The past beside the present, as the live feed reads it: samples and daily figures, equal on both engines."""

from __future__ import annotations

from datetime import timedelta

from app.database.reads.columns import QueueDay
from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import Reader
from app.database.reads.sqlite import SqliteReader
from app.domain.moment import to_us
from app.live.loading import read_board, read_history
from tests.builders import an_exception, queue_at
from tests.database.contract.test_gone_by import DAY, FROM_US, UNTIL_US, a_sample, figures_of
from tests.database.contract.world import World, after


def reader_of(world: World, *centres: int) -> Reader:
    """Open, and limited to the centres."""
    desk = world.desk("anna", centres=centres)
    reader: Reader = SqliteReader(world.engine, "anna")
    if world.name == "postgresql":
        # The login has a connection of its own, which its desk holds.
        reader = PostgresReader(getattr(desk, "_engine", world.engine))
    reader.open()
    reader.reference(DAY)
    return reader


def test_samples_come_by_time_of_ones_own_centres_alone(world: World) -> None:
    for queue, minutes, waiting, arrived in ((1, 10, 4, 0), (1, 5, 3, 2), (2, 5, 50, 9), (3, 5, 7, 1)):
        a_sample(world, queue_at(queue), minutes, waiting, arrived)
    a_sample(world, queue_at(1), 600, 1)
    reader = reader_of(world, 1, 3)

    samples = reader.samples(FROM_US, UNTIL_US)
    reader.close()

    told = sorted(
        zip(
            samples.at_us.tolist(), samples.queue_id.tolist(), samples.waiting.tolist(),
            samples.arrived.tolist(), strict=True,
        )
    )  # fmt: skip
    assert told == [
        (to_us(after(minutes=5)), queue_at(1), 3, 2),
        (to_us(after(minutes=5)), queue_at(3), 7, 1),
        (to_us(after(minutes=10)), queue_at(1), 4, 0),
    ]
    assert samples.at_us.tolist() == sorted(samples.at_us.tolist())


def test_where_nothing_was_sampled_there_is_no_sample(world: World) -> None:
    reader = reader_of(world, 1)

    assert len(reader.samples(FROM_US, UNTIL_US).at_us) == 0
    assert reader.days(DAY - timedelta(days=28), DAY) == ()
    reader.close()


def test_daily_figures_come_oldest_first_of_ones_own_centres_alone(world: World) -> None:
    figures_of(world, queue_at(1), 1, in_hours=10, called_same_day=9, reached_same_day=8)
    figures_of(world, queue_at(1), 3, in_hours=7, called_same_day=6, reached_same_day=5)
    figures_of(world, queue_at(2), 2, in_hours=1)
    figures_of(world, queue_at(1), 0, in_hours=99)
    figures_of(world, queue_at(3), 3, in_hours=4)
    figures_of(world, queue_at(3), 1, in_hours=3, called_same_day=2, reached_same_day=1)
    reader = reader_of(world, 1, 3)

    days = reader.days(DAY - timedelta(days=28), DAY)
    reader.close()

    assert days == (
        QueueDay(queue_at(1), DAY - timedelta(days=3), 7, 6, 5),
        QueueDay(queue_at(3), DAY - timedelta(days=3), 4, 0, 0),
        QueueDay(queue_at(1), DAY - timedelta(days=1), 10, 9, 8),
        QueueDay(queue_at(3), DAY - timedelta(days=1), 3, 2, 1),
    )


def test_a_day_on_which_a_queue_was_closed_is_no_usual_day_of_it(world: World) -> None:
    open_one, closed_one = queue_at(1), queue_at(3)
    for week in range(1, 6):
        for queue in (open_one, closed_one):
            a_sample(world, queue, -week * 7 * 24 * 60, waiting=10 * week)
    # Last week the region was closed, the week before one centre.
    an_exception(world.engine, DAY - timedelta(weeks=1))
    an_exception(world.engine, DAY - timedelta(weeks=2), centre_id=3)
    reader = reader_of(world, 1, 3)
    board, _ = read_board(reader, to_us(after()))

    history = read_history(reader, board)
    reader.close()

    assert history.usual_now([open_one], board.day, to_us(after())) == round((20 + 30 + 40 + 50) / 4)
    assert history.usual_now([closed_one], board.day, to_us(after())) == round((30 + 40 + 50) / 3)


def test_days_on_which_nothing_was_sampled_leave_their_place_to_earlier_ones(world: World) -> None:
    here = queue_at(1)
    for week in (5, 6, 8):
        a_sample(world, here, -week * 7 * 24 * 60, waiting=10 * week)
    reader = reader_of(world, 1, 3)
    board, _ = read_board(reader, to_us(after()))

    history = read_history(reader, board)
    reader.close()

    assert history.usual_now([here], board.day, to_us(after())) == round((50 + 60 + 80) / 3)


def test_where_today_is_the_only_one_open_of_its_weekday_the_closed_ones_are_what_is_known(
    world: World,
) -> None:
    for week in range(1, 10):
        an_exception(world.engine, DAY - timedelta(weeks=week))
    a_sample(world, queue_at(1), -7 * 24 * 60, waiting=0)
    reader = reader_of(world, 1, 3)
    board, _ = read_board(reader, to_us(after()))

    history = read_history(reader, board)
    reader.close()

    assert history.usual_now([queue_at(1)], board.day, to_us(after())) == 0
