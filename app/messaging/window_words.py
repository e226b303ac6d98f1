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
from app.messaging.another_number import with_another

#: Between hours and minutes; on the hour there are no minutes.
_POINT: Final = {"fi": ".", "sv": ".", "en": ":"}
_FIELD: Final = re.compile(r"[{](\w+)[}]")


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
    Whoever `was_told` a number, by a text that may have come, hears then that it may be another.
    """
    if not (names_time(body) and names_number(body)):
        return None
    if was_told and not number:
        body = with_another("expected_window", language, body)
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
        body = with_another("window_lost", language, body)
    fields = set(_FIELD.findall(body))
    given = dialled(number, home)
    if not fields <= {"number"} or (fields and not given):
        return None
    return _FIELD.sub(given, body)


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
