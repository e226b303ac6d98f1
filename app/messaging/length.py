"""Why a text costs more than it looks: the characters outside GSM-7, each with the plain one that says the same."""

from __future__ import annotations

import unicodedata
from typing import Final, NamedTuple

from app.domain.text_length import TextLength, text_length

#: Typographic signs and what a telephone has for them. No letters: a name stays as its owner writes it.
TWINS: Final[dict[str, str]] = {
    "’": "'", "‘": "'", "‚": ",", "‛": "'", "′": "'", "´": "'", "`": "'",
    "“": '"', "”": '"', "„": '"', "″": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "‒": "-", "―": "-", "‐": "-", "‑": "-", "−": "-", "•": "-", "·": "-",
    "…": "...", "×": "x", "÷": "/", "½": "1/2", "¼": "1/4", "¾": "3/4", "©": "(c)", "®": "(r)", "™": "(tm)",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\t": " ",
    "\u200b": "", "\u2060": "", "\ufeff": "", "\u00ad": "",
}  # fmt: skip


_PUT_IN: Final = {ord(one): twin for one, twin in TWINS.items()}


class Costly(NamedTuple):
    """A character that makes the whole text cost more: where it first stands, its name, and its plain twin, if any."""

    character: str
    position: int
    name: str
    twin: str | None


class Looked(NamedTuple):
    """A text looked over. `plain` is the text with every twin put in; the same text where there is none."""

    length: TextLength
    costly: tuple[Costly, ...]
    plain: str
    plain_length: TextLength


def look_over(text: str) -> Looked:
    """What a text costs as it is typed, what makes it costly, and what it would cost plain."""
    costly: dict[str, Costly] = {}
    for position, character in enumerate(text):
        if character not in costly and not text_length(character).is_plain:
            costly[character] = Costly(
                character,
                position,
                unicodedata.name(character, f"U+{ord(character):04X}"),
                TWINS.get(character),
            )
    # A letter and its accent typed apart are the letter that has it.
    plain = unicodedata.normalize("NFC", text).translate(_PUT_IN) if costly else text
    return Looked(text_length(text), tuple(costly.values()), plain, text_length(plain))
