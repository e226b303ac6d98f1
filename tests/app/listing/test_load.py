"""The load bar: work due today, what usually still comes included, against the hands left."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, Changes
from app.foresight.today import foresee
from app.listing.centre_list import centre_list
from app.listing.move_effect import helpers, move_effect
from app.listing.scope import Scope
from app.listing.shown import CentreRow
from app.live.board import Board
from app.live.day import BINS
from app.live.history import History
from tests.boards import NOW_US, a_board, a_reference, some_rows
from tests.foresight.mornings import a_past, board_of, rows, shifts


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


def test_who_will_not_be_rung_is_one_figure_for_the_list_the_wall_and_the_centres_page() -> None:
    board = a_board(900)
    history = a_past(board, 0)
    ahead = foresee(board, history, NOW_US)

    listed = centre_list(board, history, NOW_US)

    assert any(row.left_over for row in listed)
    assert any(row.left_over == 0 for row in listed)
    for row in listed:
        told = ahead.of(frozenset([row.id]))
        assert row.left_over == told.left_over
        assert (row.left_share > 0) == bool(told.left_over)
        assert row.left_share <= 1


def test_a_load_above_100_percent_is_no_word_about_who_will_not_be_rung() -> None:
    """They were rung in vain and are rung again tomorrow: due today, work for nobody today."""
    an_hour_ago = NOW_US - 3_600_000_000
    tomorrow = {
        "attempts_made": 1,
        "first_attempt_us": an_hour_ago,
        "last_attempt_us": an_hour_ago,
        "next_attempt_us": NOW_US + 22 * 3_600_000_000,
    }

    (parked,) = seen(board_of(rows(120, **tomorrow), *shifts(1)))
    (waiting,) = seen(board_of(rows(120), *shifts(1)))

    assert parked.load == waiting.load
    assert (parked.load or 0) > 2
    assert (parked.left_over, parked.left_share) == (0, 0.0)
    assert (waiting.left_over or 0) > 60
    assert 0.5 < waiting.left_share < 0.7


def test_without_a_past_nobody_is_said_to_be_left_over() -> None:
    board = board_of(rows(120), *shifts(1))

    (row,) = centre_list(board, History.none(), NOW_US)

    assert (row.left_over, row.left_share) == (None, 0.0)


def seen(board: Board) -> list[CentreRow]:
    return centre_list(board, a_past(board, 0), NOW_US)
