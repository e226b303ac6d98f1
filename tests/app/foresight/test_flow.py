"""The rest of the day in steps, and the arrivals expected in each."""

from __future__ import annotations

import numpy as np

from app.foresight.flow import STEP_US, edges, spread, still_expected

HALF_HOUR = 1_800_000_000


def test_steps_go_from_now_by_full_ten_minutes_to_the_end() -> None:
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
