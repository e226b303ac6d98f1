"""When figures were read is told with them, and on the board's clock, which in the demo is not the workstation's."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.domain.moment import from_us
from app.live.beside import Beside, Lack
from app.live.delta import Delta
from app.live.store import Freshness
from tests.boards import MINUTE_US, NOW_US, a_board
from tests.ui.live_builders import ENGLISH, a_screen
from tests.ui.screens.centres_screens import MakeScreen, make_screen

__all__ = ["make_screen"]

READ_US = NOW_US - 7_000_000
READ_AT = f"Read at {ENGLISH.clock(from_us(READ_US), seconds=True)}."


def test_the_live_figures_were_read_when_their_board_was(qtbot: QtBot) -> None:
    board = a_board(300, centres=26)
    screen = a_screen(qtbot, board=board)

    screen.figures.read_us = READ_US
    screen.show_board(board, Delta(is_whole=True), NOW_US)

    assert READ_AT in screen.strip.tiles["waiting"].toolTip()


def test_a_centres_figures_were_read_when_their_board_was(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_centre(1)

    screen.read_us = READ_US
    screen.show_board(a_board(600, centres=8), Delta(is_whole=True), NOW_US)

    assert READ_AT in screen.page.counts.tiles["arrived_today"].toolTip()


def test_a_centre_that_follows_no_board_for_lack_of_the_past_keeps_the_time_it_was_read_at(
    make_screen: MakeScreen,
) -> None:
    screen = make_screen()
    screen.read_us = READ_US

    screen.lacks_past = True
    for minutes in range(1, 11):
        later_us = NOW_US + minutes * MINUTE_US
        lack = Lack(Beside.PAST, NOW_US + MINUTE_US, "timeout")
        screen.show_freshness(Freshness(later_us, lacks=(lack,)), later_us)
    screen.show_centre(1)

    assert READ_AT in screen.page.counts.tiles["arrived_today"].toolTip()
