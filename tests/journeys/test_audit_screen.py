"""Reading the audit in the whole program: an auditor across centres, a supervisor their own, a client's question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.domain.act import Seen
from app.domain.trail import EXPORTED, TrailQuery
from tests.builders import a_request, queue_at
from tests.desks import PostgresDesk
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from tests.workbooks import read_workbook
from ui.desk.audit_desk import AuditDesk
from ui.desk.audit_exports import with_ending
from ui.printing.paper import Paper
from ui.printing.printout import Printout
from ui.screens.audit_screen import AuditScreen
from ui.widgets.button import Button

NUMBER = "+358501112223"


class Region:
    """A region in which Mlehto and Saari have done something each, and who may read of it."""

    def __init__(self, server: PostgresServer, url: str) -> None:
        self._server, self._name = server, str(make_url(url).database)
        engine = open_engine(url)
        a_world_open_now(engine)
        platform = PostgresPlatform(engine)
        self.mine, self.other = (
            a_request(platform, a_moment_ago(), queue_id=queue_at(centre), number=number)
            for centre, number in ((1, NUMBER), (2, "+358504445556"))
        )
        for login, group in (
            ("trail_mlehto", "supervisor"), ("trail_saari", "supervisor"), ("trail_eve", "auditor"),
            ("trail_visitor", "viewer"),
        ):  # fmt: skip
            create_login(engine, login, group, (1, 2, 3))
        now = datetime.now(UTC)
        for login, row in (("trail_mlehto", self.mine), ("trail_saari", self.other)):
            own = open_engine(self.url(login))
            PostgresDesk(own).retry(uuid4(), [Seen(row, 1)], None, at=now)
            own.dispose()
        engine.dispose()

    def url(self, login: str) -> str:
        return self._server.url(self._name, user=login)


@pytest.fixture
def region(postgres_server: PostgresServer, contact_database: str) -> Region:
    return Region(postgres_server, contact_database)


@pytest.fixture
def eve(qtbot: QtBot, region: Region, tmp_path: Path) -> Iterator[Sitting]:
    """An auditor at her console, the audit screen in front."""
    with sitting(qtbot, region.url("trail_eve"), tmp_path) as seat:
        go_to_the_log(seat)
        yield seat


def go_to_the_log(seat: Sitting) -> None:
    QTest.keyClick(seat.frame, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    seat.see(lambda: isinstance(seat.desk.front, AuditDesk), "the audit screen")
    seat.see(screen(seat).model.rowCount, "entries")


def screen(seat: Sitting) -> AuditScreen:
    shown = seat.desk.front.screen
    assert isinstance(shown, AuditScreen)
    return shown


def desk(seat: Sitting) -> AuditDesk:
    front = seat.desk.front
    assert isinstance(front, AuditDesk)
    return front


def told(seat: Sitting) -> list[tuple[str, str]]:
    """Who and what, from the top."""
    lines = [screen(seat).model.words(row) for row in range(screen(seat).model.rowCount())]
    return [(line[1], line[2]) for line in lines]


def test_an_auditor_reads_what_everybody_did_and_that_they_signed_in(eve: Sitting) -> None:
    assert told(eve) == [
        ("trail_eve", "Signed in"), ("trail_saari", "Set to be retried"), ("trail_mlehto", "Set to be retried"),
    ]  # fmt: skip
    filters = screen(eve).filters
    eve.see(lambda: filters.person.findData("trail_saari") > 0, "the people in the log")

    filters.person.setCurrentIndex(filters.person.findData("trail_saari"))
    filters.person.activated.emit(filters.person.currentIndex())

    eve.see(lambda: told(eve) == [("trail_saari", "Set to be retried")], "what Saari did")


def test_a_clients_question_is_answered_with_what_concerns_them_alone(
    eve: Sitting, region: Region, tmp_path: Path
) -> None:
    QTest.mouseClick(screen(eve).ask_button, Qt.MouseButton.LeftButton)
    dialog = desk(eve).question
    assert dialog is not None
    QTest.keyClicks(dialog.number, "050 111 2223")
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    eve.see(lambda: dialog.page, "the answer")
    answer = dialog.page
    assert answer is not None

    assert "trail_mlehto" in answer.html
    assert "trail_saari" not in answer.html
    assert "••• ••23" in answer.html
    assert "1112223" not in answer.html
    page = tmp_path / "answer.pdf"
    desk(eve).exports.save_answer_to(page, answer)
    eve.see(lambda: page.exists() and page.read_bytes()[:4] == b"%PDF", "the page")
    assert "answer.pdf written" in eve.toast()
    dialog.reject()
    eve.see(
        lambda: told(eve)[:2] == [("trail_eve", "Exported"), ("trail_eve", "Asked who has looked")],
        "both in the log",
    )
    log = tmp_path / "jonovahti.log"
    assert not log.exists() or "1112223" not in log.read_text("utf-8")


def test_an_export_is_in_the_log_it_exports_from_and_holds_no_number(eve: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "log.csv"

    desk(eve).exports.export_to(file, screen(eve).filters.query(), "")

    assert "log.csv written, 3 rows" in eve.toast()
    rows = file.read_text("utf-8-sig").splitlines()
    assert len(rows) == 4
    assert "••• ••23" in rows[3]
    assert "1112223" not in "".join(rows)
    eve.see(lambda: told(eve)[0] == ("trail_eve", "Exported"), "the export in the log")


def test_an_export_is_a_spreadsheet_where_its_name_says_so(eve: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "log.xlsx"

    desk(eve).exports.export_to(file, screen(eve).filters.query(), "Signed in")

    assert "log.xlsx written, 3 rows" in eve.toast()
    (sheet,) = read_workbook(file).values()
    assert str(sheet.values[0]).startswith("['Signed in · trail_eve · ")
    assert sheet.values[1][:2] == ["Time", "Who"]
    assert [cell.shown for cell in sheet.rows[4]] == ["yyyy-mm-dd hh:mm:ss", "", "", "", "", ""]
    at = datetime(1899, 12, 30, tzinfo=eve.desk.formats.zone) + timedelta(float(str(sheet.values[2][0])))
    # By the region's clock, whose next zone is an hour away.
    assert abs(at - datetime.now(at.tzinfo)) < timedelta(minutes=30)
    assert "••• ••23" in str(sheet.values[4])
    assert "1112223" not in str(sheet.values)
    eve.see(lambda: told(eve)[0] == ("trail_eve", "Exported"), "the export in the log")
    (entry,) = (one for one in eve.desk.services.trail.page(TrailQuery()).entries if one.what == EXPORTED)
    assert entry.detail["format"] == "xlsx"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_export_can_be_stopped_and_leaves_no_file(eve: Sitting, tmp_path: Path, ending: str) -> None:
    gate, file, banner = Event(), tmp_path / f"log.{ending}", eve.frame.work_banner
    eve.desk.console.tasks.look_up(gate.wait, bool, owner=eve.desk, name="something slow")

    desk(eve).exports.export_to(file, screen(eve).filters.query(), "")
    assert banner.text == "Exporting the audit log: 0 rows"
    next(one for one in banner.findChildren(Button) if one.isVisible()).click()
    gate.set()

    assert "stopped" in eve.toast()
    assert banner.isHidden()
    assert not file.exists()


def test_a_supervisor_reads_their_own(qtbot: QtBot, region: Region, tmp_path: Path) -> None:
    with sitting(qtbot, region.url("trail_saari"), tmp_path) as seat:
        go_to_the_log(seat)

        assert told(seat) == [("trail_saari", "Signed in"), ("trail_saari", "Set to be retried")]
        assert not screen(seat).ask_button.isVisibleTo(seat.frame)


def test_a_viewer_is_not_offered_the_log(qtbot: QtBot, region: Region, tmp_path: Path) -> None:
    with sitting(qtbot, region.url("trail_visitor"), tmp_path) as seat:
        assert "audit" not in seat.desk.offered
        assert "audit" not in seat.frame.rail.keys


def sent_to(seat: Sitting, path: Path, then: Callable[[], object] | None = None) -> None:
    """Answers the print dialog with yes, to a printer whose paper is a file; `then`: before anything is laid out."""

    def asked() -> QPrintDialog | None:
        return next(
            (
                one
                for one in QApplication.topLevelWidgets()
                if isinstance(one, QPrintDialog) and one.isVisible()
            ),
            None,
        )

    seat.see(lambda: asked() is not None, "the print dialog")
    dialog = asked()
    assert dialog is not None
    printer, gate = dialog.printer(), Event()
    # The dialog says last what it wants of the printer: nothing is printed before the test has said its own.
    seat.desk.console.tasks.look_up(gate.wait, bool, owner=seat.desk, name="something slow")
    dialog.accept()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    if then is not None:
        then()
    gate.set()


def prints_to(seat: Sitting, path: Path) -> None:
    """The same, and waits for the paper."""
    sent_to(seat, path)
    seat.see(lambda: path.exists() and path.read_bytes()[:4] == b"%PDF", "the paper")


def test_what_is_printed_is_in_the_log_before_it_is_on_paper(eve: Sitting, tmp_path: Path) -> None:
    QTest.mouseClick(screen(eve).print_button, Qt.MouseButton.LeftButton)
    prints_to(eve, tmp_path / "log.pdf")
    eve.see(lambda: told(eve)[0] == ("trail_eve", "Exported"), "the print-out in the log")
    assert screen(eve).model.words(0)[4] == "Audit log"
    assert "3 rows" in screen(eve).model.words(0)[5]

    QTest.mouseClick(screen(eve).ask_button, Qt.MouseButton.LeftButton)
    dialog = desk(eve).question
    assert dialog is not None
    QTest.keyClicks(dialog.number, NUMBER)
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    eve.see(lambda: dialog.page, "the answer")
    QTest.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    prints_to(eve, tmp_path / "answer.pdf")
    dialog.reject()

    eve.see(
        lambda: told(eve)[:2] == [("trail_eve", "Exported"), ("trail_eve", "Asked who has looked")],
        "the print-out and the question in the log",
    )


def stop_button(seat: Sitting) -> Button:
    banner = seat.frame.work_banner
    seat.see(banner.isVisible, "how far it is")
    (button,) = (one for one in banner.findChildren(Button) if one.isVisible())
    return button


def test_a_print_out_is_stopped_while_its_rows_are_gathered(eve: Sitting) -> None:
    gate = Event()
    eve.desk.console.tasks.look_up(gate.wait, bool, owner=eve.desk, name="something slow")

    QTest.mouseClick(screen(eve).print_button, Qt.MouseButton.LeftButton)
    words = eve.frame.work_banner.text
    stop_button(eve).click()
    gate.set()

    assert eve.toast() == "The print-out was stopped: nothing was printed."
    assert words == "Making the print-out of the audit log: 0 rows"
    assert eve.frame.work_banner.isHidden()
    assert not isinstance(QApplication.activeModalWidget(), QPrintDialog)


def test_a_print_out_that_is_stopped_before_the_printer_has_it_is_neither_on_paper_nor_in_the_log(
    eve: Sitting, tmp_path: Path
) -> None:
    QTest.mouseClick(screen(eve).print_button, Qt.MouseButton.LeftButton)
    sent_to(eve, tmp_path / "log.pdf", lambda: stop_button(eve).click())

    assert eve.toast() == "The print-out was stopped: nothing was printed."
    assert eve.frame.work_banner.isHidden()
    screen(eve).renew()
    eve.see(lambda: told(eve), "the log")
    assert told(eve)[0] == ("trail_eve", "Signed in")
    assert not (tmp_path / "log.pdf").exists()


def test_a_long_print_out_says_how_far_it_is_and_is_stopped_while_its_pages_are_made(
    eve: Sitting, tmp_path: Path
) -> None:
    rows = tuple((str(one), "mlehto", "moved " * (one % 9)) for one in range(4000))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "log.pdf"))

    desk(eve).exports.print_on("trail", Printout("Log", "", ("Row", "Who", "What"), rows), "", Paper(printer))
    button, banner = stop_button(eve), eve.frame.work_banner
    eve.see(lambda: ": 0 rows" not in banner.text, "how many rows are laid out")
    words = banner.text
    button.click()

    assert eve.toast() == "The print-out was stopped: nothing was printed."
    assert words.startswith("Making the print-out of the audit log: ")
    assert banner.isHidden()
    screen(eve).renew()
    eve.see(lambda: told(eve), "the log")
    assert told(eve)[0] == ("trail_eve", "Signed in")
    assert not (tmp_path / "log.pdf").exists()


def test_the_end_of_an_export_leaves_the_stop_of_a_print_out_that_goes_on(
    eve: Sitting, tmp_path: Path
) -> None:
    rows = tuple((str(one), "mlehto", "moved " * (one % 9)) for one in range(8000))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "log.pdf"))
    exports = desk(eve).exports

    exports.export_to(tmp_path / "log.csv", TrailQuery(), "")
    exports.print_on("trail", Printout("Log", "", ("Row", "Who", "What"), rows), "", Paper(printer))
    assert eve.toast().startswith("log.csv written")
    stop_button(eve).click()

    assert eve.toast() == "The print-out was stopped: nothing was printed."
    assert eve.frame.work_banner.isHidden()
    assert not (tmp_path / "log.pdf").exists()


def test_of_several_things_that_leave_each_is_stopped_and_ended_by_itself(
    eve: Sitting, tmp_path: Path
) -> None:
    gate, banner, exports = Event(), eve.frame.work_banner, desk(eve).exports
    answer = Printout("Answer", "", ("Who", "What"), (("mlehto", "moved"),))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "log.pdf"))
    eve.desk.console.tasks.look_up(gate.wait, bool, owner=eve.desk, name="something slow")

    exports.print_on("trail", answer, "", Paper(printer))
    exports.save_answer_to(tmp_path / "answer.pdf", answer)
    exports.export_to(tmp_path / "one.csv", TrailQuery(), "")
    exports.export_to(tmp_path / "two.csv", TrailQuery(), "")
    stop_button(eve).click()
    gate.set()

    assert eve.toast() == "The print-out was stopped: nothing was printed."
    said = [eve.toast() for _ in range(3)]
    assert [one.split(" written")[0] for one in said] == ["answer.pdf", "one.csv", "two.csv"]
    assert banner.isHidden()
    assert sorted(one.name for one in tmp_path.iterdir() if one.suffix in {".csv", ".pdf"}) == [
        "answer.pdf", "one.csv", "two.csv",
    ]  # fmt: skip


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(eve: Sitting, tmp_path: Path) -> None:
    QTest.mouseClick(screen(eve).print_button, Qt.MouseButton.LeftButton)
    sent_to(eve, tmp_path / "no such folder" / "log.pdf")

    eve.see(lambda: eve.frame.toasts.shown is not None, "the word of it")

    shown = eve.frame.toasts.shown
    assert shown is not None
    assert shown.text.startswith("Not printed: look at the printer")


def test_a_print_that_is_called_off_prints_nothing_and_is_not_in_the_log(eve: Sitting) -> None:
    QTest.mouseClick(screen(eve).print_button, Qt.MouseButton.LeftButton)
    eve.see(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog), "the print dialog")
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QPrintDialog)

    asked.reject()
    screen(eve).renew()

    eve.see(lambda: not asked.isVisible(), "the dialog gone")
    assert told(eve)[0] == ("trail_eve", "Signed in")


@pytest.mark.parametrize(
    "path, kind, named",
    [
        ("log", "CSV (*.csv)", "log.csv"),
        ("log", "Spreadsheet (*.xlsx)", "log.xlsx"),
        ("log.csv", "Spreadsheet (*.xlsx)", "log.csv"),
        ("", "CSV (*.csv)", ""),
    ],
)
def test_a_name_without_an_ending_gets_that_of_the_kind_chosen(path: str, kind: str, named: str) -> None:
    assert with_ending(path, kind) == named
