"""A figure or a time within a sentence, on the screen or in the help, is written as `ui.formats` writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest

import resources
from tests.ui.languages.translated import forms, messages

#: What the other languages write.
NOT_SO: Final = {
    "fi": re.compile(r"\d%|\b\d{1,2}:\d{2}\b"),
    "sv": re.compile(r"\d%|\b\d{1,2}:\d{2}\b"),
    "en": re.compile(r"\d\s%|\b(?:\d|1\d|2[0-4])[.][0-5]\d\b(?![.]\d)"),
}


def said(language: str) -> Iterator[tuple[str, str]]:
    """Where, and every sentence of the program and paragraph of its help."""
    # English itself is the source of both others; its own list has the plurals alone.
    for context, source, translation in messages("fi" if language == "en" else language):
        for text in (source,) if language == "en" else forms(translation):
            yield context, text
    for page in sorted(resources.path(f"help/{language}").glob("*.md")):
        for line in page.read_text(encoding="utf-8").splitlines():
            yield page.name, line


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_shares_and_times_in_sentences_are_written_as_the_language_does(language: str) -> None:
    texts = list(said(language))

    others = [f"{where}: {text}" for where, text in texts if NOT_SO[language].search(text)]

    assert others == []
    assert len(texts) > 1000


@pytest.mark.parametrize(
    "language, text",
    [("fi", "yli 85% ajasta"), ("sv", "till 9:30"), ("en", "above 100 %"), ("en", "at 9.30")],
)
def test_the_way_of_another_language_is_found(language: str, text: str) -> None:
    assert NOT_SO[language].search(text)
