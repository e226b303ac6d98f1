"""One caller's open requests beside each other."""

from __future__ import annotations

from app.listing.same_caller import by_service, requests_of_caller
from tests.app.listing.boards_for_asking import same_caller, waiting, with_values
from tests.boards import NOW_US, a_board


def test_all_open_requests_of_the_caller_come_with_the_earliest_first_whatever_the_service() -> None:
    board, same, other = same_caller(3, others=1)

    found = requests_of_caller(board, same[1], NOW_US)

    assert {one.row.id for one in found} == {*same, *other}
    assert [one.row.requested_us for one in found] == sorted(one.row.requested_us for one in found)


def test_requests_that_have_ended_are_not_among_them() -> None:
    board, same, other = same_caller(3, others=1)
    board = with_values(board, [same[2]], state=2, closed_us=NOW_US)

    found = requests_of_caller(board, same[0], NOW_US)

    assert {one.row.id for one in found} == {same[0], same[1], *other}


def test_without_a_number_nobody_is_the_same_caller() -> None:
    board = a_board(500, centres=26)
    ids = waiting(board, 3)
    board = with_values(board, ids, caller_id=0)

    assert [one.row.id for one in requests_of_caller(board, ids[0], NOW_US)] == [ids[0]]


def test_a_callback_that_is_not_on_the_board_has_none() -> None:
    assert requests_of_caller(a_board(10), 10**9, NOW_US) == ()


def test_other_requests_of_a_caller_are_told_as_count_and_service() -> None:
    board, same, _ = same_caller(3, others=2)

    counts = by_service(requests_of_caller(board, same[0], NOW_US))

    assert [(names.en, count) for names, count in counts] == [("Vaccination", 3), ("Appointment", 2)]
