"""Only mobile numbers of the own country are texted."""

from __future__ import annotations

import pytest

from app.messaging.numbers import Judgement, e164, judge


@pytest.mark.parametrize("number", ["+358401234567", "+358501234567", "+358457123456", "+3584571234567"])
def test_a_mobile_number_of_the_own_country_may_be_texted(number: str) -> None:
    assert judge(number) == Judgement(is_textable=True)


@pytest.mark.parametrize(
    "number, why",
    [
        ("+358931012345", "landline"),
        ("+3581812345", "landline"),  # Åland
        ("+358800123456", "landline"),
        ("+46701234567", "foreign"),
        ("+491711234567", "foreign"),
        ("+35840", "not_a_number"),
        ("+358", "not_a_number"),
        ("0401234567", "not_a_number"),
        ("", "not_a_number"),
        ("+999401234567", "made_up"),
    ],
)
def test_any_other_may_not_and_the_supervisor_is_told_why(number: str, why: str) -> None:
    assert judge(number) == Judgement(is_textable=False, why=why)


def test_made_up_numbers_are_for_gateways_with_nobody_behind_them() -> None:
    assert judge("+999401234567", takes_made_up=True).is_textable
    assert not judge("+46701234567", takes_made_up=True).is_textable


def test_another_region_has_another_home() -> None:
    assert judge("+46701234567", home="SE").is_textable
    assert judge("+358401234567", home="SE").why == "foreign"


@pytest.mark.parametrize(
    "typed, full",
    [
        ("+358401234567", "+358401234567"),
        ("358401234567", "+358401234567"),
        ("0401234567", "+358401234567"),
        ("00358401234567", "+358401234567"),
        (" +46 70 123 45 67 ", "+46701234567"),
        ("Posti", None),
        ("", None),
        ("1", None),
    ],
)
def test_a_senders_number_is_read_however_the_gateway_writes_it(typed: str, full: str | None) -> None:
    assert e164(typed) == full
