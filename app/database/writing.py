"""One writing transaction of a program that is no act: an import, a roll-up, a set-up; its events say who and when."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine, text

from app.database.sqlite.transaction import transaction
from app.database.trouble import reaching

_CONTEXT = text("SELECT set_config('contact.actor', :actor, true), set_config('contact.at', :at, true)")


@contextmanager
def writing(engine: Engine, *, actor: str, at: datetime) -> Iterator[Connection]:
    """A connection whose changes are committed together, or not at all when the block raises.

    Raises:
        Unavailable: no database, or it went away in the middle.
    """
    if engine.dialect.name == "sqlite":
        with transaction(engine, at, actor) as connection:
            yield connection
        return
    with reaching(), engine.begin() as connection:
        connection.execute(_CONTEXT, {"actor": actor, "at": at.isoformat()})
        yield connection
