"""What is said where a text has a place for the number that will ring and the line shows none: it may be another."""

from __future__ import annotations

import re
from typing import Final

from app.database.first_texts import FIRST_TEXTS
from app.domain.template import NAMES_NUMBER

_FIELD: Final = "{number}"
#: How the first texts lead to the number.
_NAMED: Final = re.compile(r",? (?:numerosta|från(?: numret)?|from) [{]number[}]")
_OTHER: Final = {
    "fi": ", ehkä eri numerosta kuin ilmoitimme",
    "sv": ", kanske från ett annat nummer än vi meddelade",
    "en": ", perhaps from another number than we told you",
}


def with_another(purpose: str, language: str, body: str) -> str:
    """The words for a patient who was told a number before; `body` itself where it has no field for it.

    A sentence of the first texts is said as it would read, also under another sender or beside other sentences.
    """
    known, other = _sentence(purpose, language)
    return stands_in(purpose, language, body) or body.replace(known, other)


def stands_in(purpose: str, language: str, body: str) -> str:
    """What goes in the place of a manager's own wording: the first text of the purpose; "" where the wording can stay.

    It is not cut up, for nobody can say what would be left of it without the number.
    """
    if purpose not in NAMES_NUMBER or _FIELD not in body:
        return ""
    known, other = _sentence(purpose, language)
    return _first(purpose, language).replace(known, other) if _FIELD in body.replace(known, other) else ""


def _sentence(purpose: str, language: str) -> tuple[str, str]:
    """What the first text says after its sender, to the end of the sentence that names the number; and without it."""
    first = _first(purpose, language)
    known = first[first.index(": ") + 2 : first.index(_FIELD) + len(_FIELD)] + "."
    return known, _NAMED.sub(_OTHER.get(language, _OTHER["fi"]), known)


def _first(purpose: str, language: str) -> str:
    return FIRST_TEXTS[purpose].get(language) or FIRST_TEXTS[purpose]["fi"]
