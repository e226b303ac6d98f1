"""What a report says of itself: in a window of its own what it is about and how old, and which days are missing."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app.database import tables as t
from app.database.engine import open_engine
from app.domain.errors import Unavailable
from app.domain.moment import from_us
from tests.builders import CARE
from tests.journeys.at_reports import DAYS, at_the_reports, choose, desk
from tests.journeys.sitting import Sitting, a_moment_ago
from tests.servers import PostgresServer
from tests.workbooks import read_workbook
from ui.desk.deskwork import wall_us
from ui.desk.reports_desk import RENEW_US, ReportsDesk
from ui.widgets.button import Button
from ui.windows.own_window import OwnWindow


@pytest.fixture
def seat(
    qtbot: QtBot, postgres_server: PostgresServer, contact_database: str, tmp_path: Path
) -> Iterator[Sitting]:
    with at_the_reports(qtbot, postgres_server, contact_database, tmp_path) as seat:
        yield seat


def no_answer(*_asked: object) -> None:
    raise Unavailable("no answer")


def the_chart_apart(seat: Sitting) -> tuple[ReportsDesk, OwnWindow]:
    """Its controller, and the window."""
    own = seat.desk.own_windows
    desk(seat).screen.frame.apart_wanted.emit(desk(seat).screen.frame)
    seat.see(lambda: len(own.windows) == 1, "the chart apart")
    apart = own.desks[0]
    assert isinstance(apart, ReportsDesk)
    seat.see(lambda: len(apart.charts[0].chart.places()) == DAYS, "the days")
    return apart, own.windows[0]


def test_a_report_says_of_which_service_and_days_it_is(seat: Sitting) -> None:
    choose(desk(seat).screen.service, CARE)
    seat.see(lambda: desk(seat).screen.is_read, "the figures")
    apart, window = the_chart_apart(seat)
    service = seat.desk.known.service_name(CARE)

    about = f"{service} · {apart.screen.period.currentText()}"
    seat.see(lambda: window.about.isVisible() and window.about.text().startswith(about), "what it is about")

    assert about in window.windowTitle()
    assert about in window.accessibleName()
    assert about in apart.charts[0].chart.accessibleName()
    seat.program.choices.choose_language("fi")
    finnish = seat.desk.known.service_name(CARE)
    seat.see(lambda: window.about.text().startswith(f"{finnish} · Viimeiset"), "the same in Finnish")


def test_a_reports_window_is_as_old_as_the_report_and_not_as_the_board(seat: Sitting) -> None:
    apart, window = the_chart_apart(seat)
    read_us = apart.figures_read_us()
    assert read_us is not None

    def board_read_us() -> int:
        assert seat.desk.present is not None
        return seat.desk.present.freshness.read_at_us

    seat.see(lambda: board_read_us() > read_us + 1_000_000, "a newer board")

    clock = seat.desk.formats.clock(from_us(read_us), seconds=True)
    seat.see(
        lambda: window.freshness.spoken_name().startswith(clock), "its age", seen=window.freshness.spoken_name
    )
    assert window.freshness.level == "ok"


def test_figures_that_cannot_be_read_anew_are_said_to_be_old_in_it(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart, window = the_chart_apart(seat)
    banner = apart.screen.old_banner
    with monkeypatch.context() as patched:
        patched.setattr(seat.desk.services.gone_by, "centre_days", no_answer)
        apart.clock_us = lambda: wall_us() + RENEW_US
        seat.see(banner.isVisible, "that they are old")

        assert banner.window() is window
        assert banner.text.startswith("These figures were read at")
        seat.see(lambda: window.freshness.level == "warn", "that the age is told as trouble")

    banner.acted.emit()
    seat.see(banner.isHidden, "that they are not")


def test_a_centre_that_cannot_be_read_is_told_of_in_it_and_tried_again_there(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart, window = the_chart_apart(seat)
    chart, banner = apart.charts[0].chart, apart.screen.old_banner
    with monkeypatch.context() as patched:
        patched.setattr(seat.desk.services.gone_by, "centre_days", no_answer)
        window.scope_chosen.emit("2")
        seat.see(banner.isVisible, "that it cannot be read")

        assert banner.window() is window
        assert banner.text.startswith("The figures cannot be read now.")
        seat.see(
            lambda: chart.accessibleDescription() == "The figures cannot be read now.", "it on the chart"
        )
        seat.see(lambda: window.freshness.level == "crit", "the alarm beside it")
        (again,) = [one for one in banner.findChildren(Button) if one.isVisible()]

    QTest.keyClick(again, Qt.Key.Key_Space)
    seat.see(lambda: apart.screen.is_read and banner.isHidden(), "its figures")
    seat.see(lambda: len(chart.places()) == DAYS, "the days")


def test_days_that_nobody_counted_are_said_to_be_missing_on_screen_and_in_what_leaves(
    seat: Sitting, contact_database: str, tmp_path: Path
) -> None:
    there = desk(seat)
    board = seat.desk.known.board
    assert board is not None
    newest = board.day.date - timedelta(days=3)
    counted = [newest - timedelta(days=ago) for ago in range(40)]
    engine = open_engine(contact_database)
    with engine.begin() as connection:
        connection.execute(
            insert(t.counted_day),
            [{"day": day, "counted_at": a_moment_ago(), "event_seq": 0} for day in counted],
        )
    engine.dispose()

    seat.press(Qt.Key.Key_F5)

    said = f"2 days of these not counted, the newest counted is {seat.desk.formats.day(newest)}"
    seat.see(lambda: there.screen.missing_words() == said, "it", seen=there.screen.missing_words)
    shown = [one.text() for one in there.screen.findChildren(QLabel) if one.isVisible()]
    assert any(f"{said}." in words for words in shown)
    assert said in there.about()
    chart = there.screen.frame.chart
    assert said in chart.accessibleDescription()
    for ending in ("csv", "xlsx", "svg"):
        there.chart_files.save(chart, tmp_path / f"chart.{ending}")
        assert seat.toast() == f"chart.{ending} written"
    plain = said.replace("\u00a0", " ")
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["not counted"] for row in csv.DictReader(file, delimiter=";")} == {plain}
    (figures,) = read_workbook(tmp_path / "chart.xlsx").values()
    assert plain in str(figures.values[0][0])
    assert said in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    _, window = the_chart_apart(seat)
    seat.see(lambda: window.about.text().endswith(f" · {said}"), "it in a window of its own")
    seat.program.choices.choose_language("sv")
    seat.see(lambda: "2 av dessa dagar" in window.about.text(), "it in Swedish", seen=window.about.text)
