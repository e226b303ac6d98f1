"""Numbers in what people write in their own words are found; days and times are none."""

from __future__ import annotations

import pytest

from app.domain.free_text import holds_number, without_number
from tests.free_texts import WITH_A_NUMBER, WITHOUT_ONE


@pytest.mark.parametrize("words", WITH_A_NUMBER)
def test_a_number_is_found_however_it_is_written(words: str) -> None:
    assert holds_number(words)
    assert not holds_number(without_number(words))


@pytest.mark.parametrize("words", WITHOUT_ONE)
def test_days_times_and_counts_are_no_numbers(words: str) -> None:
    assert not holds_number(words)
    assert without_number(words) == words
