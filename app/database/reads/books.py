"""Reads whether the books balance: the days of whose requests some cannot be accounted for."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import Connection, func, select

from app.database import tables as t
from app.database.ledger import ledger
from app.database.reads.columns import Unaccounted


def read_unaccounted(
    connection: Connection, since: date, centres: frozenset[int] | None
) -> tuple[Unaccounted, ...]:
    """Days from `since` on whose ledger does not balance, oldest first; of one moment if the transaction is.

    `centres`: those whose rows the connection sees, None for all. Who does not see all is told of none: a callback
    moved out of their sight would look lost.
    """
    if centres is not None:
        unseen = select(func.count()).select_from(t.centre).where(t.centre.c.id.not_in(centres))
        if connection.execute(unseen).scalar_one():
            return ()
    counts: Counter[date] = Counter()
    for line in ledger(connection, since):
        if line.difference:
            counts[line.day] += abs(line.difference)
    return tuple(Unaccounted(day, counts[day]) for day in sorted(counts))
