"""Numbers are masked everywhere but for the deliberate act of showing one: only the last two digits are kept."""

from __future__ import annotations

import re
from functools import cache

_E164 = re.compile(r"\+[1-9]\d{6,14}\Z")
#: What stands between the digits of a number: spaces of all kinds, hyphens, dashes, brackets.
_BETWEEN = r"[ \t\u00a0\u2000-\u200a\u202f\-\u2010-\u2015\u2212()]"
#: After a plus or a nought, dots and slashes too; elsewhere they are decimals, addresses and versions.
_BETWEEN_WIDELY = _BETWEEN[:-1] + "./]"
_CLOCK = r"[0-2]?\d[.:][0-5]\d"
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
#: Dates and times of day, as they are written here and by machines. Not in the middle of a run of digits.
_WHEN = (
    r"(?<![\d+])(?<!\d[-./])(?:"
    rf"{_YEAR}-{_MONTH}-{_DAY}(?:[T ]{_CLOCK}(?:[.:][0-5]\d(?:[.,]\d{{1,9}})?)?(?:[+-]\d\d:?\d\d)?)?"
    rf"|{_DAY}\.{_MONTH}\.(?:{_YEAR})?(?: {_CLOCK}(?:[.:][0-5]\d)?)?"
    rf"|{_DAY}/{_MONTH}/{_YEAR}"
    rf"|{_CLOCK} ?[-\u2013] ?{_CLOCK}"
    r"|[0-2]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:[+-]\d\d:?\d\d)?"
    r")(?!\d)"
)
_NO_NUMBER = "|".join(
    (
        _WHEN,
        r"\b[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\b",
        r"\b0x[\da-fA-F]+\b",
        r"(?<![\d.+])(?:0|[1-9]\d{0,5})\.(?!0[45])\d+(?![\d.])",
        # A row's id, named as one; instants in microseconds, which are longer than any number.
        rf"(?:\b|_)ids?[\"']?(?: ?[=:] ?| )[1-9]\d{{0,7}}(?!\d|{_BETWEEN}{{1,4}}(?!{_WHEN})\d)",
        r"(?<![\d+])[1-9]\d{15,}",
    )
)
_FEWEST_DIGITS = 7
_DIGIT_RUN = (
    rf"(?P<no_number>{_NO_NUMBER})"
    rf"|(?:\+|(?<!\d)(?<!\d[./])(?=0))\d(?:(?!{_BETWEEN_WIDELY}*(?:{_WHEN})){_BETWEEN_WIDELY}{{0,4}}\d)+"
    rf"|\d(?:(?!{_BETWEEN}*(?:{_WHEN})){_BETWEEN}{{0,4}}\d)+"
)


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
    """`text` with whatever could be a phone number blotted out to its last two digits, for logs and crash reports.

    Dates, times of day, ids that are named so and decimals stay; in doubt it is a number.
    """
    return _digit_run().sub(_blotted, text)


@cache
def _digit_run() -> re.Pattern[str]:
    # When the first text comes: compiling it takes as long as making a window, and a start may say nothing.
    return re.compile(_DIGIT_RUN)


def _blotted(match: re.Match[str]) -> str:
    run = match.group()
    if match["no_number"] or sum(character.isdigit() for character in run) < _FEWEST_DIGITS:
        return run
    return f"[number ··{number_end(run)}]"
