"""The small region of the builders in a SQLite file: made once in a process, and copied for each test."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from app.database.sqlite import setup
from app.database.sqlite.connection import open_engine
from tests.builders import a_small_world


def a_small_region(file: Path) -> Engine:
    """An engine at a new file, with tables, triggers and the small region in it; the caller ends it."""
    with file.open("xb") as new:
        new.write(_made())
    return open_engine(file)


@cache
def _made() -> bytes:
    """A file's bytes: making the tables anew takes twenty times as long as writing them down."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "region.sqlite"
        engine = open_engine(file)
        setup.create(engine)
        a_small_world(engine)
        # What is written ahead goes into the file with the last connection.
        engine.dispose()
        return file.read_bytes()
