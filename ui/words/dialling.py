"""Words of dial commands: where one stands, and why; the phone platform rings of itself when it is told to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.outbox import TextState
from ui.words.states import outcome
from ui.words.text_reasons import is_cut, known_why, words_given

translate = QCoreApplication.translate

#: How a ring may end, which is the reason of a command that has been carried out.
_OUTCOMES = frozenset({"reached", "no_answer", "busy", "voicemail", "wrong_number", "blocked", "technical"})


def dial_state(code: str) -> str:
    """Where a dial command stands, in lower case, as it follows a colon."""
    match code:
        case "queued":
            return translate("DialState", "about to be sent to the phone platform")
        case "sending":
            return translate("DialState", "being sent to the phone platform")
        case "unknown":
            return translate("DialState", "not known whether the phone platform has it")
        case "held":
            return translate("DialState", "held for a person to decide")
        case "accepted":
            return translate("DialState", "sent to the phone platform")
        case "delivered":
            return translate("DialState", "answered")
        case "undelivered":
            return translate("DialState", "not answered")
        case "expired":
            return translate("DialState", "too old to send")
        case "no_report":
            return translate("DialState", "sent to the phone platform, no word of the call")
        case "rejected":
            return translate("DialState", "not carried out")
        case "cancelled":
            return translate("DialState", "cancelled")
        case _:
            return code


def dial_why(state: TextState, detail: str) -> str:
    """Why it stands there; the platform's own words where it gave some."""
    if detail in _OUTCOMES:
        return "" if state is TextState.DELIVERED else outcome(detail)
    if detail == "postponed":
        return translate("Messages", "The callback has been put off meanwhile")
    known = known_why(detail)
    if known:
        return known
    if state is TextState.NO_REPORT:
        return translate("Messages", "The phone platform has not told what became of it")
    said = words_given(state, detail)
    if said:
        return translate("Messages", "The phone platform said: {words}").format(words=said)
    if state in {TextState.HELD, TextState.UNKNOWN}:
        return translate("Messages", "The phone platform's answer was lost")
    if is_cut(detail) and state in {TextState.QUEUED, TextState.SENDING}:
        return translate("Messages", "The phone platform could not be reached; it is asked again")
    if is_cut(detail) and state is TextState.EXPIRED:
        return translate("Messages", "The phone platform could not be reached in time")
    return ""
