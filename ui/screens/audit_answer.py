"""The answer to "who has looked at my data" as a page to print, in a language that need not be the user's."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTranslator

from app.domain.masking import masked
from app.domain.trail import Looked
from ui.printing.printout import Printout
from ui.screens.audit_model import audit_line
from ui.screens.audit_vocabulary import Translate
from ui.screens.audit_words import AuditWording
from ui.translations import compiled


def words_in(language: str) -> Translate:
    """The program's words in a language that need not be the user's."""
    translator = QTranslator()
    path = compiled(language)
    translator.load(path.name, str(path.parent))

    def translate(context: str, source: str) -> str:
        return translator.translate(context, source) or source

    return translate


def answer(looked: Looked, wording: AuditWording, region: str, made_at: datetime) -> Printout:
    """What a client is given who asked: who, when, what and why; of the number its last two digits."""
    translate, formats = wording.translate, wording.formats
    title = translate("AuditAnswer", "Who has looked at your data")
    about = translate(
        "AuditAnswer", "Number {number}, callback requests: {count}. Made {time}, {region}."
    ).format(
        number=masked(looked.number_end),
        count=formats.number(looked.callbacks),
        time=formats.day_and_clock(made_at),
        region=region,
    )
    none = translate(
        "AuditAnswer", "Nobody has handled your callback requests by name, or looked at your number."
    )
    foot = translate(
        "AuditAnswer",
        "Everybody who handles callbacks sees a list of them in which numbers are hidden but for the last two digits;"
        " seeing that list is not recorded one by one. The nurses who rang are in the record of each callback."
        " A long export names only between which callbacks it lay, and is listed here if yours may have been in it.",
    )
    lines = tuple(audit_line(entry, looked.page.number_ends, wording) for entry in looked.page.entries)
    return Printout(
        title,
        about,
        (
            translate("AuditAnswer", "When"),
            translate("AuditAnswer", "Who"),
            translate("AuditAnswer", "What was done"),
            translate("AuditAnswer", "Where"),
            translate("AuditAnswer", "What it was about"),
            translate("AuditAnswer", "Details or reason"),
        ),
        lines,
        (foot,) if lines else (none, foot),
    )
