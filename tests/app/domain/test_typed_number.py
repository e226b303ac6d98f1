"""Reading a phone number as it is typed."""

from __future__ import annotations

import pytest

from app.domain.typed_number import NumberKind, read_number


@pytest.mark.parametrize(
    "typed, kind, number",
    [
        ("040 123 4567", NumberKind.MOBILE, "+358401234567"),
        ("00358 40 123-4567", NumberKind.MOBILE, "+358401234567"),
        ("+358\u00a040 123 4567", NumberKind.MOBILE, "+358401234567"),
        ("09 3101 5000", NumberKind.LANDLINE, "+358931015000"),
        ("+46 70 123 45 67", NumberKind.ABROAD, "+46701234567"),
        ("+999123456789", NumberKind.UNSURE, "+999123456789"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, kind: NumberKind, number: str) -> None:
    read = read_number(typed)

    assert (read.kind, read.number) == (kind, number)


@pytest.mark.parametrize("typed", ["0", "04", "040", "+", "+358", "+35840", "112", "04012", "040123"])
def test_a_number_that_is_still_being_typed_is_none_yet_and_no_fault(typed: str) -> None:
    assert read_number(typed).kind is NumberKind.NOT_YET


@pytest.mark.parametrize("typed", ["abc", "040 kissa", "0401234567890123456", "+12345678901234567"])
def test_what_can_never_become_a_number_is_told_from_what_is_not_whole(typed: str) -> None:
    assert read_number(typed).kind is NumberKind.WRONG


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_is_a_hidden_number(typed: str) -> None:
    read = read_number(typed)

    assert (read.kind, read.number) == (NumberKind.NONE, None)


def test_a_number_that_says_its_country_is_never_read_as_dialled_from_here() -> None:
    # 99 is a prefix for calls abroad in Finland: with it, +9991... would be a number in America.
    assert read_number("+99912345678").number == "+99912345678"


def test_the_repr_of_a_typed_number_holds_no_number_because_logs_have_those() -> None:
    assert "1234" not in repr(read_number("040 123 4567"))
