"""Opens a SQLite file, or a database in memory, as an engine that speaks the same tables as PostgreSQL."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

from app.database.compiled import share_compiled
from app.database.tables import SCHEMA

MEMORY = ":memory:"
#: How long a writer waits for another one: acts take milliseconds, a batch of the demo seconds.
BUSY_TIMEOUT_MS = 10_000


def open_engine(path: Path | str, *, read_only: bool = False) -> Engine:
    """An engine on the file, made when it is missing; `setup.create` fills an empty one.

    Each transaction takes the write lock at its start (BEGIN IMMEDIATE), so that it never fails half way
    because it read before it wrote. Readers do not want that: they ask for `read_only=True`, or for one
    connection the execution option `read_only`. A database in memory has one connection, for one thread at a
    time, and no read-only engine.
    """
    if str(path) == MEMORY:
        if read_only:
            raise ValueError("a database in memory has one connection; open it for writing")
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        engine = create_engine(f"sqlite:///{path}")
    engine = engine.execution_options(schema_translate_map={SCHEMA: None}, read_only=read_only)
    event.listen(engine, "connect", _set_up_read_only if read_only else _set_up)
    event.listen(engine, "begin", _begin)
    share_compiled(engine)
    return engine


def driver(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection below: a statement costs 3 microseconds there and 40 through Core."""
    below = connection.connection.driver_connection
    if not isinstance(below, sqlite3.Connection):
        raise TypeError("not a SQLite engine")
    return below


def _set_up(below: sqlite3.Connection, _record: Any) -> None:
    # None: sqlite3 begins no transaction by itself; `_begin` does.
    below.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = NORMAL",  # in WAL: a power cut may cost the newest commits, never the file
        "foreign_keys = ON",
        "recursive_triggers = OFF",  # the trigger on callback sets the version by an update of its own
    ):
        below.execute(f"PRAGMA {pragma}")


def _set_up_read_only(below: sqlite3.Connection, _record: Any) -> None:
    below.isolation_level = None
    below.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    below.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
