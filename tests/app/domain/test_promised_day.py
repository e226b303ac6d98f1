"""How a text names the day on which a patient will be rung first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.act import Why
from app.domain.promised_day import day_hindrance, day_named
from app.domain.template import LANGUAGES
from app.domain.text_length import text_length

FRIDAY = date(2026, 11, 27)
SATURDAY, MONDAY = FRIDAY + timedelta(days=1), FRIDAY + timedelta(days=3)


@pytest.mark.parametrize(
    "language, tomorrow, later",
    [
        ("fi", "huomenna", "maanantaina 30. marraskuuta"),
        ("sv", "i morgon", "måndagen den 30 november"),
        ("en", "tomorrow", "on Monday 30 November"),
    ],
)
def test_tomorrow_is_called_so_and_any_other_day_by_its_name_and_date(
    language: str, tomorrow: str, later: str
) -> None:
    assert day_named(SATURDAY, FRIDAY, language) == tomorrow
    assert day_named(MONDAY, FRIDAY, language) == later
    assert day_named(None, FRIDAY, language) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_is_named_once_in_plain_signs_and_without_a_full_stop_at_its_end(
    language: str,
) -> None:
    named = [day_named(FRIDAY + timedelta(days=ahead), FRIDAY, language) for ahead in range(1, 366)]

    assert len(set(named)) == 365
    assert all(text_length(one).is_plain and not one.endswith(".") for one in named)


def test_a_text_without_a_place_for_the_day_can_promise_tomorrow_and_one_with_it_any_day_that_is_known() -> (
    None
):
    with_day, without = "Soitamme {day}.", "Soitamme huomenna."

    assert day_hindrance(without, SATURDAY, FRIDAY) is None
    assert day_hindrance(without, MONDAY, FRIDAY) == Why.NAMES_NO_DAY
    assert day_hindrance(with_day, MONDAY, FRIDAY) is None
    assert day_hindrance(with_day, None, FRIDAY) == Why.NO_OPEN_DAY
    assert day_hindrance(without, None, FRIDAY) == Why.NO_OPEN_DAY
