"""Reads the opening exceptions of a day, those that were taken back among them; the same statement on both engines."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from app.database import tables as t
from app.database.reads.replay_rows import KeptException
from app.domain.hours import Span


def read_kept_exceptions(connection: Connection, day: date) -> tuple[KeptException, ...]:
    """All exceptions of the local day that may be seen, by id."""
    x = t.opening_exception.c
    asked = select(x.id, x.centre_id, x.queue_id, x.opens_min, x.closes_min, x.taken_back_at)
    return tuple(
        KeptException(
            row.id,
            row.centre_id,
            row.queue_id,
            None if row.opens_min is None or row.closes_min is None else Span(row.opens_min, row.closes_min),
            row.taken_back_at is None,
        )
        for row in connection.execute(asked.where(x.day == day).order_by(x.id))
    )
