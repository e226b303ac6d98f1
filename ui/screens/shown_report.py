"""A report as it is chosen to be seen: its table on the screen, and what of it leaves as a file or on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.listing.report import Period, Report
from app.listing.report_book import by_name, sheets
from app.listing.report_figures import PARTS, Part
from app.reports.workbook import Sheet
from ui.charts.chart_sheet import ChartSheet
from ui.formats import Formats
from ui.printing.printout import Printout
from ui.screens.report_notes import on_paper
from ui.screens.reports_sheet import sheet
from ui.words.report_files import report_words


@dataclass(frozen=True)
class ShownReport:
    """`names` of centres by id."""

    report: Report
    names: Mapping[int, str]
    formats: Formats
    period: Period
    part: Part

    def table(self) -> ChartSheet:
        """The part that is chosen, below the sum of all."""
        return self._sheet((self.part,), with_total=True)

    def sheet(self) -> ChartSheet:
        """All figures, for a file."""
        return self._sheet(PARTS, with_total=False)

    def book(self, about: str) -> tuple[Sheet, ...]:
        """The same with what each figure means, for a spreadsheet; `about`: of where and which days it is."""
        return sheets(self.report, self._name, report_words(), about)

    def printout(self, about: str) -> Printout:
        """The table with what its figures mean, for paper; `about` as for a spreadsheet."""
        shown = self.table()
        captions = tuple(shown.captions())
        return Printout(
            QCoreApplication.translate("ReportsScreen", "Report"),
            about,
            captions,
            tuple(tuple(row) for row in shown.rows(self.formats)),
            on_paper(self.period, self.part),
            frozenset(range(1, len(captions))),
            totals=1,
        )

    def _sheet(self, parts: tuple[Part, ...], *, with_total: bool) -> ChartSheet:
        named = by_name(self.report, self._name)
        return sheet(named, parts, self.formats, self._name, with_total=with_total)

    def _name(self, centre_id: int) -> str:
        return self.names.get(centre_id, str(centre_id))
