"""A selection of a thousand callbacks, and of a hundred thousand: what it costs is counted, not timed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.act import MOST_ROWS
from app.domain.wish import Move
from app.listing import callback_row
from app.listing.shown import Standing
from app.live.column import Slots
from app.live.delta import Delta
from tests.boards import NOW_US, a_board
from tests.ui.live_builders import a_screen
from ui.dialogs.move_popover import MovePopover
from ui.screens.chosen import Chosen
from ui.screens.live_screen import LiveScreen


@contextmanager
def readings() -> Iterator[list[int]]:
    """How many callbacks were asked of the board each time; the detail and the rows in sight ask for few."""
    asked: list[int] = []
    real = callback_row.rows

    def counted(board: object, slots: Slots, now_us: int) -> object:
        asked.append(len(slots))
        return real(board, slots, now_us)  # type: ignore[arg-type]  # handed on as it came

    with patch.object(callback_row, "rows", counted), patch("ui.screens.live_listing.rows", counted):
        yield asked


def choose_first(screen: LiveScreen, count: int) -> list[int]:
    ids = [int(one) for one in screen.callbacks.model.ids[:count]]
    screen.select(ids)
    return ids


@pytest.mark.parametrize("count", [1, 500, 1000])
def test_what_is_chosen_is_counted_without_reading_each_callback(qtbot: QtBot, count: int) -> None:
    screen = a_screen(qtbot, 3000)
    told: list[Chosen] = []
    screen.chosen_changed.connect(told.append)

    with readings() as asked:
        ids = choose_first(screen, count)

    rows = screen.listing.rows(ids)
    assert told[-1] == Chosen(
        count,
        calling=sum(row.standing is Standing.CALLING for row in rows),
        untextable=sum(not row.may_text for row in rows),
        named=sum(bool(row.named or row.care_team) for row in rows),
    )
    # The current callback in the detail, and the rows in sight.
    assert sum(asked) < 100


def test_a_tick_with_a_thousand_chosen_reads_none_of_them(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, 3000)
    choose_first(screen, 1000)
    board = screen.listing.board
    assert board is not None

    with readings() as asked:
        screen.show_board(board, Delta(), NOW_US + 61_000_000)

    assert sum(asked) < 100


def test_an_act_on_a_thousand_names_versions_without_reading_each_callback(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, 3000)
    ids = choose_first(screen, 1000)
    wishes: list[Move] = []
    screen.act_wanted.connect(wishes.append)

    with readings() as asked:
        screen.ask("move")
        popover = screen.asking.popover
        assert isinstance(popover, MovePopover)
        QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert [one.id for one in wishes[0].rows] == ids
    assert sum(asked) < 100


def test_a_text_to_a_thousand_reads_them_in_one_go(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, 3000)
    choose_first(screen, 1000)

    with readings() as asked:
        dialog = screen.asking.text(screen.listing.rows(screen.callbacks.model.ids[:1000]))
    dialog.close()

    assert [count for count in asked if count > 1] == [1000]


def test_a_hundred_thousand_are_only_counted(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(150_000, centres=26))
    told: list[Chosen] = []
    screen.chosen_changed.connect(told.append)
    open_now = screen.callbacks.model.rowCount()

    with readings() as asked:
        screen.table.selectAll()
        screen.show_board(screen.listing.board, Delta(), NOW_US + 61_000_000)  # type: ignore[arg-type]  # shown

    assert open_now > 90_000
    assert told[-1] == Chosen(open_now)
    assert open_now > MOST_ROWS
    assert sum(asked) < 200
