"""The text templates a new database begins with, so that a text can be sent at all; a region may write its own."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

#: By purpose and language: no links, no health data, and each is one message of GSM-7. The worker puts the
#: window and the number into what it sends by itself; into a promise the database puts the number and the day.
FIRST_TEXTS: Final[dict[str, dict[str, str]]] = {
    "unreached": {
        "fi": "Terveysasemalta: yritimme soittaa sinulle, mutta emme tavoittaneet sinua. "
        "Jos tarvitset vielä apua, soita meille uudelleen.",
        "sv": "Från hälsostationen: vi försökte ringa dig men nådde dig inte. "
        "Ring oss på nytt om du ännu behöver hjälp.",
        "en": "From the health station: we tried to call you but could not reach you. "
        "Please call us again if you still need help.",
    },
    "tomorrow_first": {
        "fi": "Terveysasemalta: emme ehdi soittaa sinulle tänään. "
        "Soitamme {day} ensimmäisten joukossa numerosta {number}.",
        "sv": "Från hälsostationen: vi hinner inte ringa dig i dag. "
        "Vi ringer dig bland de första {day} från numret {number}.",
        "en": "From the health station: we cannot call you today. "
        "You will be among the first we call {day}, from {number}.",
    },
    # Also what corrects an earlier one: the newest counts.
    "expected_window": {
        "fi": "Terveysasemalta: tämänhetkisen arvion mukaan soitamme sinulle tänään klo {from}-{until} "
        "numerosta {number}. Pidäthän puhelimen lähellä.",
        "sv": "Från hälsostationen: enligt nuvarande beräkning ringer vi dig i dag kl. {from}-{until} "
        "från numret {number}. Håll telefonen nära.",
        "en": "From the health station: we now expect to call you today between {from} and {until} "
        "from {number}. Please keep your phone near.",
    },
    # What corrects one where no better time can be named; it may have been put off, at the patient's own wish too.
    "window_lost": {
        "fi": "Terveysasemalta: emme soita ilmoittamaamme aikaan, pahoittelut. "
        "Pyyntösi on voimassa ja soitamme myöhemmin numerosta {number}.",
        "sv": "Från hälsostationen: vi ringer tyvärr inte på den tid vi meddelade. "
        "Din begäran gäller och vi ringer senare från {number}.",
        "en": "From the health station: sorry, we will not call at the time we told you. "
        "Your request stands and we will call later from {number}.",
    },
    "survey": {
        "fi": "Soitimme sinulle. Kuinka todennäköisesti suosittelisit palvelua muille? Vastaa numerolla 0-10, "
        "sitten halutessasi sanoin. Ei kyselyitä: STOP",
        "sv": "Vi ringde dig. Hur sannolikt är det att du skulle rekommendera tjänsten? Svara med en siffra 0-10 "
        "och sedan med ord, om du vill. Inga frågor: STOP",
        "en": "We called you. How likely are you to recommend this service to others? Reply with a number 0-10, "
        "then in words if you like. No questions: STOP",
    },
}


def first_texts(at: datetime) -> list[dict[str, Any]]:
    """The rows for the table of templates, made `at`."""
    return [
        {"purpose": purpose, "language": language, "body": body, "created_by": "setup", "created_at": at}
        for purpose, by_language in FIRST_TEXTS.items()
        for language, body in by_language.items()
    ]
