"""Words of dial commands: where one stands, and why; the phone platform rings of itself when it is told to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.outbox import TextState
from ui.words.messages import text_why
from ui.words.states import outcome

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
    if not detail and state is TextState.NO_REPORT:
        return translate("Messages", "The phone platform has not told what became of it")
    if not detail and state in {TextState.REJECTED, TextState.UNDELIVERED, TextState.EXPIRED}:
        return ""
    if not detail and state in {TextState.HELD, TextState.UNKNOWN}:
        return translate("Messages", "The phone platform's answer was lost")
    known = text_why(state, detail)
    if known == translate("Messages", "The gateway said: {words}").format(words=detail):
        return translate("Messages", "The phone platform said: {words}").format(words=detail)
    return known
