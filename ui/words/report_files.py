"""What stands in a report that leaves the program as a spreadsheet, and in those of the command line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.listing.report_figures import ALL
from app.listing.report_words import FigureWords, ReportWords
from ui.words.definition import Definition
from ui.words.figures import definition

translate = QCoreApplication.translate


def report_words() -> ReportWords:
    """In the user's language."""
    return ReportWords(
        figures={figure: figure_words(definition(figure)) for figure in ALL},
        report=translate("ReportsScreen", "Report"),
        meanings=translate("Reports", "What the figures mean"),
        figure=translate("Reports", "Figure"),
        meaning=translate("Reports", "Meaning"),
        formula=translate("Reports", "Formula"),
        clock=translate("Reports", "Time counted"),
        basis=translate("Reports", "Basis"),
        first_day=translate("Reports", "First day"),
        last_day=translate("Reports", "Last day"),
        centre=translate("Reports", "Centre"),
        total=translate("Reports", "All together"),
        whole_region=translate("Whole", "Whole region"),
        own_centres=translate("Whole", "Own centres"),
        demo=translate("ChartFiles", "DEMO: made-up data"),
        not_counted=translate("Reports", "Not counted: {days}"),
    )


def figure_words(known: Definition) -> FigureWords:
    """One figure's definition as a file tells it."""
    return FigureWords(known.name, known.meaning, known.formula, known.clock, known.basis)
