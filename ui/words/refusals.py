"""Sentences for rows of an act that were not done: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.act import UNTEXTABLE, Answer, RowAnswer, Why
from ui.formats import Formats
from ui.words.actors import actor
from ui.words.untextable import untextable

translate = QCoreApplication.translate


def why(code: Why | str) -> str:
    """Why one row was refused: short, and what to do next where there is something."""
    match code:
        case Why.NOT_OPEN:
            return translate("Why", "The callback is already closed")
        case Why.CALLING:
            return translate("Why", "The patient is being called right now")
        case Why.NOT_YOURS:
            return translate("Why", "The callback is not in your centres")
        case Why.SAME_CENTRE:
            return translate("Why", "The callback is already at this centre")
        case Why.NO_SUCH_QUEUE:
            return translate("Why", "The centre has no queue for this service and language")
        case Why.CENTRE_CLOSED:
            return translate("Why", "The centre is closed for today")
        case Why.NO_TEMPLATE:
            return translate("Why", "There is no text template for this language")
        case Why.TEMPLATE_CHANGED:
            return translate("Why", "The text was changed meanwhile")
        case Why.NO_NUMBER_SHOWN:
            return translate("Why", "The text names the number that will ring, and it is not known here")
        case Why.NO_OPEN_DAY:
            return translate("Why", "The text promises a call, and no day is known on which it can be made")
        case Why.NAMES_NO_DAY:
            return translate(
                "Why", "The call will not be tomorrow, and the text does not say on which day it will be"
            )
        case Why.WORKER_ALONE:
            return translate(
                "Why", "Only the worker can send this text: nobody else knows whether it still holds"
            )
        case Why.OTHER_DAY:
            return translate("Why", "The call will not be made on the day that the text names")
        case Why.DAY_OVER:
            return translate("Why", "The text promises a call tomorrow, and it was written on an earlier day")
        case Why.TEXT_WAITING:
            return translate("Why", "A text of this kind is on its way to the patient already")
        case Why.ABSENT:
            return translate("Why", "The nurse is recorded as absent then")
        case Why.LENT:
            return translate("Why", "The nurse is lent to another centre then")
        case Why.HAS_SHIFT:
            return translate("Why", "The nurse has a shift then already")
        case Why.NOT_AT_WORK:
            return translate("Why", "The nurse has no shift that lasts so long. Add a shift first.")
        case Why.TOO_FAR:
            return translate("Why", "At most until the end of the next service day.")
        case Why.TOO_LATE:
            return translate("Why", "The time to undo has passed")
        case Why.ALREADY_SENT:
            return translate("Why", "It has already been sent and cannot be taken back")
        case Why.NOTHING_TO_UNDO:
            return translate("Why", "There is nothing left to undo")
        case Why.NOT_CLOSED:
            return translate("Why", "The callback is still open")
        case Why.NOT_JOINED:
            return translate("Why", "The callback is not joined to another")
        case Why.NOT_SAID:
            return translate("Why", "No text of the patient waits to be read")
        case Why.SAID_SINCE:
            return translate("Why", "The patient has texted again")
        case Why.ANSWERED_SINCE:
            return translate("Why", "The patient has been texted back since")
        case Why.PATIENT_IN_CALL:
            return translate("Why", "The patient has been in another call for half an hour or more")
        case Why.WISH_SET_ASIDE:
            return translate("Why", "The later time that the patient wished is set aside")
        case Why.ITSELF:
            return translate("Why", "A callback cannot be joined to itself")
        case Why.OTHER_CALLER:
            return translate("Why", "The callbacks are not from the same caller")
        case Why.OTHER_SERVICE:
            return translate("Why", "The callbacks are for different services")
        case Why.EARLIER_REQUEST:
            return translate("Why", "This request is the earlier one. Join the later one to it.")
        case Why.NOT_CONSENTED:
            return translate("Why", "The other supervisor did not agree to this callback")
        case _:
            return untextable(code) or str(code)


def advice(code: Why | str) -> str:
    """What to do about a row that was refused, "" where the reason says it itself."""
    match code:
        case Why.NOT_OPEN:
            return translate("Why", "Reopen it if the patient still waits for a call.")
        case Why.CALLING:
            return translate(
                "Why",
                "Wait until the call has ended; if it began half an hour ago or earlier and nobody is ringing,"
                " select it alone and retry it.",
            )
        case Why.NOT_YOURS:
            return translate("Why", "Ask a supervisor of its centre.")
        case Why.SAME_CENTRE | Why.NO_SUCH_QUEUE | Why.CENTRE_CLOSED:
            return translate("Why", "Choose another centre.")
        case Why.NO_NUMBER | Why.WRONG_NUMBER | Why.NOT_A_NUMBER | Why.MADE_UP:
            return translate("Why", "Correct the number first, if the right one is known.")
        case _ if code in UNTEXTABLE:
            return translate("Why", "Have the patient rung instead.")
        case Why.NO_TEMPLATE:
            return translate("Why", "Ask whoever keeps the text templates.")
        case Why.TEMPLATE_CHANGED:
            return translate("Why", "Read it again before you send it.")
        case Why.NO_NUMBER_SHOWN:
            return translate("Why", "Ask an administrator to say it (jonovahti-admin texts --shows).")
        case Why.NO_OPEN_DAY:
            return translate(
                "Why",
                "Look at the line's opening hours, at when the next attempt is planned and at what the patient"
                " wished.",
            )
        case Why.NAMES_NO_DAY:
            return translate(
                "Why",
                "Have {day} put into the text, and the program names the day; or plan a retry for tomorrow.",
            )
        case Why.WORKER_ALONE:
            return translate("Why", "The worker tells the patient by itself if the time changes.")
        case Why.OTHER_DAY:
            return translate(
                "Why", "Cancel the text and send the patient a new one: that names the right day."
            )
        case Why.DAY_OVER:
            return translate("Why", "Send a new text if the call will not be made today either.")
        case Why.TEXT_WAITING | Why.ALREADY_SENT:
            return translate("Why", "See what became of it under Messages.")
        case Why.ABSENT | Why.LENT:
            return translate("Why", "Choose another nurse or another time.")
        case Why.HAS_SHIFT:
            return translate("Why", "Remove that one first, or choose another time.")
        case Why.TOO_FAR:
            return translate("Why", "Choose an earlier time.")
        case Why.TOO_LATE:
            return translate("Why", "Act anew on what is there now.")
        case Why.NOTHING_TO_UNDO:
            return translate("Why", "Look at its history for what was done.")
        case Why.NOT_CLOSED:
            return translate("Why", "It needs no reopening.")
        case Why.NOT_JOINED:
            return translate("Why", "It needs no parting.")
        case Why.NOT_SAID | Why.ANSWERED_SINCE:
            return translate("Why", "Look at its history for what was done.")
        case Why.SAID_SINCE:
            return translate("Why", "Read the new text first.")
        case Why.ITSELF | Why.OTHER_CALLER | Why.OTHER_SERVICE:
            return translate("Why", "Choose another request of the same caller and service.")
        case Why.NOT_CONSENTED:
            return translate("Why", "Ask for consent again.")
        case Why.PATIENT_IN_CALL:
            return translate(
                "Why",
                "If nobody is ringing, retry the patient's other request; if it is not in your centres, ask a"
                " supervisor who sees them all.",
            )
        case Why.WISH_SET_ASIDE:
            return translate("Why", "Undo the retry if the patient is to be rung only then.")
        case _:
            return ""


def answered(row: RowAnswer, formats: Formats) -> str:
    """What became of one row of an act: one sentence, and what to do where there is something."""
    match row.answer:
        case Answer.DONE if row.why is not None:
            return translate("Answer", "Done. {since}.").format(since=why(row.why).removesuffix("."))
        case Answer.DONE:
            return translate("Answer", "Done")
        case Answer.SOMEONE_FIRST:
            if row.who and row.at is not None:
                return translate("Answer", "{who} was first, {clock}").format(
                    who=actor(row.who), clock=formats.at_clock(row.at)
                )
            return translate("Answer", "Someone was first")
        case Answer.REFUSED:
            return with_advice(row.why) if row.why is not None else translate("Answer", "Not done")


def with_advice(code: Why) -> str:
    """Why a row was refused, and what to do about it."""
    then = advice(code)
    if not then:
        return why(code)
    return translate("Why", "{why}. {then}").format(why=why(code).removesuffix("."), then=then)
