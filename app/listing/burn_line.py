"""The burn-down chart: requests due today and still to be rung, as they have been and as they are foretold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.foresight.flow import STEP_US
from app.foresight.habits import rung_queues
from app.foresight.outlook import Outlook
from app.listing.scope import Scope


@dataclass(frozen=True, eq=False)
class BurnLine:
    """Instants in microseconds. `past` at `past_us`, the last being now; `ahead` at `ahead_us`, the first being now.

    Where the rest of the day cannot be told there is nothing ahead but now. The last shift ends at `hands_until_us`
    (None: nobody works), the lines close at `closes_us` (None: closed all day), and at `until_us` both are over.
    `runs_out_us`: when nobody is left to be rung, beyond `until_us` at the pace of the last two hours.
    """

    past_us: NDArray[np.int64]
    past: NDArray[np.float64]
    ahead_us: NDArray[np.int64]
    ahead: NDArray[np.float64]
    now_us: int
    closes_us: int | None
    until_us: int
    hands_until_us: int | None
    runs_out_us: int | None
    left_over: int | None


def burn_line(scope: Scope, outlook: Outlook) -> BurnLine | None:
    """None on a day without hours on which nothing is due."""
    opens_us = scope.opens_us
    if opens_us is None and not outlook.due_now:
        return None
    first = min(opens_us or scope.now_us, scope.now_us)
    told = slice(None) if outlook.left_over is not None else slice(1)
    past_us = np.arange(first, scope.now_us, STEP_US, dtype=np.int64)
    return BurnLine(
        past_us=np.append(past_us, scope.now_us),
        past=np.append(_due_at(scope, past_us), float(outlook.due[0])),
        ahead_us=outlook.at_us[told],
        ahead=outlook.due[told],
        now_us=scope.now_us,
        closes_us=scope.closes_us,
        until_us=outlook.until_us,
        hands_until_us=outlook.hands_until_us,
        runs_out_us=outlook.runs_out_us,
        left_over=outlook.left_over,
    )


def _due_at(scope: Scope, at_us: NDArray[np.int64]) -> NDArray[np.float64]:
    """How many of those now at the scope's queues were there and still to be rung at each moment."""
    board = scope.board
    slots = board.slots
    queue = board.take("queue", slots).astype(np.intp)
    mine = slots[(scope.queues & rung_queues(board))[queue]]
    mine = mine[
        (board.take("due_us", mine) <= board.day.ends_us)
        & (board.take("wish_from_us", mine) < board.day.ends_us)
        & (board.take("next_attempt_us", mine) < board.day.ends_us)
    ]
    came = np.sort(board.take("requested_us", mine))
    closed = board.take("closed_us", mine)
    gone = np.sort(closed[closed > 0])
    here = np.searchsorted(came, at_us, "right") - np.searchsorted(gone, at_us, "right")
    return here.astype(np.float64)
