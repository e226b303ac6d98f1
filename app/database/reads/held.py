"""Reads which waiting callbacks nobody is given, as another request of their caller is in a call that may be lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, Text, func, literal_column, select

from app.database import tables as t
from app.database.types import to_us
from app.domain.callback import State


def is_calling(state: ColumnElement[str]) -> ColumnElement[bool]:
    """That it is being rung, in the words of the partial index of these, which no parameter would be known to mean."""
    return state == literal_column(f"'{State.CALLING}'", Text)


def read_held(
    connection: Connection, before: datetime, centres: frozenset[int] | None = None
) -> Mapping[int, int]:
    """By callback, since when its caller is in another call, of those calls that began `before` or then.

    `centres`: those whose callbacks are meant, None for all. The connection must see every row nevertheless: the call
    may be of any centre.
    """
    return {
        row.id: since_us
        for row, since_us in _held(connection, before)
        if centres is None or row.centre_id in centres
    }


def read_held_queues(connection: Connection, before: datetime) -> Sequence[int]:
    """The queue of each of them, for a connection that sees every row."""
    return [row.queue_id for row, _ in _held(connection, before)]


def _held(connection: Connection, before: datetime) -> Iterator[tuple[Row[int, int, int, int], int]]:
    c = t.callback.c
    # Two looks, each at a few rows: of both in one, SQLite goes over all that the centres ever had.
    calls = select(c.caller_id, c.taken_at).where(is_calling(c.state), c.taken_at <= before)
    since_by_caller: dict[int, int] = {}
    for caller_id, taken_at in connection.execute(calls):
        if caller_id is not None:
            taken_us = to_us(taken_at)
            since_by_caller[caller_id] = min(taken_us, since_by_caller.get(caller_id, taken_us))
    if not since_by_caller:
        return
    waiting = select(c.id, c.caller_id, c.centre_id, c.queue_id).where(
        c.caller_id.in_(since_by_caller), c.state == State.WAITING
    )
    for row in connection.execute(waiting):
        yield row, since_by_caller[row.caller_id]


def ask_held(connection: Connection, before: datetime) -> Mapping[int, int]:
    """The same on PostgreSQL for a login that does not see every row: the database looks, for its own centres."""
    found = connection.execute(select("*").select_from(func.contact.held_callbacks(before)))
    return {row.id: to_us(row.since) for row in found}
