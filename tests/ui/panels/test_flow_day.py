"""Today's flow on the local clock: what has been, what is ahead, and no figure where there is none."""

from __future__ import annotations

import numpy as np

from app.listing.shown import Flow
from tests.boards import HOUR_US, MINUTE_US, NOW_US
from tests.ui.live_builders import HELSINKI
from ui.panels.flow_day import flow_day

HALF_HOUR_US = 30 * MINUTE_US


def a_flow(bins: int) -> Flow:
    """From two hours before 10:45 in half hours; ten wait, two less each half hour ahead."""
    starts = NOW_US - 2 * HOUR_US + np.arange(bins, dtype=np.int64) * HALF_HOUR_US
    now_us = NOW_US + 15 * MINUTE_US
    return Flow(
        starts, HALF_HOUR_US, np.full(bins, 3), np.full(bins, 2), np.full(bins, 1.5),
        np.array([NOW_US - 2 * HOUR_US, now_us]), np.array([0.0, 10.0]),
        np.array([now_us, now_us + 5 * HALF_HOUR_US]), np.array([10.0, 0.0]), now_us, 4,
    )  # fmt: skip


def test_what_has_begun_is_counted_and_what_has_not_is_expected() -> None:
    day = flow_day(a_flow(8), HELSINKI)

    assert day is not None
    assert day.starts[0] == 8 * 60 + 30
    assert day.now_min == 10 * 60 + 45
    assert np.isfinite(day.arrived).tolist() == [True] * 5 + [False] * 3
    assert np.isfinite(day.expected).tolist() == [False] * 5 + [True] * 3


def test_the_waiting_line_ends_at_now_and_the_forecast_begins_there() -> None:
    day = flow_day(a_flow(8), HELSINKI)

    assert day is not None
    assert np.isfinite(day.waiting).tolist() == [True] * 4 + [False] * 4
    assert np.isfinite(day.ahead).tolist() == [False] * 4 + [True] * 4
    assert day.waiting_now == 10
    assert day.left_over == 4


def test_a_day_that_is_closed_has_no_chart() -> None:
    assert flow_day(a_flow(0), HELSINKI) is None
