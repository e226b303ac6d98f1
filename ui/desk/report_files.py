"""Reports that leave the program: figures or a page as a file, a page on paper. No number is in one.

That they leave is written down all the same, as everything that does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from app.domain.trail import EXPORTED, exported
from ui.desk.chart_files import ChartFiles
from ui.desk.files_told import say_why_not, say_written
from ui.desk.long_work import LongWork, LongWorks

if TYPE_CHECKING:
    from app.reports.workbook import Sheet
    from ui.charts.chart_sheet import ChartSheet
    from ui.desk.deskwork import Deskwork
    from ui.desk.reports_desk import ReportsDesk
    from ui.printing.paper import Paper
    from ui.printing.printout import Printout

translate = QCoreApplication.translate

#: What a report can be saved as, by the ending of the file's name; what has none of these is figures.
ENDINGS: Final = ("csv", "xlsx", "pdf")


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What leaves: the page, all the figures, and these with what they mean."""

    printout: Printout
    sheet: ChartSheet
    book: tuple[Sheet, ...]


class ReportChartFiles(ChartFiles):
    """The report's chart as a file: of the service too, and read when the report was.

    It holds the report's figures, and is written down as the report is.
    """

    def __init__(self, desk: Deskwork, reports: ReportsDesk) -> None:
        super().__init__(desk, reports.centre_shown, reports)
        self._reports = reports

    def _place(self, centre_id: int | None) -> str:
        service_id, place = self._reports.screen.choices.service_shown, super()._place(centre_id)
        return place if service_id is None else f"{place} · {self._desk.known.service_name(service_id)}"

    def _noting(self, kind: str, rows: int) -> Callable[..., None]:
        return _noting(self._desk, kind, rows, self._reports.about())

    def _read_us(self) -> int:
        read_us = self._reports.figures_read_us()
        return super()._read_us() if read_us is None else read_us


class ReportFiles(QObject):
    """What is written is what was on the screen; everything is laid out and written on the look-ups' thread."""

    def __init__(self, desk: Deskwork, reports: ReportsDesk) -> None:
        super().__init__(reports)
        self._desk, self._reports = desk, reports
        self._works = LongWorks(desk.frame.work_banner, self)
        self._dialog: QFileDialog | None = None

    @property
    def dialog(self) -> QFileDialog | None:
        """The one that asks for a name, while it does."""
        return self._dialog

    def stop(self) -> None:
        """The window ends: what is being written is left."""
        self._works.stop()

    def demo_words(self) -> str:
        """What stands on everything that leaves a demo."""
        return translate("ChartFiles", "DEMO: made-up data")

    def ask(self, name: str) -> None:
        """Open what asks where to, for what is on the screen now; it is not waited for."""
        what = self._on_screen()
        if what is None:
            return
        dialog = QFileDialog(self._desk.frame, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                self.tr("Figures (*.csv)"),
                translate("ChartFiles", "Spreadsheet (*.xlsx)"),
                self.tr("Page (*.pdf)"),
            ]
        )
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(
            lambda told: dialog.setDefaultSuffix(next(one for one in ENDINGS if f"*.{one}" in told))
        )
        dialog.selectFile(f"{name}.csv")
        # While it is open it may be read anew, or midnight may pass and another day be wanted.
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen), what))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def save(self, path: Path, what: OnScreen | None = None) -> None:
        """As the ending of the name says: a page, or else all figures. None: what is on the screen now, if anything."""
        what = what or self._on_screen()
        if what is None:
            return
        long = self._works.begin(self._told, is_long_for_sure=False)
        work = self._work(path, what, long)
        self._begin(work, partial(self._say_written, path.name), long)

    def _work(self, path: Path, what: OnScreen, long: LongWork) -> Callable[[], object]:
        """What writes it off the GUI thread, and into the audit before there is a file."""
        # Here, not above: few save one, and the printing knows the system's printers.
        from app.reports.chart_csv import write_chart_csv
        from app.reports.workbook import write_workbook
        from ui.printing.paper import save_pdf

        printout, sheet = what.printout, what.sheet
        match path.suffix.lower():
            case ".pdf":
                return partial(save_pdf, printout, path, long.report, self._noting("pdf", printout))
            case ".xlsx":
                return partial(
                    write_workbook,
                    path,
                    what.book,
                    self._desk.formats.zone,
                    # A short one is there before anybody could read how far it is.
                    told=lambda count: long.report(count) if count else None,
                    note=self._noting("xlsx", printout),
                )
            case _:
                about, note = [("report", printout.about)], self._noting("csv", printout)
                return partial(write_chart_csv, path, sheet.file_captions(), sheet.file_rows(), about, note)

    def _noting(self, as_format: str, printout: Printout) -> Callable[..., None]:
        return _noting(self._desk, as_format, printout.count, printout.about)

    def print(self, printout: Printout) -> None:
        """Ask for a printer."""
        from ui.printing.paper import ask_to_print

        ask_to_print(self._desk.frame, partial(self.print_on, printout))

    def print_on(self, printout: Printout, paper: Paper) -> None:
        """Lay it out, which can be stopped, and print it."""
        long, note = self._works.begin(self._told, is_long_for_sure=False), self._noting("print", printout)

        def put_on_paper() -> bool:
            paper.lay_out(printout, long.report)
            # From here on it is on its way: written down first, then printed.
            return paper.print(note)

        self._begin(put_on_paper, self._say_printed, long)

    def _on_screen(self) -> OnScreen | None:
        shown = self._reports.screen.shown
        if shown is None:
            return None
        about = self._reports.about()
        return OnScreen(shown.printout(about), shown.sheet(), shown.book(about))

    def _begin(self, work: Callable[[], object], done: Callable[[object], object], long: LongWork) -> None:
        """A name of its own each: one that is asked for meanwhile does not make this one needless."""

        def end(result: object) -> None:
            long.end()
            done(result)

        def fail(error: BaseException) -> None:
            long.end()
            self._fail(error)

        self._desk.console.tasks.look_up(work, end, owner=self, name=f"report file {id(long)}", failed=fail)

    def _told(self, count: int) -> str:
        return self.tr("Making pages of the report: {count} rows").format(
            count=self._desk.formats.number(count)
        )

    def _say_written(self, name: str, _done: object) -> None:
        say_written(self._desk.console, name)

    def _say_printed(self, was_taken: object) -> None:
        if not was_taken:
            self._desk.console.say(lambda: self.tr("Not printed: look at the printer, then print again."))

    def _fail(self, error: BaseException) -> None:
        say_why_not(
            self._desk.console,
            error,
            lambda: self.tr("Stopped: there is no file and nothing was printed."),
        )

    def _forget(self) -> None:
        self._dialog = None


def _noting(desk: Deskwork, as_format: str, rows: int, about: str) -> Callable[..., None]:
    """Puts into the audit that the report leaves; called when it is about to, off the GUI thread."""
    trail, detail = desk.services.trail, exported("report", as_format, rows, about)

    def note(_count: int = 0) -> None:
        trail.note(EXPORTED, detail)

    return note
