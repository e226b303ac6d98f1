"""The forecast: arrivals come, hands work them off, and the line never goes below nothing."""

from __future__ import annotations

import numpy as np

from app.foresight.flow import STEP_US, edges, look_ahead, spread, still_expected

HALF_HOUR = 1_800_000_000


def test_steps_go_from_now_by_full_five_minutes_to_the_end() -> None:
    now = 7 * STEP_US + 1

    assert edges(now, 9 * STEP_US + 5).tolist() == [now, 8 * STEP_US, 9 * STEP_US, 9 * STEP_US + 5]
    assert edges(now, now).tolist() == [now]


def test_of_the_present_half_hour_only_what_is_left_is_expected() -> None:
    starts = np.array([0, HALF_HOUR, 2 * HALF_HOUR])

    ahead = still_expected(np.array([10.0, 10.0, 10.0]), starts, HALF_HOUR, HALF_HOUR + HALF_HOUR // 4)

    assert ahead.tolist() == [0.0, 7.5, 10.0]


def test_every_expected_arrival_falls_into_a_step_and_none_after_the_last_bin() -> None:
    starts = np.array([0, HALF_HOUR])
    at = edges(HALF_HOUR // 2, 3 * HALF_HOUR)

    come = spread(np.array([3.0, 12.0]), starts, HALF_HOUR, HALF_HOUR // 2, at)

    assert abs(come.sum() - 15.0) < 1e-9
    assert come[at[:-1] >= 2 * HALF_HOUR].sum() == 0


def test_the_line_shortens_by_what_the_hands_can_do_and_stops_at_nothing() -> None:
    at = np.array([0, 1, 2, 3])

    ahead = look_ahead(4, at, np.zeros(3), np.array([600.0, 600.0, 600.0]), 300.0)

    assert ahead.waiting.tolist() == [4.0, 2.0, 0.0, 0.0]
    assert ahead.left_over == 0


def test_without_hands_everyone_who_comes_is_left_over() -> None:
    ahead = look_ahead(4, np.array([0, 1, 2]), np.array([1.5, 1.5]), np.zeros(2), 300.0)

    assert ahead.left_over == 7
