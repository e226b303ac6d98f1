"""The sheet of keys has every key that the console was designed to have, and no key needs AltGr."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind
from ui.commands import COMMANDS, Situation
from ui.theme import theme
from ui.windows.keys_shown import KEYS_IN_PLACE
from ui.windows.sheets import KeysSheet

#: What each is for, and the keys of which all must be there. Moving within a table by arrows is every table's.
DESIGNED = {
    "palette": ["Ctrl+K"],
    "filter": ["Ctrl+F", "/"],
    "screens": ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+6", "F11", "Ctrl+,"],
    "help": ["F1", "Shift+F1"],
    "panes": ["F6", "Shift+F6", "F7", "F8"],
    "acts past": ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+H"],
    "fetch": ["F5", "Space"],
    "back": ["Esc"],
    "text size": ["Ctrl++", "Ctrl+-", "Ctrl+0"],
    "density and theme": ["Ctrl+Shift+D", "Ctrl+Shift+L"],
    "rows": ["Ctrl+A", "Shift+Up", "Shift+Down", "Return", "Ctrl+C", "Shift+F10"],
    "type-ahead": ["A", "Z"],
    "acts": ["M", "R", "S", "A", "P", "V", "."],
    "quick filters": ["0", "1", "2", "3", "4", "5", "6"],
    "centres": ["[", "]", "Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+Up", "Ctrl+Down"],
}
#: These alone may need AltGr on a Finnish keyboard: another key does the same.
ALSO = {"[": "Ctrl+PgUp", "]": "Ctrl+PgDown"}


def keys_there_are() -> set[str]:
    told = [key for command in COMMANDS for key in command.keys] + [
        key for one in KEYS_IN_PLACE for key in one.keys
    ]
    return {QKeySequence(key).toString() for key in told}


@pytest.mark.parametrize("group", DESIGNED)
def test_each_key_of_the_design_is_on_the_sheet(group: str) -> None:
    designed = {QKeySequence(key).toString() for key in DESIGNED[group]}

    assert designed - keys_there_are() == set()


def test_what_needs_alt_gr_has_another_key_beside_it() -> None:
    there = keys_there_are()
    needing = {key for key in there if key in set("[]{}@£$€\\|~")}

    assert needing <= set(ALSO)
    assert {ALSO[key] for key in needing} <= there


def test_a_login_is_shown_the_keys_of_what_it_is_offered_alone(qtbot: QtBot) -> None:
    looks_only = Situation(age_s=1.0, may=frozenset(), screens=frozenset({"live", "callbacks"}))
    sheet = KeysSheet(None, looks_only)
    qtbot.addWidget(sheet)

    said = {label.text() for label in sheet.findChildren(QLabel)}
    hidden = [one for one in COMMANDS if one.keys and not one.is_offered(looks_only)]

    assert {"move", "number", "audit"} <= {one.id for one in hidden}
    assert said.isdisjoint(one.name.rstrip("…") for one in hidden)
    assert {one.name.rstrip("…") for one in COMMANDS if one.keys and one.is_offered(looks_only)} <= said


def test_keys_of_one_list_are_shown_to_who_may_do_what_they_do_there(qtbot: QtBot) -> None:
    looks_only = Situation(may=frozenset(), screens=frozenset({"live", "callbacks", "centres"}))
    lends = replace(looks_only, may=frozenset({ActKind.LEND}), screens=looks_only.screens | {"replay"})

    said = [in_place(qtbot, one) for one in (looks_only, lends, None)]

    acts = {one.words for one in KEYS_IN_PLACE if one.commands}
    shift = "Extra shift, in the nurses' table"
    assert {"Nurse away, nurse lent, in the nurses' table", shift} <= acts
    assert [acts - one for one in said] == [acts, {shift}, set()]
    assert said[2] == {one.words for one in KEYS_IN_PLACE}
    assert said[0] == said[2] - acts


def in_place(qtbot: QtBot, situation: Situation | None) -> set[str]:
    """What the sheet says of keys that are no command's."""
    sheet = KeysSheet(None, situation)
    qtbot.addWidget(sheet)
    said = {label.text() for label in sheet.findChildren(QLabel)}
    return said & {one.words for one in KEYS_IN_PLACE}


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_the_sheet_is_never_larger_than_its_window_and_shows_all_by_scrolling_down(
    qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    theme.apply(qapp, text_scale=scale)

    sheet = KeysSheet(window)
    sheet.open()
    hints = [one for one in sheet.findChildren(QLabel) if one.objectName() == "keyhint"]
    size, sideways = sheet.size(), sheet.area.horizontalScrollBar().maximum()
    sheet.close()

    assert len(hints) == sum(bool(one.keys) for one in COMMANDS) + len(KEYS_IN_PLACE)
    assert (size.width() <= 1280, size.height() <= 720, sideways) == (True, True, 0)
