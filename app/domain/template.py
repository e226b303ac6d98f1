"""What may stand in a text template: its purposes, languages and fields, and what a text must not hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.domain.link import link
from app.domain.text_length import text_length

PURPOSES: Final = ("unreached", "expected_window", "window_lost", "tomorrow_first", "survey", "free")
LANGUAGES: Final = ("fi", "sv", "en")
#: What is put in when the text is queued, and an example of each for the preview; by purpose.
FIELDS: Final[dict[str, dict[str, str]]] = {
    "expected_window": {"from": "13", "until": "14", "number": "03 123 4567"},
    "window_lost": {"number": "03 123 4567"},
    "tomorrow_first": {"day": "maanantaina 30. marraskuuta", "number": "03 123 4567"},
}
#: The examples that are words.
_IN_LANGUAGE: Final[dict[str, dict[str, str]]] = {
    "sv": {"day": "måndagen den 30 november"},
    "en": {"day": "on Monday 30 November"},
}
#: They tell of a call that is to come, so they name the number that will ring: two of three people do not answer an
#: unknown one.
NAMES_NUMBER: Final = frozenset({"expected_window", "window_lost", "tomorrow_first"})
#: They tell of a time that the worker alone knows; one of them that has no field for it may be sent by hand.
WORKERS: Final = frozenset({"expected_window", "window_lost"})
#: Sent by hand: the database puts in what the queue shows, and the day on which it opens next. When the line comes to
#: a patient the worker alone knows.
NUMBER_BY_HAND: Final = frozenset({"tomorrow_first"})
#: Gateways cut a longer text off.
MOST_PARTS: Final = 6

# The patterns below are contact.check_template's too; one suite runs over both.
#: Beginnings of words that tell of an illness, an examination or a treatment, or of whose clinic it is, in Finnish,
#: Swedish and English; the first few also within a word: "verenpainelääkitys", "bröstcancer".
_HEALTH: Final = (
    r"(^|[^a-zåäö])([a-zåäö]*(lääke|lääkity|lääkkee|sairau|syöpä|syövä|tulehdu|rokot|sjukdom|medicin|cancer|vaccin)"
    r"|resept|laborator|diagnoo|raskau|verikoe|verikok|näyttee|testitul|koetulo|mielenterv|päihde|recept"
    r"|diagnos|gravid|blodprov|provsvar|missbruk|prescri|medicat|pregnan|blood test|test result|disease"
    r"|illness|mental health|psyki|psyko|psycho|masennu|ahdistu|depress|ångest|anxiety|onkolog|oncolog"
    r"|gynekolog|gynaecolog|naistentau|sukupuolitau|könssjuk|urolog|kardiolog|cardiolog|neurolog"
    r"|dermatolog|reuma|diabet|astma|asthma|allerg|leikkau|operation|operera|surgery|röntgen|x-ray"
    r"|magneettiku|ultraääni|ultraljud|ultrasound|tähysty|mammogra|tutkimustul|undersökningssvar"
    r"|lab result|infektio|infection|tartunta|smitta|hiv-|abort|ehkäis|preventiv|contracep|keskenmen"
    r"|neuvola|mödra|maternity|antenatal|äitiys|synnyty|förlossning|lapsettom|barnlös)"
)
#: A number written out; times and dates have fewer figures in a row.
_NUMBER: Final = r"[0-9]([ -]?[0-9]){4,}"
_FIELD: Final = re.compile(r"[{]([^{}]*)[}]")
_NUMBERS: Final = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class Template:
    """One version of a text. `is_new`: nobody has been sent it yet."""

    id: int
    purpose: str
    language: str
    version: int
    body: str
    resend_if_unknown: bool
    created_by: str
    created_at: datetime
    is_new: bool = False


def trouble(purpose: str, language: str, body: str) -> str:
    """Why this cannot be a template, "" when it can.

    One of not_a_template, unknown_field, text_too_long, holds_a_link, names_no_number.
    """
    if purpose not in PURPOSES or language not in LANGUAGES or not body.strip():
        return "not_a_template"
    fields = _FIELD.findall(body)
    is_whole = body.count("{") == body.count("}") == len(fields)
    if not is_whole or not set(fields) <= set(FIELDS.get(purpose, {})):
        return "unknown_field"
    if text_length(body).parts > MOST_PARTS:
        return "text_too_long"
    if link(body):
        return "holds_a_link"
    return "names_no_number" if purpose in NAMES_NUMBER and not names_number(body) else ""


def names_number(body: str) -> bool:
    """Whether it says which number will ring: by the field that is filled in for each queue, or written out."""
    return "{number}" in body or _NUMBERS.search(body) is not None


def names_time(body: str) -> bool:
    """Whether it has the fields for when the call will come; without both a patient can plan nothing by it."""
    return {"from", "until"} <= set(_FIELD.findall(body))


def health_words(body: str) -> tuple[str, ...]:
    """The words in it that tell of health, whole and as they stand: a manager has to confirm them."""
    words = []
    for found in re.finditer(_HEALTH, body, re.IGNORECASE):
        end = found.end()
        while end < len(body) and body[end].isalpha():
            end += 1
        words.append(body[found.start(2) : end])
    return tuple(words)


def with_examples(purpose: str, body: str, language: str = "fi") -> str:
    """The text as a patient might get it; what is no field of the purpose stays as it is typed."""
    fields = FIELDS.get(purpose, {})
    examples = {
        **fields,
        **{name: said for name, said in _IN_LANGUAGE.get(language, {}).items() if name in fields},
    }
    return _FIELD.sub(lambda field: examples.get(field[1], field[0]), body)


def by_hand(purpose: str, body: str, number_shown: str, day: str = "") -> str | None:
    """The text as a person sends it, None where a field is left that the worker alone could fill in, or nobody.

    `day`: the next one on which the line is open, as `promised_day.day_named` names it.
    """
    if purpose in NUMBER_BY_HAND:
        body = body.replace("{number}", number_shown or "{number}").replace("{day}", day or "{day}")
    return None if "{" in body else body
