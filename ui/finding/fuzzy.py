"""How well typed letters fit a name: a subsequence of it, the better the more they begin words and stand together."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_LETTER: Final = 1.0
_AT_WORD: Final = 8.0
_AT_NAME: Final = 4.0
#: As much as at the beginning of a word: what was typed in one go is not looked for in two words.
_TOGETHER: Final = 8.0
#: Nothing of the name is left over.
_WHOLE: Final = 20.0
#: For each letter passed over between two that are found.
_GAP: Final = 0.25


@dataclass(frozen=True, slots=True)
class Fit:
    """`places` are the letters of the name that were typed, in order."""

    score: float
    places: tuple[int, ...]


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Letter for letter without case and marks: å, ä and ö are found by a, a and o, and the other way round."""
    return "".join(unicodedata.normalize("NFD", letter)[0].casefold()[:1] for letter in text)


def fit(typed: str, name: str) -> Fit | None:
    """None where some typed word is no subsequence of the name. Words may come in any order."""
    text = folded(name)
    score, places = 0.0, set[int]()
    for word in folded(typed).split():
        best = _fit_word(word, text)
        if best is None:
            return None
        score += best.score
        places.update(best.places)
    if folded(typed).strip() == text:
        score += _WHOLE
    # Of two names that fit alike the shorter one says less that was not asked for.
    return Fit(score - 0.02 * len(text), tuple(sorted(places)))


def _fit_word(word: str, text: str) -> Fit | None:
    """The best of all ways to find the letters one after the other, letter by letter from the left."""
    ways: dict[int, Fit] = {}
    for nth, letter in enumerate(word):
        further: dict[int, Fit] = {}
        for place, found in enumerate(text):
            if found != letter:
                continue
            own = _worth(text, place)
            if nth == 0:
                further[place] = Fit(own, (place,))
                continue
            best = max((_joined(way, before, place, own) for before, way in ways.items() if before < place),
                       key=lambda one: one.score, default=None)  # fmt: skip
            if best is not None:
                further[place] = best
        ways = further
    return max(ways.values(), key=lambda one: one.score, default=None)


def _joined(way: Fit, before: int, place: int, own: float) -> Fit:
    gap = place - before - 1
    return Fit(way.score + own + (_TOGETHER if gap == 0 else -_GAP * gap), (*way.places, place))


def _worth(text: str, place: int) -> float:
    if place == 0:
        return _LETTER + _AT_WORD + _AT_NAME
    return _LETTER + (0.0 if text[place - 1].isalnum() else _AT_WORD)
