"""Today's chart: what came and what was done by half hour, the waiting line, and what is ahead."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.foresight.flow import edges, look_ahead, spread, still_expected
from app.listing.scope import Scope
from app.listing.shown import Flow
from app.live.board import Board
from app.live.day import HALF_HOUR_US
from app.live.history import History


def flow(board: Board, history: History, now_us: int, centre_ids: frozenset[int] | None = None) -> Flow:
    """The flow of the centres (None: all). Without any history of arrivals ahead, `left_over` is None."""
    scope = Scope(board, now_us, centre_ids)
    arrived = board.tally.arrived[scope.queues].sum(axis=0)
    closed = board.tally.closed[scope.queues].sum(axis=0)
    chosen = _bins(scope, arrived + closed)
    starts_us = board.day.starts_us + chosen * HALF_HOUR_US
    usual = history.arrivals(scope.queue_ids)
    expected = still_expected(
        np.zeros(len(chosen)) if usual is None else usual[chosen], starts_us, HALF_HOUR_US, now_us
    )
    curve = history.waiting_curve(scope.queue_ids)
    known = np.isfinite(curve) & (history.at_us < now_us)
    waiting = scope.count("open")

    at_us = edges(now_us, scope.until_us)
    arrivals = spread(expected, starts_us, HALF_HOUR_US, now_us, at_us)
    ahead = look_ahead(waiting, at_us, arrivals, scope.hands_ahead(at_us), mean_work_s(scope))
    return Flow(
        starts_us=starts_us,
        bin_us=HALF_HOUR_US,
        arrived=arrived[chosen],
        closed=closed[chosen],
        expected=expected,
        waiting_us=np.append(history.at_us[known], now_us),
        waiting=np.append(curve[known], waiting),
        ahead_us=ahead.at_us,
        ahead=ahead.waiting,
        now_us=now_us,
        left_over=ahead.left_over if usual is not None or scope.is_closed else None,
    )


def mean_work_s(scope: Scope) -> float:
    """A nurse's seconds for one request, as the open ones are mixed; with none open, the mean of the queues."""
    work_s, count = scope.board.places.work_s[scope.queues], scope.board.tally.open[scope.queues]
    if count.sum():
        return float((work_s * count).sum() / count.sum())
    return float(work_s.mean()) if len(work_s) else 1.0


def _bins(scope: Scope, busy: NDArray[np.int64]) -> NDArray[np.int64]:
    """The half hours of the open hours, and those outside them in which something happened."""
    bins = set(np.flatnonzero(busy).tolist())
    if scope.opens_us is not None and scope.closes_us is not None:
        bins |= {scope.board.day.bin_of(scope.opens_us), scope.board.day.bin_of(scope.closes_us - 1)}
    return np.arange(min(bins), max(bins) + 1) if bins else np.empty(0, np.int64)
