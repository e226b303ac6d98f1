"""Reads whether the books balance: the days of whose requests some cannot be accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select

from app.database import tables as t
from app.database.ledger import ledger
from app.database.reads.columns import Unaccounted


def read_unaccounted(
    connection: Connection, since: date, centres: frozenset[int] | None = None
) -> tuple[Unaccounted, ...]:
    """Days from `since` on whose ledger does not balance, oldest first; of one moment if the transaction is.

    `centres`: those whose queues are meant, None for all. The connection must see every row nevertheless: a callback
    that was moved out of sight would look lost.
    """
    lines = ledger(connection, since)
    if centres is None:
        return _by_day((line.day, line.difference) for line in lines)
    own = set(connection.scalars(select(t.queue.c.id).where(t.queue.c.centre_id.in_(centres))))
    return _by_day((line.day, line.difference) for line in lines if line.queue_id in own)


def count_unaccounted(connection: Connection, since: date) -> tuple[Unaccounted, ...]:
    """The same on PostgreSQL for a login that does not see every row: the database counts, for its own queues."""
    found = connection.execute(select("*").select_from(func.contact.unaccounted(since)))
    return _by_day((row.day, row.difference) for row in found)


def _by_day(differences: Iterable[tuple[date, int]]) -> tuple[Unaccounted, ...]:
    counts: Counter[date] = Counter()
    for day, difference in differences:
        if difference:
            counts[day] += abs(difference)
    return tuple(Unaccounted(day, counts[day]) for day in sorted(counts))
