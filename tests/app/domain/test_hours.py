"""When a queue is open: weekly hours, eves, holidays, exceptions; and how local clocks are read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.hours import (
    EVE,
    HORIZON_DAYS,
    CalendarDay,
    Hours,
    Span,
    finnish_calendar,
    instant,
    local_day,
    midnight_after,
)

HELSINKI = ZoneInfo("Europe/Helsinki")
DAY = Span(8 * 60, 16 * 60)
SHORT = Span(8 * 60, 13 * 60)
WEEKDAYS = dict.fromkeys(range(5), DAY)
WEDNESDAY, SATURDAY = date(2026, 3, 4), date(2026, 3, 7)


def test_a_weekday_has_its_hours_and_a_day_without_any_is_closed() -> None:
    hours = Hours(WEEKDAYS)

    assert hours.on(WEDNESDAY) == DAY
    assert hours.on(SATURDAY) is None


def test_a_holiday_is_closed_and_an_exception_wins_over_it() -> None:
    hours = Hours(
        WEEKDAYS, exceptions={WEDNESDAY: SHORT}, calendar={WEDNESDAY: "holiday", date(2026, 3, 5): "holiday"}
    )

    assert hours.on(WEDNESDAY) == SHORT
    assert hours.on(date(2026, 3, 5)) is None


def test_an_exception_without_hours_closes_an_ordinary_day() -> None:
    assert Hours(WEEKDAYS, exceptions={WEDNESDAY: None}).on(WEDNESDAY) is None


def test_an_eve_has_the_eves_hours_where_there_are_any_and_else_its_weekdays() -> None:
    calendar = {WEDNESDAY: "eve"}

    assert Hours(WEEKDAYS, calendar=calendar).on(WEDNESDAY) == DAY
    assert Hours({**WEEKDAYS, EVE: SHORT}, calendar=calendar).on(WEDNESDAY) == SHORT
    assert Hours({**WEEKDAYS, EVE: SHORT}).on(WEDNESDAY) == DAY


def test_the_next_service_day_is_later_than_the_day_asked_about() -> None:
    hours = Hours(WEEKDAYS, calendar={date(2026, 3, 9): "holiday"})

    assert hours.next_service_day(WEDNESDAY) == date(2026, 3, 5)
    assert hours.next_service_day(date(2026, 3, 6)) == date(2026, 3, 10)


def test_a_next_service_day_is_looked_for_sixty_days_ahead_and_no_further() -> None:
    last, too_late = (WEDNESDAY + timedelta(days=days) for days in (HORIZON_DAYS, HORIZON_DAYS + 1))

    assert Hours({}, exceptions={last: DAY}).next_service_day(WEDNESDAY) == last
    assert Hours({}, exceptions={too_late: DAY}).next_service_day(WEDNESDAY) is None


def test_a_local_day_begins_at_local_midnight() -> None:
    assert local_day(datetime(2026, 3, 3, 21, 59, 59, tzinfo=UTC), HELSINKI) == date(2026, 3, 3)
    assert local_day(datetime(2026, 3, 3, 22, 0, tzinfo=UTC), HELSINKI) == WEDNESDAY


def test_minutes_after_midnight_are_read_on_the_local_clock() -> None:
    assert instant(WEDNESDAY, 8 * 60, HELSINKI) == datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
    assert instant(WEDNESDAY, 1440, HELSINKI) == datetime(2026, 3, 4, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize("day, hours", [(WEDNESDAY, 24), (date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_a_day_is_as_long_as_its_clock_makes_it(day: date, hours: int) -> None:
    assert midnight_after(day, HELSINKI) - instant(day, 0, HELSINKI) == timedelta(hours=hours)


def test_a_reading_that_the_spring_skips_and_one_that_the_autumn_has_twice_are_read_as_postgresql_does() -> (
    None
):
    # SELECT timestamp '2026-03-29 03:30' AT TIME ZONE 'Europe/Helsinki', and the same of 2026-10-25, give these.
    assert instant(date(2026, 3, 29), 210, HELSINKI) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert instant(date(2026, 10, 25), 210, HELSINKI) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_the_finnish_calendar_has_public_holidays_and_the_weekday_eves_before_them() -> None:
    days = {day.day: day for day in finnish_calendar([2026])}

    assert days[date(2026, 1, 1)].kind == "holiday"
    assert days[date(2026, 4, 3)] == CalendarDay(
        date(2026, 4, 3), "holiday", "Pitkäperjantai", "Långfredagen", "Good Friday"
    )
    assert days[date(2026, 4, 2)].kind == "eve"
    assert days[date(2026, 4, 2)].name_fi == "Pitkäperjantai, aatto"
    assert days[date(2026, 12, 31)].kind == "eve"  # of the first day of the next year
    assert days[date(2026, 12, 24)].kind == days[date(2026, 6, 19)].kind == "holiday"
    assert date(2026, 12, 23) not in days  # no eve before an eve
    assert date(2026, 6, 18) not in days
    assert date(2026, 4, 4) not in days  # the Saturday before Easter


def test_the_calendar_of_several_years_is_in_order_and_names_no_day_twice() -> None:
    days = [day.day for day in finnish_calendar([2025, 2026, 2027])]

    assert days == sorted(set(days))
    assert {day.year for day in days} == {2025, 2026, 2027}
