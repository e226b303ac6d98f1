"""What a screen asks lies over that screen alone, and Esc closes one thing at a time, the topmost first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.dialogs.move_popover import MovePopover

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    """One callback in the list, the keyboard at it."""
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    with sitting(qtbot, url, tmp_path) as made:
        made.frame.activateWindow()
        made.see(made.frame.isActiveWindow, "the window in front")
        made.see(made.listed, "the callback")
        made.screen.table.setFocus()
        yield made


def focus() -> QWidget:
    held = QApplication.focusWidget()
    assert held is not None
    return held


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the keyboard is."""
    QTest.keyClick(focus(), key, modifiers)
    QApplication.processEvents()


def test_what_a_screen_asks_is_closed_without_an_answer_when_another_screen_comes(seat: Sitting) -> None:
    seat.screen.table.make_current(0)
    press(Qt.Key.Key_M)
    popover = seat.screen.asking.popover
    assert isinstance(popover, MovePopover)
    answers: list[int] = []
    popover.chosen.connect(answers.append)
    press(Qt.Key.Key_2, ALT)
    seat.see(lambda: seat.desk.screens.key != "live", "the other screen")
    press(Qt.Key.Key_Return)

    assert seat.screen.asking.popover is None
    assert answers == []
    assert seat.desk.screens.front.widget.isAncestorOf(focus())


def test_esc_closes_the_palette_before_the_popover_that_lies_below_it(seat: Sitting) -> None:
    palette = seat.frame.finder.palette
    seat.screen.table.make_current(0)
    press(Qt.Key.Key_R)
    press(Qt.Key.Key_K, CTRL)
    both = palette.isVisible(), seat.screen.asking.popover is not None
    press(Qt.Key.Key_Escape)
    one = palette.isVisible(), seat.screen.asking.popover is not None
    press(Qt.Key.Key_Escape)

    assert both == (True, True)
    assert one == (False, True)
    assert seat.screen.asking.popover is None
