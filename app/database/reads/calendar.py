"""Every queue's opening hours, exceptions and the region's calendar, as the domain has them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, select

from app.database import tables as t
from app.domain.hours import Hours, Span


def hours_by_queue(connection: Connection) -> dict[int, Hours]:
    """The hours of each queue by its id: its own rows where it has any, else its centre's.

    An exception of the queue wins over its centre's, and that over the region's, as the contract has it.
    """
    calendar = {
        row.day: row.kind for row in connection.execute(select(t.calendar_day.c.day, t.calendar_day.c.kind))
    }
    hours = t.opening_hours.c
    weekly: dict[tuple[str, int], dict[int, Span]] = defaultdict(dict)
    for row in connection.execute(
        select(hours.centre_id, hours.queue_id, hours.day_kind, hours.opens_min, hours.closes_min)
    ):
        key = ("queue", row.queue_id) if row.queue_id is not None else ("centre", row.centre_id)
        weekly[key][row.day_kind] = Span(row.opens_min, row.closes_min)
    closed = t.opening_exception.c
    exceptions: dict[tuple[str, int], dict[date, Span | None]] = defaultdict(dict)
    for row in connection.execute(
        select(closed.centre_id, closed.queue_id, closed.day, closed.opens_min, closed.closes_min)
        .where(closed.taken_back_at.is_(None))
        .order_by(closed.id)
    ):
        span = (
            None if row.opens_min is None or row.closes_min is None else Span(row.opens_min, row.closes_min)
        )
        exceptions[_owner(row.queue_id, row.centre_id)][row.day] = span
    found: dict[int, Hours] = {}
    for queue in connection.execute(select(t.queue.c.id, t.queue.c.centre_id)):
        own, centre = ("queue", queue.id), ("centre", queue.centre_id)
        dated = {**exceptions.get(("region", 0), {}), **exceptions.get(centre, {}), **exceptions.get(own, {})}
        found[queue.id] = Hours(weekly.get(own) or weekly.get(centre, {}), dated, calendar)
    return found


def _owner(queue_id: int | None, centre_id: int | None) -> tuple[str, int]:
    if queue_id is not None:
        return "queue", queue_id
    return ("centre", centre_id) if centre_id is not None else ("region", 0)
