"""The question before a wall ends lies upon all of the wall, whatever the wall shows next."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.boards import a_board
from tests.pictures.measuring import Pseudo
from tests.ui.wallboard.walls import a_wall, show
from ui.theme import theme
from ui.windows.leave_cover import LeaveCover


def test_centres_that_come_while_it_is_asked_stay_behind_the_question() -> None:
    with a_wall(board=a_board(40, centres=3)) as watch:
        cover = LeaveCover(watch.window, "seinataulu", can_check=True)
        cover.show()

        show(watch, a_board(423, centres=26))

        drawn_in_turn = watch.window.children()
        tiles = watch.window.shown_tiles
        assert len(tiles) == 26
        assert drawn_in_turn.index(cover) > max(map(drawn_in_turn.index, tiles))


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_words_longer_than_the_field_have_room_on_the_buttons(qapp: QApplication, scale: float) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    longer = Pseudo()
    qapp.installTranslator(longer)
    try:
        with a_wall(board=a_board(40, centres=3)) as watch:
            cover = LeaveCover(watch.window, "seinataulu", can_check=True)
            cover.show()
            qapp.processEvents()

            buttons = (cover.quit_button, cover.unlock_button)
            assert [one.width() >= one.sizeHint().width() for one in buttons] == [True, True]
            assert not cover.quit_button.geometry().intersects(cover.unlock_button.geometry())
    finally:
        qapp.removeTranslator(longer)
