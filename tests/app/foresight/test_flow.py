"""The rest of the day in steps, and the arrivals expected in each."""

from __future__ import annotations

import numpy as np

from app.foresight.flow import STEP_US, between, edges, ends_of, spread

HALF_HOUR = 1_800_000_000


def test_steps_go_from_now_by_full_ten_minutes_to_the_end() -> None:
    now = 7 * STEP_US + 1

    assert edges(now, 9 * STEP_US + 5).tolist() == [now, 8 * STEP_US, 9 * STEP_US, 9 * STEP_US + 5]
    assert edges(now, now).tolist() == [now]


def test_of_the_present_half_hour_only_what_is_left_is_expected() -> None:
    starts = np.array([0, HALF_HOUR, 2 * HALF_HOUR])
    closes = np.array([3 * HALF_HOUR])
    ends = ends_of(starts, HALF_HOUR, closes)

    ahead = between(np.array([[10.0, 10.0, 10.0]]), starts, ends, HALF_HOUR + HALF_HOUR // 4, closes)

    assert ahead.tolist() == [[0.0, 7.5, 10.0]]


def test_a_half_hour_in_which_the_line_closes_has_brought_all_of_its_own_by_then() -> None:
    starts = np.array([0, HALF_HOUR, 2 * HALF_HOUR])
    closes = np.array([HALF_HOUR * 3 // 2])
    ends = ends_of(starts, HALF_HOUR, closes)
    usual = np.array([[10.0, 10.0, 0.0]])

    at_once, late = (between(usual, starts, ends, now, closes) for now in (0, HALF_HOUR * 5 // 4))

    assert at_once.tolist() == [[10.0, 10.0, 0.0]]
    assert late.tolist() == [[0.0, 5.0, 0.0]]


def test_where_it_closes_earlier_than_usual_only_what_comes_until_then_is_expected() -> None:
    starts = np.array([0, HALF_HOUR])
    ends = ends_of(starts, HALF_HOUR, np.array([2 * HALF_HOUR]))

    ahead = between(np.array([[10.0, 10.0]]), starts, ends, 0, np.array([HALF_HOUR * 3 // 2]))

    assert ahead.tolist() == [[10.0, 5.0]]


def test_every_expected_arrival_falls_into_a_step_and_none_after_the_last_bin() -> None:
    begins, ends = np.array([HALF_HOUR // 2, HALF_HOUR]), np.array([HALF_HOUR, 2 * HALF_HOUR])
    at = edges(HALF_HOUR // 2, 3 * HALF_HOUR)

    come = spread(np.array([3.0, 12.0]), begins, ends, at)

    assert abs(come.sum() - 15.0) < 1e-9
    assert come[at[:-1] >= 2 * HALF_HOUR].sum() == 0
