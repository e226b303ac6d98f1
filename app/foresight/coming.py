"""Requests that are still to come today: as usual on this weekday, and as busy as the day has been so far."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.foresight.flow import between, ends_of, spread
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
    starts_us = _starts_us(board)
    ends_us = ends_of(starts_us, HALF_HOUR_US, _usually_closes_us(board))
    ahead = between(usual, starts_us, ends_us, now_us, board.closes_us)
    return ahead * _busyness(board, usual, starts_us, ends_us, now_us)[places.centre_of][:, None]


def in_steps(
    board: Board, expected: NDArray[np.float64], now_us: int, at_us: NDArray[np.int64]
) -> NDArray[np.float64]:
    """What `coming` says, by queue and step: all of it, since no queue closes after the last step."""
    starts_us, usual_us = _starts_us(board), _usually_closes_us(board)
    fallen = np.zeros((len(expected), max(len(at_us) - 1, 0)))
    # Most lines keep the same hours, and those that do are spread at once.
    for usually, closes in set(zip(usual_us.tolist(), board.closes_us.tolist(), strict=True)):
        alike = (usual_us == usually) & (board.closes_us == closes)
        ends_us = ends_of(starts_us, HALF_HOUR_US, np.array([usually]))[0]
        fallen[alike] = spread(
            expected[alike], np.maximum(starts_us, now_us), np.minimum(ends_us, closes), at_us
        )
    return fallen


def _starts_us(board: Board) -> NDArray[np.int64]:
    return board.day.starts_us + np.arange(BINS, dtype=np.int64) * HALF_HOUR_US


def _usually_closes_us(board: Board) -> NDArray[np.int64]:
    """By queue: when it closes on this weekday, on today's clock, an eve or an exception aside; else as today."""
    day, hours = board.day, board.places.reference.hours
    closes, at = board.closes_us.copy(), cache(day.at)
    for number, queue in enumerate(board.places.queues):
        known = hours.get(queue.id)
        span = None if known is None else known.weekly.get(day.date.weekday())
        if span is not None:
            closes[number] = at(span.closes_min)
    return closes


def _busyness(
    board: Board,
    usual: NDArray[np.float64],
    starts_us: NDArray[np.int64],
    ends_us: NDArray[np.int64],
    now_us: int,
) -> NDArray[np.float64]:
    """By centre: what has come today over what has come by this time on such days.

    Drawn towards 1 while it is early, and not towards what other centres show: not everybody sees them.
    """
    # Of a line whose hours nobody knows something comes all the same.
    until_us = np.where(board.closes_us > 0, np.minimum(board.closes_us, now_us), now_us)
    past = between(usual, starts_us, ends_us, board.day.starts_us, until_us)
    so_far, came = np.zeros((2, len(board.places.centres)))
    np.add.at(so_far, board.places.centre_of, past.sum(axis=1))
    np.add.at(came, board.places.centre_of, board.tally.arrived.sum(axis=1))
    came[so_far == 0] = 0
    busyness: NDArray[np.float64] = (came + _USUAL_WEIGHT) / (so_far + _USUAL_WEIGHT)
    return np.clip(busyness, LEAST_BUSY, MOST_BUSY)
