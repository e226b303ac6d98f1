"""The tour: five steps by keys, beside what they tell of, that shut nothing out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import theme
from ui.tour.card import TourCard
from ui.tour.tour import Tour, words_of

STEPS = 5


class Place:
    """A window with five things in it, and the tour of them."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.window.resize(1280, 720)
        self.field = QLineEdit(self.window)
        self.field.setGeometry(20, 650, 200, 30)
        places = [
            (0, 0, 1280, 140),
            (0, 150, 400, 560),
            (410, 150, 860, 560),
            (980, 150, 290, 560),
            (500, 0, 300, 40),
        ]
        self.things = []
        for x, y, across, down in places:
            thing = QPushButton(self.window)
            thing.setGeometry(x, y, across, down)
            self.things.append(thing)
        self.field.raise_()
        self.tour = Tour(self.window, self.window)
        self.ends: list[bool] = []
        self.tour.ended.connect(lambda: self.ends.append(True))

    @property
    def card(self) -> TourCard:
        assert self.tour.card is not None
        return self.tour.card


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[Place]:
    made = Place()
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.field.setFocus()
    made.tour.start(made.things)
    yield made
    made.tour.stop()


def press(key: Qt.Key) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, key)


def test_enter_alone_reads_it_from_the_first_step_to_the_last(place: Place) -> None:
    met = []
    for _ in range(STEPS):
        met.append((place.card.title.text(), place.card.words.text()))
        press(Qt.Key.Key_Return)

    assert met == [words_of(step) for step in range(STEPS)]
    assert place.ends == [True]
    assert place.tour.card is None
    assert QApplication.focusWidget() is place.field


def test_arrows_go_on_and_back(place: Place) -> None:
    steps = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        press(key)
        steps.append(place.tour.step)

    assert steps == [2, 3, 2, 1, 1]


def test_esc_skips_it(place: Place) -> None:
    press(Qt.Key.Key_Escape)

    assert place.ends == [True]
    assert place.tour.step == 0


def test_what_lies_beside_it_goes_on_working(place: Place) -> None:
    pressed = []
    place.things[1].clicked.connect(lambda: pressed.append(True))

    QTest.mouseClick(place.things[1], Qt.MouseButton.LeftButton, pos=QPoint(10, 500))
    QTest.keyClicks(place.field, "abc")

    assert pressed == [True]
    assert place.field.text() == "abc"
    assert place.tour.step == 1


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_every_card_is_wholly_in_the_smallest_window_and_no_word_is_cut(place: Place, scale: float) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, "light", scale)
    outside = []
    try:
        for step in range(STEPS):
            QApplication.processEvents()
            card = place.card
            if not place.window.rect().contains(QRect(card.pos(), card.size())):
                outside.append(step)
            if card.words.height() < card.words.heightForWidth(card.words.width()):
                outside.append(step)
            card.on_wanted.emit()
    finally:
        theme.apply(application, "light", 1.0)

    assert outside == []


def test_each_step_is_spoken_as_a_whole(place: Place) -> None:
    assert place.card.accessibleName() == words_of(0)[0]
    assert place.card.accessibleDescription() == words_of(0)[1]
    assert place.card.count.text() == "Step 1 of 5"


def test_the_first_step_has_no_way_back_and_the_last_nothing_to_skip(place: Place) -> None:
    first = place.card.back_button.isEnabled()
    for _ in range(STEPS - 1):
        press(Qt.Key.Key_Right)

    assert not first
    assert place.card.skip_button.isHidden()
    assert place.card.on_button.text() == "Done"


def test_the_tour_can_be_begun_again_at_any_time(place: Place) -> None:
    press(Qt.Key.Key_Right)

    place.tour.start(place.things)

    assert place.tour.step == 1
    assert place.ends == []
