"""Chat and other channels beside the phone: how many wait there, for how long, and what was promised."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.database.reads.gone_by import Besides
from app.domain.figures import oldest_wait_s
from app.live.board import Board


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel of some centres together. `oldest_s` None where nobody waits, `promise_s` None without a promise.

    `late`: of how many queues the first has waited longer than was promised there.
    """

    channel: str
    waiting: int
    oldest_s: int | None
    promise_s: int | None
    late: int


def channels(board: Board, queues: NDArray[np.bool_], besides: Besides, now_us: int) -> tuple[Channel, ...]:
    """Those in which somebody waits, or that promise an answer; by what their platform told, else by open requests."""
    loads = {load.queue_id: load for load in besides.loads}
    found: dict[str, Channel] = {}
    for number in np.flatnonzero(queues).tolist():
        queue = board.places.queues[number]
        if queue.channel == "callback":
            continue
        load = loads.get(queue.id)
        if load is not None:
            waiting, oldest_s = load.waiting, load.oldest_s
        else:
            waiting = int(board.tally.open[number])
            one = np.zeros(len(queues), np.bool_)
            one[number] = True
            oldest_s = oldest_wait_s(now_us, board.tally.earliest(one)) if waiting else None
        promise_s = queue.promise_s if load is not None or waiting else None
        if not waiting and promise_s is None:
            continue
        is_late = promise_s is not None and oldest_s is not None and oldest_s > promise_s
        before = found.get(queue.channel, Channel(queue.channel, 0, None, promise_s, 0))
        found[queue.channel] = Channel(
            queue.channel,
            before.waiting + waiting,
            max((one for one in (before.oldest_s, oldest_s) if one is not None), default=None),
            before.promise_s if before.promise_s is not None else promise_s,
            before.late + int(is_late),
        )
    return tuple(sorted(found.values(), key=lambda one: (one.promise_s is None, one.channel)))
