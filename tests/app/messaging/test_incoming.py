"""What a patient's text says."""

from __future__ import annotations

import pytest

from app.messaging.incoming import Said, understood


@pytest.mark.parametrize("body", ["STOP", "stop", " Stop. ", "SEIS", "lopeta!", "Sluta", "\nSTOPP\n"])
def test_a_text_that_is_the_word_stop_is_an_order(body: str) -> None:
    assert understood(body) == Said("stop")


@pytest.mark.parametrize(
    "body",
    [
        "STOP STOP!!", "\"Stop\"", "Stop please", "Stop, tack.", "Seis kiitos", "unsubscribe",
        "Lopettakaa viestien lähettäminen", "lopettakaa nämä viestit, kiitos",
        "Älkää lähettäkö enää viestejä", "Älä lähetä minulle tekstiviestejä!", "En halua enää näitä viestejä",
        "Ei enää tekstareita", "Ei viestejä kiitos", "En halua SMS:iä", "Älkää laittako mitään tekstiviestejä",
        "Sluta skicka sms", "Sluta skicka meddelanden till mig, tack", "Skicka inte mer SMS", "Inga fler sms",
        "Jag vill inte ha fler meddelanden", "Jag vill inte få SMS",
        "Stop texting me", "Please stop sending these messages", "Don't text me anymore",
        "Don’t send me any more messages", "No more texts please", "I do not want these messages",
        "STOP. No more messages",
        "A\u0308lka\u0308a\u0308 la\u0308hetta\u0308ko\u0308 viesteja\u0308",
    ],
)  # fmt: skip
def test_a_stop_is_heeded_in_a_patients_own_words(body: str) -> None:
    assert understood(body) == Said("stop")


@pytest.mark.parametrize(
    "body",
    [
        # About the call, or about a text that they want or miss: a person has to read these.
        "Cancel", "Peruuta", "Peruuttakaa soitto", "Avboka", "Lopettakaa soittaminen", "Sluta ringa", "Stop calling",
        "Älkää soittako, laittakaa viesti", "Don't call, text me", "Laita viesti, en pysty puhumaan",
        "Please do not text me at work", "Ei tarvitse soittaa", "En halua enää",
        "En ole saanut viestiä", "Ei viestiä", "Jag har inte fått sms", "No message", "I did not get a message",
        "Lähettäkää viesti", "Kan ni skicka sms", "Send me a message", "sms tack",
        "Don't stop", "Älkää lopettako viestejä", "Sluta inte skicka sms", "Do not stop the messages",
        "Ei", "No", "Nej tack", "Ei kiitos", "Inte nu", "Not now",
        "Stop. Rintaan sattuu", "Stop, jag har ont", "STOP my heart medicine?",
    ],
)  # fmt: skip
def test_what_may_mean_something_else_is_left_to_a_person(body: str) -> None:
    assert understood(body) == Said("other")


def test_a_long_text_is_no_order_however_often_it_says_stop() -> None:
    assert understood("stop " * 14).kind == "stop"
    assert understood("stop " * 15).kind == "other"


@pytest.mark.parametrize("body", ["START", "aloita", "Börja", "Start, please", "Aloittakaa, kiitos"])
def test_a_text_that_is_the_word_start_takes_it_back(body: str) -> None:
    assert understood(body) == Said("start")


@pytest.mark.parametrize(
    "body", ["Don't stop the treatment", "stop smoking advice?", "Bussi seis kadulla", ""]
)
def test_a_sentence_that_holds_the_word_is_no_order(body: str) -> None:
    assert understood(body).kind == "other"


@pytest.mark.parametrize(
    "body, score",
    [
        ("9", 9),
        (" 10 ", 10),
        ("0", 0),
        ("8, kiitos hyvästä palvelusta", 8),
        ("7. Bra", 7),
        ("10/10", 10),
        ("11", None),
        ("100", None),
        ("8:30 sopii", None),
        ("8.30 sopii", None),
        ("kiitos 9", None),
        ("0401234567", None),
    ],
)
def test_a_score_is_a_number_from_0_to_10_at_the_beginning(body: str, score: int | None) -> None:
    assert understood(body) == Said("other", score)
