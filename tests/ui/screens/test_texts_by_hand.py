"""A text that tells of a call is shown before it goes with the number that will ring, and not offered without one."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.live.board import Board
from tests.app.listing.boards_for_asking import waiting
from tests.boards import a_board
from tests.ui.dialogs.asking_window import AskingWindow
from tests.ui.dialogs.test_text_dialog import bodies, measured
from ui.dialogs.text_dialog import TextDialog

TEXTS = {
    "tomorrow_first": {"fi": "Soitamme huomenna numerosta {number}."},
    "unreached": {"fi": "Emme tavoittaneet sinua."},
}

OWN = "Each is told the number of their own centre"


def showing(numbers: dict[int, str]) -> Board:
    """A board whose centres show these numbers when they ring."""
    board = a_board(100, centres=len(numbers))
    queues = tuple(replace(one, number_shown=numbers[one.centre_id]) for one in board.places.queues)
    board.places.queues = queues
    return board


def offered(qtbot: QtBot, board: Board) -> tuple[list[str], list[str], str]:
    """The purposes that can be chosen, the texts of the first and what is said, for the callbacks of all centres."""
    window = AskingWindow(qtbot, board)
    window.asking.templates, window.asking.measure = TEXTS, measured
    dialog = window.asking.text(window.rows(*waiting(board, 60)))
    assert isinstance(dialog, TextDialog)
    dialog.show_hindrances({})
    purposes = [str(dialog.purpose.itemData(place)) for place in range(dialog.purpose.count())]
    found = purposes, bodies(dialog), dialog.counted.text()
    dialog.reject()
    return found


def test_the_number_that_will_ring_stands_in_the_text_before_it_goes(qtbot: QtBot) -> None:
    purposes, texts, said = offered(qtbot, showing({1: "03 123 4567"}))

    assert purposes == ["tomorrow_first", "unreached"]
    assert set(texts) == {"Soitamme huomenna numerosta 03 123 4567."}
    assert OWN not in said


def test_of_several_centres_the_longest_number_is_shown_and_counted_and_that_each_has_its_own(
    qtbot: QtBot,
) -> None:
    _, texts, said = offered(qtbot, showing({1: "03 123 4567", 2: "+358 9 765 4321"}))

    assert set(texts) == {"Soitamme huomenna numerosta +358 9 765 4321."}
    assert OWN in said


def test_where_a_number_is_not_known_the_text_that_would_name_it_is_not_offered(qtbot: QtBot) -> None:
    purposes, texts, said = offered(qtbot, showing({1: "03 123 4567", 2: ""}))

    assert purposes == ["unreached"]
    assert set(texts) == {"Emme tavoittaneet sinua."}
    assert OWN not in said
