"""Words that have no room are shown whole on pointing at them, and only then."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.label import Label

WORDS = "Whole region and whatever else there is"


@pytest.mark.parametrize("kind", [Button, Label])
def test_words_without_room_can_be_read_whole_until_they_have_it(
    qtbot: QtBot, kind: type[Button | Label]
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    part = kind(WORDS, place)
    place.show()

    part.resize(part.sizeHint().width() // 2, part.sizeHint().height())
    cut = part.toolTip()
    part.resize(part.sizeHint())

    assert (cut, part.toolTip()) == (WORDS, "")


def test_other_words_of_a_label_are_told_when_they_are_too_long(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    label = Label("14", place)
    label.resize(label.sizeHint())
    place.show()

    label.setText(WORDS)

    assert label.toolTip() == WORDS


def test_a_tool_tip_that_was_given_stays_and_markup_is_never_made_of_words(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    given, marked = Label(WORDS, place), Label(f"<b>{WORDS}</b>", place)
    given.setToolTip("what it means")
    place.show()

    for label in (given, marked):
        label.resize(20, 20)

    assert (given.toolTip(), marked.toolTip()) == ("what it means", "")
