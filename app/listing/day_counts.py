"""The day of a centre or the region in four counts: arrived, rung, reached, left over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.database.reads.columns import STATES
from app.domain.callback import State
from app.listing.scope import Scope

_CONTACT: Final = (STATES.index(State.REACHED), STATES.index(State.HANDLED))


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Of the requests left today at these centres, by the queue first asked: all, those rung, those reached.

    `rung`: at least once. `reached`: or handled in another way. `left_over` is foretold, of whatever is due today
    there, earlier days' requests included; None where nothing can be foretold.
    """

    arrived: int
    rung: int
    reached: int
    left_over: int | None


def day_counts(scope: Scope, left_over: int | None) -> DayCounts:
    """Of a scope, reckoned from its board; `left_over` is what its outlook says."""
    board = scope.board
    slots = board.slots
    asked = board.take("asked", slots).astype(np.intp)
    # A queue first asked that is not known is -1, and nobody's.
    is_here = (board.take("request_day", slots) == board.day.number) & (asked >= 0)
    slots = slots[is_here][scope.queues[asked[is_here]]]
    first = board.take("first_attempt_us", slots)
    return DayCounts(
        arrived=len(slots),
        rung=int(np.count_nonzero(first > 0)),
        reached=int(np.count_nonzero(np.isin(board.take("state", slots), _CONTACT))),
        left_over=left_over,
    )
