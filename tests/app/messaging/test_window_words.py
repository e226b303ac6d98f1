"""What a text about a window says, by language."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    "language, body, said",
    [("fi", "Soitamme klo {from}-{until}, puh. {number}.", "Soitamme klo 13-14. Numero voi olla eri kuin ilmoitimme."),
     ("sv", "Vi ringer kl. {from}-{until}. Nummer: {number}",
      "Vi ringer kl. 13-14. Numret kan vara ett annat än vi sade."),
     ("en", "We call ({number}) between {from} and {until}.",
      "We call between 13:00 and 14:00. The number may not be the one we told you.")],
)  # fmt: skip
def test_the_time_is_kept_in_a_wording_of_ones_own_and_the_other_number_is_a_sentence_of_its_own(
    language: str, body: str, said: str
) -> None:
    text = told(body, Window(ONE, ONE + HOUR_US), language=language, number="", zone=HELSINKI, was_told=True)

    assert text == said
    assert text_length(text).is_plain


@pytest.mark.parametrize(
    "language, body, said",
    [("fi", "Soitamme myöhemmin ({number}).", "Soitamme myöhemmin. Numero voi olla eri kuin ilmoitimme."),
     ("fi", "Soitamme myöhemmin numerostamme {number}.", "Soitamme myöhemmin. Numero voi olla eri kuin ilmoitimme."),
     ("fi", "Emme soita nyt. Soittava numero on {number}. Pahoittelut.",
      "Emme soita nyt. Pahoittelut. Numero voi olla eri kuin ilmoitimme."),
     ("fi", "Soitamme myöhemmin. Vastaathan, kun {number} soittaa.",
      "Soitamme myöhemmin. Numero voi olla eri kuin ilmoitimme."),
     ("fi", "Soitamme myöhemmin, puh. {number}", "Soitamme myöhemmin. Numero voi olla eri kuin ilmoitimme."),
     ("sv", "Vi ringer senare. Vårt nummer är {number}.", "Vi ringer senare. Numret kan vara ett annat än vi sade."),
     ("sv", "Vi ringer senare (nr {number}).", "Vi ringer senare. Numret kan vara ett annat än vi sade."),
     ("en", "We call later. Our number is {number}.",
      "We call later. The number may not be the one we told you."),
     ("en", "Later, from the number {number}.", "Later, perhaps from another number than we told you."),
     ("fi", "Soitamme numerosta 03 123 4567.", "Soitamme numerosta 03 123 4567.")],
)  # fmt: skip
def test_however_a_text_names_the_number_it_still_reads_without_it(
    language: str, body: str, said: str
) -> None:
    assert lost(body, language=language, number="") == said
