"""Charts that leave the program as files: a picture or figures, painted on the spot, written off the GUI thread.

No number is in a chart, so the trail is told nothing of it; a report's is the exception, as every report that leaves
is written down.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from app.domain.moment import from_us
from ui.charts.chart import Chart
from ui.desk.files_told import say_why_not, say_written
from ui.words.whole import whole

if TYPE_CHECKING:
    from ui.charts.chart_frame import ChartFrame
    from ui.charts.chart_sheet import ChartSheet
    from ui.charts.picture import About
    from ui.desk.deskwork import Deskwork

#: Kinds by the ending of the file's name; what has none of these is a picture.
KINDS: Final = ("png", "svg", "csv", "xlsx")


class ChartFiles(QObject):
    """`centre` says which centre the charts are about, None for the region."""

    def __init__(self, desk: Deskwork, centre: Callable[[], int | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._centre = desk, centre
        self._dialog: QFileDialog | None = None

    @property
    def dialog(self) -> QFileDialog | None:
        """The one that asks for a name, while it does."""
        return self._dialog

    def ask(self, frame: ChartFrame) -> None:
        """Open what asks where to; it is not waited for."""
        chart = frame.chart
        dialog = QFileDialog(self._desk.frame, self.tr("Save the chart"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                self.tr("Picture (*.png)"),
                self.tr("Drawing (*.svg)"),
                self.tr("Figures (*.csv)"),
                self.tr("Spreadsheet (*.xlsx)"),
            ]
        )
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(lambda told: dialog.setDefaultSuffix(_ending_of(told)))
        dialog.selectFile(self._suggested(chart))
        # While it is open that centre may go, and its chart is not to leave as the region's.
        centre_id = self._centre()
        dialog.fileSelected.connect(lambda name: self.save(chart, Path(name), centre_id))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def save(self, chart: Chart, path: Path, centre_id: int | None = None) -> None:
        """As the ending of the name says. What is written is what was on the screen.

        `centre_id`: which centre it was asked for of; None: the one of now, or the region.
        """
        # Here, not above, as what writes figures below: the screen is there the sooner.
        from app.reports.chart_csv import write_file
        from ui.charts.picture import picture, png, svg

        sheet = chart.sheet()
        if sheet is None:
            # It is read anew while the dialog was open.
            self._desk.console.say(
                lambda: self.tr("Nothing to save yet: save again when the figures are there.")
            )
            return
        kind = path.suffix.lower().lstrip(".")
        kind = kind if kind in KINDS else KINDS[0]
        note = self._noting(kind, len(sheet.places))
        about = self._about(chart, centre_id if centre_id is not None else self._centre())
        match kind:
            case "csv":
                self._write(path, self._figures(sheet, path, about, note))
            case "xlsx":
                self._write(path, self._spreadsheet(chart, sheet, path, about, note))
            case "svg":
                self._write(path, partial(write_file, path, svg(chart, about), note))
            case _:
                image = picture(chart, about)
                self._write(path, lambda: write_file(path, png(image), note))

    def _noting(self, kind: str, rows: int) -> Callable[..., None]:
        """What is called off the GUI thread before a file of that kind and so many rows takes its name."""
        del kind, rows
        return lambda *_: None

    def _figures(
        self, sheet: ChartSheet, path: Path, about: About, note: Callable[..., None]
    ) -> Callable[[], object]:
        from app.reports.chart_csv import write_chart_csv

        told = [("place", about.place), ("read at", self._read_at())]
        if about.missing:
            told.append(("not counted", about.missing))
        if about.demo:
            told.append(("note", about.demo))
        return partial(write_chart_csv, path, sheet.file_captions(), sheet.file_rows(), told, note)

    def _spreadsheet(
        self, chart: Chart, sheet: ChartSheet, path: Path, about: About, note: Callable[..., None]
    ) -> Callable[[], object]:
        from app.reports.workbook import write_workbook
        from ui.charts.spreadsheet import chart_workbook_sheet

        book = chart_workbook_sheet(sheet, chart.name, about.told)
        return partial(write_workbook, path, [book], self._desk.formats.zone, note=note)

    def _write(self, path: Path, work: Callable[[], object]) -> None:
        # By its path: another file asked for meanwhile does not make this one needless.
        self._desk.console.tasks.look_up(
            work,
            partial(self._say_written, path.name),
            owner=self,
            name=f"chart file {path}",
            failed=self._fail,
        )

    def _about(self, chart: Chart, centre_id: int | None) -> About:
        from ui.charts.picture import About

        desk, board = self._desk, self._desk.known.board
        formats = desk.formats
        day = ""
        if board is not None and chart.is_of_today:
            day = f"{formats.weekday(board.day.date)} {formats.day(board.day.date)}"
        return About(
            place=self._place(centre_id),
            day=day,
            read=self.tr("Data of {clock}").format(clock=formats.day_and_clock(from_us(self._read_us()))),
            demo=self.tr("DEMO: made-up data") if desk.services.is_demo else "",
            missing=chart.missing,
        )

    def _place(self, centre_id: int | None) -> str:
        known = self._desk.known
        return known.centre_name(centre_id) if centre_id is not None else whole(known.board)

    def _read_us(self) -> int:
        """When the data was read, on the board's clock."""
        present = self._desk.present
        age_s = present.freshness.age_s(self._desk.wall_us) if present is not None else None
        return self._desk.now_us - round((age_s or 0.0) * 1e6)

    def _read_at(self) -> str:
        at = from_us(self._read_us()).astimezone(self._desk.formats.zone)
        return at.isoformat(timespec="seconds")

    def _suggested(self, chart: Chart) -> str:
        board, centre_id = self._desk.known.board, self._centre()
        place = "region"
        if board is not None and centre_id is not None:
            place = next((one.code for one in board.places.centres if one.id == centre_id), str(centre_id))
        day = board.day.date.isoformat() if board is not None else ""
        return "-".join(part for part in (chart.file_name, place, day) if part) + ".png"

    def _forget(self) -> None:
        self._dialog = None

    def _say_written(self, name: str, _done: object) -> None:
        say_written(self._desk.console, name)

    def _fail(self, error: BaseException) -> None:
        say_why_not(self._desk.console, error)


def _ending_of(told: str) -> str:
    """Of a filter as the dialog names it: "Picture (*.png)"."""
    return next((kind for kind in KINDS if f"*.{kind}" in told), KINDS[0])
