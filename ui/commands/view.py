"""The commands that change what is seen: screens, panes, row height, text size and theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.act import ActKind
from ui.commands import rules
from ui.commands.command import Command
from ui.desk.screens import SCREENS

TO_SCREENS: Final = tuple(
    Command(entry.key, entry.words, (entry.shortcut,), entry.icon, screen=entry.key) for entry in SCREENS
)
VIEW: Final = (
    Command("search", str(QT_TRANSLATE_NOOP("Command", "Find a command or a centre")), ("Ctrl+K",), "search"),
    Command("filter", str(QT_TRANSLATE_NOOP("Command", "Filter the callbacks")), ("Ctrl+F", "/"),
            "filter", why_off=rules.part("filter")),
    Command("views", str(QT_TRANSLATE_NOOP("Command", "Saved views…")), ("Ctrl+Shift+V",),
            "star", why_off=rules.part("views")),
    Command("find", str(QT_TRANSLATE_NOOP("Command", "Find by number…")), ("Ctrl+Shift+F",),
            "phone-incoming", why_off=rules.right(ActKind.FIND_NUMBER, rules.part("find")),
            act=ActKind.FIND_NUMBER),
    Command("fetch", str(QT_TRANSLATE_NOOP("Command", "Fetch now")), ("F5",), "refresh"),
    Command("next_pane", str(QT_TRANSLATE_NOOP("Command", "Next pane")), ("F6",)),
    Command("previous_pane", str(QT_TRANSLATE_NOOP("Command", "Previous pane")), ("Shift+F6",)),
    Command("list", str(QT_TRANSLATE_NOOP("Command", "Show or hide the centres")), ("F7",),
            why_off=rules.part("list")),
    Command("detail", str(QT_TRANSLATE_NOOP("Command", "Show or hide the details")), ("F8",),
            why_off=rules.part("detail")),
    Command("density", str(QT_TRANSLATE_NOOP("Command", "Next row height")), ("Ctrl+Shift+D",),
            why_off=rules.part("density"), at_once=True),
    Command("columns", str(QT_TRANSLATE_NOOP("Command", "Columns…")), ("Ctrl+Shift+C",),
            "adjustments-horizontal", why_off=rules.part("table")),
    Command("groups", str(QT_TRANSLATE_NOOP("Command", "Group by…")), ("Ctrl+Shift+G",),
            "list-details", why_off=rules.part("table")),
    Command("larger", str(QT_TRANSLATE_NOOP("Command", "Larger text")), ("Ctrl++", "Ctrl+="), at_once=True),
    Command("smaller", str(QT_TRANSLATE_NOOP("Command", "Smaller text")), ("Ctrl+-",), at_once=True),
    Command("normal_size", str(QT_TRANSLATE_NOOP("Command", "Normal text size")), ("Ctrl+0",), at_once=True),
    Command("own_window", str(QT_TRANSLATE_NOOP("Command", "Open in a window of its own")), ("Ctrl+Shift+N",),
            "maximize", why_off=rules.part("own")),
    Command("close_own_window", str(QT_TRANSLATE_NOOP("Command", "Close this window of its own")), ("Ctrl+W",),
            why_off=rules.part("apart"), at_once=True),
    Command("wallboard", str(QT_TRANSLATE_NOOP("Command", "Wallboard")), ("F11",), "device-desktop"),
    Command("wallboard_settings", str(QT_TRANSLATE_NOOP("Command", "Wallboard settings…"))),
    Command("theme", str(QT_TRANSLATE_NOOP("Command", "Next theme")), ("Ctrl+Shift+L",), "moon", at_once=True),
)  # fmt: skip
