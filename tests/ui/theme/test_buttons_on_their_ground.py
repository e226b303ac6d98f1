"""The words of a button can be read on whatever it lies on, in each theme: on a panel, and on a toast."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.ui.theme.test_contrast import contrast
from ui.theme import theme
from ui.theme.tokens import THEMES
from ui.widgets.button import Button

#: A button's own ground, where it has one.
OWN_GROUND = {"primary": "accent"}


@pytest.mark.parametrize(
    "kind, place",
    [("normal", "panel"), ("primary", "panel"), ("ghost", "panel"), ("link", "panel"), ("link", "toast")],
)
@pytest.mark.parametrize("name", THEMES)
def test_the_words_of_a_button_stand_out_from_what_it_lies_on(
    qapp: QApplication, qtbot: QtBot, name: str, kind: str, place: str
) -> None:
    frame = QFrame()
    frame.setObjectName(place)
    button = Button("Technical details", kind=kind)
    QVBoxLayout(frame).addWidget(button)
    qtbot.addWidget(frame)
    frame.show()
    before = theme.choice

    theme.apply(qapp, name)
    button.ensurePolished()
    words = button.palette().color(QPalette.ColorRole.ButtonText).name()
    theme.apply(qapp, before)

    assert contrast(words, THEMES[name][OWN_GROUND.get(kind, place)]) >= (7.0 if name == "contrast" else 4.5)
