"""What a SQLite file lacks of the contract, in plain words: its tables, indexes and triggers against fresh ones."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from app.database.finding import Finding
from app.database.sqlite import setup
from app.database.sqlite.connection import MEMORY, open_engine

_SHAPE = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"


def findings(connection: Connection) -> Iterator[Finding]:
    """All that is missing, different or too much; nothing where the file is as this version makes one."""
    there = _shape(connection)
    fresh = open_engine(MEMORY)
    try:
        setup.create(fresh)
        with fresh.connect() as made:
            due = _shape(made)
    finally:
        fresh.dispose()
    for key in sorted(due.keys() | there.keys()):
        kind, name = key
        if key not in there:
            yield Finding(kind, name, f"The {kind} {name} is missing.")
        elif key not in due:
            yield Finding(kind, name, f"The {kind} {name} is none of this version.")
        elif there[key] != due[key]:
            yield Finding(kind, name, f"The {kind} {name} is not the one of this version.")


def _shape(connection: Connection) -> dict[tuple[str, str], str]:
    return {(kind, name): sql for kind, name, sql in connection.exec_driver_sql(_SHAPE)}
