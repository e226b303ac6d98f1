"""What a sample keeps of the day ahead of each queue, so that rules on it can be tried on days gone by."""

from __future__ import annotations

from app.database.ahead import Ahead
from app.foresight.today import foresee
from app.listing.scope import Scope
from app.live.board import Board
from app.live.history import History


def ahead(board: Board, history: History, now_us: int) -> dict[int, Ahead]:
    """By queue: its work due today, its centre's hands left, and how many of it will not be rung (None: not known)."""
    places = board.places
    foreseen = foresee(board, history, now_us)
    work_s = (board.tally.due_today + foreseen.arrivals.sum(axis=1)) * places.work_s
    left = foreseen.left_by_queue()
    hands_s = [Scope.of_centre(board, one.id, now_us).hands_s for one in places.centres]
    centre_of = places.centre_of.tolist()
    return {
        queue_id: Ahead(
            int(work_s[number]),
            hands_s[centre_of[number]],
            float(left[number]) if foreseen.has_usual[centre_of[number]] else None,
        )
        for number, queue_id in enumerate(places.queue_ids.tolist())
    }
