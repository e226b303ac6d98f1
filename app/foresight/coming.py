"""Requests that are still to come today: as usual on this weekday, and as busy as the day has been so far."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.foresight.flow import still_expected
from app.live.board import Board
from app.live.day import BINS, HALF_HOUR_US
from app.live.history import History

#: How many arrivals the usual weighs against those the day has brought: days of one centre differ by a tenth.
_USUAL_WEIGHT: Final = 80.0
#: Beyond these a day is not busier or calmer than others, but cannot be compared with them.
LEAST_BUSY: Final = 0.5
MOST_BUSY: Final = 2.0


def coming(board: Board, history: History, now_us: int) -> NDArray[np.float64]:
    """By queue and half hour since midnight, from now until each queue closes; nought without any past."""
    places = board.places
    usual = np.zeros((len(places.queues), BINS))
    numbers = np.flatnonzero([queue_id in history.row_of for queue_id in places.queue_ids.tolist()])
    rows = history.rows(places.queue_ids[numbers].tolist())
    usual[numbers] = np.nan_to_num(history.usual_arrived[rows])
    starts_us = board.day.starts_us + np.arange(BINS, dtype=np.int64) * HALF_HOUR_US
    ahead = still_expected(usual * (starts_us < board.closes_us[:, None]), starts_us, HALF_HOUR_US, now_us)
    return ahead * _busyness(board, usual, starts_us, now_us)[places.centre_of][:, None]


def _busyness(
    board: Board, usual: NDArray[np.float64], starts_us: NDArray[np.int64], now_us: int
) -> NDArray[np.float64]:
    """By centre: what has come today over what has come by this time on such days.

    Drawn towards what all centres together show while it is early, and that towards 1.
    """
    past = usual - still_expected(usual, starts_us, HALF_HOUR_US, now_us)
    so_far, came = np.zeros((2, len(board.places.centres)))
    np.add.at(so_far, board.places.centre_of, past.sum(axis=1))
    np.add.at(came, board.places.centre_of, board.tally.arrived.sum(axis=1))
    came[so_far == 0] = 0
    together = (came.sum() + _USUAL_WEIGHT) / (so_far.sum() + _USUAL_WEIGHT)
    busyness: NDArray[np.float64] = together * (came + _USUAL_WEIGHT) / (together * so_far + _USUAL_WEIGHT)
    return np.clip(busyness, LEAST_BUSY, MOST_BUSY)
