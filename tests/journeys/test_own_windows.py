"""Tables and charts in windows of their own: opened, worked in, closed, and there again at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.listing.past_query import GroupBy
from tests.builders import a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.charts.chart_frame import ChartFrame
from ui.charts.flow_chart import FlowChart
from ui.desk.live_desk import LiveDesk
from ui.desk.own_windows import MOST
from ui.screens.callbacks_screen import CallbacksScreen
from ui.screens.live_screen import LiveScreen
from ui.windows.own_window import OwnWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(made)
    for centre_id in (1, 1, 2):
        a_request(SqlitePlatform(engine), a_moment_ago(), queue_id=queue_at(centre_id))
    engine.dispose()
    return made


def own(seat: Sitting, count: int = 1) -> OwnWindow:
    """The window that was opened last, in front."""
    seat.see(lambda: len(seat.desk.own_windows.windows) == count, f"{count} windows of their own")
    window = seat.desk.own_windows.windows[-1]
    seat.see(window.isActiveWindow, "the new window in front")
    return window


def live_in(window: OwnWindow) -> LiveScreen:
    assert isinstance(window.content, LiveScreen)
    return window.content


def test_the_table_opens_by_keys_follows_the_data_and_acts_are_done_in_it(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "three callbacks")
        seat.press(Qt.Key.Key_Escape)
        QTest.keyClick(seat.screen.table, Qt.Key.Key_N, CTRL | SHIFT)
        window = own(seat)
        screen = live_in(window)

        assert screen is not seat.screen
        assert screen.strip.isHidden()
        seat.see(lambda: screen.listing.count == 3, "the callbacks in the window")
        assert seat.desk.front.screen is screen
        screen.table.setFocus()
        screen.table.select_rows([0])
        first = int(screen.callbacks.model.ids[0])
        seat.see(seat.desk.console.commands["front"].isEnabled, "that acts are on")
        QTest.keyClick(screen.table, Qt.Key.Key_P)

        assert "front" in seat.toast().lower()
        result = seat.desk.acting.history()[0].result
        assert result is not None
        assert result.done == (first,)
        engine = open_engine(url)
        a_request(SqlitePlatform(engine), a_moment_ago(), queue_id=queue_at(2))
        engine.dispose()
        seat.see(lambda: screen.listing.count == 4, "a new callback in the window")
        seat.see(lambda: seat.screen.listing.count == 4, "and in the console")


def test_what_is_done_in_a_window_of_its_own_is_told_and_undone_there(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "three callbacks")
        seat.desk.give("own_window")
        window = own(seat)
        screen, toasts = live_in(window), seat.frame.toasts
        seat.see(lambda: screen.listing.count == 3, "the callbacks in the window")
        screen.table.setFocus()
        screen.table.select_rows([0])
        seat.see(seat.desk.console.commands["front"].isEnabled, "that acts are on")
        QTest.keyClick(screen.table, Qt.Key.Key_P)
        seat.see(lambda: toasts.shown is not None, "a toast")

        assert toasts.window() is window
        assert toasts.isVisible()
        QTest.keyClick(screen.table, Qt.Key.Key_Z, CTRL)
        seat.see(lambda: seat.desk.acting.history()[0].undone is not None, "that it is undone")
        seat.see(lambda: toasts.shown is not None, "what is said of it")
        assert toasts.window() is window
        window.close()
        seat.see(lambda: not seat.desk.own_windows.windows, "that the window is closed")
        assert toasts.window() is seat.frame


def test_a_dialog_of_a_window_counts_as_that_window(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.desk.give("own_window")
        window = own(seat)
        dialog = QDialog(live_in(window))
        dialog.open()
        seat.see(dialog.isActiveWindow, "the dialog in front")

        assert seat.desk.front.screen is live_in(window)
        dialog.close()
        seat.frame.window().activateWindow()
        seat.see(lambda: seat.desk.front.screen is seat.screen, "the console's own screen in front")


def test_a_window_is_about_a_centre_of_its_own_and_comes_back_so(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "three callbacks")
        seat.desk.give("own_window")
        window = own(seat)
        window.scope.setCurrentIndex(window.scope.findData("2"))
        window.scope.chosen.emit("2")
        live_in(window).rows.set_group(GroupBy.SERVICE)
        seat.see(lambda: live_in(window).listing.count == 1, "one centre in the window")
        assert seat.screen.scope is None
        assert seat.frame.top_bar.scope.current() == "all"
        window.setGeometry(60, 80, 700, 500)
        before = window.place

    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: seat.desk.own_windows.windows, "the window again")
        again = seat.desk.own_windows.windows[0]
        seat.see(lambda: live_in(again).listing.count == 1, "its centre again")
        assert again.place == before
        assert live_in(again).scope == 2
        assert again.scope.current() == "2"
        assert seat.screen.scope is None


def test_a_window_that_was_closed_opens_where_it_stood(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.desk.give("own_window")
        window = own(seat)
        window.setGeometry(50, 110, 700, 520)
        before = window.place
        QTest.keyClick(live_in(window).table, Qt.Key.Key_W, CTRL)
        seat.see(lambda: not seat.desk.own_windows.windows, "no window of its own")

    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: seat.screen.listing.board, "a board")
        assert not seat.desk.own_windows.windows
        seat.desk.give("own_window")
        assert own(seat).place == before


def test_a_chart_opens_by_its_menu_and_by_w_and_goes_on_when_another_screen_is_in_front(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "three callbacks")
        menu = seat.screen.strip.frame.menu()
        next(one for one in menu.actions() if one.text().startswith("Open in a window")).trigger()
        window = own(seat)
        assert isinstance(window.content, ChartFrame)
        chart = window.content.chart
        assert isinstance(chart, FlowChart)
        assert chart is not seat.screen.strip.chart
        seat.see(lambda: len(chart.places()) > 0, "the chart's day")
        assert not any("window" in one.text() for one in window.content.menu().actions())
        window.resize(700, 600)
        seat.see(lambda: chart.height() > 400, "a chart that fills its window")
        desk = seat.desk.own_windows.desks[0]
        assert isinstance(desk, LiveDesk)

        seat.desk.go_to("callbacks")
        told = desk.screen.listing.board
        engine = open_engine(url)
        a_request(SqlitePlatform(engine), a_moment_ago(), queue_id=queue_at(2))
        engine.dispose()

        seat.see(
            lambda: desk.screen.listing.board is not told, "the chart fed while another screen is in front"
        )
        assert isinstance(seat.desk.screens.front.screen, CallbacksScreen)
        QTest.keyClick(chart, Qt.Key.Key_W)
        assert len(seat.desk.own_windows.windows) == 1


def test_all_requests_open_in_a_window_with_the_view_that_is_in_front(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.desk.go_to("callbacks")
        screen = seat.desk.front.screen
        assert isinstance(screen, CallbacksScreen)
        screen.views.go_to("urgent")
        seat.desk.give("own_window")
        window = own(seat)

        assert isinstance(window.content, CallbacksScreen)
        assert window.content.views.current == "urgent"
        window.content.views.go_to("open")
        seat.see(lambda: window.content.listing.shown.count == 3, "the requests")
        assert screen.views.current == "urgent"


def test_only_so_many_windows_open_and_one_more_says_why_not(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "three callbacks")
        for count in range(1, MOST + 1):
            seat.desk.give("own_window")
            own(seat, count)
        places = {(one.place.x, one.place.y) for one in seat.desk.own_windows.windows}
        seat.desk.give("own_window")

        assert len(seat.desk.own_windows.windows) == MOST
        assert str(MOST) in seat.toast()
        assert places


def test_locking_hides_windows_of_their_own_and_unlocking_brings_them_back(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.desk.give("own_window")
        window = own(seat)

        seat.desk.console.locking.lock()
        assert not window.isVisible()
        cover = seat.desk.console.locking.cover
        assert cover is not None
        cover.given.emit("")

        seat.see(window.isVisible, "the window again")


def test_the_words_of_a_window_follow_the_language_and_its_menu_is_the_consoles(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.desk.give("own_window")
        window = own(seat)
        assert window.title.text() == "Live"

        seat.program.choices.choose_language("fi")

        assert window.title.text() == "Tilannekuva"
        assert seat.desk.console.commands["own_window"].text() == "Avaa omaan ikkunaan"
        menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
        assert not menus
