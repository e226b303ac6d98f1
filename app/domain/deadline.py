"""By when a request must be answered, and when the next attempt may be made."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.errors import Refused
from app.domain.hours import Hours, instant, local_day, midnight_after

#: How many days ahead a callback can be put off at the most, whoever asks and however long its queue is closed: what
#: lies further ahead is an appointment, and a queue must not be emptied by putting it off. The phone platform may say
#: so of a patient's own wish; a hand goes no further than the next service day within it.
MOST_DAYS_AHEAD: Final = 14
#: A wish for a time before this is a program's word for no time (the year 1, 1970), which no clock is to be shown.
_EARLIEST_WISH: Final = datetime(1990, 1, 1, tzinfo=UTC)


def last_retry_day(today: date, hours: Hours) -> date:
    """The last local day that a retry, or a wish taken down by hand, may be for: the queue's next service day.

    Today where none follows; not further ahead than `MOST_DAYS_AHEAD`.
    """
    following = hours.next_service_day(today) or today
    return min(following, today + timedelta(days=MOST_DAYS_AHEAD))


def retry_until(at: datetime, hours: Hours, zone: ZoneInfo) -> datetime:
    """The end of that day: a retry at a later moment is refused as `too_far`."""
    return midnight_after(last_retry_day(local_day(at, zone), hours), zone)


def wish_until(at: datetime, zone: ZoneInfo) -> datetime:
    """The latest moment that a patient's own wish may name."""
    return midnight_after(local_day(at, zone) + timedelta(days=MOST_DAYS_AHEAD), zone)


def check_wish(wish_from: datetime | None, wish_until: datetime | None, furthest: datetime) -> None:
    """Refuse a wished window that ends before it begins or there (`not_a_window`) or lies too far ahead (`too_far`).

    So is one of a time that stands for none (`not_a_time`).
    """
    if any(time is not None and time < _EARLIEST_WISH for time in (wish_from, wish_until)):
        raise Refused("not_a_time")
    if wish_from is not None and wish_until is not None and wish_until <= wish_from:
        raise Refused("not_a_window")
    if any(time is not None and time > furthest for time in (wish_from, wish_until)):
        raise Refused("too_far")


def due_at(requested_at: datetime, promise_s: int | None, hours: Hours, zone: ZoneInfo) -> datetime:
    """When the request is due; computed once, when it is left, and kept through moves and calendar changes.

    An urgent line is due by its promise. Any other request left on a service day before closing, one minute before
    included, is due by the end of that calendar day (Health Care Act 1326/2010, section 51, in force since 1.9.2023;
    application guide cited by the regional state agency in 5/2025); left later or on a closed day, by the end of the
    queue's next service day. A queue that never opens again falls back to the end of the day of the request.
    """
    if promise_s is not None:
        return requested_at + timedelta(seconds=promise_s)
    day = local_day(requested_at, zone)
    span = hours.on(day)
    if span is None or requested_at >= instant(day, span.closes_min, zone):
        day = hours.next_service_day(day) or day
    return midnight_after(day, zone)


def next_attempt_at(ended_at: datetime, delay: timedelta, hours: Hours, zone: ZoneInfo) -> datetime:
    """When the next attempt may be made: after the delay, or when the queue next opens if it has closed by then."""
    wished = ended_at + delay
    day = local_day(ended_at, zone)
    span = hours.on(day)
    if span is not None and wished < instant(day, span.closes_min, zone):
        return wished
    next_day = hours.next_service_day(day)
    if next_day is None:
        return wished
    opening = hours.on(next_day)
    return max(wished, instant(next_day, opening.opens_min, zone)) if opening else wished
