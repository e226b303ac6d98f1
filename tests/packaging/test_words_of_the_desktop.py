"""What a desktop and a shop of programs say of the program: in three languages, in the words of the glossary."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.ui.languages.glossary import Term, terms

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def term(english: str) -> Term:
    return next(one for one in terms() if one.english == english)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_program_is_found_in_the_menu_by_each_word_of_the_trade(language: str) -> None:
    entry = (LINUX / "jonovahti.desktop").read_text(encoding="utf-8")
    line = re.search(rf"^Keywords\[{language}\]=(.*)$", entry, re.MULTILINE)
    assert line is not None
    words = set(line.group(1).split(";"))

    missing = [
        one
        for one in ("callback", "queue", "supervisor", "nurse")
        if not words & set(term(one).forms[language])
    ]

    assert missing == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_menu_offers_the_demo_by_the_programs_own_word(language: str) -> None:
    entry = (LINUX / "jonovahti.desktop").read_text(encoding="utf-8")
    (offered,) = re.findall(rf"^Name\[{language}\]=(.*)$", entry, re.MULTILINE)

    assert term("demo").is_said(language, offered)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_shop_describes_the_program_whole_in_each_language(language: str) -> None:
    tree = ET.parse(LINUX / "jonovahti.metainfo.xml")  # noqa: S314  # our own file
    paragraphs = [one for one in tree.iter() if one.tag in {"summary", "p"}]
    english = [one.text or "" for one in paragraphs if LANG not in one.attrib]
    other = [one.text or "" for one in paragraphs if one.get(LANG) == language]

    assert len(other) == len(english) > 2
    for name in ("callback", "queue", "supervisor", "nurses", "centre"):
        assert term(name).is_said(language, " ".join(other)), name
