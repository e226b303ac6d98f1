"""What each figure of the strip means: definition, formula and the clock it is counted on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

Figure = Literal["waiting", "oldest", "same_day", "hands", "flow", "load", "row"]


@dataclass(frozen=True, slots=True)
class Definition:
    """One figure's meaning, in three sentences that stand beside the figure on request."""

    name: str
    meaning: str
    formula: str
    clock: str

    def told(self, source: str) -> str:
        """The whole, line by line; `source` says when the data was read."""
        return "\n".join(part for part in (self.name, self.meaning, self.formula, self.clock, source) if part)


def definition(figure: Figure) -> Definition:
    """The definition of one figure, in the user's language."""
    match figure:
        case "waiting":
            return Definition(
                translate("Figures", "Waiting"),
                translate(
                    "Figures",
                    "Callbacks that nobody has closed, those being called and those planned included.",
                ),
                translate(
                    "Figures", "Usual: the mean of the same weekday and time over the last four weeks."
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
                translate(
                    "Figures",
                    "Calendar day of the region; what is left after closing counts for the next service day.",
                ),
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
                translate("Figures", "Minutes of work due today ÷ minutes of staff left until closing."),
                translate("Figures", "Opening hours of today; above 100 % the rest will not be made today."),
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
