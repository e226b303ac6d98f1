"""One transaction of an import: after every other import's, and with its name in the events."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine, text

from app.database.writing import writing

_AFTER_THE_OTHERS = text("SELECT pg_advisory_xact_lock(hashtextextended('contact.import', 0))")


@contextmanager
def importing(engine: Engine, *, source: str, now: datetime) -> Iterator[Connection]:
    """A connection whose changes are committed together; of two imports at once each chunk waits for the other's.

    So each reads what is known, and which places there are, when the other cannot be adding to it. SQLite has one
    writer anyway. Raises `Unavailable`.
    """
    with writing(engine, actor=f"import:{source}", at=now) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(_AFTER_THE_OTHERS)
        yield connection
