"""The nurses that callbacks could be assigned to."""

from __future__ import annotations

import numpy as np

from app.database.reads.columns import Changes, Presence
from app.listing.nurses import nurses
from app.live.board import Board
from tests.app.listing.boards_for_asking import waiting, with_values
from tests.boards import NOW_US, a_board


def test_those_signed_on_where_the_callback_is_come_before_those_elsewhere() -> None:
    board, ids, centre_id = a_board_with_one()
    here = [one for one in nurses(board, board.slots_of(np.array(ids))) if one.here and one.state != "off"]

    first = nurses(board, board.slots_of(np.array(ids)))[: len(here)]

    assert here
    assert {one.agent_id for one in first} == {one.agent_id for one in here}
    assert all(one.centre_id == centre_id for one in first)


def test_who_does_not_speak_with_the_patient_comes_after_those_who_do() -> None:
    board, ids, _ = a_board_with_one()

    here = [one for one in nurses(board, board.slots_of(np.array(ids))) if one.here and one.state != "off"]

    assert [one.speaks for one in here] == sorted((one.speaks for one in here), reverse=True)


def test_the_patients_own_nurse_comes_first_of_those_who_are_there() -> None:
    board, ids, centre_id = a_board_with_one()
    there = [
        one.agent_id for one in board.presence.values() if one.centre_id == centre_id and one.state != "off"
    ]
    board = with_values(board, ids, named_agent_id=there[-1])

    first = nurses(board, board.slots_of(np.array(ids)))[0]

    assert (first.agent_id, first.named) == (there[-1], 1)


def test_a_nurse_is_where_she_is_signed_on_and_not_where_she_is_at_home() -> None:
    board, ids, _ = a_board_with_one()
    agent = board.places.agents[0]
    lent = Presence(agent.id, 9, "ready", NOW_US)
    board, _ = board.after(Changes(presence=(lent,)))

    found = next(one for one in nurses(board, board.slots_of(np.array(ids))) if one.agent_id == agent.id)

    assert found.centre_id == 9 != agent.centre_id


def test_her_load_is_the_open_callbacks_that_are_hers_and_no_others() -> None:
    board, ids, _ = a_board_with_one()
    board = with_values(board, [int(one) for one in board.take("id", board.slots)], assigned_agent_id=0)
    ended = [int(one) for one in board.take("id", board.slots[board.take("state", board.slots) == 2])]
    board = with_values(board, waiting(board, 4) + ended[:3], assigned_agent_id=3)

    found = {one.agent_id: one.assigned for one in nurses(board, board.slots_of(np.array(ids)))}

    assert found[3] == 4
    assert found[4] == 0


def test_how_many_of_the_callbacks_she_can_speak_with_is_told() -> None:
    board, ids, _ = a_board_with_one()
    language = board.text("language", board.slot_of(ids[0]) or 0)
    speaks = {one.id: language in one.languages for one in board.places.agents}

    assert all(one.speaks == speaks[one.agent_id] for one in nurses(board, board.slots_of(np.array(ids))))


def a_board_with_one() -> tuple[Board, list[int], int]:
    """A board, the id of a callback on it, and its centre."""
    board = a_board(500, centres=26)
    ids = waiting(board, 1)
    queue = board.places.queues[int(board.take("queue", board.slots_of(np.array(ids)))[0])]
    return with_values(board, ids, named_agent_id=0, assigned_agent_id=0), ids, queue.centre_id
