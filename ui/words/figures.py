"""What each figure on a screen means: definition, formula, the clock it is counted on and where it comes from.

The figures are those of `app.domain.figures`; its `DEFINITIONS` say which clock and which source each one has.
Long because every figure has its sentences here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication

from app.domain.figures import DEFINITIONS
from app.listing.report_figures import REPORT_DOMAIN_NAME, ReportFigure
from ui.words.centre_figures import centre_figure
from ui.words.report_figures import (
    report_clock,
    report_formula,
    report_meaning,
    report_name,
)

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


@dataclass(frozen=True, slots=True)
class Definition:
    """One figure's meaning, in sentences that stand beside the figure on request. `basis`: who counts so, "" for us."""

    name: str
    meaning: str
    formula: str
    clock: str
    basis: str = ""

    def told(self, source: str) -> str:
        """The whole, line by line; `source` says when the data was read."""
        return "\n".join(
            part for part in (self.name, self.meaning, self.formula, self.clock, self.basis, source) if part
        )


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


def _by_chance() -> str:
    """Why some are foretold to be left over where the hands suffice on paper."""
    return translate(
        "Figures",
        "Callbacks come unevenly, many at once and then none, and the minutes in which staff wait are not got back:"
        " so the forecast is the mean of many days drawn by chance.",
    )


def _without_past() -> str:
    """Of the load alone: of what is left over nothing is told then."""
    return translate(
        "Figures",
        "In a region's first week, and at a new centre, those still expected are not in it, as no earlier day of the"
        " same weekday tells how many they are.",
    )


def _lost_calls() -> str:
    """Of the hands in both."""
    return translate(
        "Figures",
        "A call of half an hour or more is taken to last as long again, at most until the middle of what is left of the"
        " shift; only then is its nurse counted again.",
    )


def _same_day_clock() -> str:
    """Of both shares, which are of the same callbacks."""
    return translate(
        "Figures",
        "Calendar day of the region; what is left after closing, or on a day without opening hours, is in no day's"
        " share.",
    )


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
        case "same_day":
            return Definition(
                translate("Figures", "Same-day share"),
                translate(
                    "Figures", "Share of the day's callbacks that were called on the day they were left."
                ),
                translate("Figures", "Called at least once the same day ÷ left that day before closing."),
                _same_day_clock(),
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
        case "flow":
            return Definition(
                translate("Figures", "Callbacks today"),
                translate(
                    "Figures",
                    "Callbacks left and callbacks closed in each half hour, and how many were waiting.",
                ),
                translate(
                    "Figures",
                    "Forecast: expected arrivals against the work the planned staff can do until closing.",
                ),
                translate("Figures", "Opening hours of today."),
            )
        case "load":
            return Definition(
                translate("Figures", "Load by closing"),
                translate("Figures", "Work due today against the hands left today."),
                translate(
                    "Figures",
                    "Minutes of work due today, that of callbacks still expected too ÷ minutes of staff left.",
                ),
                " ".join(
                    (
                        translate("Figures", "Opening hours of today."),
                        _without_past(),
                        _lost_calls(),
                        translate(
                            "Figures",
                            "Above 100% there is more work than hands by the plan. Hatched is what will not be"
                            " rung today: a forecast, which also knows today's pace, who gives up waiting and"
                            " whose next attempt is on another day. So a bar above 100% may have no hatch, and"
                            " one below 100% may have one: where chance costs time, or nobody at work speaks a"
                            " caller's language.",
                        ),
                        _by_chance(),
                    )
                ),
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
        case "same_day_reached":
            return Definition(
                translate("Figures", "Reached the same day"),
                translate(
                    "Figures",
                    "Share of the day's callbacks whose patient was reached on the day they were left.",
                ),
                " ".join(
                    (
                        translate(
                            "Figures",
                            "Reached or handled otherwise the same day ÷ left that day before closing.",
                        ),
                        translate("Figures", "Called is not reached: voicemail and no answer do not count."),
                    )
                ),
                _same_day_clock(),
            )
        case "left_over":
            return Definition(
                translate("Figures", "Will not be rung today"),
                translate("Figures", "Callbacks due today that are still waiting when the last hands leave."),
                translate(
                    "Figures",
                    "Work waiting and still to come, against the staff on plan and today's pace of work.",
                ),
                " ".join(
                    (
                        translate(
                            "Figures",
                            "A forecast by earlier days of the same weekday; it changes as the day goes.",
                        ),
                        _lost_calls(),
                        _by_chance(),
                        translate("Figures", "The region's number is the sum of its centres'."),
                    )
                ),
            )
        case "arrived_today":
            return Definition(
                translate("Figures", "Arrived today"),
                translate("Figures", "Callbacks that patients have left today, after closing included."),
                translate("Figures", "Counted where they were left first, wherever they were moved."),
                translate("Figures", "Calendar day of the region."),
            )
        case "rung_today":
            return Definition(
                translate("Figures", "Called today"),
                translate("Figures", "How many of the callbacks left today have been called at least once."),
                translate("Figures", "Each counts once, however many times its patient was called."),
                translate("Figures", "Calendar day of the region; what earlier days left is not counted."),
            )
        case "reached_today":
            return Definition(
                translate("Figures", "Reached today"),
                translate(
                    "Figures", "How many of the callbacks left today have been reached or handled otherwise."
                ),
                translate("Figures", "Called is not reached: voicemail and no answer do not count."),
                translate("Figures", "Calendar day of the region; what earlier days left is not counted."),
            )
        case "level":
            return Definition(
                translate("Figures", "Normal, attention, breach"),
                translate("Figures", "The worse of a centre's longest wait and its load."),
                translate("Figures", "Each is held against its limit of attention and its limit of breach."),
                translate("Figures", "A centre is closed when nothing there is due today any more."),
            )
        case "callback_delay":
            return Definition(
                translate("Figures", "Wait for the first call"),
                translate("Figures", "How long patients waited until the phone rang the first time."),
                translate(
                    "Figures", "First attempt − left at; the bar is the middle one of those of the hour."
                ),
                translate("Figures", "Calendar time, nights and weekends included."),
            )
        case "reached_by":
            return Definition(
                translate("Figures", "Calls and reached"),
                translate(
                    "Figures", "How many times it was rung, and how many of those calls found the patient."
                ),
                translate("Figures", "Reached ÷ calls, for each attempt or each hour of the day."),
                translate(
                    "Figures",
                    "Calls of today, those of callbacks left on an earlier day or moved since included. A nurse's"
                    " refusal is no call and a line that failed is none; voicemail is not reached.",
                ),
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
            return replace(_defined("same_day"), name=report_name(figure))
        case "report_reached_same_day":
            return replace(_defined("same_day_reached"), name=report_name(figure))
        case (
            "channels"
            | "turned_away"
            | "moved_here"
            | "moved_away"
            | "moved_between"
            | "texts_today"
            | "another_day"
        ):
            return Definition(*centre_figure(figure))
        case _:
            return Definition(
                report_name(figure), report_meaning(figure), report_formula(figure), report_clock(figure)
            )
