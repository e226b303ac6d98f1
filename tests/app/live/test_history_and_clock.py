"""What is usual is the mean of the same weekday; and simulated time runs by its own speed."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date, timedelta

import numpy as np
import pytest

from app.database.reads.columns import Changes, QueueDay, Sample
from app.live.board import Board
from app.live.clock import SimulatedClock
from app.live.day import LocalDay
from app.live.history import History
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_reference, some_rows

DAY = LocalDay.of(NOW_US, "Europe/Helsinki")


def samples(queue_id: int, *rows: tuple[int, int, int]) -> Sample:
    """Of one queue: (at, waiting, arrived)."""
    at, waiting, arrived = (np.array(column) for column in zip(*rows, strict=True))
    return Sample(
        np.full(len(at), queue_id, np.int32),
        at.astype(np.int64),
        waiting.astype(np.int32),
        arrived.astype(np.int32),
    )


def week_before(weeks: int) -> LocalDay:
    return LocalDay.of(NOW_US - weeks * 7 * 24 * HOUR_US, "Europe/Helsinki")


def test_a_past_is_beside_a_board_of_whose_queues_it_has_all_whichever_board_was_asked_about_before() -> None:
    few, many = (Board.empty(a_reference(centres=count), NOW_US) for count in (2, 3))
    past = History.of([queue.id for queue in few.places.queues], Sample.none(), (), (), few.day.date)
    told = few.after(Changes(rows=some_rows(few.places.reference, 5)))[0]
    next_day = Board.empty(few.places.reference, NOW_US + 24 * HOUR_US)

    answers = [past.is_beside(board) for board in (few, many, few, told, next_day, many, few)]

    assert answers == [True, False, True, True, False, False, True]
    grown = replace(past, row_of={queue.id: row for row, queue in enumerate(many.places.queues)})
    assert grown.is_beside(many)


def test_usual_waiting_is_the_mean_of_the_same_time_on_the_same_weekday() -> None:
    weeks = [
        (week_before(1), samples(1, (NOW_US - 7 * 24 * HOUR_US, 10, 2))),
        (week_before(2), samples(1, (NOW_US - 14 * 24 * HOUR_US, 20, 4))),
        (week_before(3), Sample.none()),
    ]
    history = History.of([1, 2], Sample.none(), weeks, ())

    assert history.usual_now([1], DAY, NOW_US) == 15
    assert history.usual_now([1], DAY, NOW_US + HOUR_US) is None, "no sample at that time on any of the days"
    assert history.usual_now([2], DAY, NOW_US) is None


def test_a_queue_without_a_sample_where_others_have_one_had_nobody_waiting() -> None:
    before = NOW_US - 7 * 24 * HOUR_US
    others = samples(1, (before, 10, 2), (before + 5 * MINUTE_US, 8, 0))
    sparse = samples(2, (before, 4, 1))
    both = Sample(*(np.concatenate(pair) for pair in zip(astuple(others), astuple(sparse), strict=True)))
    history = History.of([1, 2, 3], Sample.none(), [(week_before(1), both)], ())

    assert history.usual_now([2], DAY, NOW_US) == 4
    assert history.usual_now([2], DAY, NOW_US + 5 * MINUTE_US) == 0
    assert history.usual_now([3], DAY, NOW_US) is None, "never sampled that day"


def test_arrivals_of_a_sample_belong_to_the_minutes_before_it() -> None:
    half_past = week_before(1).starts_us + 10 * HOUR_US + 30 * MINUTE_US
    weeks = [(week_before(1), samples(1, (half_past, 0, 6), (half_past + 5 * MINUTE_US, 0, 1)))]

    usual = History.of([1], Sample.none(), weeks, ()).arrivals([1])

    assert usual is not None
    assert usual[20] == 6, "10:00 to 10:30"
    assert usual[21] == 1


def test_today_s_line_sums_the_queues_and_has_a_gap_where_none_was_sampled() -> None:
    one = samples(1, (NOW_US, 3, 0), (NOW_US + MINUTE_US, 4, 0))
    history = History.of([1, 2], one, (), ())

    assert history.waiting_curve([1, 2]).tolist() == [3.0, 4.0]
    assert np.isnan(history.waiting_curve([2])).all()


def test_shares_of_past_days_are_weighed_by_their_requests_and_nan_without_any() -> None:
    monday, tuesday = date(2026, 9, 14), date(2026, 9, 15)
    days = [QueueDay(1, monday, 10, 5, 4), QueueDay(2, monday, 30, 30, 9), QueueDay(3, tuesday, 8, 8, 8)]

    shares = History.of([1, 2, 3], Sample.none(), (), days).called_shares([1, 2], 13)

    assert shares[0] == 35 / 40
    assert np.isnan(shares[1])


def test_shares_are_reckoned_once_for_each_choice_of_queues_and_days() -> None:
    monday, tuesday = date(2026, 9, 14), date(2026, 9, 15)
    days = [QueueDay(1, monday, 10, 5, 4), QueueDay(2, monday, 30, 30, 9), QueueDay(1, tuesday, 8, 8, 8)]
    history = History.of([1, 2], Sample.none(), (), days)

    both = history.called_shares([1, 2], 13)

    assert history.called_shares([2, 1], 13) is both
    assert history.called_shares([1], 13).tolist() == [5 / 10, 1.0]
    assert history.called_shares([1, 2], 1).tolist() == [1.0]
    assert both.tolist() == [35 / 40, 1.0]


def test_the_autumn_day_of_25_hours_has_all_its_half_hours() -> None:
    day = LocalDay.of(NOW_US + 34 * 24 * HOUR_US, "Europe/Helsinki")

    assert day.date == date(2026, 10, 25)
    assert day.ends_us - day.starts_us == 25 * HOUR_US
    assert day.bin_of(day.ends_us - 1) == 49
    assert day.clock_min(day.ends_us - HOUR_US) == 23 * 60
    assert DAY.date - timedelta(days=7) == week_before(1).date


def test_a_simulated_clock_runs_at_its_speed_and_never_goes_back_when_that_changes() -> None:
    real = [100.0]
    clock = SimulatedClock(NOW_US, speed=60.0, monotonic=lambda: real[0])

    real[0] += 2.0
    assert clock.now_us() == NOW_US + 2 * MINUTE_US
    clock.set_speed(0.0)
    real[0] += 50.0

    assert clock.now_us() == NOW_US + 2 * MINUTE_US


def the_sunday(month: int, day: int) -> LocalDay:
    return LocalDay.of(DAY.at((date(2026, month, day) - DAY.date).days * 24 * 60 + 720), "Europe/Helsinki")


@pytest.mark.parametrize(
    "past, today",
    [((10, 25), (11, 1)), ((10, 18), (10, 25)), ((3, 29), (4, 5)), ((3, 22), (3, 29))],
    ids=["after 25 hours", "on the day of 25 hours", "after 23 hours", "on the day of 23 hours"],
)
def test_what_is_usual_at_nine_is_what_was_at_nine_where_clocks_were_set_in_between(
    past: tuple[int, int], today: tuple[int, int]
) -> None:
    before, now = the_sunday(*past), the_sunday(*today)
    nine = before.at(9 * 60)
    weeks = [(before, samples(1, (nine, 7, 2), (nine + 30 * MINUTE_US, 8, 6)))]

    history = History.of([1], Sample.none(), weeks, ())

    assert history.usual_now([1], now, now.at(9 * 60)) == 7
    arrivals = history.arrivals([1])
    assert arrivals is not None
    assert np.flatnonzero(arrivals).tolist() == [17, 18]


def test_of_the_hour_that_a_night_has_twice_as_many_are_usual_as_come_in_one() -> None:
    autumn, spring = the_sunday(10, 25), the_sunday(3, 29)
    night = {
        day.date: np.arange(day.starts_us, day.ends_us, 5 * MINUTE_US) + 5 * MINUTE_US
        for day in (autumn, spring)
    }

    each = [
        History.of([1], Sample.none(), [(day, samples(1, *((int(at), 1, 1) for at in night[day.date])))], ())
        for day in (autumn, spring)
    ]

    assert each[0].usual_arrived[0, :48].tolist() == [6.0] * 48
    known = np.isfinite(each[1].usual_arrived[0, :48])
    assert each[1].usual_arrived[0, :48][known].tolist() == [6.0] * 46
    assert np.flatnonzero(~known).tolist() == [6, 7], "from three to four"
