"""The load bar: work due today, what usually still comes included, against the hands left."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, Changes
from app.listing.centre_list import centre_list
from app.listing.move_effect import helpers, move_effect
from app.listing.scope import Scope
from app.live.board import Board
from app.live.day import BINS
from app.live.history import History
from tests.boards import NOW_US, a_board, a_reference, some_rows


def usual(board: Board, arrivals: float) -> History:
    """So many requests in every queue and every half hour of this weekday."""
    queues = board.places.queue_ids.tolist()
    return replace(
        History.none(),
        row_of={queue_id: row for row, queue_id in enumerate(queues)},
        usual_arrived=np.full((len(queues), BINS), arrivals),
    )


def test_the_load_counts_what_usually_still_comes_before_closing() -> None:
    board = a_board(500)

    without = {row.id: row.load for row in centre_list(board, History.none(), NOW_US)}
    with_it = {row.id: row.load for row in centre_list(board, usual(board, 2.0), NOW_US)}

    known = [
        one
        for one, load in without.items()
        if load is not None and not Scope.of_centre(board, one, NOW_US).is_closed
    ]
    assert known
    assert all((with_it[one] or 0) > (without[one] or 0) for one in known)


def test_nothing_is_expected_after_closing_and_nothing_of_the_past() -> None:
    board = a_board(500)
    history = usual(board, 2.0)
    centre = board.places.centres[0].id
    at_close = int(board.closes_us.max())

    now = Scope.of_centre(board, centre, NOW_US, history).coming_work_s
    later = Scope.of_centre(board, centre, NOW_US + 3_600_000_000, history).coming_work_s
    closed = Scope.of_centre(board, centre, at_close, history).coming_work_s

    assert now > later > closed == 0


def test_a_move_is_weighed_against_the_same_load_that_the_list_shows() -> None:
    board = a_board(500)
    history = usual(board, 1.0)
    shown = {row.id: row.load for row in centre_list(board, history, NOW_US)}
    slots = np.flatnonzero(board.column("id"))[:3]

    for helper in helpers(board, history, slots, NOW_US):
        assert helper.change.before == shown[helper.change.centre_id]
        to, *_ = move_effect(board, history, slots, helper.change.centre_id, NOW_US)
        assert to.before == shown[to.centre_id]


def test_who_asked_to_be_rung_later_is_not_the_oldest_waiting() -> None:
    reference = a_reference(centres=1)
    rows = some_rows(reference, 40)
    asks_nothing = np.zeros(40, np.int64)
    is_open = rows.numbers["state"] < OPEN_CODES
    oldest_us = int(rows.numbers["requested_us"][is_open].min())
    asks_for_later = np.where(rows.numbers["requested_us"] == oldest_us, NOW_US + 1, 0)

    def oldest(wish_from_us: NDArray[np.int64]) -> int | None:
        wished = replace(rows, numbers={**rows.numbers, "wish_from_us": wish_from_us})
        board, _ = Board.empty(reference, NOW_US).after(Changes(rows=wished))
        return board.tally.earliest(Scope(board, NOW_US).queues)

    assert oldest(asks_nothing) == oldest_us
    assert (oldest(asks_for_later) or 0) > oldest_us
