"""What the palette can offer, and which of it the typed words find, best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

from ui.finding.fuzzy import Fit, Sure, begins_any, fit, fit_with_a_slip

#: Under which a line of the palette's list holds what it is.
FoundRole: Final = Qt.ItemDataRole.UserRole

#: What scores less than this share of the best is a chance meeting of letters.
_NEAR: Final = 0.5
#: What is called so comes before what is also called so.
_OTHER_NAME: Final = 0.7


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be gone to or done. `kind` says in a word what it is; `why_off` why it cannot be done now.

    `is_shown`: also before anything has been typed. `also`: other names it is found by, after those called so.
    `at_hand`: a screen, or an act on rows that are chosen, whose other names are as good as its own; `is_of_program`:
    comes after those. `at_once`: Enter does it unasked, so it is found by nothing but what begins words of its names;
    `by`: and by its own name only where one of these words is begun.
    """

    id: str
    name: str
    kind: str
    take: Callable[[], object]
    icon: str = ""
    keys: str = ""
    why_off: str = ""
    is_shown: bool = True
    also: tuple[str, ...] = ()
    at_hand: bool = False
    is_of_program: bool = False
    at_once: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An offer, with the letters of its name that were typed."""

    offer: Offer
    places: tuple[int, ...] = ()


def find(offers: Sequence[Offer], typed: str, recent: Sequence[str]) -> list[Found]:
    """Best first, and what is off at the end. With nothing typed what was taken last comes first.

    What is mistyped is found where nothing is called as it stands.
    """
    if not typed.strip():
        return _unasked(offers, recent)
    fits = [(one, offer) for offer in offers if (one := _fit(typed, offer)) is not None]
    if not fits:
        # A guess: it is to do nothing before it is looked at.
        asked = [offer for offer in offers if not offer.at_once]
        fits = [(one, offer) for offer in asked if (one := _fit_with_a_slip(typed, offer)) is not None]
    if any(one.sure is Sure.BEGINNING for one, _ in fits):
        # Also where that is off: it is told why, and Enter takes nothing that resembles it.
        fits = [(one, offer) for one, offer in fits if one.sure is not Sure.PUT_TOGETHER]
    best = max((one.score for one, _ in fits), default=0.0)
    near = [(one, offer) for one, offer in fits if one.score >= best * _NEAR]
    is_at_hand = any(
        offer.at_hand and not offer.why_off and one.score >= best * _OTHER_NAME for one, offer in near
    )
    near.sort(
        key=lambda pair: (
            bool(pair[1].why_off),
            # Whoever has chosen rows and types "close" is not about to leave.
            is_at_hand and pair[1].is_of_program,
            -pair[0].score,
        )
    )
    return [Found(offer, one.places) for one, offer in near]


def _fit(typed: str, offer: Offer) -> Fit | None:
    """By its name or another one, by which it fits better; shown as found are letters of its name alone."""
    named = fit(typed, offer.name, firmly=offer.at_once)
    if offer.by and not begins_any(typed, offer.by):
        named = None
    others = (fit(typed, name, firmly=offer.at_once) for name in offer.also)
    best = max((one for one in others if one is not None), key=lambda one: one.score, default=None)
    if best is None:
        return named
    other = best.score * (1.0 if offer.at_hand else _OTHER_NAME)
    if named is not None and named.score >= other:
        return named
    return Fit(other, named.places if named is not None else (), best.sure)


def _fit_with_a_slip(typed: str, offer: Offer) -> Fit | None:
    named = fit_with_a_slip(typed, offer.name)
    others = (fit_with_a_slip(typed, name) for name in offer.also)
    best = max((one.score for one in others if one is not None), default=None)
    return named or (None if best is None else Fit(best * _OTHER_NAME, ()))


def _unasked(offers: Sequence[Offer], recent: Sequence[str]) -> list[Found]:
    place_of = {id_: place for place, id_ in enumerate(recent)}
    shown = [offer for offer in offers if offer.is_shown or offer.id in place_of]
    shown.sort(key=lambda offer: (bool(offer.why_off), place_of.get(offer.id, len(place_of))))
    return [Found(offer) for offer in shown]
