"""A label of several wordings shows the longest that has room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fitting_label import FittingLabel


def test_what_is_offered_while_it_is_hidden_has_room_when_it_is_shown_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = FittingLabel()
    QVBoxLayout(window).addWidget(label)
    label.offer("Region")
    label.setFixedWidth(label.sizeHint().width())
    window.show()
    window.hide()

    label.offer("The whole region · 340", "340")
    window.show()

    assert label.text() == "340"
    assert label.toolTip() == "The whole region · 340"
