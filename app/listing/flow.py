"""Today's chart: what came and what was done by half hour, the waiting line, and what is ahead."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.foresight.today import foresee
from app.listing.scope import Scope
from app.listing.shown import Flow
from app.live.board import Board
from app.live.day import HALF_HOUR_US
from app.live.history import History


def flow(board: Board, history: History, now_us: int, centre_ids: frozenset[int] | None = None) -> Flow:
    """The flow of the centres (None: all). Where the rest of the day cannot be told, nothing is ahead."""
    scope = Scope(board, now_us, centre_ids)
    arrived = board.tally.arrived[scope.queues].sum(axis=0)
    closed = board.tally.closed[scope.queues].sum(axis=0)
    chosen = _bins(scope, arrived + closed)
    starts_us = board.day.starts_us + chosen * HALF_HOUR_US
    foreseen = foresee(board, history, now_us)
    ahead = foreseen.of(centre_ids)
    expected = foreseen.arrivals[scope.queues].sum(axis=0)[chosen]
    curve = history.waiting_curve(scope.queue_ids)
    known = np.isfinite(curve) & (history.at_us < now_us)
    waiting = scope.count("open")

    # With nobody still to come the line would fall to nought before noon, as if the day were done then.
    told = slice(None) if ahead.left_over is not None else slice(0)
    # Beside those to be rung today wait voicemail and forms, and those who asked for another day.
    others = waiting - float(ahead.due[0])
    return Flow(
        starts_us=starts_us,
        bin_us=HALF_HOUR_US,
        arrived=arrived[chosen],
        closed=closed[chosen],
        expected=expected,
        waiting_us=np.append(history.at_us[known], now_us),
        waiting=np.append(curve[known], waiting),
        ahead_us=ahead.at_us[told],
        ahead=(ahead.due + others)[told],
        now_us=now_us,
        left_over=ahead.left_over,
    )


def _bins(scope: Scope, busy: NDArray[np.int64]) -> NDArray[np.int64]:
    """The half hours of the open hours, and those outside them in which something happened."""
    bins = set(np.flatnonzero(busy).tolist())
    if scope.opens_us is not None and scope.closes_us is not None:
        bins |= {scope.board.day.bin_of(scope.opens_us), scope.board.day.bin_of(scope.closes_us - 1)}
    return np.arange(min(bins), max(bins) + 1) if bins else np.empty(0, np.int64)
