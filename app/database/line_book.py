"""What of a region's queues, services and rules changes seldom, read once for a pass over its centres' lines."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from app.database import tables as t
from app.database.reads.calendar import hours_by_queue
from app.database.ring_lengths import read_rings
from app.domain.hours import instant, local_day
from app.domain.nps import ASKED_FROM_HOUR, ASKED_UNTIL_HOUR


class Book:
    """As it is at `at`."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        self.at = at
        self.zone = ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
        self.day = local_day(at, self.zone)
        #: Whether patients may be told something that they do not wait for just now.
        self.is_by_day = ASKED_FROM_HOUR <= at.astimezone(self.zone).hour < ASKED_UNTIL_HOUR
        self.hours = hours_by_queue(connection)
        queues = connection.execute(select(t.queue).where(t.queue.c.channel == "callback")).all()
        self.queues = {row.id: row for row in queues}
        self.services = {row.id: row for row in connection.execute(select(t.service))}
        self.centres = sorted({row.centre_id for row in queues if row.is_active})
        p, a = t.attempt_policy.c, t.policy_assignment.c
        assigned = (
            select(a.queue_id, p.max_attempts, p.no_answer_delay_s)
            .join_from(t.policy_assignment, t.attempt_policy)
            .where(a.valid_from <= self.day)
            .order_by(a.valid_from)
        )
        self.policies = {row.queue_id: row for row in connection.execute(assigned)}
        self.rings = read_rings(connection, self.services.values(), self.policies)

    def open_span(self, queue_id: int) -> tuple[datetime, datetime] | None:
        """From when until when the queue's line is open today; None when it is closed all day."""
        span = self.hours[queue_id].on(self.day)
        if span is None:
            return None
        opens, closes = (instant(self.day, one, self.zone) for one in (span.opens_min, span.closes_min))
        return opens, closes

    def open_spans(self, centre_id: int) -> list[tuple[datetime, datetime]]:
        """From when until when any line of the centre is open today, by time, those that overlap or touch as one."""
        mine = (
            self.open_span(one.id)
            for one in self.queues.values()
            if one.centre_id == centre_id and one.is_active
        )
        joined: list[tuple[datetime, datetime]] = []
        for opens, closes in sorted(span for span in mine if span):
            if joined and opens <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(closes, joined[-1][1]))
            else:
                joined.append((opens, closes))
        return joined
