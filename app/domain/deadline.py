"""By when a request must be answered, and when the next attempt may be made."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.hours import Hours, instant, local_day, midnight_after


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
