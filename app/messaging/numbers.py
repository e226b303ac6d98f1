"""Which numbers may be texted: mobile numbers of the own country; landlines, foreign and unreal ones never."""

from __future__ import annotations

from typing import Final, NamedTuple

import phonenumbers
from phonenumbers import PhoneNumberType

from app.domain.masking import is_e164

_MOBILE: Final = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
#: The country code that is given to nobody: the demo's callers have it.
_MADE_UP: Final = "+999"


def is_country(home: str) -> bool:
    """Whether it names a country as numbers are told apart by: two capital letters of ISO 3166."""
    return home in phonenumbers.SUPPORTED_REGIONS


class Judgement(NamedTuple):
    """`why` a number may not be texted: not_a_number, foreign, landline or made_up; empty when it may."""

    is_textable: bool
    why: str = ""


def judge(number: str, *, home: str = "FI", takes_made_up: bool = False) -> Judgement:
    """Whether a caller with this E.164 number may be texted in a region of the country `home`.

    `takes_made_up`: by the file gateway only, which has nobody behind it.
    """
    if is_e164(number) and number.startswith(_MADE_UP):
        return Judgement(is_textable=True) if takes_made_up else Judgement(is_textable=False, why="made_up")
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return Judgement(is_textable=False, why="not_a_number")
    if parsed.country_code != phonenumbers.country_code_for_region(home):
        return Judgement(is_textable=False, why="foreign")
    if not phonenumbers.is_valid_number(parsed):
        return Judgement(is_textable=False, why="not_a_number")
    if phonenumbers.number_type(parsed) not in _MOBILE:
        return Judgement(is_textable=False, why="landline")
    return Judgement(is_textable=True)


def e164(typed: str, *, home: str = "FI") -> str | None:
    """The number as gateways write it (358..., 0358..., 050...) in full; None where it is none."""
    digits = typed.strip()
    if digits.isdecimal() and digits.startswith(str(phonenumbers.country_code_for_region(home))):
        digits = f"+{digits}"
    try:
        parsed = phonenumbers.parse(digits, home)
    except phonenumbers.NumberParseException:
        return None
    full = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return full if is_e164(full) else None
