"""Reports that leave the console: as figures, as a page and on paper, each by itself, as they were on the screen."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import Refused
from app.domain.moment import from_us
from app.domain.trail import EXPORTED, TrailQuery
from tests.builders import CARE
from tests.journeys.at_reports import DAYS, as_it_began, at_the_reports, choose, desk, left, told
from tests.journeys.kept import Kept, kept_run
from tests.journeys.sitting import Sitting
from tests.lending import Lender
from tests.servers import PostgresServer
from tests.workbooks import read_workbook
from ui.charts.report_chart import ReportChart
from ui.desk.reports_desk import ReportsDesk
from ui.printing.paper import Paper
from ui.printing.printout import Printout
from ui.widgets.button import Button


@pytest.fixture(scope="module")
def kept(
    qapp: QApplication,
    request: pytest.FixtureRequest,
    postgres_server: PostgresServer,
    contact_lender: Lender,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Kept]:
    with contact_lender.lent() as name:
        begun = at_the_reports(
            QtBot(request), postgres_server, postgres_server.url(name), tmp_path_factory.mktemp("kept")
        )
        with kept_run(qapp, begun, as_it_began, told) as made:
            yield made


@pytest.fixture
def seat(kept: Kept) -> Iterator[Sitting]:
    with kept.lent() as made:
        yield made


def exported(seat: Sitting) -> list[dict[str, Any]]:
    """What the audit has of this login's exports, in their order."""
    entries = seat.desk.services.trail.page(TrailQuery(actor="report_saari")).entries
    return [dict(entry.detail) for entry in reversed(entries) if entry.what == EXPORTED]


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


def test_a_report_is_saved_as_a_spreadsheet_that_says_what_its_figures_mean(
    seat: Sitting, tmp_path: Path
) -> None:
    file = tmp_path / "report.xlsx"
    choose(desk(seat).screen.lines, "centre")
    seat.see(lambda: left(seat) == [DAYS * 110, DAYS * 10, DAYS * 100], "a line of each centre")
    about = desk(seat).about()

    desk(seat).screen.save_button.click()
    dialog = desk(seat).files.dialog
    assert dialog is not None
    dialog.selectNameFilter("Spreadsheet (*.xlsx)")
    dialog.filterSelected.emit("Spreadsheet (*.xlsx)")
    dialog.selectFile(str(file.with_suffix("")))
    dialog.accept()
    seat.see(file.exists, "the spreadsheet")

    assert seat.toast() == "report.xlsx written"
    figures, meanings = read_workbook(file).values()
    assert figures.values[0] == [about.replace("\u00a0", " ")]
    assert figures.values[1][0] == "Centre"
    assert [row[3] for row in figures.values[2:]] == [DAYS * 10, DAYS * 100, DAYS * 110]
    assert meanings.values[1][1] == about.replace("\u00a0", " ")
    assert meanings.values[2][0] == figures.values[1][3] == "Left"
    assert seat.frame.work_banner.isHidden()


def test_what_leaves_is_in_the_audit_first(seat: Sitting, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    there, names, before = desk(seat), ["a.csv", "b.xlsx", "c.pdf"], len(exported(seat))
    assert there.screen.shown is not None
    printout = there.screen.shown.printout("")

    for name in names:
        there.files.save(tmp_path / name)
        assert seat.toast() == f"{name} written"
    there.files.print_on(printout, Paper(printer))
    seat.see((tmp_path / "printed.pdf").exists, "the paper")

    noted = exported(seat)[before:]
    assert [(one["what"], one["format"]) for one in noted] == [
        ("report", "csv"), ("report", "xlsx"), ("report", "pdf"), ("report", "print"),
    ]  # fmt: skip
    assert noted[0]["filter"].startswith("Own centres")
    # The line that sums the others up is none of them.
    assert {one["rows"] for one in noted} == {DAYS}


def test_the_reports_chart_leaves_as_the_report_does_with_an_entry_in_the_audit(
    seat: Sitting, tmp_path: Path
) -> None:
    there, kinds, before = desk(seat), ["csv", "xlsx", "png", "svg"], len(exported(seat))

    for kind in kinds:
        there.chart_files.save(there.screen.frame.chart, tmp_path / f"chart.{kind}")
        assert seat.toast() == f"chart.{kind} written"

    noted = exported(seat)[before:]
    assert [(one["what"], one["format"], one["rows"]) for one in noted] == [
        ("report", kind, DAYS) for kind in kinds
    ]
    assert all(one["filter"].startswith("Own centres") for one in noted)


def test_a_chart_of_a_report_that_cannot_be_put_into_the_audit_does_not_leave(
    seat: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("too_often")

    monkeypatch.setattr(seat.desk.services.trail, "note", refuse)

    for kind in ("png", "csv"):
        desk(seat).chart_files.save(desk(seat).screen.frame.chart, tmp_path / f"chart.{kind}")

        assert "often" in seat.toast()
    assert [file.name for file in tmp_path.iterdir() if "chart" in file.name] == []


def test_what_cannot_be_put_into_the_audit_is_not_printed(
    seat: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("too_often")

    shown = desk(seat).screen.shown
    assert shown is not None
    printer, printout = QPrinter(QPrinter.PrinterMode.HighResolution), shown.printout("")
    printer.setOutputFileName(str(tmp_path / "report.pdf"))
    monkeypatch.setattr(seat.desk.services.trail, "note", refuse)

    desk(seat).files.print_on(printout, Paper(printer))

    assert "often" in seat.toast()
    assert not (tmp_path / "report.pdf").exists()


def test_what_cannot_be_put_into_the_audit_does_not_leave(
    seat: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("too_often")

    monkeypatch.setattr(seat.desk.services.trail, "note", refuse)

    for name in ("report.csv", "report.xlsx", "report.pdf"):
        desk(seat).files.save(tmp_path / name)

        assert "written" not in seat.toast()
    assert [file.name for file in tmp_path.iterdir() if "report" in file.name] == []


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
    assert there.screen.shown is not None
    printout = there.screen.shown.printout("Coast")
    there.files.print_on(printout, Paper(printer))
    gate.set()

    assert [seat.toast(), seat.toast()] == ["report.csv written", "report.pdf written"]
    paper = tmp_path / "paper.pdf"
    seat.see(lambda: paper.exists() and paper.read_bytes()[:4] == b"%PDF", "the paper")
    assert (tmp_path / "report.csv").exists()
    assert (tmp_path / "report.pdf").read_bytes()[:4] == b"%PDF"
    seat.see(seat.frame.work_banner.isHidden, "nothing more to do")


def test_the_chart_is_saved_with_its_service_and_when_the_report_was_read(
    seat: Sitting, tmp_path: Path
) -> None:
    there, figures = desk(seat), tmp_path / "chart.csv"
    ids = [there.screen.service.itemData(at) for at in range(there.screen.service.count())]
    choose(there.screen.service, CARE)
    assert ids.index(CARE) == there.screen.service.currentIndex()
    seat.see(lambda: there.screen.is_read, "the figures")
    read_us = there.figures_read_us()
    assert read_us is not None

    there.chart_files.ask(there.screen.frame)
    dialog = there.chart_files.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(figures))
    dialog.reject()

    seat.see(figures.exists, "the file")
    with figures.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == DAYS
    assert {row["place"] for row in rows} == {f"Own centres · {seat.desk.known.service_name(CARE)}"}
    read = from_us(read_us).astimezone(seat.desk.formats.zone).isoformat(timespec="seconds")
    assert {row["read at"] for row in rows} == {read}


def test_a_chart_that_is_being_read_anew_is_not_saved_empty(seat: Sitting, tmp_path: Path) -> None:
    there = desk(seat)
    chart = there.screen.frame.chart
    assert isinstance(chart, ReportChart)
    chart.show_months(None, waits=True)

    there.chart_files.save(chart, tmp_path / "chart.png")

    assert seat.toast().startswith("Nothing to save yet")
    assert not (tmp_path / "chart.png").exists()


def test_the_chart_and_the_table_stand_in_windows_of_their_own(seat: Sitting) -> None:
    own = seat.desk.own_windows
    desk(seat).screen.frame.apart_wanted.emit(desk(seat).screen.frame)
    seat.see(lambda: len(own.windows) == 1, "the chart apart")
    apart = own.desks[0]
    assert isinstance(apart, ReportsDesk)
    seat.see(lambda: apart.screen.is_read and apart.charts[0].isVisible(), "its figures")
    chart = apart.charts[0].chart
    seat.see(lambda: len(chart.places()) == DAYS, "the days", seen=chart.places)

    seat.frame.window().activateWindow()
    own.open_front()

    seat.see(lambda: len(own.windows) == 2, "the table apart")
    table = own.desks[1]
    assert isinstance(table, ReportsDesk)
    seat.see(lambda: table.screen.is_read and table.screen.table.isVisible(), "its figures")
    for window in own.windows:
        window.close()
    seat.see(lambda: not own.windows, "both gone")
