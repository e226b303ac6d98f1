"""What is understood of the days that a report is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from app.cli.report_span import span_of, spans_told

#: A Wednesday.
TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    "asked, first, last",
    [
        ("yesterday", "2026-11-17", "2026-11-17"),
        ("last-week", "2026-11-09", "2026-11-15"),
        ("last-month", "2026-10-01", "2026-10-31"),
        ("Last-Month", "2026-10-01", "2026-10-31"),
        ("last-year", "2025-01-01", "2025-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026-2", "2026-02-01", "2026-02-28"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2026-W41", "2026-10-05", "2026-10-11"),
        ("2026-10-05", "2026-10-05", "2026-10-05"),
        ("2026-10-05..2026-10-07", "2026-10-05", "2026-10-07"),
        ("2026-09..2026-10", "2026-09-01", "2026-10-31"),
        ("2026-10-30..2026-10-30", "2026-10-30", "2026-10-30"),
    ],
)
def test_days_are_asked_for_by_name_by_date_and_from_one_to_another(
    asked: str, first: str, last: str
) -> None:
    begins, ends_before = span_of(asked, TODAY)

    assert (begins.isoformat(), date.fromordinal(ends_before.toordinal() - 1).isoformat()) == (first, last)


@pytest.mark.parametrize("asked", ["this-month", "2026-11", "2026-11-01..2026-12-24", "2026-11-01..2026"])
def test_what_goes_on_is_of_the_whole_days_so_far(asked: str) -> None:
    assert span_of(asked, TODAY) == (date(2026, 11, 1), TODAY)


def test_on_the_first_of_january_last_month_is_of_last_year() -> None:
    assert span_of("last-month", date(2026, 1, 1)) == (date(2025, 12, 1), date(2026, 1, 1))


@pytest.mark.parametrize(
    "asked, told",
    [
        ("last-fortnight", "is no time for a report"),
        ("", "is no time for a report"),
        ("2026-10-01..", "is no time for a report"),
        ("2026-13", "no calendar"),
        ("2026-02-30", "no calendar"),
        ("2026-W60", "no calendar"),
        ("9999", "no calendar"),
        ("2026-10-05..2026-10-01", "ends before it begins"),
        ("2026-11-18", "no whole day"),
        ("2027-01", "the last one is 2026-11-17"),
    ],
)
def test_what_is_not_understood_is_told_with_what_is(asked: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        span_of(asked, TODAY)


def test_this_month_has_no_whole_day_on_its_first() -> None:
    with pytest.raises(ValueError, match="no whole day"):
        span_of("this-month", date(2026, 11, 1))


def test_days_that_follow_each_other_are_told_as_a_span() -> None:
    days = [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 3)]

    assert spans_told(days, "..") == "2026-02-27..2026-03-01, 2026-03-03"
    assert spans_told([], "..") == ""
