"""What an import keeps on disk while it runs, so that a file of any length fits in memory; gone when it ends."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from app.importing.lines import FileError


class NoRoom(FileError):
    """The folder for temporary files takes no more; lines read before it go in all the same."""

    mend = "Make room there, or name another folder in the environment variable TMPDIR,"


class Scratch:
    """One table of a database of its own. All raise `NoRoom`."""

    def __init__(self, table: str) -> None:
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="jonovahti-import-")
        except OSError as error:
            raise NoRoom(
                f"Nothing can be kept in a folder for temporary files: {error.strerror or error}."
            ) from error
        try:
            self._kept = sqlite3.connect(Path(self._folder.name) / "kept.db", isolation_level=None)
            self._kept.executescript(
                f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE {table}; BEGIN"
            )
        except sqlite3.OperationalError as error:
            self._folder.cleanup()
            raise self._trouble(error) from error

    def ask(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        """The first row that the statement answers, or None."""
        try:
            row: tuple[Any, ...] | None = self._kept.execute(statement, values).fetchone()
        except sqlite3.OperationalError as error:
            raise self._trouble(error) from error
        return row

    def close(self) -> None:
        self._kept.close()
        self._folder.cleanup()

    def _trouble(self, error: sqlite3.OperationalError) -> NoRoom:
        return NoRoom(f"Cannot keep on in {self._folder.name} which lines were read: {error}.")
