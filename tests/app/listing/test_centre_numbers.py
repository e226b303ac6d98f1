"""The numbers that a centre's callback lines show to patients."""

from __future__ import annotations

from dataclasses import replace

from app.listing.centre_page import centre_page
from app.live.board import Board
from app.live.history import History
from tests.boards import NOW_US, a_reference


def numbers(shown: dict[int, str], *, channel: str = "callback") -> tuple[str, ...]:
    """Of the first centre, with the numbers shown by its lines in their order; "" of those that are not named."""
    reference = a_reference(centres=2)
    first = reference.centres[0].id
    places = [place for place, one in enumerate(reference.queues) if one.centre_id == first]
    queues = list(reference.queues)
    for order, place in enumerate(places):
        queues[place] = replace(queues[place], number_shown=shown.get(order, ""), channel=channel)
    board = Board.empty(replace(reference, queues=tuple(queues)), NOW_US)
    return centre_page(board, History.none(), NOW_US, first).numbers


def test_the_number_of_most_lines_comes_first_and_each_once() -> None:
    assert numbers({0: "+358912345678", 1: "+358911112222", 2: "+358911112222"}) == (
        "+358911112222",
        "+358912345678",
    )


def test_a_line_without_a_number_and_other_channels_name_none() -> None:
    assert numbers({}) == ()
    assert numbers({0: "+358912345678"}, channel="chat") == ()


def test_the_region_has_no_number_of_its_own() -> None:
    board = Board.empty(a_reference(centres=2), NOW_US)

    assert centre_page(board, History.none(), NOW_US, None).numbers == ()
