"""What a line is known by: its reference, used once in a file, or its content and its ordinal among equals."""

from __future__ import annotations

import hashlib

from app.importing.lines import Line
from app.importing.scratch import Scratch


class UsedTwice(Exception):
    """An earlier line of the file has this reference and says something else; `line` is its number."""

    def __init__(self, ref: str, line: int) -> None:
        self.line = line
        super().__init__(f'source_ref "{ref}" is on line {line} already, with other content')


#: The same of any line, for counting.
USED_TWICE = "source_ref is on an earlier line already, with other content"


class References:
    """Which references one run over one file has used so far, and for what. Raises `NoRoom`."""

    def __init__(self) -> None:
        self._used = Scratch("used(ref TEXT PRIMARY KEY, content BLOB, line INTEGER) WITHOUT ROWID")

    def is_repeated(self, ref: str, row: object, line: int) -> bool:
        """Whether an earlier line said the same under `ref`; `row` is what the line on `line` says, as it was read.

        Two lines that read alike are one, however they are written. Raises `UsedTwice`, `NoRoom`.
        """
        content = hashlib.sha256(repr(row).encode("utf-8", "surrogatepass")).digest()[:16]
        there = self._used.ask("SELECT content, line FROM used WHERE ref = ?", ref)
        if there is None:
            self._used.ask("INSERT INTO used VALUES (?, ?, ?)", ref, content, line)
            return False
        if there[0] != content:
            raise UsedTwice(ref, there[1])
        return True

    def close(self) -> None:
        self._used.close()


class Ordinals:
    """How many times the same line has come in one run over one file. Raises `NoRoom`."""

    def __init__(self) -> None:
        self._seen = Scratch("seen(h BLOB PRIMARY KEY, n) WITHOUT ROWID")

    def reference(self, line: Line) -> str:
        """A reference made of the line's content and its ordinal among equals: the same at every run of the file.

        Nothing of the mapping is in it: one that was changed between two runs must not take a line in once more.
        """
        content = "\x1f".join(f"{name}={value}" for name, value in line.as_written.items())
        digest = hashlib.sha256(content.encode()).digest()[:16]
        counted = self._seen.ask(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT(h) DO UPDATE SET n = n + 1 RETURNING n", digest
        )
        assert counted is not None, "it returns a row either way"
        return f"line:{digest.hex()}:{counted[0]}"

    def close(self) -> None:
        self._seen.close()
