"""The translations say each word of the trade as the glossary has it, alone and within longer texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.languages.glossary import bare, terms
from tests.ui.languages.translated import forms, messages

ROOT = Path(__file__).resolve().parents[3]


def said(language: str) -> Iterator[tuple[str, str, str]]:
    """Context, source and each form of the translation of every text."""
    for context, source, translation in messages(language):
        for form in forms(translation):
            yield context, source, form


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_word_of_the_trade_alone_is_the_one_of_the_glossary(language: str) -> None:
    others = [
        f"{context}: {source} is {form}"
        for term in terms()
        for context, source, form in said(language)
        if term.is_all_of(source) and bare(form) not in term.forms[language]
    ]

    assert others == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_word_of_the_trade_within_a_text_is_the_one_of_the_glossary(language: str) -> None:
    others = [
        f"{context}: {source!r} has no {term.beginnings[language]} in {form!r}"
        for term in terms()
        if term.beginnings[language]
        for context, source, form in said(language)
        if term.is_in(source) and not term.is_all_of(source) and not term.is_said(language, form)
    ]

    assert others == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_who_is_a_supervisor_in_english_is_no_manager_in_another_language(language: str) -> None:
    roles = [term for term in terms() if term.english in ("supervisor", "manager")]

    others = [
        f"{context}: {source!r} names no {term.english}: {form!r}"
        for term in roles
        for context, source, form in said(language)
        if term.is_said(language, form) and not term.is_in(source)
    ]

    assert len(roles) == 2
    assert others == []


@pytest.mark.parametrize("place, language", [(2, "fi"), (3, "sv")])
def test_the_table_for_developers_has_the_words_of_the_glossary(place: int, language: str) -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    ]
    words = {cells[0]: cells[place] for cells in rows if len(cells) == 4}
    known = [term for term in terms() if term.english in words]

    assert [term.english for term in known if words[term.english] not in term.forms[language]] == []
    assert len(known) >= 10


def test_the_program_says_every_word_of_the_glossary() -> None:
    sources = {source for _, source, _ in said("fi")}

    never = [
        term.english
        for term in terms()
        if not any(term.is_all_of(source) for source in sources)
        and not (term.beginnings["fi"] and any(term.is_in(source) for source in sources))
    ]

    assert never == []
    assert len(terms()) > 50
