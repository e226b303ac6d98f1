"""The commands about what needs attention, alerts, their rules and what a colleague asks; and what leaves a screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.act import ActKind
from ui.commands import rules
from ui.commands.command import Command

ATTENTION: Final = (
    Command("acknowledge", str(QT_TRANSLATE_NOOP("Command", "Acknowledge the alert")), ("Ctrl+Shift+K",),
            "check", why_off=rules.right(ActKind.ACKNOWLEDGE_ALERT, rules.of_an_unacknowledged_alert),
            act=ActKind.ACKNOWLEDGE_ALERT),
    Command("snooze_15", str(QT_TRANSLATE_NOOP("Command", "Snooze the alert for 15 minutes")), ("Ctrl+Shift+H",),
            "clock", why_off=rules.right(ActKind.SNOOZE_ALERT, rules.of_an_alert), act=ActKind.SNOOZE_ALERT),
    Command("snooze_60", str(QT_TRANSLATE_NOOP("Command", "Snooze the alert for an hour")), ("Ctrl+Shift+J",),
            "clock", why_off=rules.right(ActKind.SNOOZE_ALERT, rules.of_an_alert), act=ActKind.SNOOZE_ALERT),
    Command("rules", str(QT_TRANSLATE_NOOP("Command", "Alert rules and limits")), (),
            "bell", why_off=rules.of_screen("alerts")),
    Command("new_rule", str(QT_TRANSLATE_NOOP("Command", "New alert rule…")), (),
            "bell", why_off=rules.right(ActKind.SET_ALERT_RULE, rules.fresh), act=ActKind.SET_ALERT_RULE),
    Command("consent", str(QT_TRANSLATE_NOOP("Command", "Answer what a colleague asks…")), (),
            "users", why_off=rules.right(ActKind.CONSENT_GIVE, rules.of_a_consent), act=ActKind.CONSENT_GIVE),
)  # fmt: skip
LEAVING: Final = (
    Command("print", str(QT_TRANSLATE_NOOP("Command", "Print…")), ("Ctrl+P",),
            "list-details", why_off=rules.of_a_list("print")),
    Command("export", str(QT_TRANSLATE_NOOP("Command", "Save to a file…")), ("Ctrl+S",),
            "mail-forward", why_off=rules.of_a_list("export")),
)  # fmt: skip
