"""Shift+F10 is the menu key of keyboards that have none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.sitting import Sitting
from tests.journeys.test_keys import SHIFT, focus, kept, press, seat

__all__ = ["kept", "seat"]


def test_shift_f10_opens_the_menu_of_whatever_has_the_keyboard(seat: Sitting) -> None:
    screen = seat.screen
    seat.select(seat.listed()[:1])
    names = []
    for widget in (screen.table, screen.centres.view, screen.strip.chart, screen.callbacks.field):
        # Off screen no window manager goes back to it when a menu has closed.
        seat.frame.activateWindow()
        seat.see(seat.frame.isActiveWindow, "the window in front")
        widget.setFocus()
        if widget is screen.centres.view:
            press(Qt.Key.Key_Down)
        QTest.keyClick(focus(), Qt.Key.Key_F10, SHIFT)
        seat.see(QApplication.activePopupWidget, f"the menu of {widget}")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names.append([action.text().replace("&", "") for action in menu.actions()])
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        seat.see(lambda: QApplication.activePopupWidget() is None, "the end of the menu")

    of_row, of_centre, of_chart, of_field = names
    assert "Move…" in of_row
    assert "Opening hours on a day…" in of_centre
    assert "Zoom in" in of_chart
    assert any(name.startswith("Paste") for name in of_field)
