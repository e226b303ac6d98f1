"""The commands about the program itself: what keys it has, what it is, and the way out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.commands import rules
from ui.commands.command import Command

PROGRAM: Final = (
    Command("explain", str(QT_TRANSLATE_NOOP("Command", "Explain what is in focus")), ("F1",), "help"),
    Command("help", str(QT_TRANSLATE_NOOP("Command", "Help")), (), "help"),
    Command("tour", str(QT_TRANSLATE_NOOP("Command", "Show the tour")), (), "route"),
    Command("news", str(QT_TRANSLATE_NOOP("Command", "What's new")), (), "star"),
    Command("keys", str(QT_TRANSLATE_NOOP("Command", "Keys")), ("Shift+F1",), "keyboard"),
    Command("about", str(QT_TRANSLATE_NOOP("Command", "About Jonovahti"))),
    Command("rights", str(QT_TRANSLATE_NOOP("Command", "What I may do")), (), "user",
            why_off=rules.of_screen("settings")),
    Command("lock", str(QT_TRANSLATE_NOOP("Command", "Lock the console")), ("Ctrl+L",), "lock", at_once=True),
    Command(
        "forget_password",
        str(QT_TRANSLATE_NOOP("Command", "Forget the kept password")),
        why_off=rules.outside_demo,
        at_once=True,
    ),
    Command("report", str(QT_TRANSLATE_NOOP("Command", "Problem report…"))),
    # Asked about unless its setting says otherwise, as is the way out.
    Command("leave_demo", str(QT_TRANSLATE_NOOP("Command", "Leave the demo…")), why_off=rules.in_demo,
            at_once=True),
    Command("quit", str(QT_TRANSLATE_NOOP("Command", "Quit")), ("Ctrl+Q",), "x", at_once=True),
)  # fmt: skip
