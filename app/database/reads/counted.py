"""Which days the worker has counted: what tells a day without figures from a day on which nothing happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, func, select

from app.database import tables as t
from app.database.trouble import reaching
from app.domain.hours import local_day

_DAY = timedelta(days=1)


def days_not_counted(engine: Engine, first: date, last: date) -> list[date]:
    """The local days from `first` to `last` that were never counted whole, oldest first: reports know nothing of them.

    Days before the oldest one that was counted are left out, as nothing is known of them and nothing is to come; all
    are named while no day was counted. Today and days ahead are never counted: ask until yesterday. The same for every
    login, whatever its centres. Raises Unavailable.
    """
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        begins = connection.execute(select(func.min(t.counted_day.c.day))).scalar_one()
        counted = counted_whole(connection, first, last, _zone(connection))
    return [day for day in _span(max(first, begins or first), last) if day not in counted]


def last_counted_day(engine: Engine) -> date | None:
    """The newest local day that was counted whole; None: none was. Raises Unavailable."""
    d = t.counted_day.c
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        zone = _zone(connection)
        newest: Sequence[tuple[date, datetime]] = [
            (row[0], row[1])
            for row in connection.execute(select(d.day, d.counted_at).order_by(d.day.desc()).limit(7))
        ]
    return next((day for day, at in newest if local_day(at, zone) > day), None)


def counted_whole(connection: Connection, first: date, last: date, zone: ZoneInfo) -> set[date]:
    """The days from `first` to `last` that were counted after they were over."""
    d = t.counted_day.c
    rows = connection.execute(select(d.day, d.counted_at).where(d.day.between(first, last)))
    return {row[0] for row in rows if local_day(row[1], zone) > row[0]}


def _zone(connection: Connection) -> ZoneInfo:
    return ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())


def _span(first: date, last: date) -> list[date]:
    return [first + n * _DAY for n in range((last - first).days + 1)]
