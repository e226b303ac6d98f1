"""The phone number in a cell, or why it is none: what looks like another figure must not become a stranger's number."""

from __future__ import annotations

import re
from typing import Final

from app.domain.typed_number import NumberKind, read_number
from app.importing.cells import Rejected

#: What other systems write for a caller whose number is hidden or unknown.
HIDDEN: Final = frozenset({"", "anonymous", "unknown", "hidden", "private", "-"})
#: The country code of made-up numbers, which no numbering plan knows: the demo's callers have it.
_MADE_UP: Final = "+999"
#: A spreadsheet's decimals; people put dots between groups of digits, of which the first is shorter.
_DECIMAL: Final = re.compile(r"(?:\d{5,}[.,]\d+|[.,]\d)\Z")
_DATE: Final = re.compile(
    # With the year first a date is one whatever the month: a number is not written so.
    r"(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}"
    r"|(?:19|20)\d\d(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])"
    r"|(?:3[01]|[12]\d|0?[1-9])([-./])(?:1[0-2]|0?[1-9])\2(?:19|20)\d\d"
)
_IDENTITY_CODE: Final = re.compile(
    r"((?:3[01]|[12]\d|0[1-9])(?:1[0-2]|0[1-9])\d\d)[-+A-FU-Y](\d{3})([\dA-FHJ-NPR-Y])", re.IGNORECASE
)
#: The same of digits alone. With a zero in front they may be a number; without it none has ten.
_BARE_CODE: Final = re.compile(r"(?:3[01]|[12]\d)(?:1[0-2]|0[1-9])\d{6}")
#: What stands for "none": joined by such a number, strangers would be one caller.
_PLACEHOLDER: Final = re.compile(r".*0{7}|\+358(\d)\1+")
_CHECKS: Final = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def phone_number(raw: str) -> str | None:
    """`raw` as E.164, a national number read as Finnish; None of a hidden one.

    Raises:
        Rejected: it is no number that can be rung. The reason does not repeat it: it may be a person's.
    """
    text = raw.strip()
    if text.lower() in HIDDEN:
        return None
    if _is_identity_code(text):
        raise Rejected("the number is a personal identity code")
    if _DATE.fullmatch(text):
        raise Rejected("the number is a date")
    if _DECIMAL.search(text):
        raise Rejected("the number has decimals, as a spreadsheet writes it")
    read = read_number(text)
    if read.number is None or (read.kind is NumberKind.UNSURE and not _is_possible(read.number)):
        raise Rejected("the number is not a phone number")
    if _PLACEHOLDER.fullmatch(read.number):
        raise Rejected("the number is a placeholder of equal digits")
    return read.number


def _is_identity_code(text: str) -> bool:
    """Whether it is a Finnish identity code: with a letter it cannot be a number, without one its check must fit."""
    if _BARE_CODE.fullmatch(text):
        return True
    code = _IDENTITY_CODE.fullmatch(text)
    if code is None:
        return False
    born, individual, check = code.groups()
    return not text[6:].strip("-+").isdigit() or _CHECKS[int(born + individual) % 31] == check


def _is_possible(number: str) -> bool:
    # The package's metadata takes a while to load, and a file without numbers never needs it.
    import phonenumbers

    if number.startswith(_MADE_UP):
        return True
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False
