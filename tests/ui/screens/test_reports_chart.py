"""The two lines above a report: shown where there is room, put away, read anew, and said to whom it is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screens.reports_seen import (
    DAYS,
    NO_BREAK,
    a_screen,
    chart,
    choose,
    shown,
)


def test_both_shares_are_lines_above_the_table_by_day_week_or_month(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    assert chart(screen).isVisible()
    assert "called the same day 90.0%, reached the same day 80.0%" in chart(screen).spoken()
    sheet = chart(screen).sheet()
    assert sheet is not None
    assert [one.replace(NO_BREAK, " ") for one in sheet.places] == ["Tue 17 Nov 2026", "Wed 18 Nov 2026"]

    chart(screen).setFocus()
    QTest.keyClick(chart(screen), Qt.Key.Key_W)
    assert screen.by == "week"
    months = chart(screen).months
    assert months is not None
    assert months.by == "week"


def test_centres_beside_each_other_are_no_lines_and_then_there_is_no_chart(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, by="centre")
    assert not chart(screen).isVisible()
    assert not screen.chart_button.isEnabled()

    choose(screen.lines, "month")

    assert chart(screen).isVisible()
    assert screen.chart_button.isChecked()


def test_where_there_is_no_room_for_both_the_chart_takes_the_place_of_the_table_when_it_is_asked_for(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    screen.resize(1300, 420)
    qtbot.waitUntil(lambda: not chart(screen).isVisible())
    assert screen.table.isVisible()
    screen.table.setFocus()

    screen.chart_button.click()
    assert chart(screen).isVisible()
    assert not screen.table.isVisible()
    assert screen.focusWidget() is chart(screen)

    screen.chart_button.click()
    assert screen.table.isVisible()
    assert not chart(screen).isVisible()
    assert screen.focusWidget() is screen.table


def test_a_chart_in_the_tables_place_has_all_its_room_with_its_menu_in_its_corner(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    alone, beside = chart(screen), chart(screen).height()
    screen.resize(1180, 420)
    screen.chart_button.click()
    QApplication.processEvents()

    assert not screen.table.isVisible()
    assert alone.height() == screen.frame.height() == screen.body.height()
    assert alone.geometry().contains(screen.frame.button.geometry())
    screen.resize(1300, 700)
    QApplication.processEvents()
    assert screen.table.isVisible()
    assert alone.height() == beside


def test_a_chart_that_was_put_away_stays_away_after_a_start(qtbot: QtBot) -> None:
    screen, other = a_screen(qtbot), a_screen(qtbot)
    screen.chart_button.click()
    assert not chart(screen).isVisible()

    other.restore_state(screen.save_state())

    assert not chart(other).isVisible()
    assert not other.chart_button.isChecked()


def test_the_chart_shows_nothing_of_before_while_something_else_is_read(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.show_loading()

    qtbot.waitUntil(lambda: screen.pane.state == "loading")
    assert chart(screen).months is None


def test_the_chart_says_to_whom_it_is_read_which_service_and_days_it_is_about(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.choices.show_services([("Care", 1), ("Urgent", 2)])
    shown(screen, DAYS)

    screen.service.setCurrentIndex(2)
    screen.service.activated.emit(2)
    choose(screen.period, "month")

    assert chart(screen).accessibleName() == "Called and reached the same day · Urgent · This month"
    # On the screen that stands beside it, in a picture in a line of its own.
    assert chart(screen).title() == "Called and reached the same day"
