"""The bar above all requests has room for what is chosen in it, in whichever language it was shown first."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pictures.measuring import Pseudo
from ui.panels.past_bar import PastBar


def test_after_a_change_to_a_wordier_language_the_boxes_ask_for_the_room_of_its_words(
    qtbot: QtBot, qapp: QApplication
) -> None:
    bar = PastBar()
    qtbot.addWidget(bar)
    bar.show()
    boxes, wordy = (bar.span, bar.group), Pseudo()
    before = [box.sizeHint().width() for box in boxes]

    QApplication.installTranslator(wordy)
    bar.retranslate()
    qapp.processEvents()
    after = [box.sizeHint().width() for box in boxes]
    QApplication.removeTranslator(wordy)

    assert all(larger > small for larger, small in zip(after, before, strict=True))
