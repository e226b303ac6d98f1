"""A box of a row of filters keeps room for its words for all, and tells a choice that has no room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.combo import refill
from ui.widgets.choice_box import ChoiceBox

CENTRES = ("Kallio", "Itäkeskuksen terveysasema ja lastenneuvola Puhoksen talossa")


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[ChoiceBox]:
    """In a row of which it has only what it needs."""
    host, box = QWidget(), ChoiceBox()
    row = QHBoxLayout(host)
    row.addWidget(box)
    row.addStretch(1)
    fill(box, "Alla")
    host.resize(700, 60)
    qtbot.addWidget(host)
    host.show()
    yield box
    host.close()


def fill(box: ChoiceBox, for_all: str) -> None:
    refill(box, [(for_all, None), *((name, name) for name in CENTRES)], None)


def test_a_choice_box_is_as_wide_as_its_words_for_all_in_the_language_chosen_last(
    qtbot: QtBot, box: ChoiceBox
) -> None:
    before = box.width()

    fill(box, "Kaikki terveysasemat")

    qtbot.waitUntil(lambda: box.width() > before)
    assert not box.is_cut
    assert box.width() < box.fontMetrics().horizontalAdvance(CENTRES[1])


def test_a_choice_that_has_no_room_is_told_on_pointing_at_it(qtbot: QtBot, box: ChoiceBox) -> None:
    fill(box, "Kaikki asemat")
    box.setToolTip("Asema")
    qtbot.waitUntil(lambda: not box.is_cut)
    told = []

    for choice in range(3):
        box.setCurrentIndex(choice)
        at = box.mapToGlobal(QPoint(5, 5))
        QApplication.sendEvent(box, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), at))
        told.append((box.is_cut, QToolTip.text()))
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())

    assert [is_cut for is_cut, _ in told] == [False, False, True]
    assert [CENTRES[1] in text for _, text in told] == [False, False, True]
