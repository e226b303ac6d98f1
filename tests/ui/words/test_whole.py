"""All centres together are the whole region only for who sees all of it."""

from __future__ import annotations

from dataclasses import replace

from app.listing.wall import wall
from app.live.board import Board
from app.live.history import History
from tests.boards import NOW_US, a_board
from ui.words.whole import whole


def of_some_centres() -> Board:
    """Three centres of five."""
    board, every = a_board(10, centres=3), a_board(0, centres=5).places.centres
    board.places.reference = replace(board.places.reference, elsewhere=tuple(every[3:]))
    return board


def test_who_sees_some_centres_has_their_own_centres_before_them() -> None:
    assert whole(of_some_centres()) == "Own centres"
    assert whole(a_board(10, centres=3)) == "Whole region"
    assert whole(None) == "Whole region"


def test_a_wall_of_some_centres_says_how_many_and_not_that_it_is_the_region() -> None:
    assert not wall(of_some_centres(), History.none(), NOW_US).is_whole
    assert wall(a_board(10, centres=3), History.none(), NOW_US).is_whole
