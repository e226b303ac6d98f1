"""The commands of the Messages screen: what is done about texts, and what they say."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.act import ActKind
from ui.commands import rules
from ui.commands.command import Command

TEXT_ACTS: Final = (
    Command("resend", str(QT_TRANSLATE_NOOP("Command", "Send the text again")), ("Ctrl+R",),
            "refresh", why_off=rules.right(ActKind.RETRY_TEXT, rules.of_texts("resend")), act=ActKind.RETRY_TEXT),
    Command("cancel_text", str(QT_TRANSLATE_NOOP("Command", "Cancel the text")), ("Ctrl+Del",),
            "circle-x", why_off=rules.right(ActKind.CANCEL_TEXT, rules.of_texts("cancel_text")),
            act=ActKind.CANCEL_TEXT),
    Command("ring_instead", str(QT_TRANSLATE_NOOP("Command", "Ring instead of texting")), ("Ctrl+I",),
            "phone-outgoing", why_off=rules.right(ActKind.RETRY, rules.of_texts("ring_instead")), act=ActKind.RETRY),
    Command("callback_of_text", str(QT_TRANSLATE_NOOP("Command", "Show the callback of the text")), ("Ctrl+G",),
            "phone-call", why_off=rules.of_texts("callback_of_text", is_act=False)),
    Command("templates", str(QT_TRANSLATE_NOOP("Command", "Text templates…")), (),
            "pencil", why_off=rules.right(ActKind.SET_TEMPLATE, rules.part("texts")), act=ActKind.SET_TEMPLATE),
    Command("feedback", str(QT_TRANSLATE_NOOP("Command", "Patient feedback…")), (),
            "chart-bar", why_off=rules.part("texts")),
)  # fmt: skip
