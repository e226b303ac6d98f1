"""How a request came in, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def channel_name(code: str) -> str:
    """The channel's name in the user's language."""
    match code:
        case "callback":
            return translate("Channels", "callback")
        case "voicemail":
            return translate("Channels", "voicemail")
        case "e-form" | "e_form":
            return translate("Channels", "e-form")
        case "chat":
            return translate("Channels", "chat")
        case _:
            return code
