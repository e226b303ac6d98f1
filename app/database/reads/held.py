"""Reads which waiting callbacks nobody is given, as another request of their caller is in a call that may be lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, func, select

from app.database import tables as t
from app.database.types import to_us
from app.domain.callback import State


def read_held(
    connection: Connection, before: datetime, centres: frozenset[int] | None = None
) -> Mapping[int, int]:
    """By callback, since when its caller is in another call, of those calls that began `before` or then.

    `centres`: those whose callbacks are meant, None for all. The connection must see every row nevertheless: the call
    may be of any centre.
    """
    waits, other = t.callback.alias("waits"), t.callback.alias("other")
    asked = (
        select(waits.c.id, func.min(other.c.taken_at))
        .join_from(other, waits, waits.c.caller_id == other.c.caller_id)
        .where(other.c.state == State.CALLING, other.c.taken_at <= before, waits.c.state == State.WAITING)
        .group_by(waits.c.id)
    )
    if centres is not None:
        asked = asked.where(waits.c.centre_id.in_(centres))
    return {id_: to_us(since) for id_, since in connection.execute(asked)}


def ask_held(connection: Connection, before: datetime) -> Mapping[int, int]:
    """The same on PostgreSQL for a login that does not see every row: the database looks, for its own centres."""
    found = connection.execute(select("*").select_from(func.contact.held_callbacks(before)))
    return {row.id: to_us(row.since) for row in found}
