"""Sums of money as each language writes them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from app.domain.text_price import TextPrice
from ui.formats import Formats
from ui.words.prices import PriceWords, money

ZONE = ZoneInfo("Europe/Helsinki")


@pytest.mark.parametrize(
    "language, milli, currency, written",
    [
        ("fi", 65, "EUR", "0,065\u00a0€"),
        ("fi", 1300, "EUR", "1,30\u00a0€"),
        ("sv", 910, "SEK", "0,91\u00a0kr"),
        ("en", 65, "EUR", "€0.065"),
        ("en", 2000, "CHF", "2.00\u00a0CHF"),
        ("fi", 0, "EUR", "0,00\u00a0€"),
    ],
)
def test_a_sum_is_written_as_the_language_does(
    language: str, milli: int, currency: str, written: str
) -> None:
    assert money(milli, currency, Formats(language, ZONE)) == written


def test_parts_cost_the_price_of_one_each() -> None:
    words = PriceWords(TextPrice(65), Formats("fi", ZONE))

    assert [words.of(parts) for parts in (1, 2, 34)] == ["0,065\u00a0€", "0,13\u00a0€", "2,21\u00a0€"]
