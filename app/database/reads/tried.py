"""The calls of each centre in the last hour and in four weeks, and how many of them found the patient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from app.database import tables as t
from app.database.reads.calls import DAY_REACHED, IS_CALL, REACHED
from app.domain.hours import instant, local_day

LATELY: Final = timedelta(hours=1)
USUAL: Final = timedelta(weeks=4)

#: By centre: how many calls, and how many of them found the patient.
Calls = dict[int, tuple[int, int]]


def today(connection: Connection, at: datetime) -> date:
    """The region's day at that time."""
    return local_day(at, _zone(connection))


def lately(connection: Connection, centre_ids: Sequence[int], at: datetime) -> Calls:
    """Of the hour before `at`, by the centre that rang."""
    a = t.attempt.c
    rows = connection.execute(
        select(a.centre_id, func.count(), func.sum(REACHED))
        .where(a.centre_id.in_(centre_ids), a.started_at > at - LATELY, IS_CALL)
        .group_by(a.centre_id)
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in rows}


def usual(connection: Connection, centre_ids: Sequence[int], day: date) -> Calls:
    """Of the four weeks of local days before `day`, by the centre that rang.

    Of days before the first call that is known of a centre there are only daily figures, as in a region that was
    brought over from another system: they are by the queue first asked, and stand in for it.
    """
    zone, first = _zone(connection), day - USUAL
    a, d, q = t.attempt.c, t.queue_day.c, t.queue.c
    made, reached = Counter[int](), Counter[int]()
    begins: dict[int, date] = {}
    for centre_id, count, found, began in connection.execute(
        select(a.centre_id, func.count(), func.sum(REACHED), func.min(a.started_at))
        .where(
            a.centre_id.in_(centre_ids),
            a.started_at >= instant(first, 0, zone),
            a.started_at < instant(day, 0, zone),
            IS_CALL,
        )
        .group_by(a.centre_id)
    ):
        made[centre_id], reached[centre_id] = int(count), int(found)
        begins[centre_id] = local_day(began, zone)
    for centre_id, of_day, count, found in connection.execute(
        select(q.centre_id, d.day, func.sum(d.attempts), func.sum(DAY_REACHED))
        .join(t.queue, q.id == d.queue_id)
        .where(d.day >= first, d.day < day, q.centre_id.in_(centre_ids))
        .group_by(q.centre_id, d.day)
    ):
        if of_day < begins.get(centre_id, day):
            made[centre_id] += int(count)
            reached[centre_id] += int(found)
    return {centre_id: (count, reached[centre_id]) for centre_id, count in made.items()}


def _zone(connection: Connection) -> ZoneInfo:
    return ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
