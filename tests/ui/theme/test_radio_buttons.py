"""Radio buttons are round and as large on as off, whatever the size of the letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QButtonGroup, QRadioButton, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.pixels import count, grabbed
from ui.theme import theme


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 120)
    return made


def a_pair(room: QWidget) -> tuple[QRadioButton, QRadioButton]:
    """One that is on, one that is off."""
    on, off = QRadioButton("on", room), QRadioButton("off", room)
    off.move(0, 60)
    group = QButtonGroup(room)
    for one in (on, off):
        group.addButton(one)
        one.adjustSize()
    on.setChecked(True)
    room.show()
    return on, off


def mark(button: QRadioButton) -> QRect:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.15, 1.3, 1.5])
def test_one_that_is_on_has_the_size_and_the_round_corners_of_one_that_is_off(
    qapp: QApplication, room: QWidget, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    on, off = a_pair(room)
    place = mark(on)
    corner = QRect(place.topLeft(), place.size() / 8)

    assert place.size() == mark(off).size()
    assert count(grabbed(on), "accent", place) > 60
    assert count(grabbed(on), "accent", corner) == 0


def test_one_that_is_on_and_cannot_be_changed_still_shows_that_it_is_on(
    qapp: QApplication, room: QWidget
) -> None:
    theme.apply(qapp, "light")
    on, off = a_pair(room)
    for one in (on, off):
        one.setEnabled(False)

    assert count(grabbed(on), "tdis", mark(on)) > count(grabbed(off), "tdis", mark(off)) + 30
