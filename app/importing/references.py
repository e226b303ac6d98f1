"""Which references a file has used so far, and for what: kept on disk, so that a file of any length fits in memory."""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
from pathlib import Path


class UsedTwice(Exception):
    """An earlier line of the file has this reference and says something else; `line` is its number."""

    def __init__(self, ref: str, line: int) -> None:
        self.line = line
        super().__init__(f'source_ref "{ref}" is on line {line} already, with other content')


#: The same of any line, for counting.
USED_TWICE = "source_ref is on an earlier line already, with other content"


class References:
    """The references of one run over one file."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="jonovahti-references-")
        self._used = sqlite3.connect(Path(self._folder.name) / "references.db", isolation_level=None)
        self._used.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE TABLE used(ref TEXT PRIMARY KEY, content BLOB, line INTEGER) WITHOUT ROWID; BEGIN"
        )

    def is_repeated(self, ref: str, row: object, line: int) -> bool:
        """Whether an earlier line said the same under `ref`; `row` is what the line on `line` says, as it was read.

        Two lines that read alike are one, however they are written. Raises `UsedTwice`.
        """
        content = hashlib.sha256(repr(row).encode("utf-8", "surrogatepass")).digest()[:16]
        there = self._used.execute("SELECT content, line FROM used WHERE ref = ?", (ref,)).fetchone()
        if there is None:
            self._used.execute("INSERT INTO used VALUES (?, ?, ?)", (ref, content, line))
            return False
        if there[0] != content:
            raise UsedTwice(ref, there[1])
        return True

    def close(self) -> None:
        self._used.close()
        self._folder.cleanup()
