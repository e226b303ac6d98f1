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


@pytest.mark.parametrize(
    "number",
    [
        "0401234567",
        "040.123.4567",
        "040/1234567",
        "040/123.45.67",
        "09 310.1234",
        "09/310 1234",
        "(09) 310-1234",
        "+358 (0)40 123 4567",
        "+358.40.123.4567",
        "+358401234567",
        "00358 40 123 4567",
        "358401234567",
        "040\u00a0123\u00a04567",
        "+358\u202f40\u202f123\u202f4567",
        "040\u2009123\u20094567",
        "040–123–4567",
        "040 – 123 4567",
        "040‑123‑4567",
        "3101267",
        "310 1267",
    ],
)
@pytest.mark.parametrize("around", ["{}", "rang {} twice", "({}).", "1,{},x", "tel{}", "id {}", "at 11:24 {}",
                                    "2026-11-22 {}", "{} 11:24", "{}\n2026-11-22"])  # fmt: skip
def test_a_number_however_it_is_written_keeps_its_last_two_digits_only(number: str, around: str) -> None:
    text = without_numbers(around.format(number))

    if around == "id {}" and number == "3101267":
        assert text == "id 3101267"  # a row's
        return
    assert f"[number ··{number[-2:]}]" in text
    assert not any(part in text for part in ("123", "310", "358", "4567", "1267"))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "2026-11-22 03:09:07,123 INFO feed: look",
        "2026-11-22T03:09:07.123456+00:00",
        "from 2026-11-22 to 2026-11-29",
        "row 5 2026-11-22 11.24",
        "09.03.2026 10:08:54",
        "9.3.2026",
        "22.11. 11.24",
        "09.03. 08.00",
        "03/11/2026",
        "open 08.00–16.00",
        "open 8:00-16:00, 09.15 - 15.45",
        "at 03:09:07.123456",
        "queue 110, 15 min, callbacks 1, 2 and 123456",
        "callback id 1234567, caller_id=7654321, {'id': 12345678}",
        "7b1c0f7e-3a52-4c1e-9d52-446655440000",
        "<Row object at 0x7f0012345678>",
        "took 0.123456789 s of 12.3456789",
        "192.168.100.123:5432, version 10.0.26100.1742",
        "read_at_us=1795316947123456",
        'File "feed.py", line 123, in look',
        "SQLSTATE 57P01, errno 10061",
    ],
)
def test_ordinary_figures_stay_readable(text: str) -> None:
    assert without_numbers(text) == text


@given(st.text(alphabet="abc ,.:", max_size=10), st.from_regex(r"\+[1-9]\d{6,14}", fullmatch=True))
def test_no_full_number_survives_in_any_text(before: str, number: str) -> None:
    assert number[1:] not in without_numbers(f"{before} {number}, x")
