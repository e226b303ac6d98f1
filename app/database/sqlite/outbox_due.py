"""When the next text or dial command is due, for a demo that goes on by jumps and not second by second."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import Engine

from app.database.outbox import Kind
from app.database.sqlite.connection import driver
from app.database.trouble import reaching
from app.database.types import from_us, to_us

_EARLIEST: Final = (
    "SELECT min(not_before) FROM outbox"
    " WHERE state = 'queued' AND not_before <= ? AND not_after >= ? AND kind = ?"
)


def earliest_due(engine: Engine, kind: Kind, at: datetime) -> datetime | None:
    """Since when the row of this kind has waited that should have gone out first by `at`; None where none should.

    Asked for each step of a demo, hence past SQLAlchemy. Raises Unavailable.
    """
    now_us = to_us(at)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        (found,) = driver(connection).execute(_EARLIEST, (now_us, now_us, kind)).fetchone()
    return None if found is None else from_us(found)
