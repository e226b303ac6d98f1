"""What a patient's text says."""

from __future__ import annotations

import re

import pytest

from app.database.first_texts import FIRST_TEXTS
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
        # Whoever says so of their life is read by a person.
        "I want to end it all", "I want to end", "I want to quit", "Jag vill sluta", "Jag vill avsluta det",
        "I want it all to stop", "End it", "Sluta nu, det är mig",
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
    "body",
    [
        "Ei kyselyitä: STOP", "Inga frågor: STOP", "No questions: STOP", "STOP kyselyt", "Ei enää kyselyjä, kiitos",
        "En halua kyselyitä", "Lopettakaa kyseleminen", "Sluta fråga", "Inga fler enkäter", "Jag vill inte ha frågor",
        "No more surveys", "Stop the questions", "I do not want these questions",
    ],
)  # fmt: skip
def test_the_surveys_own_words_sent_back_are_an_order_and_so_is_any_wish_for_no_more_of_them(
    body: str,
) -> None:
    assert understood(body) == Said("stop")


@pytest.mark.parametrize("body", FIRST_TEXTS["survey"].values())
def test_what_the_survey_itself_says_to_send_is_an_order(body: str) -> None:
    (told,) = [part for part in re.split(r"[.?] ", body) if "STOP" in part]

    assert understood(told) == Said("stop")


@pytest.mark.parametrize(
    "body",
    [
        "Ei kysymyksiä", "No questions", "Inga frågor", "I don't have questions", "Minulla ei ole kysymyksiä",
        "Jag vill inte fråga", "Kysely ei tullut", "Ei kyselyä",
    ],
)  # fmt: skip
def test_who_has_nothing_to_ask_or_was_not_asked_gives_no_order(body: str) -> None:
    assert understood(body) == Said("other")


@pytest.mark.parametrize(
    "body, score",
    [("9. STOP", 9), ("9-STOP", 9), ("STOP 9", 9), ("10/10 stop, kiitos", 10), ("0, inga fler sms", 0)],
)
def test_an_order_beside_a_score_is_heeded_and_the_score_counts(body: str, score: int) -> None:
    assert understood(body) == Said("stop", score)


@pytest.mark.parametrize(
    "body, score",
    [
        ("9", 9), (" 10 ", 10), ("0", 0), ("10/10", 10), ("9 \n", 9), ("10!", 10), ("9 😊", 9), ("9👍🏽", 9),
        # Folded hands are thanks, beside whichever score.
        ("0 🙏", 0), ("0🙏🏽", 0), ("8, kiitos hyvästä palvelusta", 8),
        ("7. Bra", 7), ("9kiitos", 9), ("10 - thank you very much", 10),
    ],
)  # fmt: skip
def test_a_score_is_a_number_from_0_to_10_at_the_beginning(body: str, score: int) -> None:
    assert understood(body) == Said("score", score)


@pytest.mark.parametrize(
    "body, score",
    [
        ("Annan arvosanan 9", 9), ("arvosana: 10", 10), ("Kiitos, 9!", 9), ("kiitos 9", 9), ("Numero 8 kiitos", 8),
        ("Jag ger 7", 7), ("Mitt betyg är 10", 10), ("I give a 6", 6), ("Score: 0", 0), ("9 pistettä", 9),
        ("8 poäng", 8), ("10 points", 10),
        ("Jag skulle ge 8", 8), ("I would give 9", 9), ("Vastaukseni on 0", 0), ("My answer is 10.", 10),
        ("Arvosana? 9", 9), ("Thank you so much 10", 10),
    ],
)  # fmt: skip
def test_a_score_may_be_led_to_by_words_that_name_it_or_thank(body: str, score: int) -> None:
    assert understood(body) == Said("score", score)


@pytest.mark.parametrize(
    "body",
    [
        "Soitin klo 9", "Kiitos, 9 sopii", "Numero 9 on väärä", "Kiitos 040 123", "Odotin 3", "Annan 2 tablettia",
        "Jag ger 2 mg", "On 5 päivää", "kiitos paljon oikein hyvä palvelu 9", "😭 9", "Kiitos -9", "numero 16400",
        "Kiitos 8-9", "Is it 9:30",
        # No word that thanks or names a score, or a question: somebody waits for an answer.
        "Is it 8?", "I would 0", "on 0", "So 5", "I 9", "Är jag 3", "Kiitos, 8?", "Annan numeron 9 ?",
        "My score is 7, ok?",
    ],
)  # fmt: skip
def test_a_number_behind_words_that_say_something_else_is_no_score(body: str) -> None:
    assert understood(body) == Said("other")


@pytest.mark.parametrize(
    "body, score",
    [
        ("0 - kukaan ei soittanut, rintaan sattuu", 0), ("9 stop, rintaan sattuu", 9), ("8 men jag har ont", 8),
        ("9 on hyvä aika", 9), ("0 🆘", 0), ("0 😭", 0), ("0 🙏 apua", 0),
        ("2, ei hyvä", 2), ("10 please call me", 10),
        ("0 end it all", 0), ("0. Jag vill sluta", 0), ("0 I want to end it all", 0),
    ],
)  # fmt: skip
def test_words_beside_a_score_are_for_a_person_unless_they_are_thanks(body: str, score: int) -> None:
    assert understood(body) == Said("other", score)


@pytest.mark.parametrize(
    "body",
    [
        "11", "100", "0401234567", "9,5",
        "8:30 sopii", "8.30 sopii", "8 30 sopii", "8-9", "8 – 9 sopii", "10pm", "10 pm", "9:ltä",
        "9 jälkeen", "9 huomenna",
        "5 minuuttia ja soitan takaisin", "5min", "2 timmar", "3 hours waiting", "2 päivää odotin",
        "2 kertaa soititte",
        "3-vuotias lapsi kuumeessa", "8 vuotta", "5 mg", "2 tablettia", "5 maaliskuuta", "5/5", "9 %",
    ],
)  # fmt: skip
def test_a_time_an_age_a_share_or_a_dose_is_no_score(body: str) -> None:
    assert understood(body) == Said("other")
