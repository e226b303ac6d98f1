"""Which settings the typed words find: by name, other names, what they do and can be, the page and the key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from app.settings import Setting, all_settings
from app.settings.other_names import other_names
from app.settings.words import PAGE_WORDS, SETTING_WORDS
from ui.finding.fuzzy import folded
from ui.words.settings import say

#: So many letters are looked for within words too: fewer are in every other word.
_WITHIN: Final = 3


def finds(typed: str, said: Iterable[str]) -> bool:
    """Whether every word typed begins a word of what is said, or is within one; case and marks do not count."""
    text = folded(" ".join(said))
    beginnings = re.split(r"\W+", text)
    return all(
        any(one.startswith(word) for one in beginnings) or (len(word) >= _WITHIN and word in text)
        for word in folded(typed).split()
    )


def found(typed: str, language: str) -> tuple[Setting, ...]:
    """In the order of the schema; all of them for nothing typed."""
    return tuple(one for one in all_settings() if finds(typed, _said(one, language)))


def _said(setting: Setting, language: str) -> Iterable[str]:
    words = SETTING_WORDS[setting.key]
    yield say(words.title, language)
    yield say(words.text, language)
    yield from (say(name, language) for name in words.names.values())
    yield say(PAGE_WORDS[setting.page], language)
    yield from other_names(language, setting.key)
    for value in words.names:
        yield from other_names(language, setting.key, value)
    yield setting.key
