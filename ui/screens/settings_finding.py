"""Which settings the typed words find: by name, what they do, what can be chosen, the page and the key."""

from __future__ import annotations

from collections.abc import Iterable

from app.settings import Setting, all_settings
from app.settings.words import PAGE_WORDS, SETTING_WORDS
from ui.finding.fuzzy import folded
from ui.words.settings import say


def finds(typed: str, said: Iterable[str]) -> bool:
    """Whether every word typed is somewhere in what is said; case and marks do not count."""
    text = folded(" ".join(said))
    return all(word in text for word in folded(typed).split())


def found(typed: str, language: str) -> tuple[Setting, ...]:
    """In the order of the schema; all of them for nothing typed."""
    return tuple(one for one in all_settings() if finds(typed, _said(one, language)))


def _said(setting: Setting, language: str) -> Iterable[str]:
    words = SETTING_WORDS[setting.key]
    yield say(words.title, language)
    yield say(words.text, language)
    yield from (say(name, language) for name in words.names.values())
    yield say(PAGE_WORDS[setting.page], language)
    yield setting.key
