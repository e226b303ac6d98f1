"""A window of its own: where it stands, comes back, and goes when its screen is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.label import Label
from ui.windows.own_window import OwnWindow
from ui.windows.own_window_place import SMALLEST, Place, Room, from_told, place_of, put, rect_of, rooms
from ui.windows.wallboard import Wallboard

DESK = Room("desk", QRect(0, 0, 1920, 1040))
WALL = Room("wall", QRect(1920, 200, 1280, 984))


@pytest.fixture
def window(qtbot: QtBot) -> OwnWindow:
    made = OwnWindow(QLabel("a table"), is_chart=False)
    qtbot.addWidget(made)
    return made


def test_a_place_on_a_screen_that_is_there_is_the_place_it_was() -> None:
    place = Place("wall", 40, 60, 900, 700)

    assert rect_of(place, [DESK, WALL]) == (QRect(1960, 260, 900, 700), True)


def test_a_place_on_a_screen_that_is_gone_is_on_the_first_one_and_whole() -> None:
    place = Place("wall", 1100, 900, 1200, 1400)

    rect, is_its_own = rect_of(place, [DESK])

    assert not is_its_own
    assert DESK.area.contains(rect)
    assert rect.width() == 1200
    assert rect.height() == DESK.area.height()


@pytest.mark.parametrize("x, y", [(-500, -300), (5000, 4000), (1900, 1030)])
def test_no_place_is_beyond_the_edge_of_its_screen(x: int, y: int) -> None:
    rect, is_its_own = rect_of(Place("desk", x, y, 600, 400), [WALL, DESK])

    assert is_its_own
    assert DESK.area.contains(rect)


def test_no_window_is_smaller_than_can_be_read() -> None:
    rect, _ = rect_of(Place("desk", 10, 10, 20, 20), [DESK])

    assert rect.size() == SMALLEST


def test_no_window_is_narrower_than_what_it_says_of_itself(window: OwnWindow, qtbot: QtBot) -> None:
    window.say("Callbacks by centre and by hour of the day, all services", "Callbacks - Jonovahti")
    window.show_demo(True)
    window.show()
    window.resize(SMALLEST)
    labels = [one for one in window.findChildren(Label) if one.isVisible() and one.text()]

    assert len(labels) >= 2
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in labels))


def test_without_any_screen_there_is_no_place() -> None:
    with pytest.raises(ValueError, match="no screen"):
        rect_of(Place("desk", 0, 0, 600, 400), [])


@pytest.mark.parametrize(
    "told", [None, [], {}, {"rect": [1, 2, 3]}, {"rect": ["a", 2, 3, 4]}, {"rect": "1234"}, 7]
)
def test_what_is_no_place_is_taken_for_none(told: object) -> None:
    assert from_told(told) is None


def test_a_place_comes_back_from_what_was_told_of_it() -> None:
    place = Place("wall", 1, 2, 700, 400, is_maximized=True)

    assert from_told(place.told()) == place


def test_a_window_is_put_where_it_stood(window: OwnWindow) -> None:
    window.stand(Place(rooms()[0].screen, 30, 40, 640, 480))

    kept = window.place
    window.hide()
    window.resize(500, 400)
    window.stand(kept)

    assert (kept.x, kept.y, kept.width, kept.height) == (30, 40, 640, 480)
    assert window.place == kept


def test_a_window_whose_screen_is_gone_remembers_where_it_stood_there_till_it_is_moved(
    window: OwnWindow,
) -> None:
    kept = Place("a screen of another office", 30, 40, 640, 480)
    window.stand(kept)

    assert window.isVisible()
    assert rooms()[0].area.contains(window.geometry())
    assert window.place == kept
    window.move(window.x() + 15, window.y() + 25)
    assert window.place.screen == rooms()[0].screen


def test_a_window_goes_back_when_its_screen_has_come_back(window: OwnWindow) -> None:
    here = rooms()[0]
    kept = Place("wall", 100, 120, 640, 480)
    window.stand(kept)
    assert window.place == kept

    window.stand(kept, [Room("wall", here.area)])

    assert window.geometry().topLeft() - here.area.topLeft() == QPoint(100, 120)


def test_a_window_that_filled_its_screen_fills_it_again_and_keeps_its_own_size(window: OwnWindow) -> None:
    is_its_own = put(window, Place(rooms()[0].screen, 20, 20, 640, 480, is_maximized=True), rooms())

    assert is_its_own
    assert window.isMaximized()
    assert place_of(window).is_maximized


def test_closing_tells_its_keeper_and_deletes_nothing(window: OwnWindow, qtbot: QtBot) -> None:
    window.show()

    with qtbot.waitSignal(window.left):
        window.close()

    assert isinstance(window.content, QLabel)
    assert window.content.text() == "a table"


def test_a_window_of_its_own_says_what_it_is_of_where_and_that_a_demo_is_one(
    window: OwnWindow, qtbot: QtBot
) -> None:
    window.say("Live", "Live – Jonovahti")
    window.show_scopes([("all", "Region · 2"), ("7", "Kallio")], "7")
    window.show_demo(True)
    window.show()
    chosen: list[str] = []
    window.scope_chosen.connect(chosen.append)

    window.scope.setFocus()
    QTest.keyClick(window.scope, Qt.Key.Key_Up)

    assert chosen == ["all"]
    assert window.windowTitle() == window.accessibleName() == "Live – Jonovahti"
    assert [one.text() for one in window.findChildren(QLabel) if one.isVisible()][
        1
    ] == "Demo mode: made-up data"


def test_a_wall_whose_screen_is_gone_fills_the_one_it_is_on_and_remembers_its_own(qtbot: QtBot) -> None:
    wall = Wallboard()
    qtbot.addWidget(wall)
    here = rooms()[0].screen

    wall.go_to_screen("a television of another room")
    assert wall.isFullScreen()
    assert wall.geometry() == wall.screen().geometry()
    assert wall.stands_on == "a television of another room"
    wall.resize(100, 100)
    wall.follow_screens()
    assert wall.geometry() == wall.screen().geometry()
    wall.go_to_screen("")

    assert wall.stands_on == here
