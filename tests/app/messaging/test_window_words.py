"""What a text about a window says, by language."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.database.first_texts import FIRST_TEXTS
from app.domain.call_line import Window
from app.domain.text_length import text_length
from app.messaging.window_words import dialled, lost, told

HELSINKI = ZoneInfo("Europe/Helsinki")
HOUR_US = 3_600_000_000
#: 18.11.2026 11:00 UTC, 13:00 in Helsinki.
ONE = 1_794_999_600_000_000
NUMBER = "+35831234567"


@pytest.mark.parametrize(
    "language, said",
    [("fi", "klo 13-14.15 numerosta 03 1234567"), ("sv", "kl. 13-14.15 från numret 03 1234567"),
     ("en", "between 13:00 and 14:15 from 03 1234567")],
)  # fmt: skip
def test_the_window_and_the_number_are_said_as_each_language_does(language: str, said: str) -> None:
    window = Window(ONE, ONE + 5 * HOUR_US // 4)

    text = told(
        FIRST_TEXTS["expected_window"][language], window, language=language, number=NUMBER, zone=HELSINKI
    )

    assert text is not None
    assert said in text
    assert text_length(text).is_plain
    assert text_length(text).parts == 1


@pytest.mark.parametrize(
    "body, number",
    [
        ("Soitamme sinulle vielä tänään.", NUMBER),
        ("Soitamme klo {from} alkaen numerosta {number}.", NUMBER),
        ("Soitamme klo {from}-{until}.", NUMBER),
        ("Soitamme klo {from}-{until} numerosta {number}.", ""),
        ("Soitamme klo {from}-{until}, {name}.", NUMBER),
    ],
)
def test_a_template_that_cannot_say_it_says_nothing(body: str, number: str) -> None:
    assert told(body, Window(ONE, ONE + HOUR_US), language="fi", number=number, zone=HELSINKI) is None


def test_a_template_with_the_number_written_out_needs_none_of_the_queue() -> None:
    window, body = Window(ONE, ONE + HOUR_US), "Klo {from}-{until} numerosta 03 123 4567."

    said = told(body, window, language="fi", number="", zone=HELSINKI)

    assert said == "Klo 13-14 numerosta 03 123 4567."


@pytest.mark.parametrize("number, said", [("+46812345", "+46812345"), ("116117", "116117"), ("", "")])
def test_a_foreign_or_short_number_is_said_as_it_is(number: str, said: str) -> None:
    assert dialled(number) == said


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_that_a_time_no_longer_holds_is_one_message_with_the_number_that_will_ring(language: str) -> None:
    said = lost(FIRST_TEXTS["window_lost"][language], language=language, number=NUMBER)

    assert said is not None
    assert "{" not in said
    assert text_length(said).parts == 1, said
    assert dialled(NUMBER) in said


@pytest.mark.parametrize("number", [NUMBER, ""])
def test_what_cannot_be_filled_in_is_not_said(number: str) -> None:
    assert lost("Klo {from}", language="fi", number=number) is None


ANOTHER = {
    "fi": "ehkä eri numerosta kuin ilmoitimme",
    "sv": "kanske från ett annat nummer än vi meddelade",
    "en": "perhaps from another number than we told you",
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_who_was_told_a_number_hears_that_it_may_be_another_where_none_is_known_now(language: str) -> None:
    void = lost(FIRST_TEXTS["window_lost"][language], language=language, number="")
    still = told(
        FIRST_TEXTS["expected_window"][language], Window(ONE, ONE + HOUR_US),
        language=language, number="", zone=HELSINKI, was_told=True,
    )  # fmt: skip

    for said in (void, still):
        assert said is not None
        assert ANOTHER[language] in said
        assert "{" not in said
        assert text_length(said).is_plain
        assert text_length(said).parts <= 2, said


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_first_text_under_another_sender_keeps_it_where_no_number_is_known(language: str) -> None:
    window, own = Window(ONE, ONE + HOUR_US), "Kerava (09 294 911): "
    after = {"fi": "Älä vastaa tähän.", "sv": "Svara inte.", "en": "Do not answer this."}[language]

    for purpose in ("expected_window", "window_lost"):
        first = FIRST_TEXTS[purpose][language]
        body = f"{own}{first[first.index(': ') + 2 :]} {after}"
        if purpose == "expected_window":
            said = told(body, window, language=language, number="", zone=HELSINKI, was_told=True)
        else:
            said = lost(body, language=language, number="")

        assert said is not None
        assert said.startswith(own)
        assert f", {ANOTHER[language]}." in said
        assert said.endswith(after)


OWN = [
    ("fi", "Pidä puhelin lähellä: {number}. Kiitos. Soitamme klo {from}-{until}."),
    ("fi", "Soitamme sinulle tänään, klo {from}-{until} numerosta {number}."),
    ("fi", "Soitamme myöhemmin ({number})."),
    ("fi", "Emme soita nyt. Vastaathan, kun {number} soittaa. Numero on {number}"),
    ("sv", "Numret {number} ringer kl. {from}-{until}, håll telefonen nära."),
    ("sv", "Vårt nummer är {number}."),
    ("en", "From {number} we will call between {from} and {until}."),
    ("en", "Our {number} will call. Answer no call that is not from {number}."),
]


@pytest.mark.parametrize("language, body", OWN)
def test_a_managers_own_wording_gives_way_to_the_first_text_where_no_number_is_known(
    language: str, body: str
) -> None:
    window = Window(ONE, ONE + HOUR_US)

    void = lost(body, language=language, number="")

    assert void == lost(FIRST_TEXTS["window_lost"][language], language=language, number="")
    if "{until}" in body:
        given: dict[str, Any] = {"language": language, "number": "", "zone": HELSINKI, "was_told": True}
        assert told(body, window, **given) == told(FIRST_TEXTS["expected_window"][language], window, **given)


@pytest.mark.parametrize("language, body", OWN)
def test_a_managers_own_wording_is_said_as_it_is_where_a_number_is_known(language: str, body: str) -> None:
    body = body.replace("{from}-{until}", "13").replace("{from} and {until}", "13 and 14")

    assert lost(body, language=language, number=NUMBER) == body.replace("{number}", dialled(NUMBER))


def test_a_wording_with_the_number_written_out_stays() -> None:
    body = "Soitamme numerosta 03 123 4567."

    assert lost(body, language="fi", number="") == body
