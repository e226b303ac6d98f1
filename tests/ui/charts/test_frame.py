"""What stands around every chart: another day beside it, its menu, and what it asks for."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.listing.day_beside import WEEKS
from tests.ui.charts.charts_of_a_day import EN, a_burn, a_burn_day, a_compared, a_flow, a_flow_day
from tests.ui.widgets.pixels import count, grabbed
from ui.charts.bar_chart import BarChart
from ui.charts.burn_down import BurnDown
from ui.charts.chart import Chart
from ui.charts.chart_frame import CHOICES, ChartFrame
from ui.charts.chart_sheet import ChartSheet
from ui.charts.chart_table import ChartTable
from ui.charts.compared import Compared
from ui.charts.flow_chart import FlowChart
from ui.theme import SECTION
from ui.translations import Translations
from ui.widgets.painting import text_width


def a_frame(qtbot: QtBot, chart: Chart) -> ChartFrame:
    frame = ChartFrame(chart)
    qtbot.addWidget(frame)
    frame.resize(700, 300)
    frame.show()
    return frame


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_c_goes_through_the_days_that_can_stand_beside_it(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, a_flow(qtbot))
    asked: list[str] = []
    frame.compare_wanted.connect(asked.append)

    QTest.keyClicks(frame.chart, "cccc")

    assert asked == ["before", "week", "weeks", ""]


def test_the_menu_says_which_days_the_average_is_of_as_the_figures_do(qtbot: QtBot) -> None:
    beside = entries(a_frame(qtbot, a_flow(qtbot)).menu())["Compare with"].menu()
    assert isinstance(beside, QMenu)

    assert beside.actions()[3].text() == "The same weekday, average of four open days"
    assert WEEKS == 4


def test_the_menu_does_what_the_keys_do(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, a_burn(qtbot))
    asked: list[str] = []
    frame.compare_wanted.connect(asked.append)
    menu = frame.menu()

    entries(menu)["Zoom in"].trigger()
    assert frame.chart.is_zoomed
    menu = frame.menu()
    entries(menu)["Show all of it"].trigger()
    assert frame.chart.span == frame.chart.whole()
    entries(menu)["Show as a table"].trigger()
    assert frame.chart.findChild(ChartTable) is not None
    with qtbot.waitSignal(frame.save_wanted) as saved:
        entries(menu)["Save as…"].trigger()
    assert saved.args == [frame]
    beside = entries(menu)["Compare with"].menu()
    assert isinstance(beside, QMenu)
    assert len(beside.actions()) == len(CHOICES)
    beside.actions()[2].trigger()
    assert asked == ["week"]
    assert frame.choice == "week"


def test_a_chart_without_data_offers_neither_table_nor_file(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, BurnDown(EN))

    offered = entries(frame.menu())

    assert not offered["Show as a table"].isEnabled()
    assert not offered["Save as…"].isEnabled()


def test_a_chart_that_shows_no_day_has_nothing_to_compare_with(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, BarChart(EN, "calls-by-attempt"))
    asked: list[str] = []
    frame.compare_wanted.connect(asked.append)

    QTest.keyClicks(frame.chart, "c")

    assert "Compare with" not in entries(frame.menu())
    assert asked == []


def test_the_button_and_the_menu_key_open_it_and_the_button_says_of_which_chart(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, a_burn(qtbot))

    QTest.mouseClick(frame.button, Qt.MouseButton.LeftButton)
    assert len(frame.findChildren(QMenu)) >= 1
    for menu in frame.findChildren(QMenu):
        menu.close()
    QApplication.sendEvent(
        frame.chart,
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, frame.rect().center(), frame.rect().center()),
    )
    assert any(menu.isVisible() for menu in frame.findChildren(QMenu))
    for menu in frame.findChildren(QMenu):
        menu.close()
    assert "Will they be rung today?" in frame.button.accessibleName()


def test_another_day_is_drawn_named_read_and_tabled(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, a_flow(qtbot))
    chart = frame.chart
    before = count(grabbed(chart), "s2")
    said: list[str] = []
    chart.read.connect(said.append)

    frame.show_compared(a_compared())

    assert before == 0
    assert count(grabbed(chart), "s2") > 20
    assert "yesterday" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert said[-1].endswith("yesterday 6")
    sheet = chart.sheet()
    assert sheet is not None
    columns = {column.caption: column.values for column in sheet.columns}
    assert columns["Waiting, yesterday"][0] == 6
    assert columns["Arrived, yesterday"][0] == 12
    frame.show_compared(None)
    assert count(grabbed(chart), "s2") == 0


def test_where_there_is_little_room_the_burn_down_still_says_how_many_and_until_when(qtbot: QtBot) -> None:
    chart = a_burn(qtbot)
    whole = painted_words(chart)
    chart.resize(340, 240)

    brief = painted_words(chart)

    assert "12 won't be rung today; the queue would run out at about 16:40" in whole
    assert "12 not rung; queue until about 16:40" in brief
    assert text_width(chart.in_brief(), SECTION, 600) < 340 - 32
    chart.show_day(replace(a_burn_day(), left_over=0, runs_out_min=900.0))
    assert chart.in_brief() == "All will be rung today, until about 15:00"
    chart.show_day(replace(a_burn_day(), left_over=None))
    assert chart.in_brief() == chart.verdict()


def painted_words(chart: BurnDown) -> list[str]:
    """Every text of the chart's picture."""
    told: list[str] = []

    def note(p: object, box: object, words: str, *_rest: object) -> None:
        told.append(words)

    with patch("ui.charts.burn_painting.draw_text", note):
        chart.grab()
    return told


def painted_other_day(chart: BurnDown) -> list[str]:
    told: list[str] = []

    def note(_p: object, _plot: object, _x: object, _y: object, words: str) -> None:
        told.append(words)

    with patch("ui.charts.burn_painting.draw_other_day", note):
        chart.grab()
    return told


def test_the_burn_downs_other_day_says_that_it_counts_all_open_where_today_counts_those_to_be_rung(
    qtbot: QtBot,
) -> None:
    chart = a_burn(qtbot)
    chart.show_compared(a_compared("Thu 12 Nov"))
    said: list[str] = []
    chart.read.connect(said.append)

    sheet = chart.sheet()
    QTest.keyClick(chart, Qt.Key.Key_Home)

    assert sheet is not None
    column = next(one for one in sheet.columns if one.caption == "All open, also for later days, Thu 12 Nov")
    assert column.values[0] == 0
    assert column.values[6] == 6
    assert "To be rung, Thu 12 Nov" not in [one.caption for one in sheet.columns]
    assert "Thu 12 Nov, all open" in painted_other_day(chart)
    assert "beside it Thu 12 Nov, all open" in chart.spoken()
    assert said[-1].endswith("to be rung; Thu 12 Nov, all open 0")


@pytest.mark.parametrize(
    "language, label, column",
    [
        ("en", "12.11., all open", "All open, also for later days, 12.11."),
        ("fi", "12.11., kaikki avoimet", "Kaikki avoimet, myös myöhempien päivien, 12.11."),
        ("sv", "12.11., alla öppna", "Alla öppna, även för senare dagar, 12.11."),
    ],
)
def test_what_the_burn_downs_other_day_counts_is_said_in_each_language(
    qtbot: QtBot, qapp: QApplication, language: str, label: str, column: str
) -> None:
    translations = Translations(qapp)
    try:
        translations.use(language)
        chart = a_burn(qtbot)
        chart.show_compared(a_compared("12.11."))

        sheet = chart.sheet()

        assert label in painted_other_day(chart)
        assert sheet is not None
        assert sheet.columns[-1].caption == column
    finally:
        translations.remove()
        translations.deleteLater()


def test_a_day_that_is_known_in_part_says_nothing_of_the_rest(qtbot: QtBot) -> None:
    chart = a_flow(qtbot)
    part = Compared("yesterday", np.array([540.0, 545.0]), np.array([5.0, 7.0]), arrived=np.array([1.0, 2.0]))
    chart.show_compared(part)

    sheet = chart.sheet()

    assert sheet is not None
    waiting = next(one for one in sheet.columns if one.caption == "Waiting, yesterday")
    assert np.isfinite(waiting.values[1])
    assert not np.isfinite(waiting.values[5])


@pytest.mark.parametrize("choice", CHOICES)
def test_choosing_nothing_takes_the_other_day_away_at_once(qtbot: QtBot, choice: str) -> None:
    frame = a_frame(qtbot, a_flow(qtbot))
    frame.show_compared(a_compared())

    frame.compare(choice)

    assert (frame.chart.compared is None) is (choice == "")


def test_bars_of_a_day_are_zoomed_to_whole_bars(qtbot: QtBot) -> None:
    from ui.charts.bar_chart import Bar

    chart = BarChart(EN, "calls-by-hour", of_a_day=True)
    qtbot.addWidget(chart)
    chart.show_bars(
        "Calls",
        [Bar(str(hour), 10.0, told=f"{hour}") for hour in range(8, 16)],
        ChartSheet("Hour", [], (), [], ()),
    )

    chart.zoom_to(1.6, 3.2)

    assert chart.span == (1.0, 4.0)
    assert chart.title() == "Calls · 9\u201311"


class Paints(QObject):
    """How often each of some widgets has been painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.by_widget = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.by_widget[watched] += 1
        return False


def test_live_values_paint_the_chart_that_got_them_once_and_no_other(qtbot: QtBot) -> None:
    window, flow, burn = QWidget(), FlowChart(EN), BurnDown(EN)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(flow)
    column.addWidget(burn)
    window.resize(640, 620)
    flow.show_day(a_flow_day())
    burn.show_day(a_burn_day())
    with qtbot.waitExposed(window):
        window.show()
    flow.zoom_to(540.0, 660.0)
    read: list[str] = []
    flow.read.connect(read.append)
    QTest.keyClick(flow, Qt.Key.Key_Home)
    at = flow.at
    before = grabbed(flow), grabbed(burn)
    QApplication.processEvents()
    paints = Paints(flow, burn)

    day = a_flow_day()
    for more in (10.0, 20.0, 30.0):
        flow.show_day(replace(day, arrived=day.arrived + more, fine=day.fine + more))
    qtbot.waitUntil(lambda: paints.by_widget[flow] > 0)
    QApplication.processEvents()

    assert paints.by_widget == {flow: 1, burn: 0}
    assert grabbed(flow) != before[0], "the newest values are seen"
    assert grabbed(burn) == before[1]
    # What is read and the span that is looked at stay where they are, and nothing is read out by itself.
    assert flow.at == at is not None
    assert flow.span == (540.0, 660.0)
    assert len(read) == 1
    assert flow.day is not None
    assert flow.day.arrived[0] == day.arrived[0] + 30.0
