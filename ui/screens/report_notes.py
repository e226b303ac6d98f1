"""What has to be known of a report's figures, below the table and on paper: where counted, and what they mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.listing.report import Period
from app.listing.report_figures import FIGURES, Part, ReportFigure
from ui.words.figures import definition

translate = QCoreApplication.translate


def counted(period: Period, part: Part) -> str:
    """Which centre and which days they are of."""
    if period == "last_month":
        said = translate("ReportsScreen", "Counted by the centre where the callback was left.")
    else:
        said = translate(
            "ReportsScreen", "Counted by the centre where the callback was left, up to yesterday."
        )
    if part != "outcomes":
        return said
    of_the_rest = translate(
        "ReportsScreen",
        "Moves are counted at the centre they left and at the one they came to, texts at the centre that has"
        " the callback.",
    )
    return f"{said} {of_the_rest}"


def meanings(part: Part) -> list[str]:
    """The least of it for a part; F1 and paper tell of each figure."""
    match part:
        case "outcomes":
            return [definition("report_reached").formula]
        case "attempts":
            return [definition("report_tried_first").formula, definition("report_reached_first").formula]
        case "service":
            shares = [definition("report_called"), definition("report_reached_same_day")]
            return [
                *(f"{one.name}: {one.meaning} {one.formula}" for one in shares),
                told("report_mean_wait"),
            ]


def on_paper(period: Period, part: Part) -> tuple[str, ...]:
    """All of it."""
    return counted(period, part), *(told(one) for one in figures(part))


def figures(part: Part) -> tuple[ReportFigure, ...]:
    """Of the columns after the first, which says what a line is about."""
    return "report_left", *FIGURES[part]


def told(figure: ReportFigure) -> str:
    """A figure from where it is defined."""
    known = definition(figure)
    return f"{known.name}: {known.meaning} {known.formula} {known.clock}"
