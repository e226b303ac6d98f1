"""The words of the audit: acts, reasons, purposes, figures; in the user's language or another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

#: Context and source text to the text in a language; QCoreApplication.translate is the user's.
Translate = Callable[[str, str], str]


def act(what: str, translate: Translate = QCoreApplication.translate) -> str:
    """What was done; a code nobody has a word for comes back as it is."""
    said = {
        "move": translate("Audit", "Moved"),
        "retry": translate("Audit", "Set to be retried"),
        "to_front": translate("Audit", "Moved to front"),
        "assign": translate("Audit", "Assigned"),
        "send_text": translate("Audit", "Sent a text"),
        "handle": translate("Audit", "Marked as handled"),
        "withdraw": translate("Audit", "Withdrew"),
        "join": translate("Audit", "Joined to another"),
        "part": translate("Audit", "Parted again"),
        "reopen": translate("Audit", "Opened again"),
        "correct": translate("Audit", "Corrected"),
        "add": translate("Audit", "Added by hand"),
        "undo": translate("Audit", "Undid an act"),
        "consent_ask": translate("Audit", "Asked for consent"),
        "consent_give": translate("Audit", "Gave consent"),
        "consent_decline": translate("Audit", "Declined consent"),
        "consent_take_back": translate("Audit", "Took back the question for consent"),
        "set_policy": translate("Audit", "Changed the attempt policy"),
        "set_hours": translate("Audit", "Changed opening hours"),
        "retry_text": translate("Audit", "Sent a text again"),
        "mark_read": translate("Audit", "Marked as read"),
        "cancel_text": translate("Audit", "Cancelled a text"),
        "set_template": translate("Audit", "Changed a text template"),
        "acknowledge_alert": translate("Audit", "Acknowledged an alert"),
        "snooze_alert": translate("Audit", "Snoozed an alert"),
        "set_alert_rule": translate("Audit", "Changed an alert rule"),
        "record_absence": translate("Audit", "Recorded an absence"),
        "add_shift": translate("Audit", "Added a shift"),
        "lend": translate("Audit", "Lent a nurse"),
        "remove_shift": translate("Audit", "Removed from a nurse's day"),
        "remove_hours": translate("Audit", "Removed other opening hours"),
        "number:shown": translate("Audit", "Looked at the number"),
        "number:searched": translate("Audit", "Searched by number"),
        "number:entered": translate("Audit", "Entered a number"),
        "trail:searched": translate("Audit", "Asked who has looked"),
        "exported": translate("Audit", "Exported"),
        "signed_in": translate("Audit", "Signed in"),
        "sign_in_failed": translate("Audit", "Failed to sign in"),
        "rights:granted": translate("Audit", "Gave rights"),
        "rights:revoked": translate("Audit", "Took rights away"),
        "texts:stopped": translate("Audit", "Texts stopped"),
        "texts:set": translate("Audit", "Set the price of texts or who dials"),
        "texts:allowed": translate("Audit", "Texts allowed again"),
        "numbers:blanked": translate("Audit", "Old numbers removed"),
        "retention:set": translate("Audit", "Set how long numbers are kept"),
    }
    return said.get(what, what)


def handled_how(code: str, translate: Translate) -> str:
    """How a callback was served without ringing."""
    said = {
        "voicemail": translate("Audit", "from a voicemail"),
        "e_form": translate("Audit", "from an e-form"),
        "chat": translate("Audit", "in chat"),
        "rang_in": translate("Audit", "the patient rang in"),
        "other_channel": translate("Audit", "in another channel"),
    }
    return said.get(code, code)


def number_reason(code: str, translate: Translate = QCoreApplication.translate) -> str:
    """Why a number was shown, searched for or asked about."""
    said = {
        "calling_self": translate("Audit", "to ring the patient"),
        "checking_number": translate("Audit", "to check the number"),
        "patient_asked": translate("Audit", "the patient asked"),
        "complaint": translate("Audit", "a complaint was looked into"),
    }
    return said.get(code, code)


def purpose(code: str, translate: Translate) -> str:
    """What a text was for, in any language; `ui.words.purpose` has the same words in the user's."""
    said = {
        "unreached": translate("Purpose", "We could not reach you"),
        "expected_window": translate("Purpose", "When we ring you"),
        "window_lost": translate("Purpose", "What was told no longer holds"),
        "tomorrow_first": translate("Purpose", "First on another day"),
        "free": translate("Purpose", "Own text"),
        "survey": translate("Purpose", "Survey"),
    }
    return said.get(code, code)


def exported_what(code: str, translate: Translate) -> str:
    """What an export held."""
    said = {
        "callbacks": translate("Audit", "List of callbacks"),
        "past": translate("Audit", "List of past callbacks"),
        "trail": translate("Audit", "Audit log"),
        "answer": translate("Audit", "Answer to a client"),
        "report": translate("Audit", "Report"),
    }
    return said.get(code, code)


def corrected_what(code: str, translate: Translate) -> str:
    """What of a callback was corrected."""
    said = {
        "language": translate("Audit", "language"),
        "service_id": translate("Audit", "service"),
        "is_urgent": translate("Audit", "urgent"),
        "number": translate("Audit", "number"),
    }
    return said.get(code, code)


def absence_reason(code: str, translate: Translate = QCoreApplication.translate) -> str:
    """Why a nurse was away."""
    said = {
        "sick": translate("Audit", "sick"),
        "child_sick": translate("Audit", "child is sick"),
        "other_duty": translate("Audit", "other duty"),
        "training": translate("Audit", "training"),
        "leave": translate("Audit", "leave"),
    }
    return said.get(code, code)


def policy_figure(code: str, translate: Translate) -> str:
    """A figure of an attempt policy."""
    said = {
        "max_attempts": translate("Audit", "attempts"),
        "no_answer_delay_s": translate("Audit", "after no answer"),
        "busy_delay_s": translate("Audit", "after a busy line"),
        "voicemail_delay_s": translate("Audit", "after a voicemail"),
        "technical_delay_s": translate("Audit", "after a failure of the line"),
        "wrong_number_ends": translate("Audit", "a wrong number ends it"),
        "text_on_unreached": translate("Audit", "a text when not reached"),
        "spreads": translate("Audit", "attempts in different parts of the day"),
    }
    return said.get(code, code)


def text_state(code: str, translate: Translate) -> str:
    """Where a text is on its way."""
    said = {
        "queued": translate("Audit", "in the queue"),
        "held": translate("Audit", "held"),
        "cancelled": translate("Audit", "cancelled"),
        "undelivered": translate("Audit", "not delivered"),
        "expired": translate("Audit", "too late"),
        "rejected": translate("Audit", "rejected"),
        "no_report": translate("Audit", "no report"),
    }
    return said.get(code, code)


def alert_figure(code: str, translate: Translate) -> str:
    """What an alert rule watches; `ui.screens.alerts_words` has the same words in the user's language."""
    said = {
        "oldest_wait": translate("AlertWords", "Oldest wait"),
        "urgent": translate("AlertWords", "Urgent promise in danger"),
        "left_over": translate("AlertWords", "Will not be rung today"),
        "load": translate("AlertWords", "Load"),
        "no_hands": translate("AlertWords", "Nobody is at work"),
        "held": translate("AlertWords", "Patient in another call"),
        "attempts_failing": translate("AlertWords", "Attempts fail more than usual"),
        "texts_failing": translate("AlertWords", "Texts do not arrive"),
        "stale": translate("AlertWords", "The data is old"),
        "unaccounted": translate("AlertWords", "The books do not balance"),
    }
    return said.get(code, code)


def language_name(code: str, translate: Translate) -> str:
    """A language that is spoken or written to patients."""
    said = {
        "fi": translate("Audit", "Finnish"),
        "sv": translate("Audit", "Swedish"),
        "en": translate("Audit", "English"),
    }
    return said.get(code, code)
