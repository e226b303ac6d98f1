"""Numbers are masked everywhere but for the deliberate act of showing one: only the last two digits are kept."""

from __future__ import annotations

import re

_E164 = re.compile(r"\+[1-9]\d{6,14}\Z")
_DIGIT_RUN = re.compile(r"\+?\d[\d \-()]{5,}\d")


def is_e164(number: str) -> bool:
    """Whether `number` is a full international number: a plus, then 7 to 15 digits."""
    return bool(_E164.match(number))


def number_end(number: str) -> str:
    """The last two digits, the only part of a number that lists, logs and exports may hold."""
    digits = "".join(character for character in number if character.isdigit())
    return digits[-2:].rjust(2, "0") if digits else ""


def masked(end: str) -> str:
    """How a masked number reads on screen, from its last two digits."""
    return f"••• ••{end}" if end else "–"


def without_numbers(text: str) -> str:
    """`text` with whatever could be a phone number blotted out to its last two digits, for logs and crash reports."""
    return _DIGIT_RUN.sub(lambda match: f"[number ··{number_end(match.group())}]", text)
