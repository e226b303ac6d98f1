"""The last acts in a list, and the buttons that undo them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.asking_window import click, press, tab_to
from ui.dialogs.history_dialog import HistoryDialog
from ui.models.act_history import HistoryLine


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    for dialog in shown.findChildren(HistoryDialog):
        dialog.close()


def test_the_newest_act_is_undone_by_enter(window: QWidget, qtbot: QtBot) -> None:
    newest = a_line(can_be_undone=True)
    dialog, undone = a_dialog(window, qtbot, newest, a_line(can_be_undone=True))

    press(Qt.Key.Key_Return)

    assert undone == [newest.action]
    assert dialog.isVisible()


def test_an_earlier_act_is_undone_with_the_mouse(window: QWidget, qtbot: QtBot) -> None:
    earlier = a_line(can_be_undone=True)
    dialog, undone = a_dialog(window, qtbot, a_line(), earlier)

    dialog.table.selectRow(1)
    click(dialog.undo_button)

    assert undone == [earlier.action]


def test_what_cannot_be_undone_says_why_and_has_no_button_on(window: QWidget, qtbot: QtBot) -> None:
    dialog, _ = a_dialog(window, qtbot, replace(a_line(), undo="The text has gone"))

    assert not dialog.undo_button.isEnabled()
    assert dialog.undo_button.accessibleDescription() == "The text has gone"


def test_what_was_undone_can_be_done_again(window: QWidget, qtbot: QtBot) -> None:
    line = replace(a_line(), can_be_redone=True)
    dialog, _ = a_dialog(window, qtbot, line)
    redone: list[UUID] = []
    dialog.redo_wanted.connect(redone.append)

    tab_to(dialog.redo_button)
    press(Qt.Key.Key_Space)

    assert redone == [line.action]


def test_the_answers_of_an_act_in_the_history_can_be_asked_for(window: QWidget, qtbot: QtBot) -> None:
    line = replace(a_line(), has_answers=True)
    dialog, _ = a_dialog(window, qtbot, line)
    asked: list[UUID] = []
    dialog.answers_wanted.connect(asked.append)

    press(Qt.Key.Key_Return)

    assert asked == [line.action]


def test_the_history_follows_what_is_done_while_it_is_open(window: QWidget, qtbot: QtBot) -> None:
    line = a_line(can_be_undone=True)
    dialog, _ = a_dialog(window, qtbot, line)

    dialog.show_lines([replace(line, can_be_undone=False, undo="Undone", can_be_redone=True)])

    assert not dialog.undo_button.isEnabled()
    assert dialog.redo_button.isEnabled()


def test_before_the_first_act_it_says_that_there_is_nothing_yet(window: QWidget, qtbot: QtBot) -> None:
    dialog, _ = a_dialog(window, qtbot)

    assert not dialog.table.isVisible()
    assert not dialog.undo_button.isEnabled()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(HistoryDialog))


def a_line(*, can_be_undone: bool = False) -> HistoryLine:
    return HistoryLine(
        uuid4(),
        "10:29:30",
        "3 callbacks moved",
        "Until someone acts on it",
        "check",
        can_be_undone,
        False,
        False,
    )


def a_dialog(window: QWidget, qtbot: QtBot, *lines: HistoryLine) -> tuple[HistoryDialog, list[UUID]]:
    dialog = HistoryDialog(window, lines)
    undone: list[UUID] = []
    dialog.undo_wanted.connect(undone.append)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog, undone
