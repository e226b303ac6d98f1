"""What else people call a command, for the palette: the words of everyday, of other programs, and in the singular."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

#: By a command's id, names parted by commas.
OTHER_NAMES: Final[Mapping[str, str]] = {
    # Acts on callbacks.
    "move": str(QT_TRANSLATE_NOOP("OtherNames", "transfer")),
    "retry": str(QT_TRANSLATE_NOOP("OtherNames", "ring again, call again, new time")),
    "text": str(QT_TRANSLATE_NOOP("OtherNames", "SMS, text message")),
    "assign": str(QT_TRANSLATE_NOOP("OtherNames", "own nurse, allocate")),
    "front": str(QT_TRANSLATE_NOOP("OtherNames", "prioritise, first in the queue")),
    "number": str(QT_TRANSLATE_NOOP("OtherNames", "phone number, telephone")),
    "handle": str(QT_TRANSLATE_NOOP("OtherNames", "close, end, outcome")),
    "withdraw": str(QT_TRANSLATE_NOOP("OtherNames", "remove, delete, no longer wanted")),
    "reopen": str(QT_TRANSLATE_NOOP("OtherNames", "restore, bring back")),
    "join": str(QT_TRANSLATE_NOOP("OtherNames", "merge, same caller")),
    "part": str(QT_TRANSLATE_NOOP("OtherNames", "split, separate")),
    "correct": str(QT_TRANSLATE_NOOP("OtherNames", "edit, mistake")),
    # Acts on a centre.
    "add": str(QT_TRANSLATE_NOOP("OtherNames", "new callback, write down")),
    "hours": str(QT_TRANSLATE_NOOP("OtherNames", "exception, holiday, close a centre, closed")),
    "exceptions": str(QT_TRANSLATE_NOOP("OtherNames", "exceptions, holidays")),
    "absence": str(QT_TRANSLATE_NOOP("OtherNames", "sick, sick leave, ill, away, on leave, vacation")),
    "lend": str(QT_TRANSLATE_NOOP("OtherNames", "loan, borrow, help out")),
    "shift": str(QT_TRANSLATE_NOOP("OtherNames", "extra nurse, overtime, cover")),
    "policy": str(
        QT_TRANSLATE_NOOP("OtherNames", "calling rules, how often to ring, attempts, how many attempts")
    ),
    # What has been done.
    "undo": str(QT_TRANSLATE_NOOP("OtherNames", "take back, revert")),
    "redo": str(QT_TRANSLATE_NOOP("OtherNames", "do again")),
    "history": str(QT_TRANSLATE_NOOP("OtherNames", "what I have done")),
    # Texts.
    "resend": str(QT_TRANSLATE_NOOP("OtherNames", "SMS again")),
    "cancel_text": str(QT_TRANSLATE_NOOP("OtherNames", "stop the SMS")),
    "callback_of_text": str(QT_TRANSLATE_NOOP("OtherNames", "open the callback, go to the patient")),
    "templates": str(QT_TRANSLATE_NOOP("OtherNames", "template, SMS wording, wording")),
    "feedback": str(QT_TRANSLATE_NOOP("OtherNames", "survey, satisfaction, NPS, recommendation")),
    # What needs attention, and what leaves the program.
    "snooze_15": str(QT_TRANSLATE_NOOP("OtherNames", "mute, silence")),
    "snooze_60": str(QT_TRANSLATE_NOOP("OtherNames", "mute, silence")),
    "rules": str(QT_TRANSLATE_NOOP("OtherNames", "thresholds, when to warn")),
    "new_rule": str(QT_TRANSLATE_NOOP("OtherNames", "limit, threshold")),
    "consent": str(QT_TRANSLATE_NOOP("OtherNames", "consent, second supervisor")),
    "print": str(QT_TRANSLATE_NOOP("OtherNames", "paper, printer")),
    "export": str(QT_TRANSLATE_NOOP("OtherNames", "export, CSV, XLSX, PDF, Excel, download")),
    # Screens: also the singular, which in Finnish is not how the plural begins.
    "live": str(QT_TRANSLATE_NOOP("OtherNames", "queue, queues, right now")),
    "callbacks": str(QT_TRANSLATE_NOOP("OtherNames", "callback, all callbacks, patients, archive, urgent")),
    "centres": str(
        QT_TRANSLATE_NOOP(
            "OtherNames", "centre, nurses, shifts, forecast, load, staff, who will not be rung, won't be rung"
        )
    ),
    "alerts": str(QT_TRANSLATE_NOOP("OtherNames", "alert, alarm")),
    "reports": str(
        QT_TRANSLATE_NOOP(
            "OtherNames", "report, daily figures, statistics, yesterday, chart, graph, month, week"
        )
    ),
    "audit": str(
        QT_TRANSLATE_NOOP("OtherNames", "log, who did what, audit log, history, who looked, privacy")
    ),
    "messages": str(QT_TRANSLATE_NOOP("OtherNames", "SMS, text messages, outbox, delivery")),
    "replay": str(QT_TRANSLATE_NOOP("OtherNames", "yesterday, a past day, rewind, playback")),
    "settings": str(QT_TRANSLATE_NOOP("OtherNames", "setting, preferences, options, reset, configuration")),
    # What is seen.
    "filter": str(QT_TRANSLATE_NOOP("OtherNames", "search, narrow down, find a patient")),
    "views": str(QT_TRANSLATE_NOOP("OtherNames", "view, favourites")),
    "find": str(QT_TRANSLATE_NOOP("OtherNames", "phone number, who rang, search by number")),
    "fetch": str(QT_TRANSLATE_NOOP("OtherNames", "refresh, reload, update, sync")),
    "columns": str(QT_TRANSLATE_NOOP("OtherNames", "column, table, hide, reset the columns")),
    "groups": str(QT_TRANSLATE_NOOP("OtherNames", "groups, by centre, by state, by service")),
    "larger": str(QT_TRANSLATE_NOOP("OtherNames", "zoom in, larger font, big text")),
    "smaller": str(QT_TRANSLATE_NOOP("OtherNames", "zoom out, smaller font")),
    "own_window": str(QT_TRANSLATE_NOOP("OtherNames", "second display, detach, new window")),
    "wallboard": str(QT_TRANSLATE_NOOP("OtherNames", "big screen, TV, monitor")),
    # The program.
    "news": str(QT_TRANSLATE_NOOP("OtherNames", "changes, release notes, updates")),
    "help": str(QT_TRANSLATE_NOOP("OtherNames", "handbook, manual, guide, how to, instructions")),
    "tour": str(QT_TRANSLATE_NOOP("OtherNames", "introduction, getting started, first steps")),
    "keys": str(QT_TRANSLATE_NOOP("OtherNames", "shortcuts, hotkeys, keyboard")),
    "about": str(
        QT_TRANSLATE_NOOP("OtherNames", "version, licence, license, licences, open source, copyright, build")
    ),
    "rights": str(
        QT_TRANSLATE_NOOP("OtherNames", "access rights, permissions, role, user account, administrator")
    ),
    "lock": str(QT_TRANSLATE_NOOP("OtherNames", "sign out, log out, break")),
    "report": str(
        QT_TRANSLATE_NOOP(
            "OtherNames", "problem, bug, fault, support, crash, troubleshooting, log file, logs"
        )
    ),
    "leave_demo": str(QT_TRANSLATE_NOOP("OtherNames", "sign in, real data")),
    "quit": str(QT_TRANSLATE_NOOP("OtherNames", "sign out, log out, exit, close the program")),
}


def other_names(command: str) -> tuple[str, ...]:
    """In the language of the moment; none for one that is called by its name alone."""
    words = OTHER_NAMES.get(command)
    return (
        ()
        if words is None
        else tuple(one.strip() for one in QCoreApplication.translate("OtherNames", words).split(","))
    )
