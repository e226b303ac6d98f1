"""What the palette can offer, and which of it the typed words find, best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

from ui.finding.fuzzy import Fit, fit

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


@dataclass(frozen=True, slots=True)
class Found:
    """An offer, with the letters of its name that were typed."""

    offer: Offer
    places: tuple[int, ...] = ()


def find(offers: Sequence[Offer], typed: str, recent: Sequence[str]) -> list[Found]:
    """Best first, and what is off at the end. With nothing typed what was taken last comes first."""
    if not typed.strip():
        return _unasked(offers, recent)
    fits = [(one, offer) for offer in offers if (one := _fit(typed, offer)) is not None]
    best = max((one.score for one, _ in fits), default=0.0)
    near = [(one, offer) for one, offer in fits if one.score >= best * _NEAR]
    near.sort(key=lambda pair: (bool(pair[1].why_off), -pair[0].score))
    return [Found(offer, one.places) for one, offer in near]


def _fit(typed: str, offer: Offer) -> Fit | None:
    """By its name, else by another one, of which no letters are shown as found."""
    if (found := fit(typed, offer.name)) is not None:
        return found
    others = [one.score for name in offer.also if (one := fit(typed, name)) is not None]
    return Fit(max(others) * _OTHER_NAME, ()) if others else None


def _unasked(offers: Sequence[Offer], recent: Sequence[str]) -> list[Found]:
    place_of = {id_: place for place, id_ in enumerate(recent)}
    shown = [offer for offer in offers if offer.is_shown or offer.id in place_of]
    shown.sort(key=lambda offer: (bool(offer.why_off), place_of.get(offer.id, len(place_of))))
    return [Found(offer) for offer in shown]
