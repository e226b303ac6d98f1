"""A report of two days and two centres on the screen, and what tests ask of it."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.domain.day_figures import CentreDay, Sums
from app.listing.report import Lines, report
from ui.charts.report_chart import ReportChart
from ui.formats import Formats
from ui.screens.reports_screen import ReportsScreen

HELSINKI = ZoneInfo("Europe/Helsinki")
TODAY, FIRST = date(2026, 11, 19), date(2026, 11, 17)
NO_BREAK = "\u00a0"
NAMES = {1: "Östersundom", 2: "Alppila"}
DAYS = tuple(
    CentreDay(
        FIRST + timedelta(days=day),
        centre,
        Sums(
            requested=1200, in_hours=1000, called_same_day=900, reached_same_day=800, reached=1100, handled=40,
            unreached=30, withdrawn=20, joined=4, still_open=6, attempts=1500,
            tried_first=1000, reached_first=800, tried_second=400, reached_second=250, tried_third=100,
            reached_third=50, delay_sum_s=3_600_000,
            delays=(0, 0, 1000),
        ),
    )
    for day in range(2)
    for centre in (1, 2)
)  # fmt: skip


def a_screen(qtbot: QtBot, *, by: Lines = "day", days: tuple[CentreDay, ...] = DAYS) -> ReportsScreen:
    screen = ReportsScreen(Formats("en", HELSINKI))
    qtbot.addWidget(screen)
    screen.resize(1300, 700)
    screen.show()
    screen.by_changed.connect(lambda: shown(screen, days))
    choose(screen.lines, by)
    return screen


def choose(box: QComboBox, wanted: str) -> None:
    box.setCurrentIndex(box.findData(wanted))
    box.activated.emit(box.currentIndex())


def shown(screen: ReportsScreen, days: tuple[CentreDay, ...]) -> None:
    screen.show_report(report(days, screen.by, FIRST, TODAY), NAMES)


def rows(screen: ReportsScreen) -> list[list[str]]:
    model = screen.table.model()
    return [
        [str(model.index(row, column).data()).replace(NO_BREAK, " ") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def chart(screen: ReportsScreen) -> ReportChart:
    shown = screen.frame.chart
    assert isinstance(shown, ReportChart)
    return shown
