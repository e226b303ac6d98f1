"""Whether the board still is what the database says, by count and sum of versions of each queue."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from app.database.reads.columns import OPEN_CODES, CallbackRows, Changes, QueueSum
from app.live.board import Board
from app.live.delta import Delta


def sums_of(board: Board) -> tuple[QueueSum, ...]:
    """The board's own sums over open callbacks, of queues that have any."""
    slots = board.slots
    slots = slots[board.take("state", slots) < OPEN_CODES]
    queue = board.take("queue", slots).astype(np.intp)
    size = len(board.places.queues)
    counts = np.bincount(queue, minlength=size)
    versions = np.bincount(queue, board.take("version", slots), minlength=size)
    return tuple(
        QueueSum(board.places.queues[number].id, int(counts[number]), int(versions[number]))
        for number in np.flatnonzero(counts).tolist()
    )


def differing_queues(board: Board, sums: Iterable[QueueSum]) -> list[int]:
    """Queues whose sums differ, of those the board knows; a queue it does not know is another matter."""
    known = {queue.id for queue in board.places.queues}
    ours = set(sums_of(board))
    theirs = {one for one in sums if one.queue_id in known}
    return sorted({one.queue_id for one in ours ^ theirs})


def put_right(board: Board, queue_id: int, rows: CallbackRows) -> tuple[Board, Delta]:
    """The board with exactly the rows in the queue; for once an older version replaces a newer one."""
    number = int(board.places.queue_numbers(np.array([queue_id]))[0])
    slots = board.slots
    here = board.take("id", slots[board.take("queue", slots) == number])
    cleared, left = board.after(Changes(gone=np.union1d(here, rows.numbers["id"]).astype(np.int64)))
    after, came = cleared.after(Changes(rows=rows))
    return after, left.then(came)
