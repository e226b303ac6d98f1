"""How a callback was served without ringing, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.act import Handled

translate = QCoreApplication.translate


def handled(code: str) -> str:
    """As a choice or a fact of its own."""
    match code:
        case Handled.VOICEMAIL:
            return translate("Handled", "By voicemail")
        case Handled.E_FORM:
            return translate("Handled", "By e-form")
        case Handled.CHAT:
            return translate("Handled", "In the chat")
        case Handled.RANG_IN:
            return translate("Handled", "The patient rang in")
        case Handled.OTHER_CHANNEL:
            return translate("Handled", "In another channel")
        case _:
            return code
