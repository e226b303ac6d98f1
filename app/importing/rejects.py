"""The file of lines that did not go in: where it may stand, what is in it, and when it takes its name."""

from __future__ import annotations

import csv
import glob
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from app.domain.masking import masked, number_end, without_numbers
from app.domain.spelling import plain
from app.importing.lines import FileError, Line
from app.importing.mapping import Mapping
from app.whole_file import leads_to, put_in_place

_BEGINS = ("line", "reason")
#: What SQLite keeps beside a database.
_BESIDE = ("-wal", "-shm", "-journal")


class RejectsPathError(Exception):
    """The rejects cannot be written there; the message says why and what to do. Nothing was read or written."""


class RejectsNotWritten(FileError):
    """The disk does not take the rejects; lines read before it go in all the same."""

    mend = "Make room, or name another file with --rejects,"


class Rejects:
    """Line number, reason, then the line, for each that did not go in.

    It takes its name when it is finished, over an earlier run's: until then nothing under that name is touched.
    Numbers are masked, in whatever column, as in every file this program writes; the line's number finds it in
    the original. A date column stays as it is where it can be read as a date.
    """

    def __init__(self, path: Path, mapping: Mapping, spared: Iterable[Path] = ()) -> None:
        """Open it for writing, so that a place where it cannot be is known before anything is read.

        `spared` are files of others: what is read, the mapping, the database. Raises `RejectsPathError`.
        """
        self._mapping = mapping
        self._write: Callable[[Sequence[object]], object] | None = None
        self._is_broken = False
        self._is_complete = False
        try:
            self.path = leads_to(path)
            _may_be(path, self.path, spared)
            _clear_away_parts(self.path)
            self._part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
            self._file: TextIO = self._part.open("w", encoding="utf-8", newline="")
        except OSError as error:
            raise RejectsPathError(
                f"The rejects cannot be written to {path}: {error.strerror or error}. Name another file with --rejects."
            ) from error

    def add(self, line: Line, reason: str) -> None:
        """Write one line down. Raises `RejectsNotWritten`."""
        fields = {name: self._masked(name, raw) for name, raw in line.as_written.items()}
        try:
            if self._write is None:
                self._write = csv.writer(self._file, delimiter=self._mapping.delimiter).writerow
                self._write([*_BEGINS, *fields])
            # By place: the file may have a column that is called "line" or "reason" too.
            self._write([line.number, without_numbers(reason), *fields.values()])
        except OSError as error:
            raise self._trouble(error) from error

    def _masked(self, heading: str, raw: str) -> str:
        name = plain(heading)
        if name == self._mapping.columns.get("number"):
            return masked(number_end(raw))
        if name in self._mapping.date_columns and self._mapping.is_date(raw):
            return raw
        return without_numbers(raw)

    def complete(self) -> None:
        """All lines were read: with nothing rejected there are no rejects any more, of an earlier run neither."""
        self._is_complete = True

    def close(self) -> Path | None:
        """Give the file its name; its path, or None when nothing was rejected or not all could be written down.

        An earlier run's is taken away when nothing was rejected of the whole file: it would be taken for this run's.
        Of a run that stopped, or whose rejects the disk did not take, it stays. Raises `RejectsNotWritten`.
        """
        try:
            self._file.close()
            if self._is_broken:
                return None
            if self._write is None:
                if self._is_complete:
                    self.path.unlink(missing_ok=True)
                return None
            put_in_place(self._part, self.path)
        except OSError as error:
            if self._is_broken:  # said when it broke
                return None
            raise self._trouble(error) from error
        finally:
            with suppress(OSError):
                self._part.unlink(missing_ok=True)
        return self.path

    def _trouble(self, error: OSError) -> RejectsNotWritten:
        self._is_broken = True
        return RejectsNotWritten(f"Cannot write the rejects to {self.path}: {error.strerror or error}.")


def with_what_is_beside(database: Path) -> tuple[Path, ...]:
    """A SQLite database and the files that SQLite keeps beside it."""
    return database, *(database.with_name(database.name + end) for end in _BESIDE)


def _may_be(said: Path, path: Path, spared: Iterable[Path]) -> None:
    for other in spared:
        if _is_same(path, other):
            raise RejectsPathError(
                f"The rejects cannot go to {said}: that is {other}, which this command needs. "
                "Name another file with --rejects."
            )
    if path.is_dir():
        raise RejectsPathError(f"The rejects cannot go to {said}: it is a folder. Name a file in it.")
    if path.exists() and not _is_ours(path):
        raise RejectsPathError(
            f"The rejects cannot go to {said}: there is a file already that is none of rejected lines, and it stays. "
            "Name another file with --rejects, or move that one away."
        )


def _clear_away_parts(path: Path) -> None:
    """Take away what runs left that were killed before they could give it the name `path`."""
    if os.name != "posix":  # elsewhere there is no asking whether a process lives without ending it
        return
    for part in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
        number = part.name.split(".")[-2]
        if number.isdigit() and not _lives(int(number)):
            with suppress(OSError):
                part.unlink()


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _is_same(path: Path, other: Path) -> bool:
    """Whether both are one file, by whatever name or link, or would be once they are made."""
    with suppress(OSError):
        return path.samefile(other)
    return os.path.realpath(path) == os.path.realpath(other)


def _is_ours(path: Path) -> bool:
    """Whether it begins as these files do, with any delimiter; an empty one holds nothing that could be lost."""
    with path.open("rb") as file:
        begins = file.read(64)
    first, second = (name.encode() for name in _BEGINS)
    return not begins or (
        begins.startswith(first)
        and begins[len(first) + 1 :].startswith(second)
        and not begins[len(first) : len(first) + 1].isalnum()
    )
