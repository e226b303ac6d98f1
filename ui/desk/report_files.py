"""Reports that leave the program: figures or a page as a file, a page on paper. No number is in one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from ui.desk.long_work import LongWork, LongWorks, Stopped
from ui.errors import is_known, sentence
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.charts.chart_sheet import ChartSheet
    from ui.desk.deskwork import Deskwork
    from ui.desk.reports_desk import ReportsDesk
    from ui.printing.paper import Paper
    from ui.printing.printout import Printout

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What leaves: the page, and all the figures."""

    printout: Printout
    sheet: ChartSheet


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
        dialog.setNameFilters([self.tr("Figures (*.csv)"), self.tr("Page (*.pdf)")])
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(
            lambda told: dialog.setDefaultSuffix("pdf" if "*.pdf" in told else "csv")
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
        printout, sheet = what.printout, what.sheet
        long = self._works.begin(self._told, is_long_for_sure=False)
        # Here, not above: few save one, and the printing knows the system's printers.
        from app.reports.chart_csv import write_chart_csv
        from ui.printing.paper import save_pdf

        if path.suffix.lower() == ".pdf":
            work: Callable[[], object] = partial(save_pdf, printout, path, long.report, lambda: None)
        else:
            work = partial(
                write_chart_csv, path, sheet.file_captions(), sheet.file_rows(), [("report", printout.about)]
            )
        self._begin(work, partial(self._say_written, path.name), long)

    def print(self, printout: Printout) -> None:
        """Ask for a printer."""
        from ui.printing.paper import ask_to_print

        ask_to_print(self._desk.frame, partial(self.print_on, printout))

    def print_on(self, printout: Printout, paper: Paper) -> None:
        """Lay it out, which can be stopped, and print it."""
        long = self._works.begin(self._told, is_long_for_sure=False)

        def put_on_paper() -> bool:
            paper.lay_out(printout, long.report)
            return paper.print()

        self._begin(put_on_paper, self._say_printed, long)

    def _on_screen(self) -> OnScreen | None:
        screen = self._reports.screen
        printout, sheet = screen.printout(self._reports.about()), screen.sheet()
        return None if printout is None or sheet is None else OnScreen(printout, sheet)

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
        self._say(translate("ChartFiles", "{name} written").format(name=name), "check")

    def _say_printed(self, was_taken: object) -> None:
        if not was_taken:
            self._say(self.tr("Not printed: look at the printer, then print again."), "alert-triangle")

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, Stopped):
            self._say(self.tr("Stopped: there is no file and nothing was printed."), "circle-x")
        elif isinstance(error, OSError):
            why = error.strerror or ""
            self._say(
                translate("ChartFiles", "The file cannot be written: {why}").format(why=why), "alert-triangle"
            )
        elif is_known(error):
            self._say(sentence(error), "alert-triangle")
        else:
            self._desk.console.errors.report(error)

    def _say(self, words: str, icon: str) -> None:
        self._desk.frame.toasts.say(Toast(words, icon=icon))

    def _forget(self) -> None:
        self._dialog = None
