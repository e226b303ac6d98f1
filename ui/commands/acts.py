"""The commands that are acts: on callbacks chosen, on a centre, and on what has been done already."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.act import ActKind
from ui.commands import rules
from ui.commands.command import Command, WhyOff


def _act(
    id_: str,
    words: str,
    keys: tuple[str, ...],
    icon: str,
    act: ActKind,
    why_off: WhyOff,
    *,
    row: bool = True,
    short: str = "",
) -> Command:
    return Command(id_, words, keys, icon, row, rules.right(act, why_off), act, short=short)


ROW_ACTS: Final = (
    _act("move", str(QT_TRANSLATE_NOOP("Command", "Move…")), ("M",),
         "arrows-right-left", ActKind.MOVE, rules.waiting_rows),
    _act("retry", str(QT_TRANSLATE_NOOP("Command", "Retry…")), ("R",),
         "refresh", ActKind.RETRY, rules.retriable_rows),
    _act("text", str(QT_TRANSLATE_NOOP("Command", "Send text…")), ("S",),
         "message", ActKind.SEND_TEXT, rules.textable_rows,
         short=str(QT_TRANSLATE_NOOP("Command", "Text"))),
    _act("read", str(QT_TRANSLATE_NOOP("Command", "Mark as read")), ("Shift+R",),
         "mail-opened", ActKind.MARK_READ, rules.written_rows,
         short=str(QT_TRANSLATE_NOOP("Command", "Read"))),
    _act("assign", str(QT_TRANSLATE_NOOP("Command", "Assign to a nurse…")), ("A",),
         "user-check", ActKind.ASSIGN, rules.waiting_rows,
         short=str(QT_TRANSLATE_NOOP("Command", "Assign"))),
    _act("front", str(QT_TRANSLATE_NOOP("Command", "Move to front")), ("P",),
         "arrow-bar-to-up", ActKind.TO_FRONT, rules.waiting_rows,
         short=str(QT_TRANSLATE_NOOP("Command", "To front"))),
    _act("number", str(QT_TRANSLATE_NOOP("Command", "Show number…")), ("V",),
         "eye", ActKind.SHOW_NUMBER, rules.one_row,
         short=str(QT_TRANSLATE_NOOP("Command", "Number"))),
    _act("handle", str(QT_TRANSLATE_NOOP("Command", "Mark handled…")), ("H",),
         "circle-check", ActKind.HANDLE, rules.waiting_rows,
         short=str(QT_TRANSLATE_NOOP("Command", "Handled"))),
    _act("withdraw", str(QT_TRANSLATE_NOOP("Command", "Withdraw…")), ("W",),
         "circle-x", ActKind.WITHDRAW, rules.waiting_rows),
    _act("reopen", str(QT_TRANSLATE_NOOP("Command", "Reopen…")), ("O",),
         "rotate-clockwise", ActKind.REOPEN, rules.ended_rows),
    _act("join", str(QT_TRANSLATE_NOOP("Command", "Join duplicates…")), ("J",),
         "arrows-join", ActKind.JOIN, rules.waiting_rows,
         short=str(QT_TRANSLATE_NOOP("Command", "Join"))),
    _act("part", str(QT_TRANSLATE_NOOP("Command", "Part again…")), ("Shift+J",),
         "arrows-split", ActKind.PART, rules.joined_rows,
         short=str(QT_TRANSLATE_NOOP("Command", "Part"))),
    _act("correct", str(QT_TRANSLATE_NOOP("Command", "Correct…")), ("C",),
         "pencil", ActKind.CORRECT, rules.one_open_row),
    Command("repeat", str(QT_TRANSLATE_NOOP("Command", "Repeat the last act")), (".",),
            "repeat", row=True, why_off=rules.repeatable, at_once=True),
)  # fmt: skip
CENTRE_ACTS: Final = (
    _act("add", str(QT_TRANSLATE_NOOP("Command", "Add a callback by hand…")), ("N",),
         "phone-plus", ActKind.ADD, rules.fresh),
    _act("hours", str(QT_TRANSLATE_NOOP("Command", "Opening hours on a day…")), (),
         "calendar-time", ActKind.SET_HOURS, rules.fresh, row=False),
    _act("exceptions", str(QT_TRANSLATE_NOOP("Command", "Other opening hours, listed…")), (),
         "list-details", ActKind.REMOVE_HOURS, rules.of_a_centre, row=False),
    _act("absence", str(QT_TRANSLATE_NOOP("Command", "Record a nurse's absence…")), ("Ctrl+Shift+A",),
         "circle-x", ActKind.RECORD_ABSENCE, rules.of_a_centre, row=False),
    _act("lend", str(QT_TRANSLATE_NOOP("Command", "Lend a nurse to another centre…")), ("Ctrl+Shift+M",),
         "arrows-right-left", ActKind.LEND, rules.of_a_centre, row=False),
    _act("shift", str(QT_TRANSLATE_NOOP("Command", "Add an extra shift…")), ("Ctrl+Shift+S",),
         "user-check", ActKind.ADD_SHIFT, rules.of_a_centre, row=False),
    _act("policy", str(QT_TRANSLATE_NOOP("Command", "Attempt policy…")), (),
         "route", ActKind.SET_POLICY, rules.fresh, row=False),
)  # fmt: skip
PAST_ACTS: Final = (
    Command("undo", str(QT_TRANSLATE_NOOP("Command", "Undo")), ("Ctrl+Z",),
            "arrow-back-up", why_off=rules.undoable, at_once=True),
    Command("redo", str(QT_TRANSLATE_NOOP("Command", "Redo")), ("Ctrl+Shift+Z",),
            "arrow-forward-up", why_off=rules.redoable, at_once=True),
    Command("history", str(QT_TRANSLATE_NOOP("Command", "History of acts…")), ("Ctrl+H",),
            "history", why_off=rules.remembered),
    Command("answers", str(QT_TRANSLATE_NOOP("Command", "Answers to the last act…")), (),
            "list-details", why_off=rules.answered),
)  # fmt: skip
