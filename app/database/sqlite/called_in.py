"""Nurses whom a supervisor has asked in for an extra shift that is under way."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Engine

from app.database.sqlite.connection import driver
from app.database.trouble import reaching

_CALLED_IN = """
SELECT agent_id, centre_id FROM shift
WHERE kind = 'extra' AND action_id IS NOT NULL AND taken_back_at IS NULL AND starts_at <= ? AND ends_at > ?
ORDER BY id
"""


class CalledIn(NamedTuple):
    """A nurse, and the centre at which she works."""

    agent_id: int
    centre_id: int


def called_in(engine: Engine, at_us: int) -> tuple[CalledIn, ...]:
    """In the order in which they were asked. What the plan has is not among them. Raises Unavailable."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        rows = driver(connection).execute(_CALLED_IN, (at_us, at_us)).fetchall()
    return tuple(CalledIn(*row) for row in rows)
