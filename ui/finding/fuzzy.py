"""How well typed letters fit a name: a piece of it, beginnings of its words, or one of these with a letter amiss."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import lru_cache
from typing import Final

_LETTER: Final = 1.0
_AT_WORD: Final = 8.0
_AT_NAME: Final = 4.0
#: As much as at the beginning of a word: what was typed in one go is not looked for in two words.
_TOGETHER: Final = 8.0
#: For each letter typed with its marks where the name has the same: "kö" is not the "ko" of "konsol".
_MARKED: Final = 4.0
#: Nothing of the name is left over.
_WHOLE: Final = 20.0
#: For each letter passed over between two that are found.
_GAP: Final = 0.25
#: From letter to letter within a word: the next one, or with as many as two left out.
_MOST_STEP: Final = 3


class Sure(IntEnum):
    """How surely it is what was meant."""

    PUT_TOGETHER = auto()
    PIECE = auto()
    BEGINNING = auto()


@dataclass(frozen=True, slots=True)
class Fit:
    """`places` are the letters of the name that were typed, in order; `sure` is so of each word typed."""

    score: float
    places: tuple[int, ...]
    sure: Sure = Sure.PUT_TOGETHER


#: So long a word may be mistyped, by one letter, where nothing is found as it was typed.
_SLIP_LETTERS: Final = 5
#: So short a word has too many others that are one letter away ("more", "line", "held"); only two may be swapped.
_SHORT_LETTERS: Final = 4


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Letter for letter without case and marks: å, ä and ö are found by a, a and o, and the other way round."""
    return "".join(unicodedata.normalize("NFD", letter)[0].casefold()[:1] for letter in text)


def fit(typed: str, name: str, *, firmly: bool = False) -> Fit | None:
    """None where some typed word is neither a piece of the name nor put together of beginnings of its words.

    Words may come in any order. Letters scattered over a name are no meeting: Enter takes what is found first.
    `firmly`: every typed word begins a word of the name, with no letter left out.
    """
    text = folded(name)
    score, places, sure = 0.0, set[int](), Sure.BEGINNING
    for word in typed.split():
        best = _at_a_word(folded(word), text) if firmly else _fit_word(folded(word), text)
        if best is None:
            return None
        score += best.score + _MARKED * _marks_met(word, name, best.places)
        places.update(best.places)
        sure = min(sure, best.sure)
    if folded(typed).strip() == text:
        score += _WHOLE
    # Of two names that fit alike the shorter one says less that was not asked for.
    return Fit(score - 0.02 * len(text), tuple(sorted(places)), sure)


def _fit_word(word: str, text: str) -> Fit | None:
    return max(
        (one for one in (_piece(word, text), _beginnings(word, text)) if one is not None),
        key=lambda one: one.score,
        default=None,
    )


def fit_with_a_slip(typed: str, name: str) -> Fit | None:
    """As `fit` firmly; in a word of five letters or more one may be wrong, left out or too many, or two be swapped.

    In one of four letters two may be swapped.
    """
    text = folded(name)
    score, places = 0.0, set[int]()
    for word in folded(typed).split():
        best = _at_a_word(word, text) or _mistyped(word, text)
        if best is None:
            return None
        score += best.score
        places.update(best.places)
    return Fit(score - 0.02 * len(text), tuple(sorted(places)))


def begins_any(typed: str, text: str) -> bool:
    """Whether some typed word begins a word of the text."""
    return any(_at_a_word(folded(word), folded(text)) is not None for word in typed.split())


def _piece(word: str, text: str) -> Fit | None:
    """The word as it stands, wherever in the name."""
    return max(_pieces(word, text), key=lambda one: one.score, default=None)


def _at_a_word(word: str, text: str) -> Fit | None:
    """The word as it stands, where a word of the name begins."""
    begun = (one for one in _pieces(word, text) if one.sure is Sure.BEGINNING)
    return max(begun, key=lambda one: one.score, default=None)


def _mistyped(word: str, text: str) -> Fit | None:
    """The beginning of a word of the name that is one slip away, where there is one."""
    if len(word) < _SHORT_LETTERS:
        return None
    spare, is_slip = (1, _is_a_slip) if len(word) >= _SLIP_LETTERS else (0, _is_swapped)
    for start in range(len(text)):
        if _begins(text, start) and text[start].isalnum():
            for end in range(start + len(word) - spare, min(start + len(word) + spare, len(text)) + 1):
                if text[start:end].isalnum() and is_slip(word, text[start:end]):
                    return Fit(
                        sum(_worth(text, place) for place in range(start, end)), tuple(range(start, end))
                    )
    return None


def _is_swapped(typed: str, meant: str) -> bool:
    """Two neighbours, and all else as it is meant."""
    return any(
        typed == meant[:place] + meant[place + 1] + meant[place] + meant[place + 2 :]
        for place in range(len(meant) - 1)
    )


def _is_a_slip(typed: str, meant: str) -> bool:
    """One letter wrong, left out or too many, or two neighbours swapped."""
    same = next(
        (place for place, pair in enumerate(zip(typed, meant, strict=False)) if pair[0] != pair[1]), None
    )
    if same is None:
        return len(typed) != len(meant)
    one, other = typed[same:], meant[same:]
    return _is_swapped(typed, meant) or one[1:] == other[1:] or one[1:] == other or one == other[1:]


def _pieces(word: str, text: str) -> Iterator[Fit]:
    at = text.find(word)
    while at >= 0:
        own = sum(_worth(text, place) for place in range(at, at + len(word)))
        sure = Sure.BEGINNING if _begins(text, at) else Sure.PIECE
        yield Fit(own + _TOGETHER * (len(word) - 1), tuple(range(at, at + len(word))), sure)
        at = text.find(word, at + 1)


def _beginnings(word: str, text: str) -> Fit | None:
    """The best of all ways from beginning to beginning of words, letter by letter from the left.

    Within a word a letter or two may be left out between two: so are names mistyped and shortened.
    """
    ways: dict[int, Fit] = {}
    for nth, letter in enumerate(word):
        further: dict[int, Fit] = {}
        for place, found in enumerate(text):
            if found != letter:
                continue
            own = _worth(text, place)
            if nth == 0:
                if _begins(text, place):
                    further[place] = Fit(own, (place,))
                continue
            best = max((_joined(way, before, place, own) for before, way in ways.items()
                        if _follows(text, before, place)),
                       key=lambda one: one.score, default=None)  # fmt: skip
            if best is not None:
                further[place] = best
        ways = further
    return max(ways.values(), key=lambda one: one.score, default=None)


def _joined(way: Fit, before: int, place: int, own: float) -> Fit:
    gap = place - before - 1
    return Fit(way.score + own + (_TOGETHER if gap == 0 else -_GAP * gap), (*way.places, place))


def _begins(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _follows(text: str, before: int, place: int) -> bool:
    """Whether a typed letter may be found at `place` when the one before it was found there."""
    if before < place <= before + _MOST_STEP:
        return text[before:place].isalnum() or _begins(text, place)
    return place > before and _begins(text, place)


def _marks_met(word: str, name: str, places: Sequence[int]) -> int:
    """How many letters typed with a mark the name has with the same mark."""
    return sum(
        letter.casefold() == name[place].casefold() != folded(letter)
        for letter, place in zip(word, places, strict=False)
    )


def _worth(text: str, place: int) -> float:
    if place == 0:
        return _LETTER + _AT_WORD + _AT_NAME
    return _LETTER + (_AT_WORD if _begins(text, place) else 0.0)
