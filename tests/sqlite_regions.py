"""The small region of the builders in a SQLite file: made once in a process, and written down for each test."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from app.database.sqlite import setup
from app.database.sqlite.connection import open_engine
from tests.builders import a_small_world


def a_small_region(file: Path) -> Engine:
    """An engine at a new file, with tables, triggers and the small region in it; the caller ends it."""
    _write(file)
    return open_engine(file)


class RegionLender:
    """Lends engines at files that are written anew each time: what SQLAlchemy has compiled for one stays with it.

    Compiling its statements takes a test as long as all else it does.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = itertools.count(1)
        self._free: list[tuple[Path, Engine]] = []

    @contextmanager
    def lent(self) -> Iterator[Engine]:
        """An engine at a file with the small region in it, the caller's alone until the end of the block."""
        folder, engine = self._free.pop() if self._free else self._new()
        folder.mkdir()
        _write(folder / "world.sqlite")
        try:
            yield engine
        finally:
            engine.dispose()
            # Whoever was left with it open has a file without a name, and no part in the next one.
            shutil.rmtree(folder)
            self._free.append((folder, engine))

    def _new(self) -> tuple[Path, Engine]:
        folder = self._folder / str(next(self._number))
        return folder, open_engine(folder / "world.sqlite")


def _write(file: Path) -> None:
    with file.open("xb") as new:
        new.write(_made())


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
