"""The commands: on or off by the situation, with the reason, and reached by keys only where they belong."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind
from ui.commands import BY_ID, COMMANDS, Commands, Situation

FRESH = Situation(chosen=1, age_s=1.0)


def off(id_: str, situation: Situation) -> str:
    return BY_ID[id_].why_off(situation)


@pytest.mark.parametrize("id_", ["move", "retry", "text", "number"])
def test_acts_are_off_on_stale_data_without_rows_and_with_too_many(id_: str) -> None:
    assert off(id_, FRESH) == ""
    assert off(id_, Situation(chosen=1, age_s=61)) == "The data is too old to act on"
    assert off(id_, Situation(chosen=1, age_s=None)) == "The data is too old to act on"
    assert off(id_, Situation(chosen=0, age_s=1)) == "Select a callback first"
    assert off(id_, Situation(chosen=1001, age_s=1)) == "At most 1,000 callbacks at a time"


def test_a_selection_is_on_as_long_as_one_row_can_be_acted_on() -> None:
    assert off("move", Situation(chosen=2, calling=1, age_s=1)) == ""
    assert off("move", Situation(chosen=2, calling=2, age_s=1)) == "The patient is being called right now"
    assert off("text", Situation(chosen=2, untextable=1, age_s=1)) == ""
    assert off("text", Situation(chosen=2, untextable=2, age_s=1)) == "This number cannot be sent texts"


def test_numbers_are_shown_one_at_a_time_and_undo_needs_an_act() -> None:
    assert off("number", Situation(chosen=2, age_s=1)) == "One callback at a time"
    assert off("undo", Situation()) == "There is nothing to undo"
    assert off("undo", Situation(can_undo=True)) == ""


@pytest.mark.parametrize("id_", ["move", "retry", "text", "number"])
def test_who_may_only_look_is_told_so_before_anything_else(id_: str) -> None:
    nothing: frozenset[ActKind] = frozenset()

    assert off(id_, Situation(chosen=1, age_s=1.0, may=nothing)) == "You may look, not act"
    assert off(id_, Situation(chosen=0, age_s=None, may=nothing)) == "You may look, not act"


def test_a_right_to_one_act_turns_on_that_act_alone() -> None:
    moves = Situation(chosen=1, age_s=1.0, may=frozenset([ActKind.MOVE]))

    assert off("move", moves) == ""
    assert off("retry", moves) == "You may look, not act"


def test_no_key_stands_for_two_commands_and_none_needs_alt_gr() -> None:
    keys = list(itertools.chain.from_iterable(command.keys for command in COMMANDS))

    assert len(keys) == len(set(keys))
    assert not set("[]{}\\|@$~") & set("".join(keys))


class Window(QWidget):
    """A table, a field and the commands of both."""

    def __init__(self) -> None:
        super().__init__()
        self.table, self.field = QTableView(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(self.field)
        self.commands = Commands(self)
        self.commands.attach_rows(self.table)
        self.given: list[str] = []
        self.commands.given.connect(self.given.append)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_single_letter_is_a_command_in_the_table_and_a_letter_in_a_field(window: Window) -> None:
    window.commands.show_situation(FRESH)

    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_M)
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_M)

    assert window.given == ["move"]
    assert window.field.text() == "m"


def test_a_command_of_the_window_is_reached_from_anywhere(window: Window) -> None:
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_F5)

    assert window.given == ["fetch"]


def test_a_command_that_is_off_says_why_and_is_not_given(window: Window) -> None:
    window.commands.show_situation(Situation(chosen=1, age_s=90))

    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_M)

    assert window.given == []
    assert window.commands["move"].statusTip() == "The data is too old to act on"
