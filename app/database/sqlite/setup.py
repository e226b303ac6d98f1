"""Makes a SQLite database from the tables and the trigger file, and tells a file of another version."""

from __future__ import annotations

import sqlite3
import uuid
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from sqlalchemy import Engine, insert, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DatabaseError
from sqlalchemy.schema import CreateIndex, CreateTable

from app.database.tables import feed_meta, metadata
from app.database.trouble import NO_FILE_OF_OURS, known_file_trouble
from app.domain.errors import WrongDatabase


def create(engine: Engine) -> None:
    """Make all tables and triggers in an empty database, in one transaction."""
    with engine.begin() as connection:
        metadata.create_all(connection, checkfirst=False)
        for statement in _triggers():
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {schema_version()}")
        connection.execute(
            insert(feed_meta).values(
                id=1, epoch=uuid.uuid4(), schema_version=schema_version(), code_stamp=f"{schema_version():x}"
            )
        )


def check(engine: Engine) -> None:
    """Raise WrongDatabase unless `create` of this very schema made the file.

    `empty`, `other_file`, `unusable_file` (it cannot be opened, or is no database) or `broken`.

    Raises Unavailable for a file that is locked, or on a disk that is full or fails.

    A file is never upgraded: it holds a demo, and the caller replaces it. `other_file` is any other version.
    """
    try:
        with engine.connect().execution_options(read_only=True) as connection:
            found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            is_empty = not inspect(connection).get_table_names()
    except DatabaseError as error:
        if getattr(error.orig, "sqlite_errorname", "") in NO_FILE_OF_OURS:
            raise WrongDatabase("unusable_file", str(error.orig)) from error
        if (busy := known_file_trouble(error.orig)) is not None:
            raise busy from error
        raise WrongDatabase("broken", str(error.orig)) from error
    if is_empty:
        raise WrongDatabase("empty")
    if found != schema_version():
        raise WrongDatabase("other_file", f"the file has schema {found}, this program {schema_version()}")


@cache
def schema_version() -> int:
    """A check sum of tables and triggers, so that nobody has to remember to count up."""
    dialect = sqlite.dialect()
    parts = [str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables]
    parts += [
        str(CreateIndex(index).compile(dialect=dialect))
        for table in metadata.sorted_tables
        for index in sorted(table.indexes, key=lambda index: str(index.name))
    ]
    return zlib.crc32("\n".join([*parts, *_triggers()]).encode()) & 0x7FFFFFFF


def _triggers() -> Iterator[str]:
    """The statements of the trigger file; a trigger holds semicolons of its own."""
    statement = ""
    for line in files(__package__).joinpath("triggers.sql").read_text(encoding="utf-8").splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
