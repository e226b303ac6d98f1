"""The palette as its user meets it: keys alone, what is off with its reason at the end, recent things first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.finding.finder import MOST_RECENT, Finder
from ui.finding.offers import Offer
from ui.widgets.search_field import SearchField

NAMES = ("Move…", "Retry…", "Malmi", "Malminkartano", "Undo")


class Window(QWidget):
    """A search field with its palette, and another field to go to."""

    def __init__(self, off: Sequence[str] = (), names: Sequence[str] = NAMES) -> None:
        super().__init__()
        self.field, self.other = SearchField(key="Ctrl+K"), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)
        column.addStretch(1)
        self.finder = Finder(self.field)
        self.taken: list[str] = []
        self.left: list[bool] = []
        self.finder.left.connect(lambda: self.left.append(True))
        self.finder.add_source(lambda: [self._offer(name, off) for name in names])

    def _offer(self, name: str, off: Sequence[str]) -> Offer:
        take: Callable[[], None] = lambda: self.taken.append(name)  # noqa: E731  # a slot with its name bound
        return Offer(name, name, "Act", take, "refresh", "M", "Not now" if name in off else "")

    def names(self) -> list[str]:
        return [offer.name for offer in self.finder.found()]


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return shown(Window(), qtbot)


def shown(made: Window, qtbot: QtBot) -> Window:
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


def test_typing_finds_and_enter_takes_the_first(window: Window) -> None:
    QTest.keyClicks(window.field, "malmi")
    found = window.names()
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert found == ["Malmi", "Malminkartano"]
    assert window.taken == ["Malmi"]
    assert window.field.text() == ""
    assert window.finder.palette.isHidden()
    assert window.left == [True]


def test_the_arrows_mark_and_the_field_keeps_the_keyboard(window: Window) -> None:
    QTest.keyClicks(window.field, "malmi")
    QTest.keyClick(window.field, Qt.Key.Key_Down)
    spoken = window.field.accessibleDescription()
    QTest.keyClick(window.field, Qt.Key.Key_Down)
    has_keys = window.field.hasFocus()
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert spoken == "Malminkartano, Act, M"
    assert has_keys
    assert window.taken == ["Malminkartano"]


def test_the_mouse_takes_what_it_clicks(window: Window) -> None:
    QTest.mouseClick(window.field, Qt.MouseButton.LeftButton)
    list_ = window.finder.palette.list
    spot = list_.visualRect(list_.model().index(1, 0)).center()
    QTest.mouseClick(list_.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert window.taken == ["Retry…"]


def test_tab_passing_through_opens_nothing_and_an_arrow_does(window: Window) -> None:
    window.other.setFocus()
    QTest.keyClick(window.other, Qt.Key.Key_Backtab)
    by_tab = window.finder.palette.isVisible()
    QTest.keyClick(window.field, Qt.Key.Key_Down)

    assert window.field.hasFocus()
    assert not by_tab
    assert window.finder.palette.isVisible()


def test_enter_in_the_closed_field_opens_it_and_takes_nothing(window: Window) -> None:
    QTest.keyClicks(window.field, "malmi")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    taken = list(window.taken)
    window.other.setFocus()
    QTest.keyClick(window.other, Qt.Key.Key_Backtab)
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert taken == ["Malmi"]
    assert window.taken == ["Malmi"]
    assert window.finder.palette.isVisible()


def test_what_was_found_is_forgotten_when_the_keyboard_leaves(window: Window) -> None:
    QTest.keyClicks(window.field, "malmi")
    window.other.setFocus()
    found_from_afar = window.names()
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_Enter)

    assert found_from_afar == []
    assert window.taken == []
    assert window.names() == ["Malmi", "Malminkartano"]


def test_what_is_off_comes_last_says_why_and_is_not_taken(qtbot: QtBot) -> None:
    window = shown(Window(off=["Malmi"]), qtbot)

    QTest.keyClicks(window.field, "malmi")
    found = window.finder.found()
    QTest.keyClick(window.field, Qt.Key.Key_End)
    QTest.keyClick(window.field, Qt.Key.Key_Down)
    spoken = window.field.accessibleDescription()
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert [(offer.name, offer.why_off) for offer in found] == [("Malminkartano", ""), ("Malmi", "Not now")]
    assert spoken == "Malmi, Not now, M"
    assert window.taken == []
    assert window.finder.palette.isVisible()


def test_what_was_taken_last_comes_first_when_nothing_is_typed(window: Window) -> None:
    for words in ("undo", "retry"):
        window.finder.open()
        QTest.keyClicks(window.field, words)
        QTest.keyClick(window.field, Qt.Key.Key_Return)

    window.finder.open()

    assert window.names() == ["Retry…", "Undo", "Move…", "Malmi", "Malminkartano"]
    assert window.finder.recent == ("Retry…", "Undo")


def test_no_more_than_a_few_are_remembered(qtbot: QtBot) -> None:
    window = shown(Window(names=[f"Thing {number}" for number in range(10)]), qtbot)

    for number in range(10):
        QTest.keyClicks(window.field, f"thing {number}")
        QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert window.finder.recent == tuple(f"Thing {number}" for number in range(9, 9 - MOST_RECENT, -1))


def test_esc_leaves_and_forgets_what_was_typed(window: Window) -> None:
    QTest.keyClicks(window.field, "mal")
    QTest.keyClick(window.field, Qt.Key.Key_Escape)

    assert window.left == [True]
    assert window.field.text() == ""
    assert window.finder.palette.isHidden()


def test_nothing_found_is_said(window: Window) -> None:
    QTest.keyClicks(window.field, "xyz")
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert window.names() == []
    assert window.taken == []
    assert not window.finder.palette.list.isVisible()


def test_the_palette_lies_in_the_window_and_goes_with_the_keyboard(window: Window) -> None:
    window.finder.open()
    inside = window.rect().contains(window.finder.palette.geometry())
    window.other.setFocus()

    assert inside
    assert window.finder.palette.isHidden()
