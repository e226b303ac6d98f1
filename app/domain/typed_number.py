"""What a person typed as a phone number: whether it is one yet, of which kind, and its international form."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from app.domain.masking import is_e164

_SPACING: Final = re.compile(r"[\s\u00a0\-\u2010-\u2015()./]")
_HOME: Final = "FI"
#: A number no longer than this, its plus included, that is in no numbering plan is one still being typed.
_SHORT: Final = 10


class NumberKind(StrEnum):
    """What is known of a number as it is typed."""

    NONE = "none"  # nothing typed: a caller whose number is hidden or unknown
    NOT_YET = "not_yet"  # too short, as everything is while it is typed
    WRONG = "wrong"  # letters, too long, or no number at all
    MOBILE = "mobile"
    LANDLINE = "landline"
    ABROAD = "abroad"
    UNSURE = "unsure"  # of the right form, but not known to be in use


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """`number` is E.164, or None where the kind says that it is none; it is kept out of `repr`, as logs have those."""

    kind: NumberKind
    number: str | None = field(default=None, repr=False)


def read_number(typed: str) -> TypedNumber:
    """A number as people write it: 040 123 4567, 00358 40..., +46 70...; without a country code it is Finnish."""
    # The package's metadata takes a while to load, and most starts of the program never need it.
    import phonenumbers

    tight = _SPACING.sub("", typed)
    if not tight:
        return TypedNumber(NumberKind.NONE)
    if tight.startswith("00"):
        tight = "+" + tight[2:]
    if not re.fullmatch(r"\+?\d*", tight) or len(tight) > 16:
        return TypedNumber(NumberKind.WRONG)
    try:
        # With a home country, a number that says its own could be read as one dialled from there.
        parsed = phonenumbers.parse(tight, None if tight.startswith("+") else _HOME)
    except phonenumbers.NumberParseException:
        return _unparsed(tight)
    if phonenumbers.is_possible_number_with_reason(parsed) == phonenumbers.ValidationResult.TOO_SHORT:
        return TypedNumber(NumberKind.NOT_YET)
    number = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    if not is_e164(number):
        return TypedNumber(NumberKind.NOT_YET if len(number) < 8 else NumberKind.WRONG)
    if not phonenumbers.is_valid_number(parsed):
        is_short = len(number) <= _SHORT
        return TypedNumber(NumberKind.NOT_YET) if is_short else TypedNumber(NumberKind.UNSURE, number)
    if phonenumbers.region_code_for_number(parsed) not in {_HOME, "AX"}:
        return TypedNumber(NumberKind.ABROAD, number)
    is_mobile = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE
    return TypedNumber(NumberKind.MOBILE if is_mobile else NumberKind.LANDLINE, number)


def _unparsed(tight: str) -> TypedNumber:
    """Country codes that nobody has, as made-up numbers do (+999), and what is still being typed."""
    if is_e164(tight):
        return TypedNumber(NumberKind.UNSURE, tight)
    return TypedNumber(NumberKind.NOT_YET if len(tight) < 8 else NumberKind.WRONG)
