"""Other days laid beside today: which they are, and their mean on one clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from app.database.reads.gone_by import DayGone
from app.domain.hours import Hours, Span
from app.listing.day_beside import Choice, day_beside, days_beside
from app.listing.scope import Scope
from app.live.board import Board
from app.live.day import LocalDay
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board

NONE = np.empty(0, np.int64)


def nothing() -> DayGone:
    return DayGone(NONE, NONE, NONE, NONE, NONE, np.empty(0, np.bool_), NONE, NONE, NONE)


def the_day(ago_weeks: int = 1) -> LocalDay:
    return days_beside(Scope(a_board(10, centres=2), NOW_US), "weeks")[ago_weeks - 1]


def sampled(day: LocalDay, waiting: list[int], *, first_min: int = 480) -> DayGone:
    at_us = np.array([day.starts_us + (first_min + 5 * n) * MINUTE_US for n in range(len(waiting))])
    values = np.array(waiting, np.int64)
    return replace(nothing(), at_us=at_us, waiting=values, to_ring=values - 1, arrived=values * 0 + 2)


def with_hours(board: Board, hours: Hours) -> Board:
    """The same board with these hours for every queue."""
    board.places.reference = replace(
        board.places.reference, hours=dict.fromkeys(board.places.queue_ids.tolist(), hours)
    )
    return board


@pytest.mark.parametrize(
    "choice, days",
    [
        ("week", [date(2026, 9, 14)]),
        ("weeks", [date(2026, 9, 14), date(2026, 9, 7), date(2026, 8, 31), date(2026, 8, 24)]),
        # It is a Monday; nobody is rung at the weekend.
        ("before", [date(2026, 9, 18)]),
    ],
)
def test_which_days_are_meant(choice: Choice, days: list[date]) -> None:
    weekdays = {weekday: Span(480, 960) for weekday in range(5)}
    board = with_hours(a_board(10, centres=2), Hours(weekdays))

    assert [one.date for one in days_beside(Scope(board, NOW_US), choice)] == days


def test_a_holiday_is_no_usual_day_and_the_weeks_go_further_back_for_it() -> None:
    weekdays = {weekday: Span(480, 960) for weekday in range(5)}
    hours = Hours(weekdays, {date(2026, 9, 14): None}, {date(2026, 8, 31): "holiday"})
    scope = Scope(with_hours(a_board(10, centres=2), hours), NOW_US)

    assert [one.date for one in days_beside(scope, "week")] == [date(2026, 9, 7)]
    assert [one.date for one in days_beside(scope, "weeks")] == [
        date(2026, 9, 7),
        date(2026, 8, 24),
        date(2026, 8, 17),
        date(2026, 8, 10),
    ]


def test_on_a_weekday_that_is_never_open_but_today_the_weeks_are_those_there_are() -> None:
    hours = Hours({6: Span(480, 960)}, {date(2026, 9, 21): Span(480, 960)})
    scope = Scope(with_hours(a_board(10, centres=2), hours), NOW_US)

    assert [one.date for one in days_beside(scope, "week")] == [date(2026, 9, 14)]


def test_without_a_service_day_lately_there_is_none_before() -> None:
    board = with_hours(a_board(10, centres=2), Hours({}))

    assert days_beside(Scope(board, NOW_US), "before") == ()


def test_the_mean_is_of_the_days_that_have_the_time_of_day() -> None:
    one, two = the_day(1), the_day(2)

    beside = day_beside([(one, sampled(one, [10, 20, 30])), (two, sampled(two, [20, 40]))])

    assert beside is not None
    assert beside.days == (one.date, two.date)
    assert beside.minutes.tolist() == [480, 485, 490]
    assert beside.waiting.tolist() == [15, 30, 30]
    assert beside.to_ring.tolist() == [14, 29, 29]
    assert beside.arrived.tolist() == [2, 2, 1]


def test_a_day_without_anything_is_left_out_and_none_at_all_is_none() -> None:
    one, two = the_day(1), the_day(2)

    beside = day_beside([(one, nothing()), (two, sampled(two, [7, 8]))])

    assert beside is not None
    assert beside.days == (two.date,)
    assert beside.waiting.tolist() == [7, 8]
    assert day_beside([(one, nothing())]) is None


def test_rings_and_waits_go_by_the_hour_of_the_clock() -> None:
    day = the_day()

    def at(*minutes: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return np.array([day.starts_us + one * MINUTE_US for one in minutes], np.int64)

    gone = replace(
        nothing(),
        rang_us=at(485, 490, 545),
        is_reached=np.array([True, False, True]),
        attempt=np.array([1, 1, 2]),
        asked_us=at(481, 482, 483),
        wait_us=np.array([4, 8, 62]) * MINUTE_US,
    )

    beside = day_beside([(day, gone)])

    assert beside is not None
    assert beside.rings == {8: 2.0, 9: 1.0}
    assert beside.reached == {8: 1.0, 9: 1.0}
    assert beside.waits == {8: 8.0}
    assert (beside.attempts, beside.reached_at) == ({1: 2.0, 2: 1.0}, {1: 1.0, 2: 1.0})


@pytest.mark.parametrize("changed", [date(2026, 3, 29), date(2026, 10, 25)], ids=["23 hours", "25 hours"])
def test_a_day_on_which_clocks_are_set_is_laid_beside_by_its_clock(changed: date) -> None:
    day = LocalDay.of(LocalDay.of(NOW_US, "Europe/Helsinki").at((changed - date(2026, 9, 21)).days * 1440 + 720),
                      "Europe/Helsinki")  # fmt: skip
    nine, night = day.at(9 * 60), day.starts_us + 30 * MINUTE_US
    gone = replace(
        sampled(day, [5]),
        at_us=np.array([night, nine]),
        waiting=np.array([2, 5]),
        to_ring=np.array([2, 5]),
        arrived=np.array([0, 1]),
        rang_us=np.array([night, nine + 5 * MINUTE_US]),
        is_reached=np.array([True, True]),
        attempt=np.array([1, 1]),
        asked_us=np.array([night, nine + HOUR_US]),
        wait_us=np.array([MINUTE_US, 3 * MINUTE_US]),
    )

    beside = day_beside([(day, gone)])

    assert beside is not None
    assert day.ends_us - day.starts_us != 24 * HOUR_US
    assert beside.minutes[1] == 540
    assert np.diff(beside.minutes).tolist() == [(nine - night) / MINUTE_US]
    assert beside.rings == beside.reached == {0: 1.0, 9: 1.0}
    assert beside.waits == {0: 1.0, 10: 3.0}
