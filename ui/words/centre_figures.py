"""What the figures beside a centre's charts mean: other channels, callers turned away, moves, texts, another day."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.words.definition import Definition

translate = QCoreApplication.translate

CentreFigure = Literal[
    "channels", "turned_away", "moved_here", "moved_away", "moved_between", "texts_today", "another_day"
]  # fmt: skip


def centre_figure(figure: CentreFigure) -> Definition:
    """Under the name that stands above it on the page, in the user's language."""
    of_today = translate("Figures", "Calendar day of the region.")
    match figure:
        case "channels":
            return Definition(
                translate("Figures", "Channels beside the phone"),
                translate(
                    "Figures",
                    "Chats, e-forms and voicemails that wait for an answer here, and how long the first of them has"
                    " waited.",
                ),
                translate(
                    "Figures",
                    "Beyond the promise: the queues whose first has waited longer than the queue promises.",
                ),
                translate(
                    "Figures", "Calendar time, as the channel told it last; else of the requests open now."
                ),
            )
        case "turned_away":
            return Definition(
                translate("CentrePagePanel", "Callers turned away"),
                translate("Figures", "Calls whose caller could leave no callback today, by reason."),
                translate("Figures", "Each call counts: one who tries three times counts three times."),
                of_today,
            )
        case "texts_today":
            return Definition(
                translate("CentrePagePanel", "Text messages"),
                translate("Figures", "Callbacks with a text message, by what became of the newest one."),
                translate("Figures", "Each callback counts once, however many texts it had."),
                translate(
                    "Figures", "Of callbacks that are open or ended today, whenever the text was sent."
                ),
            )
        case "another_day":
            return Definition(
                translate("CentrePagePanel", "Not reached, called again another day"),
                translate(
                    "Figures",
                    "Callbacks due today whose patient is called and not reached, and whose next attempt is on"
                    " another day.",
                ),
                translate(
                    "Figures",
                    "By the attempt policy and the opening hours. They are not among those who will not be rung"
                    " today.",
                ),
                translate("Figures", "A forecast until closing; it changes as the day goes."),
            )
        case _:
            name, meaning = _moves(figure)
            return Definition(
                name,
                meaning,
                translate(
                    "Figures",
                    "Each move counts, whenever the callback was left: there and back is one of each.",
                ),
                of_today,
            )


def _moves(figure: Literal["moved_here", "moved_away", "moved_between"]) -> tuple[str, str]:
    match figure:
        case "moved_here":
            return (
                translate("CentrePagePanel", "Moved here from"),
                translate("Figures", "Callbacks moved here today, by the centre they came from."),
            )
        case "moved_away":
            return (
                translate("CentrePagePanel", "Moved away to"),
                translate("Figures", "Callbacks moved away today, by the centre they went to."),
            )
        case _:
            return (
                translate("CentrePagePanel", "Moved to another centre"),
                translate(
                    "Figures",
                    "Callbacks moved from one centre to another today, by the centre they went to.",
                ),
            )
