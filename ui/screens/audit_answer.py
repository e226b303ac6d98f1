"""The trail as a page to print: the answer to "who has looked at my data", and a plain list of entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QTranslator
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from app.domain.masking import masked
from app.domain.trail import Looked
from ui.screens.audit_model import audit_line, captions
from ui.screens.audit_vocabulary import Translate
from ui.screens.audit_words import AuditWording
from ui.translations import compiled

#: On the screen the page has the screen's letters; on paper these.
PAPER_PT: Final = 9
_STYLE: Final = (
    "<style>h1 {font-size: large; font-weight: 600} th {text-align: left; font-weight: 600}"
    " td, th {padding: 2px 8px 2px 0}</style>"
)


def words_in(language: str) -> Translate:
    """The program's words in a language that need not be the user's."""
    translator = QTranslator()
    path = compiled(language)
    translator.load(path.name, str(path.parent))

    def translate(context: str, source: str) -> str:
        return translator.translate(context, source) or source

    return translate


def answer_html(looked: Looked, wording: AuditWording, region: str, made_at: datetime) -> str:
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
    lines = [audit_line(entry, looked.page.number_ends, wording) for entry in looked.page.entries]
    table = _table(
        (
            translate("AuditAnswer", "When"),
            translate("AuditAnswer", "Who"),
            translate("AuditAnswer", "What was done"),
            translate("AuditAnswer", "Where"),
            translate("AuditAnswer", "What it was about"),
            translate("AuditAnswer", "Details or reason"),
        ),
        lines,
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
    return (
        f"{_STYLE}<h1>{escape(title)}</h1><p>{escape(about)}</p>"
        f"{table if lines else f'<p>{escape(none)}</p>'}<p>{escape(foot)}</p>"
    )


def list_html(title: str, about: str, rows: Sequence[Sequence[str]]) -> str:
    """Entries as they stand on the screen."""
    return f"{_STYLE}<h1>{escape(title)}</h1><p>{escape(about)}</p>{_table(captions(), rows)}"


def document_of(html: str) -> QTextDocument:
    """The page as it goes to paper."""
    document = QTextDocument()
    document.setDefaultFont(paper_font())
    document.setHtml(html)
    return document


def paper_font() -> QFont:
    """The letters on paper, which the size of the text on the screen is nothing to."""
    font = QFont("Inter")
    font.setPointSize(PAPER_PT)
    return font


def save_pdf(html: str, path: str) -> None:
    """Any thread. Raises OSError where the file cannot be written."""
    # Qt says nothing when it cannot write: so the file is asked for first.
    Path(path).write_bytes(b"")
    writer = QPdfWriter(path)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(15, 15, 15, 15),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle("Jonovahti")
    document_of(html).print_(writer)


def _table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0" border="0"><thead><tr>{head}</tr></thead>{body}</table>'
