"""What leaves the program of the trail: a file, a page, a print-out; each is written down before it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.moment import from_us
from app.domain.trail import EXPORTED, TrailEntry, TrailQuery, exported
from app.reports.trail_csv import write_csv
from app.reports.workbook import write_workbook
from ui.desk.files_told import say_why_not
from ui.desk.long_work import LongWork, LongWorks
from ui.printing.printout import Printout
from ui.screens.audit_model import audit_line, audit_sheet, captions
from ui.screens.audit_words import AuditWording

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork
    from ui.printing.paper import Paper

Result = TypeVar("Result")
translate = QCoreApplication.translate

#: Entries that one export or one print-out holds at the most.
MOST_EXPORTED: Final = 1_000_000
MOST_PRINTED: Final = 2_000


class AuditExports(QObject):
    """Files are written on the look-ups' thread. `written`: something has left, and is in the trail."""

    written = Signal()

    def __init__(
        self,
        desk: Deskwork,
        wording: Callable[[], AuditWording],
        above: Callable[[], QWidget],
        parent: QObject,
    ) -> None:
        """`wording` as on the screen; dialogs open `above` a window."""
        super().__init__(parent)
        self._desk, self._wording, self._above = desk, wording, above
        self._trail = desk.services.trail
        self._works = LongWorks(desk.frame.work_banner, self)

    def stop(self) -> None:
        """The window ends: what is being written is left, and there is no file and no print-out."""
        self._works.stop()

    def export(self, query: TrailQuery, told: str) -> None:
        kinds = ("CSV (*.csv)", translate("ChartFiles", "Spreadsheet (*.xlsx)"))
        path = self._path(self.tr("audit-log") + ".csv", ";;".join(kinds))
        if path:
            self.export_to(Path(path), query, told)

    def export_to(self, path: Path, query: TrailQuery, told: str) -> None:
        """Write all entries that match as the ending of the file says, and into the trail that it was done."""
        trail, wording = self._trail, self._wording()
        work = self._works.begin(self._told)
        kind = "xlsx" if path.suffix.lower() == ".xlsx" else "csv"

        def entries() -> Iterator[tuple[TrailEntry, Mapping[int, str]]]:
            count = 0
            for page in trail.pages(query, most=MOST_EXPORTED):
                work.report(count)
                count += len(page.entries)
                for entry in page.entries:
                    yield entry, page.number_ends

        def note(count: int) -> None:
            trail.note(EXPORTED, exported("trail", kind, count, told))

        write = (
            partial(write_csv, path, captions(), (audit_line(*one, wording) for one in entries()), note)
            if kind == "csv"
            else partial(
                write_workbook,
                path,
                [audit_sheet(self.tr("Audit log"), entries(), wording, self._about(told))],
                wording.formats.zone,
                told=work.report,
                note=note,
            )
        )
        self._begin(write, partial(self._say_exported, path.name), work, self._fail_to_export)

    def save_answer(self, answer: Printout) -> None:
        path = self._path(self.tr("answer") + ".pdf", "PDF (*.pdf)")
        if path:
            self.save_answer_to(Path(path), answer)

    def save_answer_to(self, path: Path, answer: Printout) -> None:
        """Write the answer as a PDF file, after it was written down that it leaves."""
        # Loaded when somebody prints: few do, and it knows the system's printers.
        from ui.printing.paper import save_pdf

        trail, work, rows = self._trail, self._works.begin(self._told_of_print), len(answer.rows)

        def save() -> int:
            note = partial(trail.note, EXPORTED, exported("answer", "pdf", rows))
            save_pdf(answer, path, work.report, note)
            return rows

        self._begin(save, partial(self._say_exported, path.name), work, self._fail_to_export)

    def print_answer(self, answer: Printout) -> None:
        self._ask_to_print("answer", answer, "")

    def print_list(self, query: TrailQuery, told: str) -> None:
        """Gather the entries that match, the newest MOST_PRINTED of them, and ask for a printer."""
        trail, wording = self._trail, self._wording()
        title = self.tr("Audit log")
        about = self._about(told)
        work = self._works.begin(self._told_of_print)

        def gather() -> Printout:
            rows: list[tuple[str, ...]] = []
            for page in trail.pages(query, most=MOST_PRINTED):
                work.report(len(rows))
                rows += [audit_line(entry, page.number_ends, wording) for entry in page.entries]
            work.report(len(rows))
            return Printout(title, about, captions(), tuple(rows))

        self._begin(gather, partial(self._print_gathered, told), work, self._fail_to_print)

    def _about(self, told: str) -> str:
        """What stands above the entries on paper and in a spreadsheet: which, who asked, and when."""
        desk = self._desk
        parts = (
            told,
            desk.services.person,
            self._wording().formats.day_and_clock(from_us(desk.now_us)),
            translate("ChartFiles", "DEMO: made-up data") if desk.services.is_demo else "",
        )
        return " · ".join(part for part in parts if part)

    def _print_gathered(self, told: str, gathered: Printout) -> None:
        self._ask_to_print("trail", gathered, told)

    def _ask_to_print(self, what: str, printout: Printout, told: str) -> None:
        # Loaded when somebody prints: few do, and it asks the system for its printers.
        from ui.printing.paper import ask_to_print

        ask_to_print(self._above(), partial(self.print_on, what, printout, told))

    def print_on(self, what: str, printout: Printout, told: str, paper: Paper) -> None:
        """Lay it out, which can be stopped, write down that it leaves, and print it."""
        trail, work = self._trail, self._works.begin(self._told_of_print)

        def put_on_paper() -> bool:
            paper.lay_out(printout, work.report)
            # From here on it is on its way: written down first, then printed.
            note = partial(trail.note, EXPORTED, exported(what, "print", len(printout.rows), told))
            return paper.print(note)

        self._begin(put_on_paper, self._say_printed, work, self._fail_to_print)

    def _begin(
        self,
        does: Callable[[], Result],
        done: Callable[[Result], object],
        work: LongWork,
        failed: Callable[[BaseException], object],
    ) -> None:
        """Each has an end of its own, whatever is begun beside it: none makes another one needless."""

        def end(result: Result) -> None:
            work.end()
            done(result)

        def fail(error: BaseException) -> None:
            work.end()
            failed(error)

        self._desk.console.tasks.look_up(does, end, owner=self, name=f"export {id(work)}", failed=fail)

    def _say_printed(self, was_taken: bool) -> None:
        self.written.emit()
        if not was_taken:

            def words() -> str:
                return self.tr(
                    "Not printed: look at the printer, then print again. The log has this try too."
                )

            self._desk.console.say(words)

    def _told(self, count: int) -> str:
        return self.tr("Exporting the audit log: {count} rows").format(count=self._desk.formats.number(count))

    def _told_of_print(self, count: int) -> str:
        words = self.tr("Making the print-out of the audit log: {count} rows")
        return words.format(count=self._desk.formats.number(count))

    def _path(self, name: str, kinds: str) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, kind = QFileDialog.getSaveFileName(
            self._above(), self.tr("Save"), str(Path(folder) / name), kinds
        )
        return with_ending(path, kind)

    def _say_exported(self, name: str, rows: int) -> None:
        def said() -> str:
            told = self.tr("{name} written, {count} rows. The export is in the log.")
            return told.format(name=name, count=self._desk.formats.number(rows))

        self._desk.console.say(said, "check")
        self.written.emit()

    def _fail_to_export(self, error: BaseException) -> None:
        say_why_not(self._desk.console, error, lambda: self.tr("The export was stopped: there is no file."))

    def _fail_to_print(self, error: BaseException) -> None:
        say_why_not(
            self._desk.console, error, lambda: self.tr("The print-out was stopped: nothing was printed.")
        )


def with_ending(path: str, kind: str) -> str:
    """A name typed without an ending has that of the kind chosen, such as "CSV (*.csv)"; "" stays."""
    return path if not path or Path(path).suffix else path + kind.rpartition("*")[2].rstrip(")")
