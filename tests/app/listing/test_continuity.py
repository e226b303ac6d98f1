"""Whom patients would be taken from by a move or an assignment."""

from __future__ import annotations

import numpy as np

from app.listing.continuity import ties_left_by_assignment, ties_left_by_move
from app.live.board import Board
from app.live.column import Slots
from tests.app.listing.boards_for_asking import waiting, with_values
from tests.boards import a_board


def test_those_who_leave_their_own_nurse_are_counted_and_she_is_named() -> None:
    board, ids = a_plain_board(5)
    board = with_values(board, ids[:2], named_agent_id=14)
    elsewhere = a_centre_without(board, ids, nurse=14)

    ties = ties_left_by_move(board, slots(board, ids), elsewhere)

    assert (ties.rows, ties.named, ties.nurses) == (5, 2, ("hoitaja 14",))


def test_a_move_to_where_the_own_nurse_is_at_home_leaves_her_not() -> None:
    board, ids = a_plain_board(3)
    board = with_values(board, ids, named_agent_id=14)
    home = next(one.centre_id for one in board.places.agents if one.id == 14)

    assert ties_left_by_move(board, slots(board, ids), home).named == 0


def test_the_nurse_of_most_patients_is_named_first() -> None:
    board, ids = a_plain_board(3)
    board = with_values(board, ids, named_agent_id=[20, 14, 14])

    ties = ties_left_by_assignment(board, slots(board, ids), 7)

    assert ties.nurses == ("hoitaja 14", "hoitaja 20")


def test_what_is_at_the_target_already_leaves_nobody() -> None:
    board, ids = a_plain_board(1)
    board = with_values(board, ids, named_agent_id=14)
    here = board.places.queues[int(board.take("queue", slots(board, ids))[0])].centre_id

    assert ties_left_by_move(board, slots(board, ids), here).rows == 0


def test_a_care_team_and_an_assignment_are_lost_by_a_move() -> None:
    board, ids = a_plain_board(40)
    board = with_values(board, ids, assigned_agent_id=3)
    elsewhere = a_centre_without(board, ids, nurse=3)

    ties = ties_left_by_move(board, slots(board, ids), elsewhere)

    assert (ties.assigned, ties.assignees) == (40, ("hoitaja 3",))
    assert 0 < ties.in_team < 40
    assert set(ties.teams) == {"Omatiimi 1", "Omatiimi 2"}


def test_assigning_to_the_own_nurse_or_to_whoever_is_free_cuts_nothing() -> None:
    board, ids = a_plain_board(2)
    board = with_values(board, ids, named_agent_id=14)

    for agent in (14, None):
        ties = ties_left_by_assignment(board, slots(board, ids), agent)
        assert (ties.named, ties.in_team, ties.assigned) == (0, 0, 0)
    assert ties_left_by_assignment(board, slots(board, ids), 15).named == 2


def a_plain_board(count: int) -> tuple[Board, list[int]]:
    """Callbacks that wait, without nurses of their own."""
    board = a_board(500, centres=26)
    ids = waiting(board, count)
    return with_values(board, ids, named_agent_id=0, assigned_agent_id=0), ids


def slots(board: Board, ids: list[int]) -> Slots:
    return board.slots_of(np.array(ids, np.int64))


def a_centre_without(board: Board, ids: list[int], *, nurse: int) -> int:
    """Neither where one of the callbacks is nor where the nurse is at home."""
    queues = board.take("queue", slots(board, ids))
    taken = {board.places.queues[int(number)].centre_id for number in queues}
    taken |= {one.centre_id for one in board.places.agents if one.id == nurse}
    free = (centre.id for centre in board.places.centres if centre.id not in taken)
    return next(free)
