"""How a window is said in a text: hours as each language writes them, a plain hyphen between, the number as dialled."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import phonenumbers

from app.domain.call_line import Window
from app.domain.moment import from_us
from app.domain.template import names_number, names_time

#: Between hours and minutes; on the hour there are no minutes.
_POINT: Final = {"fi": ".", "sv": ".", "en": ":"}
_FIELD: Final = re.compile(r"[{](\w+)[}]")
#: Who was told a number hears that it may be another, where the line that will ring now shows none: in the words that
#: the first texts have before the field, and of any other wording by a sentence of its own.
_OTHER: Final = {
    "fi": (
        r"numerosta\s+[{]number[}]",
        "ehkä eri numerosta kuin ilmoitimme",
        "Numero voi olla eri kuin ilmoitimme.",
    ),
    "sv": (
        r"från\s+(numret\s+)?[{]number[}]",
        "kanske från ett annat nummer än vi meddelade",
        "Numret kan vara ett annat än vi sade.",
    ),
    "en": (
        r"from\s+(the\s+number\s+)?[{]number[}]",
        "perhaps from another number than we told you",
        "The number may not be the one we told you.",
    ),
}
#: The field with what leads to it and says nothing without it.
_LED: Final = re.compile(
    r"(?:[\s,:(]+(?:numero\w*|puhelinnumero\w*|puh|on|från|på|av|vårt|numret|nummer|nr|är|tel|from|by|our|the|number|is"
    r")[.:]?)*[\s,:(]*[{]number[}][)]?",
    re.IGNORECASE,
)
_END: Final = re.compile(r"[.!?]+(\s+|$)")


def told(
    body: str,
    window: Window,
    *,
    language: str,
    number: str,
    zone: ZoneInfo,
    home: str = "FI",
    was_told: bool = False,
) -> str | None:
    """The template's text with the window and the number that will ring; None where it cannot or must not say them.

    It must not when the template names no time or no number, or has a field for the number and the queue shows none.
    Whoever `was_told` a number, by a text that may have come, hears in its place that it may be another.
    """
    if not (names_time(body) and names_number(body)):
        return None
    if was_told and not number:
        body = _with_another(body, language)
    fields = set(_FIELD.findall(body))
    given = {
        "from": clock(from_us(window.from_us), language, zone),
        "until": clock(from_us(window.until_us), language, zone),
        "number": dialled(number, home),
    }
    if not all(given.get(field) for field in fields):
        return None
    return _FIELD.sub(lambda field: given[field[1]], body)


def lost(body: str, *, language: str, number: str, home: str = "FI") -> str | None:
    """The template's text with the number that will ring, or that it may be another; None where it has other fields."""
    if not number:
        body = _with_another(body, language)
    fields = set(_FIELD.findall(body))
    given = dialled(number, home)
    if not fields <= {"number"} or (fields and not given):
        return None
    return _FIELD.sub(given, body)


def _with_another(body: str, language: str) -> str:
    with_words, other, sentence = _OTHER.get(language, _OTHER["fi"])
    said = re.sub(with_words, other, body)
    if "{number}" not in said:
        return said
    while field := _LED.search(said):
        said = _without(said, field)
    said = said.rstrip()
    stop = "." if said and said[-1] not in ".!?" else ""
    return f"{said}{stop} {sentence}".lstrip()


def _without(body: str, field: re.Match[str]) -> str:
    """Without the field and what leads to it; without its sentence where that would say nothing or be torn."""
    ends = [one.end() for one in _END.finditer(body, 0, field.start())]
    begins = ends[-1] if ends else 0
    end = _END.search(body, field.end())
    after = body[field.end() : end.start() if end else len(body)]
    before = body[begins : field.start()]
    is_whole = len(before.split()) > 1 and (not after.strip() or field[0].endswith(")"))
    if is_whole or _FIELD.search(before + after):
        return f"{body[: field.start()]}{body[field.end() :]}"
    return body[:begins] + body[end.end() if end else len(body) :]


def clock(at: datetime, language: str, zone: ZoneInfo) -> str:
    """The local time: 13 or 13.15, in English 13:00 or 13:15."""
    local = at.astimezone(zone)
    point = _POINT.get(language, ".")
    if local.minute or point == ":":
        return f"{local.hour}{point}{local.minute:02}"
    return str(local.hour)


def dialled(number: str, home: str = "FI") -> str:
    """A number of the own country as its people write it; any other as it is."""
    try:
        parsed = phonenumbers.parse(number, home)
    except phonenumbers.NumberParseException:
        return number
    if parsed.country_code != phonenumbers.country_code_for_region(home):
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
