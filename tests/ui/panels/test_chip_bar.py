"""The quick filters keep the keyboard while counts change, and Tab meets them where they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.listing.callback_query import Quick
from tests.accessibility.looking import stops
from ui.formats import number
from ui.panels.chip_bar import QUICKS, ChipBar

FEW = dict.fromkeys(QUICKS, 9)
MANY = {**FEW, Quick.ALL: 10, Quick.OVER_2H: 1000}
WIDE, NARROW = 1600, 560


class Window(QWidget):
    """A field above the filters and one below them."""

    def __init__(self) -> None:
        super().__init__()
        self.above, self.bar, self.below = QLineEdit(), ChipBar(), QLineEdit()
        column = QVBoxLayout(self)
        for one in (self.above, self.bar, self.below):
            column.addWidget(one)

    def chip(self, words: str) -> QPushButton:
        return next(one for one in self.bar.findChildren(QPushButton) if one.text().startswith(words))

    def show_at(self, width: int) -> None:
        self.resize(width, 160)
        QApplication.processEvents()

    def met_by_tab(self) -> list[str]:
        """All that is between the fields is named by its words."""
        QApplication.processEvents()
        names = {self.above: "above", self.below: "below", self.bar.more_button: "more"}
        return [
            names.get(one, one.text().rstrip("0123456789 ·\u00a0") if isinstance(one, QPushButton) else "")
            for one in stops(self)
        ]


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.bar.show_counts(FEW)
    made.show()
    made.show_at(WIDE)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_chip_keeps_the_keyboard_when_a_count_gains_or_loses_a_digit(window: Window) -> None:
    held = window.chip("Over 2 h")
    held.setFocus(Qt.FocusReason.TabFocusReason)

    for counts in (MANY, FEW):
        window.bar.show_counts(counts)
        QApplication.processEvents()

        assert QApplication.focusWidget() is held
        assert held.text() == f"Over 2 h · {number(counts[Quick.OVER_2H])}"


def test_a_chip_that_has_no_more_room_hands_the_keyboard_to_the_last_that_has(window: Window) -> None:
    window.chip("Closed today").setFocus(Qt.FocusReason.TabFocusReason)

    window.show_at(NARROW)

    held = QApplication.focusWidget()
    assert held in window.bar.findChildren(QPushButton)
    assert held is window.bar.chips.last()


def test_tab_meets_the_chips_where_they_stand_however_they_came(window: Window) -> None:
    words = [window.bar.word(quick) for quick in QUICKS]
    assert window.met_by_tab() == ["above", *words, "below"]

    window.show_at(NARROW)
    few = window.met_by_tab()
    assert few == ["above", *words[: len(few) - 3], "more", "below"]
    window.bar.set_quick(Quick.SAID)
    assert window.met_by_tab() == ["above", *words[: len(few) - 4], "Patient texted", "more", "below"]
    window.show_at(WIDE)
    window.bar.show_counts(MANY)
    assert window.met_by_tab() == ["above", *words, "below"]
