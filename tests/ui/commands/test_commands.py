"""The commands: on or off by the situation, with the reason, and reached by keys only where they belong."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import resources
from app.domain.act import ActKind
from ui.commands import BY_ID, COMMANDS, Commands, Situation, row_menu
from ui.commands.command import Command
from ui.commands.row_menu import BAR
from ui.translations import Translations

ICONS = Path(resources.__file__).parent / "icons"
FRESH = Situation(chosen=1, age_s=1.0)


def off(id_: str, situation: Situation) -> str:
    return BY_ID[id_].why_off(situation)


ON_ROWS = [
    command.id for command in COMMANDS if command.act is not None and command.row and command.id != "add"
]


@pytest.mark.parametrize(
    "id_", ["move", "retry", "text", "assign", "front", "number", "handle", "withdraw", "join", "correct"]
)
def test_acts_are_off_on_stale_data_without_rows_and_with_too_many(id_: str) -> None:
    assert off(id_, FRESH) == ""
    assert off(id_, Situation(chosen=1, age_s=61)) == "The data is too old to act on"
    assert off(id_, Situation(chosen=1, age_s=None)) == "The data is too old to act on"
    assert off(id_, Situation(chosen=0, age_s=1)) == "Select a callback first"
    assert off(id_, Situation(chosen=1001, age_s=1)) == "At most 1,000 callbacks at a time"


@pytest.mark.parametrize("id_", ON_ROWS)
def test_every_act_on_rows_has_an_icon_a_key_and_words_and_needs_rows_and_a_right(id_: str) -> None:
    command = BY_ID[id_]

    assert command.icon
    assert (ICONS / f"{command.icon}.svg").is_file()
    assert command.keys
    assert off(id_, Situation(age_s=1)) == "Select a callback first"
    assert not command.is_offered(Situation(may=frozenset()))
    assert command.is_offered(Situation(may=frozenset([command.act] if command.act else [])))


@pytest.mark.parametrize("id_", ["add", "hours", "policy"])
def test_what_is_about_a_centre_needs_fresh_data_and_no_rows(id_: str) -> None:
    assert off(id_, Situation(age_s=1)) == ""
    assert off(id_, Situation(age_s=61)) == "The data is too old to act on"


@pytest.mark.parametrize(
    "id_", ["move", "retry", "text", "assign", "front", "handle", "withdraw", "join", "correct"]
)
def test_what_has_ended_is_reopened_and_nothing_else(id_: str) -> None:
    ended = Situation(chosen=1, closed=1, age_s=1)

    assert off(id_, ended) == "What is selected has ended"
    assert off("reopen", ended) == ""
    assert off("reopen", FRESH) == "What is selected is still open"


def test_what_was_joined_is_parted_and_not_reopened() -> None:
    joined = Situation(chosen=2, closed=2, joined=2, age_s=1)

    assert off("part", joined) == ""
    assert off("reopen", joined) == "What was joined is parted, not reopened"
    assert off("part", FRESH) == "Nothing selected was joined to another callback"
    assert off("reopen", Situation(chosen=3, closed=2, joined=1, age_s=1)) == ""


def test_what_a_patient_texted_is_marked_as_read_whatever_became_of_the_callback() -> None:
    assert off("read", FRESH) == "No text of these patients waits to be read"
    assert off("read", Situation(chosen=3, said=1, age_s=1)) == ""
    assert off("read", Situation(chosen=1, closed=1, said=1, age_s=1)) == ""
    assert off("read", Situation(chosen=1, calling=1, said=1, age_s=1)) == ""
    assert off("read", Situation(chosen=1, said=1, age_s=61)) == "The data is too old to act on"


def test_the_last_act_is_repeated_on_rows_undone_and_done_again() -> None:
    assert off("repeat", FRESH) == "There is no act to repeat"
    assert off("repeat", Situation(can_repeat=True, age_s=1)) == "Select a callback first"
    assert off("repeat", Situation(chosen=1, can_repeat=True, age_s=1)) == ""
    assert off("redo", Situation()) == "There is nothing to redo"
    assert off("redo", Situation(can_redo=True)) == ""
    assert off("history", Situation()) == off("answers", Situation()) == "Nothing has been done yet"
    assert off("history", Situation(has_history=True)) == ""


def test_a_change_of_the_screen_itself_is_undone_and_done_again_on_data_of_any_age() -> None:
    assert off("undo", Situation(can_undo_here=True, age_s=9999.0)) == ""
    assert off("redo", Situation(can_redo_here=True, age_s=None)) == ""
    assert off("redo", Situation(can_undo_here=True)) == "There is nothing to redo"


def test_a_screen_is_offered_to_whom_it_is_for_and_parts_where_they_are() -> None:
    assert BY_ID["live"].is_offered(Situation(screens=frozenset({"live"})))
    assert not BY_ID["live"].is_offered(Situation(screens=frozenset()))
    assert off("list", Situation(parts=frozenset({"filter"}))) == "Not on this screen"
    assert off("filter", Situation(parts=frozenset({"filter"}))) == ""


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


#: Acts that a person does within another command, and which that is.
WITHIN = {
    ActKind.UNDO: "undo",
    ActKind.CONSENT_ASK: "handle",
    ActKind.CONSENT_DECLINE: "consent",
    ActKind.CONSENT_TAKE_BACK: "handle",
    ActKind.ENTER_NUMBER: "add",
    ActKind.REMOVE_SHIFT: "absence",
}


def test_every_act_a_person_does_is_a_command_or_a_part_of_one() -> None:
    acts = {command.act for command in COMMANDS}

    assert {kind for kind in ActKind if kind not in acts} == set(WITHIN)
    assert set(WITHIN.values()) <= set(BY_ID)


def test_a_key_of_one_sign_beyond_the_tables_is_named_where_accessibility_is_claimed() -> None:
    page = (Path(resources.__file__).parents[1] / "docs" / "accessibility.md").read_text("utf-8")
    (row,) = [line for line in page.splitlines() if line.startswith("| 11.2.1.4 ")]

    signs = {key for command in COMMANDS if not command.row for key in command.keys if len(key) == 1}

    assert signs
    assert all(f"`{sign}`" in row for sign in signs)


def test_an_alert_is_answered_where_one_is_looked_at_and_only_fresh() -> None:
    there = Situation(age_s=1, parts=frozenset({"alert", "unacknowledged"}))

    for id_ in ("acknowledge", "snooze_15", "snooze_60"):
        assert off(id_, there) == ""
        assert off(id_, replace(there, age_s=61)) == "The data is too old to act on"
        assert off(id_, Situation(age_s=1)) == "Choose an alert on the Alerts screen first"


def test_an_alert_that_was_acknowledged_is_snoozed_and_not_acknowledged_again() -> None:
    there = Situation(age_s=1, parts=frozenset({"alert"}))

    assert off("snooze_15", there) == off("snooze_60", there) == ""
    assert off("acknowledge", there) == "This alert has been acknowledged already"


@pytest.mark.parametrize("id_", ["print", "export"])
def test_where_a_list_is_still_empty_it_is_not_said_to_be_elsewhere(id_: str) -> None:
    there = Situation(age_s=1, parts=frozenset({"leaving"}))

    assert off(id_, replace(there, parts=there.parts | {id_})) == ""
    assert off(id_, there) == "There is nothing here yet to print or save"
    assert off(id_, Situation(age_s=1)) == "Go to Reports or to the audit log first"


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


def test_a_command_without_the_right_is_neither_seen_nor_reached(window: Window) -> None:
    window.commands.show_situation(Situation(chosen=1, age_s=1, may=frozenset({ActKind.MOVE})))
    refused: list[str] = []
    window.commands.refused.connect(lambda why: refused.append(why()))

    window.table.setFocus()
    QTest.keyClicks(window.table, "rm")
    menu = row_menu(window, window.commands.actions)

    assert (window.given, refused) == (["move"], [])
    assert not window.commands["retry"].isVisible()
    assert [action.data() for action in menu.actions() if not action.isSeparator()] == [
        "move",
        "repeat",
        "undo",
        "redo",
    ]


def test_the_menu_of_rows_has_every_act_on_rows_with_its_key(window: Window) -> None:
    window.commands.show_situation(FRESH)
    menu = row_menu(window, window.commands.actions)

    assert set(ON_ROWS) <= {action.data() for action in menu.actions()}
    assert set(BAR) >= set(ON_ROWS)
    assert menu.toolTipsVisible()


def test_the_key_of_a_command_that_is_off_says_why(window: Window) -> None:
    window.commands.show_situation(Situation(chosen=0, age_s=1))
    refused: list[str] = []
    window.commands.refused.connect(lambda why: refused.append(why()))

    window.table.setFocus()
    QTest.keyClicks(window.table, "mx")

    assert refused == ["Select a callback first"]


def test_the_key_of_a_command_of_the_window_that_is_off_says_why_wherever_the_keyboard_is(
    window: Window,
) -> None:
    window.commands.show_situation(Situation(chosen=0, age_s=1))
    refused: list[str] = []
    window.commands.refused.connect(lambda why: refused.append(why()))
    button = QPushButton(window)
    button.show()

    for held in (window.table, button):
        held.setFocus()
        QTest.keyClick(held, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(held, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    assert refused == ["There is nothing to undo", "Nothing has been done yet"] * 2
    assert window.given == []


def test_a_field_keeps_its_own_undo_and_says_nothing_of_the_commands(window: Window) -> None:
    window.commands.show_situation(Situation(chosen=0, age_s=1))
    refused: list[str] = []
    window.commands.refused.connect(lambda why: refused.append(why()))

    window.field.setFocus()
    QTest.keyClicks(window.field, "mz")
    QTest.keyClick(window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (window.field.text(), refused) == ("", [])


def test_a_command_that_is_off_says_why_and_is_not_given(window: Window) -> None:
    window.commands.show_situation(Situation(chosen=1, age_s=90))

    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_M)

    assert window.given == []
    move = window.commands["move"]
    assert move.statusTip() == move.toolTip() == "The data is too old to act on"


#: A search is answered by the database afresh, and a template rests on nothing that is shown.
AT_ANY_AGE = (ActKind.FIND_NUMBER, ActKind.SET_TEMPLATE)


def situations() -> Iterator[Situation]:
    """What can be chosen, how old it is, what was done, who looks and where, each with each."""
    chosen = (
        Situation(),
        Situation(chosen=1),
        Situation(chosen=1, calling=1),
        Situation(chosen=1, said=1),
        Situation(chosen=1, untextable=1),
        Situation(chosen=1, closed=1),
        Situation(chosen=1, closed=1, joined=1),
        Situation(chosen=3, calling=1, closed=1, joined=1),
        Situation(chosen=1001),
    )
    ages = (None, 1.0, 61.0)
    done = (False, True)
    rights = (frozenset(ActKind), frozenset[ActKind]())
    parts = (
        frozenset[str](),
        Situation().parts,
        frozenset({"replay"}),
        frozenset({"people", "texts", "find", "alert", "unacknowledged", "consent", "print", "export"}),
        frozenset({"alert", "leaving"}),
    )
    for one, age_s, is_done, may, where in itertools.product(chosen, ages, done, rights, parts):
        yield replace(
            one, age_s=age_s, can_undo=is_done, can_redo=is_done, can_repeat=is_done, has_history=is_done,
            has_answers=is_done, is_demo=is_done, may=may, parts=where,
        )  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.id)
def test_in_every_situation_a_command_is_on_or_says_why_it_is_off_in_each_language(
    qapp: QApplication, command: Command
) -> None:
    reasons = {why for one in situations() if (why := command.why_off(one))}
    translations = Translations(qapp)
    try:
        for language in ("fi", "sv"):
            translations.use(language)
            for why in reasons:
                assert QCoreApplication.translate("CommandOff", why) != why
    finally:
        translations.remove()
    if command.act is not None:
        assert "You may look, not act" in reasons
        assert any(not command.why_off(one) for one in situations())


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.act is not None], ids=lambda one: one.id)
def test_no_act_is_on_without_a_right_on_old_data_or_in_a_replay(command: Command) -> None:
    for one in situations():
        if command.why_off(one):
            continue
        assert command.act in one.may
        if command.act in AT_ANY_AGE:
            continue
        assert one.age_s is not None
        assert one.age_s <= 60
        assert "replay" not in one.parts
