"""From texts to the callbacks they are about, by key and menu, for those too who may do nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.act import MOST_ROWS
from tests.ui.screens.messages_shown import Shown, a_message


def test_who_may_do_nothing_is_led_to_the_callback_by_the_menu(qtbot: QtBot) -> None:
    shown = Shown(qtbot, may=())
    wanted: list[object] = []
    shown.screen.acts.callbacks_wanted.connect(wanted.append)
    shown.show(a_message(1, "rejected", callback_id=7))
    shown.choose(1)

    menu = shown.open_menu(QContextMenuEvent.Reason.Keyboard)
    (callback,) = [one for one in menu.actions() if not one.isSeparator()]
    callback.trigger()
    menu.close()

    assert wanted == [(7,)]


@pytest.mark.parametrize("by", ["the command", "Enter"])
def test_each_callback_that_the_texts_are_about_is_wanted_once(qtbot: QtBot, by: str) -> None:
    shown = Shown(qtbot)
    wanted: list[object] = []
    shown.screen.acts.callbacks_wanted.connect(wanted.append)
    shown.show(a_message(1, callback_id=7), a_message(2, callback_id=7), a_message(3, callback_id=8))
    shown.choose(1, 2, 3)

    if by == "Enter":
        QTest.keyClick(shown.screen.table, Qt.Key.Key_Return)
    else:
        assert shown.screen.ask("callback_of_text")

    assert wanted == [(7, 8)]


def test_with_no_text_chosen_no_callback_is_wanted(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    wanted: list[object] = []
    shown.screen.acts.callbacks_wanted.connect(wanted.append)
    shown.show(a_message(1))
    shown.choose()

    shown.screen.ask("callback_of_text")

    assert wanted == []


def test_of_more_texts_than_an_act_takes_no_callbacks_are_wanted_and_the_menu_says_why(qtbot: QtBot) -> None:
    shown = Shown(qtbot, may=())
    wanted: list[tuple[int, ...]] = []
    shown.screen.acts.callbacks_wanted.connect(wanted.append)
    texts = [a_message(place) for place in range(1, MOST_ROWS + 2)]

    shown.screen.acts.show_chosen(texts)
    shown.screen.ask("callback_of_text")
    menu = shown.open_menu(QContextMenuEvent.Reason.Keyboard)
    (callback,) = [one for one in menu.actions() if not one.isSeparator()]
    told = callback.isEnabled(), callback.toolTip()
    menu.close()
    shown.screen.acts.show_chosen(texts[:MOST_ROWS])
    shown.screen.ask("callback_of_text")

    assert told == (False, "At most 1,000 texts at a time")
    assert [len(ids) for ids in wanted] == [MOST_ROWS]


def test_a_click_on_a_text_leads_nowhere_where_the_desktop_opens_files_by_one(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    wanted: list[object] = []
    shown.screen.acts.callbacks_wanted.connect(wanted.append)
    shown.show(a_message(1, callback_id=7))
    table = shown.screen.table

    # As Qt says of a click in such a style.
    table.activated.emit(table.model().index(0, 0))
    table.clicked.emit(table.model().index(0, 0))

    assert wanted == []
