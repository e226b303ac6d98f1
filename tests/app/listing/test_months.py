"""Daily figures put together by day, week and month."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from app.domain.day_figures import DayFigures
from app.listing.months import first_day, months


def a_day(day: date, requested: int = 100, *, in_hours: int = 100, called: int = 90) -> DayFigures:
    return DayFigures(
        day, requested, in_hours, called, called - 10, unreached=5, rung=called, delay_sum_s=called * 600
    )


def test_the_first_day_is_the_first_of_the_month_thirteen_months_ago() -> None:
    assert first_day(date(2026, 11, 22)) == date(2025, 10, 1)
    assert first_day(date(2026, 1, 31)) == date(2024, 12, 1)


def test_a_month_sums_its_days_and_shares_are_of_the_sums() -> None:
    figures = [
        a_day(date(2026, 1, 30), in_hours=100, called=50),
        a_day(date(2026, 2, 2), in_hours=300, called=300),
        a_day(date(2026, 2, 3), in_hours=100, called=50),
    ]

    made = months(figures, "month")

    assert made.firsts == (date(2026, 1, 1), date(2026, 2, 1))
    assert made.ends == (date(2026, 2, 1), date(2026, 3, 1))
    assert made.requested.tolist() == [100, 200]
    assert made.called.tolist() == [0.5, 350 / 400]
    assert made.reached_same_day.tolist() == [40, 330]
    assert made.unreached.tolist() == [5, 10]


def test_a_week_begins_on_its_monday_and_december_ends_with_its_year() -> None:
    figures = [a_day(date(2026, 12, 31)), a_day(date(2027, 1, 1))]

    assert months(figures, "week").firsts == (date(2026, 12, 28),)
    assert months(figures, "week").ends == (date(2027, 1, 4),)
    assert months(figures, "month").ends == (date(2027, 1, 1), date(2027, 2, 1))


def test_the_wait_is_the_mean_of_those_that_were_rung() -> None:
    slow = DayFigures(date(2026, 2, 3), 10, 10, 10, 10, 0, rung=30, delay_sum_s=30 * 3600)
    quick = DayFigures(date(2026, 2, 4), 10, 10, 10, 10, 0, rung=10, delay_sum_s=0)

    assert months([slow, quick], "month").wait_s.tolist() == pytest.approx([2700.0])


def test_what_is_not_known_is_not_nought() -> None:
    nobody = DayFigures(date(2026, 2, 3), 0, 0, 0, 0, 0, rung=0, delay_sum_s=0)

    made = months([nobody], "day")

    assert made.requested.tolist() == [0]
    assert np.isnan([made.called[0], made.reached[0], made.wait_s[0]]).all()


def test_no_days_make_no_stretch() -> None:
    assert months([], "week").firsts == ()
