"""What the translations say, text by text, for the tests that read them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache

import resources


@cache
def messages(language: str) -> tuple[tuple[str, str, ET.Element], ...]:
    """Context, source and translation of every text."""
    return tuple(_read(language))


def _read(language: str) -> Iterator[tuple[str, str, ET.Element]]:
    tree = ET.parse(resources.path(f"translations/jonovahti_{language}.ts"))  # noqa: S314  # our own file
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


def forms(translation: ET.Element) -> list[str]:
    """The translation, or its plural forms."""
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]
