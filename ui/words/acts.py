"""The names of the acts, as a line of the history and a request for consent begin with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.act import ActKind

translate = QCoreApplication.translate


def act_name(kind: ActKind) -> str:
    """What a supervisor calls the act: one or two words."""
    match kind:
        case ActKind.MOVE:
            return translate("ActName", "Move")
        case ActKind.RETRY:
            return translate("ActName", "Retry")
        case ActKind.SEND_TEXT:
            return translate("ActName", "Text message")
        case ActKind.SHOW_NUMBER:
            return translate("ActName", "Show number")
        case ActKind.UNDO:
            return translate("ActName", "Undo")
        case ActKind.TO_FRONT:
            return translate("ActName", "To the front")
        case ActKind.ASSIGN:
            return translate("ActName", "Assign")
        case ActKind.HANDLE:
            return translate("ActName", "Mark handled")
        case ActKind.WITHDRAW:
            return translate("ActName", "Withdraw")
        case ActKind.REOPEN:
            return translate("ActName", "Reopen")
        case ActKind.JOIN:
            return translate("ActName", "Join")
        case ActKind.PART:
            return translate("ActName", "Part")
        case ActKind.CORRECT:
            return translate("ActName", "Correct")
        case _:
            return _seldom(kind)


def _seldom(kind: ActKind) -> str:
    match kind:
        case ActKind.ADD:
            return translate("ActName", "Add by hand")
        case ActKind.CONSENT_ASK:
            return translate("ActName", "Ask for consent")
        case ActKind.CONSENT_GIVE:
            return translate("ActName", "Give consent")
        case ActKind.CONSENT_DECLINE:
            return translate("ActName", "Decline consent")
        case ActKind.CONSENT_TAKE_BACK:
            return translate("ActName", "Take back the question")
        case ActKind.FIND_NUMBER:
            return translate("ActName", "Search by number")
        case ActKind.ENTER_NUMBER:
            return translate("ActName", "Enter a number")
        case ActKind.SET_POLICY:
            return translate("ActName", "Attempt policy")
        case ActKind.SET_HOURS:
            return translate("ActName", "Opening hours")
        case ActKind.MARK_READ:
            return translate("ActName", "Mark as read")
        case ActKind.RETRY_TEXT:
            return translate("ActName", "Send text again")
        case ActKind.CANCEL_TEXT:
            return translate("ActName", "Cancel text")
        case ActKind.SET_TEMPLATE:
            return translate("ActName", "Text template")
        case ActKind.ACKNOWLEDGE_ALERT:
            return translate("ActName", "Acknowledge alert")
        case ActKind.SNOOZE_ALERT:
            return translate("ActName", "Snooze alert")
        case ActKind.SET_ALERT_RULE:
            return translate("ActName", "Alert rule")
        case ActKind.RECORD_ABSENCE:
            return translate("ActName", "Absence")
        case ActKind.ADD_SHIFT:
            return translate("ActName", "Extra shift")
        case ActKind.LEND:
            return translate("ActName", "Lend a nurse")
        case ActKind.REMOVE_SHIFT:
            return translate("ActName", "Remove a shift")
        case ActKind.REMOVE_HOURS:
            return translate("ActName", "Remove other hours")
        case _:
            # A newer database's; the name is at least the code that the audit has.
            return str(kind)
