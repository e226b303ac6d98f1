"""How "will they be rung today" comes about, in the numbers of the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.moment import from_us
from app.foresight.outlook import Outlook
from ui.formats import Formats
from ui.words.definition import Definition

translate = QCoreApplication.translate


def outlook_explained(outlook: Outlook, formats: Formats) -> Definition:
    """What is due and comes, what the hands can do, what is left: three sentences or so."""
    number = formats.number
    comes = translate(
        "Outlook",
        "{due} callbacks are still to be rung today, and about {coming} more come on such a day,"
        " by the last four open days of the same weekday and by how busy today has been.",
    ).format(due=number(outlook.due_now), coming=number(round(outlook.coming)))
    return Definition(
        translate("Outlook", "Will they be rung today?"),
        comes,
        _hands(outlook, formats),
        f"{_ends(outlook, formats)} {_line_so_far()}",
    )


def _hands(outlook: Outlook, formats: Formats) -> str:
    if outlook.hands_until_us is None:
        return translate("Outlook", "No staff is on plan or signed on for the rest of today.")
    until = from_us(outlook.hands_until_us)
    if _have_gone(outlook):
        return translate(
            "Outlook", "The last shift of today ended at {clock}: nobody is on plan any more."
        ).format(clock=formats.clock(until))
    habits = outlook.habits
    hours = translate(
        "Outlook",
        "The staff on plan has {hours} h at the line until {clock}, meals and pauses taken off; today work goes at"
        " {pace} of the usual pace. {reach} are reached at the first call; the others are called again after about"
        " {minutes} min, as often as the rules allow.",
    ).format(
        hours=formats.decimal(outlook.line_s / 3600),
        clock=formats.clock(until),
        pace=formats.percent(habits.pace),
        reach=formats.percent(float(habits.reach[0])),
        minutes=formats.number(round(habits.back_s / 60)),
    )
    return f"{hours} {_by_chance()}"


def _by_chance() -> str:
    return translate(
        "Outlook",
        "Callbacks come unevenly, and the minutes in which staff wait are not got back: so the number is the mean of"
        " many days drawn by chance.",
    )


def _have_gone(outlook: Outlook) -> bool:
    """Whether the last shift of the day has ended by now."""
    return outlook.hands_until_us is not None and outlook.hands_until_us <= int(outlook.at_us[0])


def _line_so_far() -> str:
    """What is counted in the line until now, and in another day's: neither is quite what is foretold."""
    return translate(
        "Outlook",
        "The line until now counts those who are in these queues now: callbacks moved away are not in it. Another day"
        " beside it counts all that were open then, also those to be called on a later day.",
    )


def _ends(outlook: Outlook, formats: Formats) -> str:
    if outlook.left_over is None:
        return translate(
            "Outlook", "Without earlier days to compare with, the rest of the day cannot be told."
        )
    n = formats.number(outlook.left_over)
    if outlook.hands_until_us is None:
        said = translate("Outlook", "{n} won't be rung: there is no staff.").format(n=n)
    elif _have_gone(outlook):
        said = translate("Outlook", "{n} won't be rung: the staff left at {clock}.").format(
            n=n, clock=formats.clock(from_us(outlook.hands_until_us))
        )
    else:
        said = translate("Outlook", "{n} won't be rung before the staff leaves at {clock}.").format(
            n=n, clock=formats.clock(from_us(outlook.hands_until_us))
        )
    if outlook.untold:
        said += " " + OutlookPlurals().untold(outlook.untold)
    if outlook.parked:
        said += " " + translate(
            "Outlook",
            "Besides, {n} will have been called without reaching them, and are called again another day.",
        ).format(n=formats.number(outlook.parked))
    return said


class OutlookPlurals(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def untold(self, count: int) -> str:
        return self.tr(
            "%n centre(s) cannot be told for want of earlier days: only those who wait now count.", "", count
        )
