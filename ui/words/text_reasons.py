"""Why a text stands where it does, in words; what a gateway or an operator said of it goes behind them."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.outbox import TextState
from ui.words.untextable import untextable

translate = QCoreApplication.translate

#: What the worker writes of a call that was cut off: the gateway said nothing then.
_CUT: Final = re.compile(r"[A-Z]\w*(?:Error|Timeout|Protocol)\b")
#: An answer to the worker's call, and not what an operator reported later.
_ANSWER: Final = re.compile(r"\d{3}(?: |$)")
#: SMPP 3.4, command_status: ESME_RINVDSTADR.
_NO_SUCH_NUMBER: Final = "0x0000000b"
#: ESME_RMSGQFUL, ESME_RTHROTTLED, and what Kannel makes of either after its last try.
_TOO_BUSY: Final = re.compile("0x00000014|0x00000058|Retries Exceeded", re.IGNORECASE)
#: Where the words say it all, or would only say how well it went.
_NOTHING_TO_ADD: Final = frozenset(
    {TextState.ACCEPTED, TextState.DELIVERED, TextState.NO_REPORT, TextState.CANCELLED}
)


def text_why(state: TextState, detail: str) -> str:
    """Why a text stands where it does, and then the gateway's own words where it gave some."""
    known = known_why(detail)
    if known:
        return known
    why, said = _by_state(state, detail), words_given(state, detail)
    if said:
        said = translate("Messages", "The gateway said: {words}").format(words=said)
    return ". ".join(part for part in (why, said) if part)


def words_given(state: TextState, detail: str) -> str:
    """What the other side said, where it adds to the state; "" for a call that was cut off."""
    return "" if state in _NOTHING_TO_ADD or is_cut(detail) else detail


def is_cut(detail: str) -> bool:
    """Whether it tells of a call without an answer."""
    return _CUT.match(detail) is not None


def _by_state(state: TextState, detail: str) -> str:
    is_of_operator = not is_cut(detail) and not _ANSWER.match(detail)
    match state:
        case TextState.HELD:
            return translate("Messages", "No clear answer and no report: it may have arrived")
        case TextState.UNKNOWN:
            return translate("Messages", "No clear answer came; waiting for a report")
        case TextState.NO_REPORT:
            return translate("Messages", "No report of delivery in two days")
        case TextState.QUEUED | TextState.SENDING if detail:
            return translate("Messages", "The gateway could not take it; it is tried again")
        case TextState.UNDELIVERED:
            return translate("Messages", "The phone was off, or the number is not in use")
        case TextState.REJECTED if is_of_operator:
            return _refused(detail)
        case TextState.EXPIRED if is_of_operator:
            return translate("Messages", "Could not be delivered in time")
        case TextState.EXPIRED:
            return translate("Messages", "Its time had passed before it could be sent")
        case _:
            return ""


def _refused(detail: str) -> str:
    if _NO_SUCH_NUMBER in detail.casefold():
        return translate("Messages", "The operator knows no such number")
    if _TOO_BUSY.search(detail):
        return translate("Messages", "The operator was too busy to take it")
    return translate("Messages", "The operator did not take it")


def known_why(detail: str) -> str:
    """In our own words; "" for a code that is none of ours, and with it the gateway's words."""
    match detail:
        case "too_late":
            return translate("Messages", "Its time had passed before it could be sent")
        case "too_late_to_resend":
            return translate("Messages", "Its time had passed before it could be sent again")
        case "worker_died":
            return translate("Messages", "The worker stopped while sending it")
        case "no_template":
            return translate("Why", "There is no text template for this language")
        case "calling":
            return translate("Messages", "It waits: the call to the patient has not ended")
        case "earlier_first":
            return translate("Messages", "It waits: an earlier text to the patient goes out first")
        case "not_waiting":
            return translate("Messages", "The callback did not wait any more")
        case "rung":
            return translate("Messages", "The patient had been rung by then")
        case "other_number":
            return translate("Messages", "It named another number than the one that rings now")
        case "other_day":
            return translate("Messages", "The call will not be made on the day that it named")
        case "overtaken":
            return translate("Messages", "A later text to the patient took its place")
        case "empty":
            return translate("Messages", "The text was empty")
        case "too_long":
            return translate("Messages", "The text was too long")
        case _:
            return untextable(detail)
