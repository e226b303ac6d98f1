"""What a patient hears who was told to be rung first the next working day, and will not be, or from another number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from app.database.promises import Broken
from app.domain.promised_day import DAY_FIELD
from app.domain.template import by_hand
from app.messaging.another_number import with_another
from app.messaging.window_words import dialled, lost

#: True on whichever day it is read, until the day promised is over: after the sender, with the number or without.
_AS_PROMISED: Final = {
    "fi": (
        "soitamme sinulle kuten lupasimme, mutta numerosta {number}.",
        "soitamme sinulle kuten lupasimme, mutta ehkä eri numerosta kuin ilmoitimme.",
    ),
    "sv": (
        "vi ringer dig som vi lovade, men från numret {number}.",
        "vi ringer dig som vi lovade, men kanske från ett annat nummer än vi meddelade.",
    ),
    "en": (
        "we will call you as we promised, but from {number}.",
        "we will call you as we promised, but perhaps from another number than we told you.",
    ),
}
_FROM: Final = {"fi": "Terveysasemalta: ", "sv": "Från hälsostationen: ", "en": "From the health station: "}
#: The sender with which a region begins its own wording.
_SENDER: Final = re.compile(r"[^.:!?{}]{1,40}: ")


class Correction(NamedTuple):
    """What is said; `template_id` of the template it is of, None where it is the program's own.

    `number_shown`: the queue's number that it names, "" for none.
    """

    template_id: int | None
    body: str
    number_shown: str


def correction(one: Broken, lost_texts: Mapping[str, tuple[int, str]], home: str) -> Correction | None:
    """The promise with the number that will ring, in its own words on the day on which it was written.

    Where the day does not hold either, that what was told does not, by the texts of `window_lost`; None where a region
    has none.
    """
    if not one.is_put_off:
        return _anew(one) if one.is_of_today else _as_promised(one, home)
    language = one.language if one.language in lost_texts else "fi"
    template_id, body = lost_texts.get(language, (0, ""))
    words = lost(body, language=language, number=one.number_shown, home=home)
    if not words:
        return None
    return Correction(template_id, words, one.number_shown if "{number}" in body else "")


def _anew(one: Broken) -> Correction:
    own = one.template
    instead = with_another("tomorrow_first", one.language, own).replace(DAY_FIELD, one.promised_as)
    said = by_hand("tomorrow_first", own, one.number_shown, one.promised_as) or instead
    return Correction(one.template_id, said, one.number_shown if "{number}" in own else "")


def _as_promised(one: Broken, home: str) -> Correction:
    language = one.language if one.language in _AS_PROMISED else "fi"
    named, unknown = _AS_PROMISED[language]
    own = _SENDER.match(one.template)
    words = named.replace("{number}", dialled(one.number_shown, home)) if one.number_shown else unknown
    return Correction(None, (own[0] if own else _FROM[language]) + words, one.number_shown)
