"""When figures were read is told on the board's clock, which in the demo is not the workstation's."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.domain.moment import from_us
from app.live.delta import Delta
from app.live.store import Freshness
from tests.boards import HOUR_US, NOW_US, a_board
from tests.ui.live_builders import ENGLISH, a_screen
from tests.ui.screens.centres_screens import MakeScreen, make_screen

__all__ = ["make_screen"]

#: The workstation's clock, when the board's says NOW_US.
WALL_US = NOW_US + 9 * HOUR_US
READ_AT = f"Read at {ENGLISH.clock(from_us(NOW_US), seconds=True)}."


def test_the_live_figures_were_read_at_the_time_of_the_board(qtbot: QtBot) -> None:
    board = a_board(300, centres=26)
    screen = a_screen(qtbot, board=board)

    screen.show_freshness(Freshness(read_at_us=WALL_US), WALL_US)
    screen.show_board(board, Delta(is_whole=True), NOW_US)

    assert READ_AT in screen.strip.tiles["waiting"].toolTip()


def test_a_centres_figures_were_read_at_the_time_of_the_board(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_centre(1)

    screen.show_freshness(Freshness(read_at_us=WALL_US), WALL_US)
    screen.show_board(a_board(600, centres=8), Delta(is_whole=True), NOW_US)

    assert READ_AT in screen.page.counts.tiles["arrived_today"].toolTip()
