"""Numbers are masked: the last two digits are all that lists, logs and exports hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.masking import is_e164, masked, number_end, without_numbers


@pytest.mark.parametrize("number", ["+358501234567", "+1234567", "+123456789012345"])
def test_a_full_number_has_a_plus_and_seven_to_fifteen_digits(number: str) -> None:
    assert is_e164(number)


@pytest.mark.parametrize(
    "number", ["", "+", "+123456", "+1234567890123456", "+0501234567", "0501234567", "+358 501234567", "+35850123456x",
               "+358501234567\n", "+٣٥٨٥٠١٢٣٤٥٦٧"]
)  # fmt: skip
def test_anything_else_is_none(number: str) -> None:
    assert not is_e164(number)


def test_the_last_two_digits_are_kept() -> None:
    assert number_end("+358 50 123 45 67") == "67"
    assert number_end("7") == "07"
    assert number_end("hidden") == ""


def test_a_masked_number_shows_its_end_and_a_missing_one_a_dash() -> None:
    assert masked("67") == "••• ••67"
    assert masked("") == "–"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("rang +358501234567 twice", "rang [number ··67] twice"),
        ("050 123 4567", "[number ··67]"),
        ("(09) 310-1234.", "(09) 310-1234."),
        ("queue 110, 15 min", "queue 110, 15 min"),
    ],
)
def test_what_could_be_a_number_is_blotted_out_of_a_text(text: str, expected: str) -> None:
    if text.startswith("(09)"):
        assert "310-12" not in without_numbers(text)
    else:
        assert without_numbers(text) == expected


@given(st.text(alphabet="abc ,.:", max_size=10), st.from_regex(r"\+[1-9]\d{6,14}", fullmatch=True))
def test_no_full_number_survives_in_any_text(before: str, number: str) -> None:
    assert number[1:] not in without_numbers(f"{before} {number}, x")
