"""Beside a setting that was changed aloud stands the key, for as long as the key takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.choices_in_force import choices_of
from ui.setting_changes import SettingChanges
from ui.undo_key import UNDO_KEY, undone_next
from ui.widgets.toast import Toasts


class Place:
    """A window's toasts and the changes said in them."""

    def __init__(self, changes: SettingChanges, toasts: Toasts) -> None:
        self.changes, self.toasts = changes, toasts
        self.is_on_their_screen = False

    def give_key(self) -> None:
        """As the console does whenever something is done; there are no acts here."""
        token = undone_next(self.changes, lambda: None, is_on_their_screen=self.is_on_their_screen)
        self.toasts.give_key(UNDO_KEY, token)

    @property
    def button(self) -> str:
        return self.toasts.findChildren(QPushButton)[0].text()


@pytest.fixture
def place(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Place]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    toasts = Toasts(window)
    with choices_of(qapp, tmp_path / "s.json") as choices:
        changes = SettingChanges(choices, toasts, window)
        place = Place(changes, toasts)
        changes.changed.connect(place.give_key)
        yield place


def test_an_act_without_a_toast_takes_the_key_from_the_setting_said_before_it(place: Place) -> None:
    place.changes.choose_aloud("appearance.theme", "dark")
    before = place.button

    place.changes.note_act()
    after = place.button
    QApplication.sendEvent(place.toasts, QEvent(QEvent.Type.LanguageChange))

    assert (before, after, place.button) == ("Undo  Ctrl+Z", "Undo", "Undo")
    assert not place.changes.can_undo_newest


def test_a_setting_that_waits_to_be_said_loses_the_key_to_an_act_too(place: Place) -> None:
    place.changes.choose_aloud("appearance.theme", "dark")
    place.changes.choose_aloud("appearance.text_size", 130)

    place.changes.note_act()
    place.toasts.dismiss()

    assert place.toasts.shown is not None
    assert "130" in place.toasts.shown.text
    assert place.button == "Undo"


def test_a_setting_chosen_on_its_screen_takes_the_key_from_one_said_elsewhere(place: Place) -> None:
    place.changes.choose_aloud("appearance.theme", "dark")

    place.changes.choose("appearance.text_size", 130)

    assert place.button == "Undo"
    assert not place.changes.can_undo_newest


def test_on_their_screen_the_key_stands_beside_the_newest_change_whatever_was_done_since(
    place: Place,
) -> None:
    place.changes.choose_aloud("appearance.theme", "dark")
    place.changes.note_act()

    place.is_on_their_screen = True
    place.give_key()
    there = place.button
    place.is_on_their_screen = False
    place.give_key()

    assert (there, place.button) == ("Undo  Ctrl+Z", "Undo")


def test_a_setting_gets_its_key_back_when_the_one_changed_after_it_is_taken_back(place: Place) -> None:
    place.changes.choose_aloud("appearance.theme", "dark")
    place.changes.choose_aloud("appearance.text_size", 130)
    meanwhile = place.button

    place.changes.undo()

    assert (meanwhile, place.button) == ("Undo", "Undo  Ctrl+Z")


def test_the_button_takes_the_setting_back_after_an_act_too(place: Place) -> None:
    place.changes.choose_aloud("appearance.theme", "dark")
    place.changes.note_act()

    place.toasts.findChildren(QPushButton)[0].click()

    assert place.toasts.shown is not None
    assert place.toasts.shown.text.startswith("Undone. ")
    assert not place.changes.can_undo
