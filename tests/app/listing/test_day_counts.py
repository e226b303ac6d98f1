"""The four counts of the day: each request once, where it was first asked for, and the left over as it is foretold."""

from __future__ import annotations

from app.database.reads.columns import STATES, Changes
from app.domain.callback import State
from app.listing.centre_page import centre_page
from app.live.board import Board
from app.live.history import History
from tests.app.listing.test_centre_page import (
    AT_8,
    AT_9,
    AT_10,
    HERE,
    QUEUES,
    REACHED,
    THERE,
    UNREACHED,
    callbacks,
    page,
    rung,
)
from tests.boards import HOUR_US, NOW_US, a_board, a_reference

HANDLED = STATES.index(State.HANDLED)


def test_each_of_todays_requests_is_counted_once_as_arrived_rung_and_reached() -> None:
    counts = page(
        {},
        rung(AT_8),
        rung(AT_8, AT_9, AT_10),
        rung(AT_9, AT_10, state=REACHED),
        rung(AT_9, state=UNREACHED),
        {"state": HANDLED, "closed_us": AT_10},
    ).counts

    assert (counts.arrived, counts.rung, counts.reached) == (6, 4, 2)


def test_what_an_earlier_day_left_is_none_of_todays_flow_though_it_is_reached_today() -> None:
    counts = page(
        rung(AT_8, state=REACHED, requested_us=AT_8 - 24 * HOUR_US, request_day=20716),
        rung(AT_8, state=REACHED),
    ).counts

    assert (counts.arrived, counts.rung, counts.reached) == (1, 1, 1)


def test_a_moved_request_counts_where_it_was_left_so_that_the_region_is_the_sum_of_its_centres() -> None:
    moved = rung(AT_9, state=REACHED, queue_id=QUEUES[THERE])

    here, there, region = (page(moved, {}, centre_id=one).counts for one in (HERE, THERE, None))

    assert (here.arrived, here.rung, here.reached) == (2, 1, 1)
    assert (there.arrived, there.rung, there.reached) == (0, 0, 0)
    assert (region.arrived, region.rung, region.reached) == (2, 1, 1)


def test_the_left_over_is_the_one_the_burn_down_foretells() -> None:
    board = a_board(600, centres=8)
    for centre in board.places.centres:
        shown = centre_page(board, History.none(), NOW_US, centre.id)

        assert shown.counts.left_over == shown.outlook.left_over
        assert shown.counts.arrived == int(shown.flow.arrived.sum())


def test_a_day_without_a_request_counts_nothing_rather_than_failing() -> None:
    board, _ = Board.empty(a_reference(centres=2), NOW_US).after(Changes(rows=callbacks()))

    counts = centre_page(board, History.none(), NOW_US, HERE).counts

    assert (counts.arrived, counts.rung, counts.reached) == (0, 0, 0)
