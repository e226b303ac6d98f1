"""What the figures of the callbacks left today mean: how many came, were called and reached, and how soon."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.words.definition import Definition

translate = QCoreApplication.translate

TodayFigure = Literal[
    "same_day",
    "same_day_reached",
    "arrived_today",
    "rung_today",
    "reached_today",
    "callback_delay",
    "reached_by",
]


def today_figure(figure: TodayFigure) -> Definition:
    """In the user's language."""
    match figure:
        case "same_day":
            return Definition(
                translate("Figures", "Same-day share"),
                translate(
                    "Figures", "Share of the day's callbacks that were called on the day they were left."
                ),
                translate("Figures", "Called at least once the same day ÷ left that day before closing."),
                _same_day_clock(),
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


def _same_day_clock() -> str:
    """Of both shares, which are of the same callbacks."""
    return translate(
        "Figures",
        "Calendar day of the region; what is left after closing, or on a day without opening hours, is in no day's"
        " share.",
    )
