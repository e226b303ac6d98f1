"""Requests that are still to come today: as usual on this weekday, and as busy as the day has been so far."""

from __future__ import annotations

from functools import cache
from math import exp, lgamma, log, log1p
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.foresight.flow import between, ends_of, spread
from app.live.board import Board
from app.live.day import BINS, HALF_HOUR_US
from app.live.history import History

#: How often a day is of a kind, and by how much days of the kind differ from the usual at one centre (coefficient of
#: variation). Most differ by a tenth; one in ten, as in a wave of influenza, by nearly a third. Assumed.
_KINDS_OF_DAY: Final = ((0.9, 0.1), (0.1, 0.3))
#: The usual is a mean of four days, so that what has come tells as much as four fifths of that beside a usual known for
#: certain would.
_TELLS: Final = 0.8
#: Beyond these a day is not busier or calmer than others, but cannot be compared with them.
LEAST_BUSY: Final = 0.5
MOST_BUSY: Final = 2.0


def coming(board: Board, history: History, now_us: int) -> NDArray[np.float64]:
    """By queue and half hour since midnight, from now until each queue closes; nought without any past."""
    places = board.places
    usual = np.zeros((len(places.queues), BINS))
    numbers = np.flatnonzero([queue_id in history.row_of for queue_id in places.queue_ids.tolist()])
    past = history.usual_arrived[history.rows(places.queue_ids[numbers].tolist())]
    # A half hour of today is usual by what its clock reads, on a day of 23 or 25 hours too.
    reads = np.clip(board.day.clock_us(_starts_us(board)) // HALF_HOUR_US, 0, BINS - 1)
    usual[numbers] = np.nan_to_num(past)[:, reads]
    has_past = np.zeros(len(usual), np.bool_)
    has_past[numbers] = np.isfinite(past).any(axis=1)
    comes = _Coming(board, usual)
    ahead = comes.between(now_us, board.closes_us)
    return ahead * _busyness(board, comes, has_past, now_us)[places.centre_of][:, None]


class _Coming:
    """The usual arrivals [queue, half hour] on today's hours."""

    def __init__(self, board: Board, usual: NDArray[np.float64]) -> None:
        self._usual = usual
        self._starts_us = _starts_us(board)
        self._opens_us, usually_closes_us = _usually(board)
        self._ends_us = ends_of(self._starts_us, HALF_HOUR_US, usually_closes_us)
        self._is_late = (board.closes_us > 0) & (board.opens_us > self._opens_us)
        self._late_us = board.opens_us[self._is_late]
        is_early = (board.closes_us > 0) & (board.opens_us < self._opens_us)
        is_before = (self._starts_us + HALF_HOUR_US > board.opens_us[:, None]) & (
            self._starts_us < self._opens_us[:, None]
        )
        #: Whether a half hour can be held against those of other days: not while a line is open that is shut then.
        self.is_alike: NDArray[np.bool_] = ~(is_early[:, None] & is_before)

    def between(self, from_us: int, until_us: NDArray[np.int64]) -> NDArray[np.float64]:
        """Those of a time, until an instant of each queue: without those who find a line shut that opens late today."""
        come = between(self._usual, self._starts_us, self._ends_us, from_us, until_us)
        late = self._is_late
        if late.any():
            begin_us = np.maximum(self._opens_us[late], from_us)
            shut_us = np.minimum(self._late_us, until_us[late])
            come[late] -= between(self._usual[late], self._starts_us, self._ends_us[late], begin_us, shut_us)
        return come


def in_steps(
    board: Board, expected: NDArray[np.float64], now_us: int, at_us: NDArray[np.int64]
) -> NDArray[np.float64]:
    """What `coming` says, by queue and step: all of it, since no queue closes after the last step."""
    starts_us, (_, usual_us) = _starts_us(board), _usually(board)
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


def _usually(board: Board) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """By queue: when it opens and closes on this weekday by its clock, an eve or exception aside; else as today."""
    day, hours = board.day, board.places.reference.hours
    opens, closes, at = board.opens_us.copy(), board.closes_us.copy(), cache(day.at)
    for number, queue in enumerate(board.places.queues):
        known = hours.get(queue.id)
        span = None if known is None else known.weekly.get(day.date.weekday())
        if span is not None:
            opens[number], closes[number] = at(span.opens_min), at(span.closes_min)
    return opens, closes


def _is_shut(board: Board) -> NDArray[np.bool_]:
    """By queue: whether its hours say that it is closed today; of one whose hours nobody wrote down nobody knows."""
    hours = board.places.reference.hours
    known = [(one := hours.get(queue.id)) is not None and bool(one.weekly) for queue in board.places.queues]
    shut: NDArray[np.bool_] = np.array(known, np.bool_) & (board.closes_us == 0)
    return shut


def _busyness(board: Board, comes: _Coming, has_past: NDArray[np.bool_], now_us: int) -> NDArray[np.float64]:
    """By centre: what has come today over what has come by this time on such days, of the lines that tell both.

    Of a line that opened early today it is what came since it usually does.

    Drawn towards 1 while it is early, as `as_busy` has it, and not towards what other centres show: not everybody sees
    them.
    """
    tells = has_past & ~_is_shut(board)
    # Of a line whose hours nobody knows something comes all the same.
    until_us = np.where(board.closes_us > 0, np.minimum(board.closes_us, now_us), now_us)
    past = (comes.between(board.day.starts_us, until_us) * comes.is_alike).sum(axis=1)
    arrived = (board.tally.arrived * comes.is_alike).sum(axis=1)
    so_far, came = np.zeros((2, len(board.places.centres)))
    np.add.at(so_far, board.places.centre_of[tells], past[tells])
    np.add.at(came, board.places.centre_of[tells], arrived[tells])
    busyness: NDArray[np.float64] = np.array(
        [as_busy(*one) for one in zip(came.tolist(), so_far.tolist(), strict=True)]
    )
    return busyness.clip(LEAST_BUSY, MOST_BUSY)


def as_busy(came: float, usually: float) -> float:
    """How busy a day is on which so many came instead of the usual number, as both kinds of day make one expect.

    Of one kind it is drawn towards 1 the more, the less days of that kind differ: requests come as in a Poisson process
    about a mean that is gamma distributed. The kinds weigh as likely as what came makes each. So what is a little more
    than usual is taken for chance, and what is much more for a busy day.
    """
    came, usually = came * _TELLS, usually * _TELLS
    if usually <= 0:
        return 1.0
    kinds = []
    for share, variation in _KINDS_OF_DAY:
        shape = variation**-2
        likely = (
            lgamma(came + shape)
            - lgamma(shape)
            - shape * log1p(usually / shape)
            - came * log(shape + usually)
        )
        kinds.append((log(share) + likely, (came + shape) / (usually + shape)))
    most = max(likely for likely, _ in kinds)
    weights = [exp(likely - most) for likely, _ in kinds]
    return sum(weight * busy for weight, (_, busy) in zip(weights, kinds, strict=True)) / sum(weights)
