"""Reports in the whole program: a supervisor's own centres are read, chosen, saved, printed, and stopped."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, make_url

from app.database import tables as t
from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from app.domain.errors import Unavailable
from app.domain.moment import from_us
from app.listing.report import report
from app.live.board import Board
from app.live.delta import Delta
from tests.builders import URGENT, VACCINATION, queue_at
from tests.conftest import ExpectedLogs
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.desk import reports_desk
from ui.desk.deskwork import wall_us
from ui.desk.reports_desk import RENEW_US, RETRY_US, ReportsDesk
from ui.dialogs.definition_popover import DefinitionPopover
from ui.printing.paper import Paper
from ui.printing.printout import Printout
from ui.widgets.button import Button
from ui.windows.crash_dialog import CrashDialog

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


def no_answer(*_asked: object) -> None:
    raise Unavailable("no answer")


def told_of(seat: Sitting, widget: QWidget) -> str:
    """What F1 says of the figure that the widget shows."""
    seat.press(Qt.Key.Key_F1, widget)
    (popover,) = [one for one in seat.frame.findChildren(DefinitionPopover) if one.isVisible()]
    said = popover.accessibleDescription()
    popover.dismiss()
    return said


def test_f1_says_when_the_report_was_read_and_not_the_board(seat: Sitting) -> None:
    there, formats = desk(seat), seat.desk.formats
    read_us = there.figures_read_us()
    assert read_us is not None

    def board_read_us() -> int:
        assert seat.desk.present is not None
        return seat.desk.present.freshness.read_at_us

    seat.see(lambda: board_read_us() > read_us + 1_000_000, "a newer board")
    there.screen.table.setFocus()
    there.screen.table.setCurrentIndex(there.screen.table.model().index(0, 2))

    said = told_of(seat, there.screen.table)

    assert f"Read at {formats.clock(from_us(read_us), seconds=True)}." in said


def test_a_report_of_a_centre_that_is_gone_becomes_the_regions(seat: Sitting) -> None:
    there = desk(seat)
    there.set_scope(2)
    seat.see(lambda: there.screen.is_read and left(seat)[0] == DAYS * 100, "the figures of one")
    present = seat.desk.present
    assert present is not None
    assert present.board is not None
    places = present.board.places.reference
    rest = replace(
        places,
        centres=[one for one in places.centres if one.id != 2],
        queues=[one for one in places.queues if one.centre_id != 2],
        agents=[one for one in places.agents if one.centre_id != 2],
    )

    there.take(replace(present, board=Board.empty(rest, seat.desk.now_us)), Delta())

    # What was read of the one is not to leave as the region's.
    assert there.screen.sheet() is None
    assert seat.frame.top_bar.scope.current() == "all"
    seat.see(lambda: there.screen.is_read, "the figures of all")
    assert left(seat)[0] == DAYS * 110


def test_figures_that_cannot_be_read_anew_stay_and_say_since_when_they_are_old(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, shown = desk(seat).screen, left(seat)
    read_us = desk(seat).figures_read_us()
    assert read_us is not None
    with monkeypatch.context() as patched:
        patched.setattr(seat.desk.services.gone_by, "centre_days", no_answer)
        some_time_later(seat)
        seat.see(screen.old_banner.isVisible, "that they are old")

    said = screen.old_banner.text
    assert said.startswith(f"These figures were read at {seat.desk.formats.clock(from_us(read_us))}.")
    assert left(seat) == shown
    assert screen.save_button.isEnabled()
    screen.old_banner.acted.emit()
    seat.see(screen.old_banner.isHidden, "that they are not")
    assert left(seat) == shown


def test_a_fault_is_reported_once_and_not_with_every_try(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    expected_logs("a fault")
    tries, there = [0], desk(seat)

    def fail(*_asked: object) -> None:
        tries[0] += 1
        raise ValueError("a bug of ours")

    monkeypatch.setattr(seat.desk.services.gone_by, "centre_days", fail)
    monkeypatch.setattr(reports_desk, "RETRY_US", 0)
    some_time_later(seat)
    faults: list[str] = []
    assert seat.program.console is not None
    seat.program.console.errors.fault.connect(faults.append)
    seat.see(lambda: tries[0] > 3, "some tries", seen=lambda: tries)

    assert len(faults) == 1
    assert there.screen.old_banner.isVisible()
    for dialog in seat.frame.findChildren(CrashDialog):
        dialog.close()


def test_lines_that_could_not_be_put_together_are_there_after_the_next_try(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = desk(seat).screen
    with monkeypatch.context() as patched:
        patched.setattr(reports_desk, "report", no_answer)
        choose(screen.lines, "centre")
        seat.see(lambda: screen.pane.state == "error", "that it failed", seen=lambda: screen.pane.state)

    some_time_later(seat, RETRY_US)

    seat.see(lambda: screen.is_read, "the lines")
    assert left(seat) == [DAYS * 110, DAYS * 10, DAYS * 100]


def test_a_report_is_of_the_service_that_is_chosen(
    seat: Sitting, contact_database: str, tmp_path: Path
) -> None:
    screen, page = desk(seat).screen, tmp_path / "one.csv"
    engine = open_engine(contact_database)
    day = a_moment_ago().date() - timedelta(days=3)
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day).values(queue_id=queue_at(1, URGENT), day=day, requested=7))
    engine.dispose()
    ids = [screen.service.itemData(at) for at in range(screen.service.count())]
    assert set(ids) == {None, *(one.id for one in seat.desk.known.board.places.services)}  # type: ignore[union-attr]

    screen.service.setCurrentIndex(ids.index(URGENT))
    screen.service.activated.emit(ids.index(URGENT))

    seat.see(lambda: screen.is_read and left(seat) == [7, 7], "the urgent line", seen=lambda: left(seat))
    desk(seat).files.save(page)
    seat.see(page.exists, "the file")
    assert seat.desk.known.service_name(URGENT) in page.read_text("utf-8-sig")
    screen.service.setCurrentIndex(ids.index(VACCINATION))
    screen.service.activated.emit(ids.index(VACCINATION))
    seat.see(lambda: screen.pane.state == "empty", "none of it", seen=lambda: screen.pane.state)


def test_what_is_saved_is_what_was_on_the_screen_when_it_was_asked_for(seat: Sitting, tmp_path: Path) -> None:
    there, figures = desk(seat), tmp_path / "report.csv"
    there.screen.save_button.click()
    dialog = there.files.dialog
    assert dialog is not None

    # As when midnight passes: all is read anew.
    there.screen.wanted.emit()
    assert not there.screen.is_read
    dialog.fileSelected.emit(str(figures))
    dialog.reject()

    seat.see(figures.exists, "the file")
    assert len(figures.read_text("utf-8-sig").splitlines()) == 1 + DAYS


def test_a_file_a_page_and_a_print_out_asked_for_at_once_all_come(seat: Sitting, tmp_path: Path) -> None:
    gate, there = threading.Event(), desk(seat)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    seat.desk.console.tasks.look_up(gate.wait, bool, owner=seat.desk, name="something slow")

    there.files.save(tmp_path / "report.csv")
    there.files.save(tmp_path / "report.pdf")
    printout = there.screen.printout("Coast")
    assert printout is not None
    there.files.print_on(printout, Paper(printer))
    gate.set()

    assert [seat.toast(), seat.toast()] == ["report.csv written", "report.pdf written"]
    paper = tmp_path / "paper.pdf"
    seat.see(lambda: paper.exists() and paper.read_bytes()[:4] == b"%PDF", "the paper")
    assert (tmp_path / "report.csv").exists()
    assert (tmp_path / "report.pdf").read_bytes()[:4] == b"%PDF"
    seat.see(seat.frame.work_banner.isHidden, "nothing more to do")
