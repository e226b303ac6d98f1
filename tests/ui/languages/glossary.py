"""The words of the trade, as resources/translations/glossary.tsv has them: how they are read and looked for."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache

import resources

#: What stands for something else, is typed as it is, or only looks like a word of the trade.
_NOT_READ = re.compile(r"\{\w*\}|--\w+|contact-centre")


@dataclass(frozen=True, slots=True)
class Term:
    """`forms`: the word alone; `beginnings`: patterns of it within a text, "" where only the word alone counts.

    Both by language.
    """

    english: str
    forms: dict[str, tuple[str, ...]]
    beginnings: dict[str, str]

    def is_all_of(self, source: str) -> bool:
        """Whether the English text is the word and nothing else."""
        return bare(source) == self.english

    def is_in(self, source: str) -> bool:
        """Whether the English text, read aloud, has the word."""
        read, word = _read_aloud(source), self.english.casefold()
        # Each text is looked through for every word, and most are in no way there.
        return word in read and re.search(rf"\b{re.escape(word)}\b", read) is not None

    def is_said(self, language: str, text: str) -> bool:
        """Whether the translation has it, in any form."""
        return re.search(self.beginnings[language], text, re.IGNORECASE) is not None


@cache
def _read_aloud(source: str) -> str:
    return _NOT_READ.sub(" ", source).casefold()


@cache
def bare(text: str) -> str:
    """However it begins, whatever comes after a button is pressed, and however Qt is to write the count."""
    return text.casefold().rstrip("…").replace("%ln", "%n")


@cache
def terms() -> tuple[Term, ...]:
    """In the order of the file."""
    file = resources.path("translations/glossary.tsv")
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [
            [*row, "", ""][:5]
            for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            if row and not row[0].startswith("#")
        ]
    return tuple(
        Term(
            english,
            {"fi": tuple(suomi.split("|")), "sv": tuple(svenska.split("|"))},
            {"fi": begins_fi, "sv": begins_sv},
        )
        for english, suomi, svenska, begins_fi, begins_sv in rows
    )
