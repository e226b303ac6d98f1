"""Words, marks and tones of a callback's states, outcomes, languages, and of texts and their purposes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.act import NumberReason
from app.domain.callback import Outcome
from app.listing.shown import Standing

translate = QCoreApplication.translate

_ICONS: Final = {
    Standing.WAITING: "clock",
    Standing.CALLING: "phone-call",
    Standing.RETRY: "refresh",
    Standing.POSTPONED: "calendar-time",
    Standing.REACHED: "circle-check",
    Standing.HANDLED: "check",
    Standing.UNREACHED: "phone-off",
    Standing.WITHDRAWN: "x",
    Standing.JOINED: "copy",
}
_TONES: Final = {
    Standing.CALLING: "info",
    Standing.REACHED: "ok",
    Standing.HANDLED: "ok",
    Standing.UNREACHED: "warn",
    Standing.WITHDRAWN: "t3",
    Standing.JOINED: "t3",
}


def standing(code: Standing) -> str:
    """The word of the state column."""
    match code:
        case Standing.WAITING:
            return translate("Standing", "Waiting")
        case Standing.CALLING:
            return translate("Standing", "Calling")
        case Standing.RETRY:
            return translate("Standing", "Retry")
        case Standing.POSTPONED:
            return translate("Standing", "Planned")
        case Standing.REACHED:
            return translate("Standing", "Reached")
        case Standing.HANDLED:
            return translate("Standing", "Handled")
        case Standing.UNREACHED:
            return translate("Standing", "Not reached")
        case Standing.WITHDRAWN:
            return translate("Standing", "Withdrawn")
        case Standing.JOINED:
            return translate("Standing", "Joined")


def standing_icon(code: Standing) -> str:
    """Name of the icon beside the word."""
    return _ICONS[code]


def standing_tone(code: Standing) -> str:
    """Colour token of the word; a waiting callback has none but the text's own."""
    return _TONES.get(code, "t1")


def level(code: str) -> str:
    """What a status mark says."""
    match code:
        case "crit":
            return translate("Level", "breach")
        case "warn":
            return translate("Level", "attention")
        case "closed":
            return translate("Level", "closed")
        case _:
            return translate("Level", "normal")


def without_load(hands_now: int) -> str:
    """Why there is no load beside work: nobody is at work there, or those who are have no shift ahead of them."""
    return translate("Load", "no shifts") if hands_now else translate("Load", "no staff")


def outcome(code: str) -> str:
    """How an attempt ended, in lower case, as it follows a colon."""
    match code:
        case Outcome.REACHED:
            return translate("Outcome", "reached")
        case Outcome.NO_ANSWER:
            return translate("Outcome", "no answer")
        case Outcome.BUSY:
            return translate("Outcome", "busy")
        case Outcome.VOICEMAIL:
            return translate("Outcome", "voicemail")
        case Outcome.WRONG_NUMBER:
            return translate("Outcome", "wrong number")
        case Outcome.BLOCKED:
            return translate("Outcome", "calls blocked")
        case Outcome.TECHNICAL:
            return translate("Outcome", "technical failure")
        case _:
            return code


def reason(code: str) -> str:
    """What the caller chose to ring about, where the platform sends one of the known codes."""
    match code:
        case "nurse":
            return translate("Reason", "Nurse")
        case "prescription":
            return translate("Reason", "Prescription")
        case "lab" | "laboratory":
            return translate("Reason", "Laboratory")
        case "vaccination":
            return translate("Reason", "Vaccination")
        case "booking" | "appointment":
            return translate("Reason", "Appointment")
        case _:
            return code


def language_name(code: str) -> str:
    """A language's name in the user's language."""
    match code:
        case "fi":
            return translate("Language", "Finnish")
        case "sv":
            return translate("Language", "Swedish")
        case "en":
            return translate("Language", "English")
        case _:
            return code


def text_state(code: str) -> str:
    """Where a text message stands, in lower case, as it follows a colon."""
    match code:
        case "queued":
            return translate("TextState", "about to be sent")
        case "sending":
            return translate("TextState", "being sent")
        case "unknown":
            return translate("TextState", "not known whether sent")
        case "held":
            return translate("TextState", "held for a person to decide")
        case "accepted":
            return translate("TextState", "sent")
        case "delivered":
            return translate("TextState", "delivered")
        case "undelivered":
            return translate("TextState", "not delivered")
        case "expired":
            return translate("TextState", "too old to send")
        case "no_report":
            return translate("TextState", "sent, no report of delivery")
        case "rejected":
            return translate("TextState", "rejected by the operator")
        case "cancelled":
            return translate("TextState", "cancelled")
        case _:
            return code


def purpose(code: str) -> str:
    """What a text message is for."""
    match code:
        case "unreached":
            return translate("Purpose", "We could not reach you")
        case "expected_window":
            return translate("Purpose", "When we ring you")
        case "window_lost":
            return translate("Purpose", "What was told no longer holds")
        case "tomorrow_first":
            return translate("Purpose", "First on another day")
        case "free":
            return translate("Purpose", "Own text")
        case "survey":
            return translate("Purpose", "Survey")
        case _:
            return code


def number_reason(code: str) -> str:
    """Why a number is shown."""
    match code:
        case NumberReason.CALLING_SELF:
            return translate("NumberReason", "I ring the patient myself")
        case NumberReason.CHECKING_NUMBER:
            return translate("NumberReason", "I check the number")
        case NumberReason.PATIENT_ASKED:
            return translate("NumberReason", "The patient asked")
        case NumberReason.COMPLAINT:
            return translate("NumberReason", "A complaint is being looked into")
        case _:
            return code
