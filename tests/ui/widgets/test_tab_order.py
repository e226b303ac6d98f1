"""Parts that make their buttons late, or anew, are met by Tab where they stand in the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility.looking import called, stops, unread_order
from ui.widgets.rail import Rail, RailItem
from ui.widgets.reason_field import ReasonField
from ui.widgets.toast import Toast, Toasts

ITEMS = [RailItem(key, key, "settings", is_screen=False) for key in ("live", "callbacks", "centres")]


def a_window(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    window.resize(500, 600)
    window.show()
    return window


def order(window: QWidget) -> list[str]:
    QApplication.processEvents()
    return [called(one).split("'")[1] for one in stops(window)]


def a_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def test_reasons_offered_late_come_before_what_stands_behind_them(qtbot: QtBot) -> None:
    reason = ReasonField()
    window = a_window(qtbot, a_field("above"), reason, a_field("below"))

    reason.offer(["one", "two"])

    met = order(window)
    assert met[:3] == ["above", "one", "two"]
    assert met[-1] == "below"
    assert list(unread_order(window)) == []


def test_a_rail_made_anew_keeps_its_place(qtbot: QtBot) -> None:
    rail = Rail()
    rail.set_items(ITEMS[:1])
    window = a_window(qtbot, rail, a_field("below"))

    rail.set_items(ITEMS)
    rail.set_items(ITEMS[1:])

    assert order(window) == ["callbacks", "centres", "below"]


def test_a_toast_comes_after_a_screen_that_came_into_the_window_later(qtbot: QtBot) -> None:
    window = a_window(qtbot, a_field("above"))
    toasts = Toasts(window)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(a_field("screen"))

    toasts.say(lambda: Toast("Moved", action="Undo"))

    assert order(window) == ["above", "screen", "Undo"]


def test_a_stop_that_tab_meets_before_what_is_read_before_it_is_told(qtbot: QtBot) -> None:
    group = QWidget()
    inner = QVBoxLayout(group)
    window = a_window(qtbot, a_field("top"), group, a_field("foot"))
    inner.addWidget(a_field("made late"))
    QApplication.processEvents()

    (fault,) = unread_order(window)

    assert fault.startswith("Tab goes up from QLineEdit 'foot'")
    assert "'made late'" in fault
