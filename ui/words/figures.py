"""What each figure on a screen means: definition, formula, the clock it is counted on and where it comes from.

The figures are those of `app.domain.figures`; its `DEFINITIONS` say which clock and which source each one has. Here
stand the sentences of what is so at this moment; of today, of the forecast, of a centre and of the reports they stand
beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication

from app.domain.figures import DEFINITIONS
from app.listing.report_figures import REPORT_DOMAIN_NAME, ReportFigure
from ui.words.centre_figures import centre_figure
from ui.words.definition import Definition
from ui.words.forecast_figures import forecast_figure
from ui.words.report_figures import (
    report_clock,
    report_formula,
    report_meaning,
    report_name,
)
from ui.words.today_figures import today_figure

translate = QCoreApplication.translate

ScreenFigure = Literal[
    "waiting", "oldest", "same_day", "same_day_reached", "hands", "flow", "load", "left_over", "level", "row",
    "callback_delay", "reached_by", "months", "nps", "age",
    "arrived_today", "rung_today", "reached_today",
    "channels", "turned_away", "moved_here", "moved_away", "moved_between", "texts_today", "another_day",
]  # fmt: skip
Figure = ScreenFigure | ReportFigure
#: What a figure is called in `app.domain.figures`; those not here are put together of several, or of the console.
DOMAIN_NAME: Final[dict[str, str]] = {
    "waiting": "waiting",
    "oldest": "oldest_wait",
    "same_day": "same_day_called",
    "same_day_reached": "same_day_reached",
    "hands": "hands_left",
    "load": "load",
    "left_over": "left_over",
    "level": "level",
    "row": "due_today",
    "callback_delay": "callback_delay",
    "arrived_today": "arrived_today",
    "rung_today": "rung_today",
    "reached_today": "reached_today",
    "reached_by": "calls_reached",
    "channels": "channel_wait",
    "turned_away": "turned_away",
    "moved_here": "moved",
    "moved_away": "moved",
    "moved_between": "moved",
    "texts_today": "newest_texts",
    "another_day": "rung_another_day",
    **REPORT_DOMAIN_NAME,
}


def definition(figure: Figure) -> Definition:
    """The definition of one figure, in the user's language."""
    return replace(_defined(figure), basis=_basis(figure))


def _basis(figure: Figure) -> str:
    """The law that makes the figure what it is, or whose limits it is held against; "" where neither is so.

    Whose product or report counts alike is told in docs/figures.md, and no supervisor has to read it beside a number.
    """
    known = DEFINITIONS.get(DOMAIN_NAME.get(figure, ""))
    match known.source if known is not None else "this console":
        case "the region's thresholds":
            return translate("Figures", "The limits are the region's own, in its database.")
        case source if source.startswith("Health Care Act 1326/2010 s. 51;"):
            return translate(
                "Figures",
                "Source: Health Care Act 1326/2010, section 51; AVI 5/2025 on Pohjanmaa.",
            )
        case source if source.startswith("Health Care Act 1326/2010 s. 51"):
            return translate("Figures", "Source: Health Care Act 1326/2010, section 51.")
        case _:
            return ""


def _defined(figure: Figure) -> Definition:
    match figure:
        case "waiting":
            return Definition(
                translate("Figures", "Waiting"),
                translate(
                    "Figures",
                    "Callbacks that nobody has closed, those being called and those planned included.",
                ),
                translate(
                    "Figures",
                    "Usual: the mean at this time of the last four open days of the same weekday, at most eight"
                    " weeks back.",
                ),
                translate("Figures", "Counted at this moment."),
            )
        case "oldest":
            return Definition(
                translate("Figures", "Oldest wait"),
                translate(
                    "Figures", "The longest time any open callback has waited since the patient left it."
                ),
                translate("Figures", "Moves and retries do not start the time again."),
                translate("Figures", "Calendar time, nights and weekends included."),
            )
        case "hands":
            return Definition(
                translate("Figures", "Staff"),
                translate(
                    "Figures", "Staff signed on to the callback lines now, out of those planned for now."
                ),
                translate("Figures", "One who speaks two languages counts in both rows."),
                translate("Figures", "Counted at this moment."),
            )
        case "row":
            return Definition(
                translate("Figures", "Waited and due"),
                translate(
                    "Figures",
                    "Waited is the time since the patient left the callback; moves do not change it.",
                ),
                translate(
                    "Figures",
                    "Due is what the line promises when it is urgent, else the end of the day it was left on.",
                ),
                translate(
                    "Figures", "Calendar time; what is left after closing is due the next service day."
                ),
            )
        case "level":
            return Definition(
                translate("Figures", "Normal, attention, breach"),
                translate("Figures", "The worse of a centre's longest wait and its load."),
                translate("Figures", "Each is held against its limit of attention and its limit of breach."),
                translate("Figures", "A centre is closed when nothing there is due today any more."),
            )
        case "months":
            return Definition(
                translate("Figures", "Thirteen months"),
                translate(
                    "Figures",
                    "Callbacks left, the same-day shares and the wait for the first call, day by day.",
                ),
                translate("Figures", "A week or a month is the sum of its days, its wait their mean."),
                translate(
                    "Figures", "Days of the region. A day is settled when all its callbacks have ended."
                ),
            )
        case "nps":
            return Definition(
                translate("Figures", "Recommendation (NPS)"),
                translate("Figures", "Whether patients who answered would recommend the service."),
                translate("Figures", "Share of answers 9 and 10 − share of answers 0 to 6."),
                translate("Figures", "The answers that came in the time chosen; from −100 to 100."),
            )
        case "age":
            return Definition(
                translate("Figures", "Age of the data"),
                translate("Figures", "How long ago the database answered with the newest state."),
                translate(
                    "Figures", "Older than a minute it is shown as old, and nothing can be done on it."
                ),
                translate("Figures", "By this computer's clock."),
            )
        case "report_called":
            return replace(today_figure("same_day"), name=report_name(figure))
        case "report_reached_same_day":
            return replace(today_figure("same_day_reached"), name=report_name(figure))
        case (
            "same_day"
            | "same_day_reached"
            | "arrived_today"
            | "rung_today"
            | "reached_today"
            | "callback_delay"
            | "reached_by"
        ):
            return today_figure(figure)
        case "flow" | "load" | "left_over":
            return forecast_figure(figure)
        case (
            "channels"
            | "turned_away"
            | "moved_here"
            | "moved_away"
            | "moved_between"
            | "texts_today"
            | "another_day"
        ):
            return centre_figure(figure)
        case _:
            return Definition(
                report_name(figure), report_meaning(figure), report_formula(figure), report_clock(figure)
            )
