"""Thirteen months: which figure, put together how, read, zoomed and tabled."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.day_figures import DayFigures
from tests.ui.charts.charts_of_a_day import EN
from tests.ui.widgets.pixels import count, grabbed
from ui.panels.centre_months import CentreMonths
from ui.words.missing_days import MissingDays

FIRST = date(2025, 10, 1)


def a_year() -> list[DayFigures]:
    """Four hundred days, the weekends left out; ten unreached a day."""
    days = (FIRST + timedelta(days=ago) for ago in range(400))
    return [
        DayFigures(day, 100, 100, 95, 90, 10, rung=95, delay_sum_s=95 * 1800)
        for day in days
        if day.weekday() < 5
    ]


@pytest.fixture
def pane(qtbot: QtBot) -> CentreMonths:
    made = CentreMonths(EN)
    qtbot.addWidget(made)
    made.resize(900, 320)
    made.show()
    made.show_figures(a_year(), 0.95)
    return made


def test_until_the_figures_have_come_it_says_so_and_none_at_all_is_said_too(pane: CentreMonths) -> None:
    pane.show_figures(None, 0.95)
    assert pane.chart.accessibleDescription() == "Fetching…"

    pane.show_figures([], 0.95)
    assert pane.chart.accessibleDescription() == "No daily figures yet"


def test_days_that_were_never_counted_are_named_below_it_and_to_whom_it_is_read(pane: CentreMonths) -> None:
    assert not pane.gaps.isVisible()

    pane.show_figures(a_year(), 0.95, MissingDays(3, FIRST + timedelta(days=390)))

    said = pane.gaps.text()
    assert pane.gaps.isVisible()
    assert said.startswith("3 day")
    assert said.replace("\u00a0", " ").endswith("not counted, the newest counted is 26 Oct 2026.")
    assert said.rstrip(".") in pane.chart.accessibleDescription()
    pane.show_figures(a_year(), 0.95)
    assert not pane.gaps.isVisible()
    assert "not counted" not in pane.chart.accessibleDescription()


def test_d_w_and_m_put_days_together_and_the_buttons_follow(pane: CentreMonths) -> None:
    counts = []
    for letter in "dwm":
        QTest.keyClicks(pane.chart, letter)
        counts.append(len(pane.chart.places()))
        assert [by for by, button in pane.bys.items() if button.isChecked()] == [pane.by]

    assert counts == [286, 58, 14]
    QTest.mouseClick(pane.bys["week"], Qt.MouseButton.LeftButton)
    assert len(pane.chart.places()) == 58


def test_each_figure_has_its_own_axis_and_lines(pane: CentreMonths) -> None:
    requests = grabbed(pane.chart)
    plot = QRect(70, 60, 800, 180)
    bars = count(requests, "part", plot)
    assert bars > 10_000

    QTest.keyClicks(pane.chart, "2")
    assert pane.figures["share"].isChecked()
    assert 20 < count(grabbed(pane.chart), "s1", plot) < bars / 4
    QTest.mouseClick(pane.figures["wait"], Qt.MouseButton.LeftButton)
    assert pane.chart.figure == "wait"
    assert grabbed(pane.chart) != requests


def test_a_stretch_is_read_in_words(pane: CentreMonths) -> None:
    said: list[str] = []
    pane.chart.read.connect(said.append)
    QTest.keyClicks(pane.chart, "m")

    QTest.keyClick(pane.chart, Qt.Key.Key_Home)

    told = "called the same day 95.0%, reached the same day 90.0%, not reached 230, mean wait 30\u00a0min"
    assert said == [f"Oct\u00a02025, requested 2\u00a0300, {told}"]


def test_the_table_has_all_figures_whichever_is_drawn(pane: CentreMonths) -> None:
    QTest.keyClicks(pane.chart, "m3")

    sheet = pane.chart.sheet()

    assert sheet is not None
    assert sheet.file_captions() == [
        "from",
        "until",
        "Requested [callbacks]",
        "Reached the same day [callbacks]",
        "Called the same day, share",
        "Reached the same day, share",
        "Not reached [callbacks]",
        "Mean wait [s]",
    ]
    assert sheet.file_rows()[0] == ["2025-10-01", "2025-11-01", "2300", "2070", "0.95", "0.9", "230", "1800"]


def test_a_few_weeks_are_zoomed_to_and_tabled(pane: CentreMonths) -> None:
    pane.chart.zoom_to(10, 14)

    sheet = pane.chart.sheet()

    assert sheet is not None
    assert [row[0] for row in sheet.exact] == ["2025-12-08", "2025-12-15", "2025-12-22", "2025-12-29"]
    assert "8 Dec 2025\u20134 Jan 2026" in pane.chart.title().replace("\u00a0", " ")
    QTest.keyClick(pane.chart, Qt.Key.Key_Escape)
    assert not pane.chart.is_zoomed


def test_another_way_of_putting_together_shows_the_whole(pane: CentreMonths) -> None:
    pane.chart.zoom_to(10, 14)

    QTest.keyClicks(pane.chart, "m")

    assert not pane.chart.is_zoomed
