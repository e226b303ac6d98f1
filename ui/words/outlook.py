"""How "will they be rung today" comes about, in the numbers of the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.moment import from_us
from app.foresight.outlook import Outlook
from ui.formats import Formats
from ui.words.figures import Definition

translate = QCoreApplication.translate


def outlook_explained(outlook: Outlook, formats: Formats) -> Definition:
    """What is due and comes, what the hands can do, what is left: three sentences or so."""
    number, until = formats.number, formats.clock(from_us(outlook.until_us))
    comes = translate(
        "Outlook",
        "{due} callbacks are still to be rung today, and about {coming} more come on such a day,"
        " by the last four open days of the same weekday and by how busy today has been.",
    ).format(due=number(outlook.due_now), coming=number(round(outlook.coming)))
    habits = outlook.habits
    hands = translate(
        "Outlook",
        "The staff on plan has {hours} h at the line until {clock}, meals and pauses taken off; today work goes at"
        " {pace} of the usual pace. {reach} are reached at the first call; the others are called again after about"
        " {minutes} min, as often as the rules allow.",
    ).format(
        hours=formats.decimal(outlook.line_s / 3600),
        clock=until,
        pace=formats.percent(habits.pace),
        reach=formats.percent(float(habits.reach[0])),
        minutes=number(round(habits.back_s / 60)),
    )
    return Definition(
        translate("Outlook", "Will they be rung today?"),
        comes,
        hands,
        f"{_ends(outlook, formats, until)} {_line_so_far()}",
    )


def _line_so_far() -> str:
    """What is counted in the line until now, and in another day's: neither is quite what is foretold."""
    return translate(
        "Outlook",
        "The line until now counts those who are in these queues now: callbacks moved away are not in it. Another day"
        " beside it counts all that were open then, also those to be called on a later day.",
    )


def _ends(outlook: Outlook, formats: Formats, until: str) -> str:
    if outlook.left_over is None:
        return translate(
            "Outlook", "Without earlier days to compare with, the rest of the day cannot be told."
        )
    said = translate("Outlook", "{n} won't be rung before the staff leaves at {clock}.").format(
        n=formats.number(outlook.left_over), clock=until
    )
    if outlook.parked:
        said += " " + translate(
            "Outlook",
            "Besides, {n} will have been called without reaching them, and are called again another day.",
        ).format(n=formats.number(outlook.parked))
    return said
