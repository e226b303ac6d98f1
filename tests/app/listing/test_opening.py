"""A centre's week, and the days ahead that differ from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.hours import Hours, Span
from app.listing.opening import opening
from app.live.board import Board
from app.live.places import Places
from tests.boards import a_board

LONG, SHORT = Span(480, 960), Span(480, 900)
WEEK = {**dict.fromkeys(range(4), LONG), 4: SHORT}


def a_board_open(hours: Hours, *, own: Hours | None = None) -> Board:
    """Two centres with these hours; the very first queue has its `own`."""
    board = a_board(10, centres=2)
    every = dict.fromkeys(board.places.queue_ids.tolist(), hours)
    if own is not None:
        every[int(board.places.queue_ids[0])] = own
    return replace(board, places=Places(replace(board.places.reference, hours=every)))


def test_days_with_the_same_hours_are_one_stretch() -> None:
    told = opening(a_board_open(Hours(WEEK)), 1)

    assert told is not None
    assert told.week == ((0, 3, LONG), (4, 4, SHORT), (5, 6, None))
    assert told.ahead == ()
    assert told.others == 0


def test_exceptions_and_holidays_within_a_month_are_told_in_order() -> None:
    # It is Monday 21.9.2026.
    hours = Hours(
        WEEK,
        exceptions={date(2026, 9, 30): None, date(2026, 9, 25): LONG, date(2026, 11, 30): None},
        calendar={date(2026, 10, 1): "holiday"},
    )

    told = opening(a_board_open(hours), 1)

    assert told is not None
    assert told.ahead == (
        (date(2026, 9, 25), LONG),
        (date(2026, 9, 30), None),
        (date(2026, 10, 1), None),
    )


def test_queues_with_hours_of_their_own_are_counted() -> None:
    board = a_board_open(Hours(WEEK), own=Hours({0: SHORT}))
    centre = board.places.queues[0].centre_id

    told = opening(board, centre)

    assert told is not None
    assert told.week[0] == (0, 3, LONG)
    assert told.others == 1


def test_a_centre_without_hours_has_none_to_tell() -> None:
    board = a_board(10, centres=2)
    board = replace(board, places=Places(replace(board.places.reference, hours={})))

    assert opening(board, 1) is None
