"""What looks like another figure never becomes a stranger's phone number."""

from __future__ import annotations

import pytest

from app.domain.typed_number import read_number
from app.importing.cells import Rejected
from app.importing.numbers import phone_number


@pytest.mark.parametrize(
    "written, why",
    [
        ("0401234567.0", "decimals"),
        ("401234567,00", "decimals"),
        ("+358 40 1234567.0", "decimals"),
        ("4.01234567E8", "not a phone number"),
        ("010198-123X", "personal identity code"),
        ("010101A123N", "personal identity code"),
        ("010190-1030", "personal identity code"),
        ("1310523089", "personal identity code"),
        ("20260309", "a date"),
        ("2026-13-09", "a date"),
        ("+358000000000", "placeholder"),
        ("040 0000000", "placeholder"),
        ("777777777", "placeholder"),
        ("2026-03-09", "a date"),
        ("9.3.2026", "a date"),
        ("040 123", "not a phone number"),
        ("0401234567 / 0507654321", "not a phone number"),
        ("040 1234567 home", "not a phone number"),
        ("358" + "4" * 13, "not a phone number"),
        ("+210123456789", "not a phone number"),
        ("12345", "not a phone number"),
    ],
)
def test_what_is_no_phone_number_becomes_no_strangers_number_and_is_not_repeated(
    written: str, why: str
) -> None:
    with pytest.raises(Rejected, match=why) as reason:
        phone_number(written)

    assert not any(sign.isdigit() for sign in str(reason.value))


@pytest.mark.parametrize("written", ["+999401234567", "+358009034246", "+46 70 174 06 05", "0401234567"])
def test_a_number_reads_as_it_does_where_one_is_typed(written: str) -> None:
    assert phone_number(written) == read_number(written).number is not None


def test_the_reason_of_a_rejected_number_does_not_hold_the_number() -> None:
    with pytest.raises(Rejected) as why:
        phone_number("12345678901234567890123")

    assert "1234" not in str(why.value)
