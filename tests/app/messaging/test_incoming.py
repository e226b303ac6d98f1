"""What a patient's text says."""

from __future__ import annotations

import pytest

from app.messaging.incoming import Said, understood


@pytest.mark.parametrize("body", ["STOP", "stop", " Stop. ", "SEIS", "lopeta!", "Sluta", "\nSTOPP\n"])
def test_a_text_that_is_the_word_stop_is_an_order(body: str) -> None:
    assert understood(body) == Said("stop")


@pytest.mark.parametrize("body", ["START", "aloita", "Börja"])
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
