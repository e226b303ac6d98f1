"""The one writing transaction on SQLite: it says who acts and when, for the triggers to write down."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from app.database.sqlite.connection import driver
from app.database.trouble import known_file_trouble
from app.database.types import to_us


@contextmanager
def transaction(engine: Engine, at: datetime, actor: str, action: UUID | None = None) -> Iterator[Connection]:
    """One transaction of `actor` at the time `at`; rolled back as a whole when anything is raised in it.

    Raises Unavailable when the file cannot be opened, written, or locked in time.
    """
    with writing(engine) as connection:
        set_context(driver(connection), to_us(at), actor, action)
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that sets its own context, call by call; cleared before its end."""
    try:
        with engine.begin() as connection:
            yield connection
            driver(connection).execute("UPDATE act_context SET at = NULL, actor = NULL, action_id = NULL")
    except (OperationalError, sqlite3.OperationalError) as error:
        known = known_file_trouble(error.orig if isinstance(error, OperationalError) else error)
        if known is None:
            raise
        raise known from error


def set_context(below: sqlite3.Connection, at_us: int, actor: str, action: UUID | None = None) -> None:
    """What the triggers write into each event from here on."""
    below.execute(
        "UPDATE act_context SET at = ?, actor = ?, action_id = ?",
        (at_us, actor, action.hex if action else None),
    )
