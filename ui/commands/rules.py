"""Why a command is off, in one sentence for each reason; the database decides, this only spares a refusal."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.act import MOST_ROWS, ActKind
from app.domain.figures import STALE_S
from ui.commands.command import WhyOff
from ui.commands.situation import Situation


def live(situation: Situation) -> str:
    """What is on the screen is the present, not a day that is replayed."""
    if "replay" in situation.parts:
        return str(QT_TRANSLATE_NOOP("CommandOff", "This is a replay, not live: nothing can be done here"))
    return ""


def fresh(situation: Situation) -> str:
    """Acts are about what is on the screen, which must not be old."""
    if why_off := live(situation):
        return why_off
    if situation.age_s is None or situation.age_s > STALE_S:
        return str(QT_TRANSLATE_NOOP("CommandOff", "The data is too old to act on"))
    return ""


def rows(situation: Situation) -> str:
    """At least one callback, and no more than one transaction takes."""
    if why_off := fresh(situation):
        return why_off
    if situation.chosen == 0:
        return str(QT_TRANSLATE_NOOP("CommandOff", "Select a callback first"))
    if situation.chosen > MOST_ROWS:
        return str(QT_TRANSLATE_NOOP("CommandOff", "At most 1,000 callbacks at a time"))
    return ""


def open_rows(situation: Situation) -> str:
    """One of them is open: the database answers for the others."""
    if why_off := rows(situation):
        return why_off
    if not situation.open:
        return str(QT_TRANSLATE_NOOP("CommandOff", "What is selected has ended"))
    return ""


def waiting_rows(situation: Situation) -> str:
    """One of them is open and nobody is ringing it now."""
    if why_off := open_rows(situation):
        return why_off
    if situation.calling >= situation.open:
        return str(QT_TRANSLATE_NOOP("CommandOff", "The patient is being called right now"))
    return ""


def retriable_rows(situation: Situation) -> str:
    """One of them waits; or the only one is being rung for so long that the call may be lost."""
    why_off = waiting_rows(situation)
    if not why_off or open_rows(situation) or not situation.lost:
        return why_off
    if situation.chosen == 1:
        return ""
    # Each is asked about by itself.
    return str(QT_TRANSLATE_NOOP("CommandOff", "Select one call that may be lost alone to retry it"))


def textable_rows(situation: Situation) -> str:
    """One of them is open, and one can be texted."""
    if why_off := open_rows(situation):
        return why_off
    if situation.untextable == situation.chosen:
        return str(QT_TRANSLATE_NOOP("CommandOff", "This number cannot be sent texts"))
    return ""


def written_rows(situation: Situation) -> str:
    """The patient of one of them wrote something that nobody has dealt with, whatever became of the callback."""
    if why_off := rows(situation):
        return why_off
    if situation.said == 0:
        return str(QT_TRANSLATE_NOOP("CommandOff", "No text of these patients waits to be read"))
    return ""


def one_row(situation: Situation) -> str:
    """Just one callback, whatever became of it."""
    why_off = rows(situation)
    if not why_off and situation.chosen > 1:
        return str(QT_TRANSLATE_NOOP("CommandOff", "One callback at a time"))
    return why_off


def one_open_row(situation: Situation) -> str:
    """Just one callback, waiting."""
    return one_row(situation) or waiting_rows(situation)


def ended_rows(situation: Situation) -> str:
    """One of them has ended otherwise than by being joined to another request."""
    if why_off := rows(situation):
        return why_off
    if situation.closed == 0:
        return str(QT_TRANSLATE_NOOP("CommandOff", "What is selected is still open"))
    if situation.joined == situation.closed:
        return str(QT_TRANSLATE_NOOP("CommandOff", "What was joined is parted, not reopened"))
    return ""


def joined_rows(situation: Situation) -> str:
    """One of them was joined to another request."""
    if why_off := rows(situation):
        return why_off
    if situation.joined == 0:
        return str(QT_TRANSLATE_NOOP("CommandOff", "Nothing selected was joined to another callback"))
    return ""


def repeatable(situation: Situation) -> str:
    """There is an act to repeat, and something to repeat it on."""
    if why_off := live(situation):
        return why_off
    if not situation.can_repeat:
        return str(QT_TRANSLATE_NOOP("CommandOff", "There is no act to repeat"))
    return rows(situation)


def undoable(situation: Situation) -> str:
    """An act can be taken back, or a change of the screen in front, for which no data need be fresh."""
    if situation.can_undo_here:
        return ""
    if why_off := live(situation):
        return why_off
    if situation.can_undo:
        return ""
    return str(QT_TRANSLATE_NOOP("CommandOff", "There is nothing to undo"))


def redoable(situation: Situation) -> str:
    """An act was taken back that can be done again, or a change of the screen in front."""
    if situation.can_redo_here:
        return ""
    if why_off := live(situation):
        return why_off
    if situation.can_redo:
        return ""
    return str(QT_TRANSLATE_NOOP("CommandOff", "There is nothing to redo"))


def remembered(situation: Situation) -> str:
    """Something has been done since the start."""
    if situation.has_history:
        return ""
    return str(QT_TRANSLATE_NOOP("CommandOff", "Nothing has been done yet"))


def answered(situation: Situation) -> str:
    """An act has been answered."""
    if situation.has_answers:
        return ""
    return str(QT_TRANSLATE_NOOP("CommandOff", "Nothing has been done yet"))


def outside_demo(situation: Situation) -> str:
    """The demo asks for no password, so none of it is kept."""
    return str(QT_TRANSLATE_NOOP("CommandOff", "The demo has no password")) if situation.is_demo else ""


def in_demo(situation: Situation) -> str:
    """What is seen is made up."""
    return "" if situation.is_demo else str(QT_TRANSLATE_NOOP("CommandOff", "This is no demo"))


#: Where there is what a command is about that other screens have not.
_WHERE: Final = {
    "people": str(QT_TRANSLATE_NOOP("CommandOff", "Choose a centre on the Centres screen first")),
    "texts": str(QT_TRANSLATE_NOOP("CommandOff", "Go to Messages first")),
    "find": str(QT_TRANSLATE_NOOP("CommandOff", "Go to Callbacks first")),
    "table": str(QT_TRANSLATE_NOOP("CommandOff", "Go to Live or to Callbacks first")),
    "apart": str(QT_TRANSLATE_NOOP("CommandOff", "This is the main window")),
    "views": str(QT_TRANSLATE_NOOP("CommandOff", "Go to Live or to Callbacks first")),
}


def part(name: str) -> WhyOff:
    """The screen in front has that part."""

    def why_off(situation: Situation) -> str:
        if name in situation.parts:
            return ""
        return _WHERE.get(name, str(QT_TRANSLATE_NOOP("CommandOff", "Not on this screen")))

    return why_off


def right(act: ActKind, otherwise: WhyOff) -> WhyOff:
    """The login has a right to the act, before anything else is asked."""

    def why_off(situation: Situation) -> str:
        if act not in situation.may:
            return str(QT_TRANSLATE_NOOP("CommandOff", "You may look, not act"))
        return otherwise(situation)

    return why_off


def of_a_centre(situation: Situation) -> str:
    """The screen in front lists centres and their nurses, and is not old."""
    return part("people")(situation) or fresh(situation)


def of_texts(command: str, *, is_act: bool = True) -> WhyOff:
    """The screen in front lists texts, which are not old if it is an act, and some are chosen that it can be about."""

    def why_off(situation: Situation) -> str:
        is_old = fresh(situation) if is_act else ""
        return part("texts")(situation) or is_old or dict(situation.off_here).get(command, "")

    return why_off


def of_screen(key: str) -> WhyOff:
    """The login is offered that screen."""

    def why_off(situation: Situation) -> str:
        if key in situation.screens:
            return ""
        return str(QT_TRANSLATE_NOOP("CommandOff", "You are not offered that screen"))

    return why_off


def of_an_alert(situation: Situation) -> str:
    """An alert is looked at that this login may answer."""
    if "alert" not in situation.parts:
        return str(QT_TRANSLATE_NOOP("CommandOff", "Choose an alert on the Alerts screen first"))
    return fresh(situation)


def of_an_unacknowledged_alert(situation: Situation) -> str:
    """An alert is looked at that this login may answer, and nobody has acknowledged."""
    if (why_off := of_an_alert(situation)) or "unacknowledged" in situation.parts:
        return why_off
    return str(QT_TRANSLATE_NOOP("CommandOff", "This alert has been acknowledged already"))


def of_a_consent(situation: Situation) -> str:
    """A colleague waits for an answer."""
    if why_off := fresh(situation):
        return why_off
    if "consent" in situation.parts:
        return ""
    return str(QT_TRANSLATE_NOOP("CommandOff", "No colleague asks anything now"))


def of_a_list(part_: str) -> WhyOff:
    """The screen in front has something that can leave the program so; `leaving`: it has at times."""

    def why_off(situation: Situation) -> str:
        if part_ in situation.parts:
            return ""
        if "leaving" in situation.parts:
            return str(QT_TRANSLATE_NOOP("CommandOff", "There is nothing here yet to print or save"))
        return str(QT_TRANSLATE_NOOP("CommandOff", "Go to Reports or to the audit log first"))

    return why_off
