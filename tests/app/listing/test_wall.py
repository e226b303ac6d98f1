"""The wallboard's figures: fixed places, need, attention, who falls short, and nothing about one patient."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.database.reads.columns import Changes
from app.listing.centre_list import centre_list
from app.listing.sort_key import collation
from app.listing.strip import strip
from app.listing.wall import Wall, wall
from app.live.board import Board
from app.live.history import History
from tests.boards import HOUR_US, NOW_US, a_board, an_empty_past, rows_of
from tests.foresight.mornings import a_past


def seen(board: Board, now_us: int = NOW_US, **asked: object) -> Wall:
    return wall(board, History.none(), now_us, **asked)  # type: ignore[arg-type]  # the keywords of `wall`


def with_numbers_ending_otherwise(board: Board) -> Board:
    rows = rows_of(board, board.slots)
    rows.numbers["number_end"][:] = (rows.numbers["number_end"] + 37) % 100
    rows.numbers["version"][:] += 1
    return board.after(Changes(rows=rows))[0]


def test_fixed_places_are_alphabetical_in_finnish_and_stay_while_the_need_changes() -> None:
    board = a_board(500)

    now = [row.id for row in seen(board).centres]
    later = [row.id for row in seen(board, NOW_US + 3 * HOUR_US).centres]

    names = [row.names.in_language("fi") for row in seen(board).centres]
    assert now == later
    assert names == sorted(names, key=collation)


def test_by_need_the_order_is_that_of_the_list_of_centres() -> None:
    board = a_board(500)

    listed = [row.id for row in centre_list(board, History.none(), NOW_US)]

    assert [row.id for row in seen(board, by_need=True).centres] == listed


def test_only_attention_leaves_out_who_is_well_and_nobody_else() -> None:
    board = a_board(60)

    every, some = seen(board), seen(board, only_attention=True)

    assert 0 < len(some.centres) < len(every.centres)
    assert list(some.centres) == [row for row in every.centres if row.level in {"warn", "crit"}]
    assert (some.every, some.waiting) == (every.every, every.waiting)


def test_the_figures_are_those_of_the_strip_for_the_chosen_centres() -> None:
    board = a_board(500)
    chosen = frozenset({1, 2, 3})

    shown, told = seen(board, centre_ids=chosen), strip(board, History.none(), NOW_US, chosen)

    assert (shown.waiting, shown.oldest_s, shown.same_day, shown.hands_now, shown.hands_planned) == (
        told.waiting, told.oldest_s, told.same_day_called, told.hands_now, told.hands_planned,
    )  # fmt: skip
    assert {row.id for row in shown.centres} == chosen
    assert (shown.every, shown.is_whole) == (3, False)


def test_centres_that_are_no_more_leave_the_whole_region_and_not_an_empty_wall() -> None:
    board = a_board(500)

    shown = seen(board, centre_ids=frozenset({987, 988}))

    assert shown.is_whole
    assert shown.every == len(board.places.centres)


def test_after_closing_what_is_due_is_said_to_be_left_by_the_centre_that_has_most() -> None:
    board = a_board(500)
    night = int(board.closes_us.max()) + HOUR_US

    shown = seen(board, night)

    assert shown.is_closed
    assert shown.clear_us is None
    assert [one.left_over for one in shown.short] == sorted(
        (one.left_over for one in shown.short), reverse=True
    )
    assert shown.short[0].left_over > 0


def test_who_can_help_is_well_has_hands_and_room() -> None:
    board = a_board(120)

    shown = wall(board, a_past(board, 0), NOW_US)

    rows = {row.names: row for row in shown.centres}
    assert shown.helpers
    for names in shown.helpers:
        row = rows[names]
        assert row.level == "ok"
        assert row.hands_now > 0
        assert row.load is not None
        assert row.load < 0.5


def test_who_has_no_past_from_which_to_tell_what_comes_is_not_said_to_be_free() -> None:
    board = a_board(120)

    assert wall(board, an_empty_past(board), NOW_US).helpers == ()


def test_of_how_many_centres_nothing_can_be_told_is_said_and_none_is_promised_to_be_done() -> None:
    board = a_board(0)
    known, every = a_past(board, 0), len(board.places.centres)
    first = frozenset({board.places.centres[0].id})
    usual = known.usual_arrived.copy()
    usual[[known.row_of[one.id] for one in board.places.queues if one.centre_id not in first]] = np.nan
    part = replace(known, usual_arrived=usual)

    assert (wall(board, known, NOW_US).untold, wall(board, known, NOW_US).clear_us) == (0, NOW_US)
    assert wall(board, an_empty_past(board), NOW_US).untold == every
    assert (wall(board, part, NOW_US).untold, wall(board, part, NOW_US).clear_us) == (every - 1, None)
    assert wall(board, part, NOW_US, centre_ids=first).untold == 0


def test_nothing_on_the_wall_hangs_on_a_patients_number() -> None:
    board = a_board(500)
    other = with_numbers_ending_otherwise(board)

    assert not np.array_equal(board.column("number_end"), other.column("number_end"))
    assert seen(board) == seen(other)


def test_a_region_in_which_nobody_has_asked_has_a_wall_too() -> None:
    board = a_board(0)

    shown = seen(board)

    assert (shown.waiting, shown.oldest_s, shown.short) == (0, None, ())
    assert shown.every == len(board.places.centres)
