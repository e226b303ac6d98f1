"""Reports in the whole program: a supervisor's own centres are read, chosen, saved, printed, and stopped."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, make_url

from app.database import tables as t
from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from app.domain.errors import Unavailable
from app.listing.report import report
from tests.builders import queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.desk import reports_desk
from ui.desk.deskwork import wall_us
from ui.desk.reports_desk import RENEW_US, RETRY_US, ReportsDesk
from ui.printing.paper import Paper
from ui.printing.printout import Printout
from ui.widgets.button import Button

#: By centre: requests of each of the last nine days.
REQUESTED = {1: 10, 2: 100, 3: 1000}
DAYS = 9


@pytest.fixture
def seat(
    qtbot: QtBot, postgres_server: PostgresServer, contact_database: str, tmp_path: Path
) -> Iterator[Sitting]:
    """A supervisor of centres 1 and 2 at the reports."""
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    today = a_moment_ago().date()
    rows = [
        {
            "queue_id": queue_at(centre),
            "day": today - timedelta(days=ago),
            "requested": requested,
            "reached": requested,
        }
        # Two days off on either side: which day it is in the region is another matter near its midnight.
        for ago in range(3, 3 + DAYS)
        for centre, requested in REQUESTED.items()
    ]
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day), rows)
    create_login(engine, "report_saari", "supervisor", (1, 2))
    engine.dispose()
    url = postgres_server.url(str(make_url(contact_database).database), user="report_saari")
    with sitting(qtbot, url, tmp_path) as seat:
        QTest.keyClick(seat.frame, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
        seat.see(lambda: isinstance(seat.desk.front, ReportsDesk), "the reports")
        seat.see(lambda: desk(seat).screen.is_read, "the figures")
        yield seat


def desk(seat: Sitting) -> ReportsDesk:
    front = seat.desk.front
    assert isinstance(front, ReportsDesk)
    return front


def choose(box: QComboBox, wanted: str) -> None:
    box.setCurrentIndex(box.findData(wanted))
    box.activated.emit(box.currentIndex())


def left(seat: Sitting) -> list[int]:
    """How many were left, from the sum of all on."""
    model = desk(seat).screen.table.model()
    return [
        int("".join(filter(str.isdigit, str(model.index(row, 1).data())))) for row in range(model.rowCount())
    ]


def roll_up_yesterday(database: str) -> None:
    """One more day is there, as after the worker's night."""
    engine = open_engine(database)
    day = a_moment_ago().date() - timedelta(days=2)
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day).values(queue_id=queue_at(1), day=day, requested=7))
    engine.dispose()


def some_time_later(seat: Sitting, passed_us: int = RENEW_US) -> None:
    desk(seat).clock_us = lambda: wall_us() + passed_us


def sees_yesterday(seat: Sitting) -> None:
    seat.see(lambda: left(seat)[:1] == [DAYS * 110 + 7], "the day that came", seen=lambda: left(seat))


def test_in_front_overnight_it_has_yesterday_once_that_is_counted(
    seat: Sitting, contact_database: str
) -> None:
    roll_up_yesterday(contact_database)
    some_time_later(seat)
    sees_yesterday(seat)


def test_who_comes_back_to_it_later_sees_what_came(seat: Sitting, contact_database: str) -> None:
    there = desk(seat)
    seat.desk.go_to("live")
    roll_up_yesterday(contact_database)
    there.clock_us = lambda: wall_us() + RENEW_US

    seat.desk.go_to("reports")

    sees_yesterday(seat)


def test_f5_reads_the_report_too(seat: Sitting, contact_database: str) -> None:
    roll_up_yesterday(contact_database)

    seat.press(Qt.Key.Key_F5)

    sees_yesterday(seat)


@pytest.mark.parametrize("how", ["the connection is back", "half a minute has passed"])
def test_an_error_goes_by_itself(seat: Sitting, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    def fail(*_asked: object) -> None:
        raise Unavailable("no answer")

    with monkeypatch.context() as patched:
        patched.setattr(seat.desk.services.gone_by, "centre_days", fail)
        desk(seat).set_scope(2)
        seat.see(
            lambda: desk(seat).screen.pane.state == "error",
            "that it cannot be read",
            seen=lambda: desk(seat).screen.pane.state,
        )

    if how == "the connection is back":
        seat.desk.connection.returned.emit()
    else:
        some_time_later(seat, RETRY_US)

    seat.see(lambda: desk(seat).screen.is_read, "the figures")
    assert left(seat)[0] == DAYS * 100


def test_a_supervisor_sees_whole_days_of_their_own_centres_and_chooses_one(seat: Sitting) -> None:
    assert left(seat) == [DAYS * 110, *[110] * DAYS]

    choose(desk(seat).screen.lines, "centre")
    seat.see(lambda: left(seat) == [DAYS * 110, DAYS * 10, DAYS * 100], "a line of each centre")

    desk(seat).set_scope(2)
    seat.see(lambda: desk(seat).screen.is_read, "the figures of one")
    assert left(seat) == [DAYS * 100, DAYS * 100]


def test_lines_are_put_together_beside_the_window_and_the_last_choice_is_shown(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, go_on = [], threading.Event()

    def slowly(*asked: object) -> object:
        threads.append(threading.current_thread())
        go_on.wait(30)
        return report(*asked)  # type: ignore[arg-type]  # as it is called

    monkeypatch.setattr(reports_desk, "report", slowly)
    choose(desk(seat).screen.lines, "week")
    seat.see(lambda: threads, "that it is put together")
    choose(desk(seat).screen.lines, "month")
    choose(desk(seat).screen.lines, "centre")
    go_on.set()

    seat.see(lambda: left(seat)[1:] == [DAYS * 10, DAYS * 100], "by centre", seen=lambda: left(seat))
    assert threading.main_thread() not in threads
    assert len(threads) == 2


def test_a_report_is_saved_as_figures_and_as_a_page(seat: Sitting, tmp_path: Path) -> None:
    figures, page = tmp_path / "report.csv", tmp_path / "report.pdf"

    desk(seat).files.save(figures)
    seat.see(figures.exists, "the figures")
    assert "report.csv written" in seat.toast()
    desk(seat).files.save(page)
    seat.see(lambda: page.exists() and page.read_bytes()[:4] == b"%PDF", "the page")

    with figures.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [int(row["Left"]) for row in rows] == [110] * DAYS
    assert {row["Reached"] for row in rows} == {"110"}


def test_a_file_is_in_the_language_of_now_after_a_switch(seat: Sitting, tmp_path: Path) -> None:
    figures = tmp_path / "raportti.csv"
    choose(desk(seat).screen.lines, "centre")
    seat.see(lambda: left(seat) == [DAYS * 110, DAYS * 10, DAYS * 100], "a line of each centre")
    seat.program.choices.choose_language("fi")

    desk(seat).files.save(figures)
    seat.see(figures.exists, "the figures")

    with figures.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert {row["report"].split(" · ")[0] for row in rows} == {"Omat asemat"}
    assert {row["Jätetty"] for row in rows} == {str(DAYS * 10), str(DAYS * 100)}


def test_a_folder_that_takes_no_file_is_told_of(seat: Sitting, tmp_path: Path) -> None:
    desk(seat).files.save(tmp_path / "none" / "report.csv")

    assert seat.toast().startswith("The file cannot be written")


def test_a_long_report_on_its_way_to_paper_can_be_stopped(seat: Sitting, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "report.pdf"))
    rows = tuple((str(one), "1") for one in range(6000))

    desk(seat).files.print_on(Printout("Report", "", ("Day", "Left"), rows), Paper(printer))
    banner = seat.frame.work_banner
    seat.see(lambda: banner.isVisible() and ": 0 rows" not in banner.text, "how far it is")
    next(one for one in banner.findChildren(Button) if one.isVisible()).click()

    assert seat.toast() == "Stopped: there is no file and nothing was printed."
    assert banner.isHidden()
    assert not (tmp_path / "report.pdf").exists()
