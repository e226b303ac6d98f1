"""By when a request is due, and when the next attempt may be made."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.deadline import due_at, next_attempt_at
from app.domain.hours import Hours, Span

HELSINKI = ZoneInfo("Europe/Helsinki")
HOURS = Hours(dict.fromkeys(range(5), Span(8 * 60, 16 * 60)))
NEVER = Hours({})
HOUR = timedelta(hours=1)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI).astimezone(UTC)


def test_an_urgent_request_is_due_by_its_promise_at_any_hour() -> None:
    at = local("2026-03-07 23:00")

    assert due_at(at, 7200, HOURS, HELSINKI) == at + timedelta(hours=2)


@pytest.mark.parametrize(
    "left, due",
    [
        ("2026-03-04 07:00", "2026-03-05 00:00"),
        ("2026-03-04 15:59", "2026-03-05 00:00"),
        ("2026-03-04 16:00", "2026-03-06 00:00"),
        ("2026-03-06 17:00", "2026-03-10 00:00"),
        ("2026-03-27 17:00", "2026-03-31 00:00"),
        ("2026-10-23 17:00", "2026-10-27 00:00"),
    ],
)
def test_any_other_is_due_at_the_end_of_the_service_day_it_still_belongs_to(left: str, due: str) -> None:
    assert due_at(local(left), None, HOURS, HELSINKI) == local(due)


def test_a_queue_that_never_opens_again_is_due_on_the_day_itself() -> None:
    assert due_at(local("2026-03-04 10:00"), None, NEVER, HELSINKI) == local("2026-03-05 00:00")


def test_the_next_attempt_is_after_the_delay_while_the_queue_is_open() -> None:
    assert next_attempt_at(local("2026-03-04 10:00"), HOUR, HOURS, HELSINKI) == local("2026-03-04 11:00")


@pytest.mark.parametrize(
    "ended", ["2026-03-06 15:00", "2026-03-06 15:30", "2026-03-06 18:00", "2026-03-07 12:00"]
)
def test_once_the_queue_has_closed_it_is_at_the_next_opening(ended: str) -> None:
    assert next_attempt_at(local(ended), HOUR, HOURS, HELSINKI) == local("2026-03-09 08:00")


def test_a_delay_that_reaches_past_the_next_opening_stands() -> None:
    assert next_attempt_at(local("2026-03-04 15:30"), 20 * HOUR, HOURS, HELSINKI) == local("2026-03-05 11:30")


def test_a_queue_that_never_opens_again_has_the_delay_alone() -> None:
    assert next_attempt_at(local("2026-03-04 15:30"), HOUR, NEVER, HELSINKI) == local("2026-03-04 16:30")


def test_a_due_time_is_the_same_instant_wherever_it_is_computed() -> None:
    closes_late = Hours({2: Span(0, 1440)})
    at = datetime(2026, 3, 4, 21, 59, tzinfo=UTC)

    assert due_at(at, None, closes_late, HELSINKI) == datetime(2026, 3, 4, 22, 0, tzinfo=UTC)
    assert due_at(at, None, closes_late, ZoneInfo("UTC")) == datetime(2026, 3, 5, 0, 0, tzinfo=UTC)
    assert closes_late.on(date(2026, 3, 4)) is not None
