"""When figures were read is told on the board's clock, which in the demo is not the workstation's."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.domain.moment import from_us
from app.live.beside import Beside, Lack
from app.live.delta import Delta
from app.live.store import Freshness
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board
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


@pytest.mark.parametrize("wall_us", [NOW_US, WALL_US], ids=["the workstation's clock", "the demo's clock"])
def test_a_centre_that_follows_no_board_for_lack_of_the_past_keeps_the_time_it_was_read_at(
    make_screen: MakeScreen, wall_us: int
) -> None:
    screen = make_screen()
    screen.show_freshness(Freshness(read_at_us=wall_us), wall_us)

    screen.lacks_past = True
    for minutes in range(1, 11):
        later_us = wall_us + minutes * MINUTE_US
        lack = Lack(Beside.PAST, wall_us + MINUTE_US, "timeout")
        screen.show_freshness(Freshness(later_us, lacks=(lack,)), later_us)
    screen.show_centre(1)

    assert READ_AT in screen.page.counts.tiles["arrived_today"].toolTip()


def test_a_centre_that_follows_the_board_again_tells_when_that_was_read(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_freshness(Freshness(read_at_us=WALL_US), WALL_US)
    screen.lacks_past = True
    screen.show_freshness(Freshness(read_at_us=WALL_US + MINUTE_US), WALL_US + MINUTE_US)

    screen.lacks_past = False
    screen.show_board(a_board(600, centres=8), Delta(is_whole=True), NOW_US + 2 * MINUTE_US)
    screen.show_freshness(Freshness(read_at_us=WALL_US + 2 * MINUTE_US), WALL_US + 2 * MINUTE_US)
    screen.show_centre(1)

    read_at = f"Read at {ENGLISH.clock(from_us(NOW_US + 2 * MINUTE_US), seconds=True)}."
    assert read_at in screen.page.counts.tiles["arrived_today"].toolTip()
