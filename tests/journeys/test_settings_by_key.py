"""Text size, theme and row height by key and menu: said, taken back in their turn, and never in the way of an act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.sitting import Sitting
from tests.journeys.test_settings_screen import CTRL, palette, seat, url
from ui.theme import theme

__all__ = ["seat", "url"]

SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(seat: Sitting, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    """Where the keyboard is, which is in a list."""
    QTest.keyClick(QApplication.focusWidget() or seat.frame, key, modifiers)


def looks() -> tuple[float, str, str]:
    return theme.text_scale, theme.choice, theme.density


def menu_line(seat: Sitting, words: str) -> QAction:
    (line,) = (
        action
        for menu in seat.frame.menu.findChildren(QMenu)
        for action in menu.actions()
        if action.text() == words
    )
    return line


@pytest.mark.parametrize(
    "key, modifiers, said",
    [
        (Qt.Key.Key_Plus, CTRL, "Text size: 115%"),
        (Qt.Key.Key_Minus, CTRL, "Text size: 90%"),
        (Qt.Key.Key_L, CTRL | SHIFT, "Theme: Dark"),
        (Qt.Key.Key_D, CTRL | SHIFT, "Row height: Comfortable"),
    ],
)
def test_what_a_key_changes_of_the_looks_is_said_and_taken_back(
    seat: Sitting, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: str
) -> None:
    seat.program.choices.choose("appearance.theme", "light")
    before = looks()

    press(seat, key, modifiers)
    seat.see(lambda: looks() != before, "other looks")
    after = looks()
    shown = seat.toast()
    press(seat, Qt.Key.Key_Z)
    undone = looks()
    press(seat, Qt.Key.Key_Z, CTRL | SHIFT)

    assert (shown, undone, looks()) == (said, before, after)


def test_a_key_pressed_after_a_change_by_the_palette_is_undone_before_it(seat: Sitting) -> None:
    before = looks()
    palette(seat, "row height comfortable")
    seat.see(lambda: theme.density == "comfortable", "higher rows")
    press(seat, Qt.Key.Key_Plus)
    seat.see(lambda: theme.text_scale == 1.15, "larger letters")

    press(seat, Qt.Key.Key_Z)
    letters_back = looks()
    press(seat, Qt.Key.Key_Z)

    assert letters_back == (before[0], before[1], "comfortable")
    assert looks() == before


def test_several_steps_by_a_key_are_said_once_and_taken_back_step_by_step(seat: Sitting) -> None:
    toasts = seat.frame.toasts

    for _ in range(4):
        press(seat, Qt.Key.Key_Plus)
    shown, waiting = toasts.shown, toasts.waiting
    sizes = []
    for _ in range(3):
        press(seat, Qt.Key.Key_Z)
        sizes.append(theme.text_scale)

    assert shown is not None
    # The fourth changed nothing, and so offers nothing to take back.
    assert (shown.text, shown.action, waiting) == ("Text size: 150%", "", 0)
    assert sizes == [1.3, 1.15, 1.0]


def test_an_act_done_after_a_key_for_the_looks_is_undone_first_and_alone(seat: Sitting) -> None:
    acting = seat.desk.acting
    press(seat, Qt.Key.Key_Plus)
    seat.see(lambda: theme.text_scale == 1.15, "larger letters")
    seat.select(seat.listed()[:1])
    seat.desk.give("front")
    seat.see(lambda: acting.can_undo, "the act done")

    press(seat, Qt.Key.Key_Z)

    seat.see(lambda: not acting.can_undo and not acting.pending, "the act undone")
    assert theme.text_scale == 1.15


def test_a_language_chosen_in_the_menu_is_said_in_its_own_words_and_taken_back(seat: Sitting) -> None:
    menu_line(seat, "Svenska").trigger()
    shown = seat.frame.toasts.shown
    press(seat, Qt.Key.Key_Z)

    assert shown is not None
    assert (shown.text, shown.action) == ("Språk: Svenska", "Ångra")
    assert seat.program.choices.language == "en"
