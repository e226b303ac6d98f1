"""Why a command about the texts chosen is off, in one sentence for each reason, for its button, menu and key alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.act import MOST_ROWS, ActKind
from app.domain.callback import OPEN_STATES
from app.domain.message import CAN_CANCEL, CAN_RETRY, Message

#: Those that are about the texts chosen.
COMMANDS: Final = ("resend", "cancel_text", "ring_instead", "callback_of_text")


def why_not(chosen: Sequence[Message], may: Collection[ActKind]) -> dict[str, str]:
    """By command, of those that are off with these texts chosen: why, to be translated in context "CommandOff"."""
    if not chosen:
        return dict.fromkeys(COMMANDS, str(QT_TRANSLATE_NOOP("CommandOff", "Choose a text first")))
    if len(chosen) > MOST_ROWS:
        return dict.fromkeys(COMMANDS, str(QT_TRANSLATE_NOOP("CommandOff", "At most 1,000 texts at a time")))
    off = {}
    if not any(one.state in CAN_RETRY for one in chosen):
        off["resend"] = str(QT_TRANSLATE_NOOP("CommandOff", "It has not failed, so it is not sent again"))
    if not any(one.state in CAN_CANCEL for one in chosen):
        off["cancel_text"] = str(QT_TRANSLATE_NOOP("CommandOff", "It has been sent already"))
    have_ended = all(one.callback_state not in OPEN_STATES for one in chosen)
    if all(one.callback_state == "calling" for one in chosen):
        off["ring_instead"] = str(QT_TRANSLATE_NOOP("CommandOff", "The patient is being called right now"))
    elif have_ended and ActKind.REOPEN not in may:
        off["ring_instead"] = str(QT_TRANSLATE_NOOP("CommandOff", "The callback has ended"))
    return off


def said_why(why: str) -> str:
    """In the language in force."""
    return QCoreApplication.translate("CommandOff", why) if why else ""
