"""One import from beginning to end: read, parse, put in by chunks, keep the rejects, report; may be cut anywhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, TextIO

from app.domain.errors import UnknownPlace
from app.domain.masking import masked, number_end, without_numbers
from app.importing.lines import FileError, Line, Ordinals, lines
from app.importing.mapping import CALLS, Mapping
from app.importing.parse import CallLine, Parser, Rejected, RequestLine

CHUNK = 2000
#: What a reason quotes of its line; without it, lines rejected for the same reason are counted together.
_QUOTED = re.compile(r' ".*"', re.DOTALL)

#: Called with the bytes read so far and those of the whole file.
Progress = Callable[[int, int], None]


class Sink(Protocol):
    """Where parsed rows go; one call is one transaction. Each answers how many rows were new."""

    def place(self, centre: str, service: str, language: str) -> None:
        """Find or make the queue; raises `UnknownPlace`."""

    def put_requests(self, rows: Sequence[RequestLine]) -> int: ...

    def put_calls(self, rows: Sequence[CallLine]) -> int: ...


@dataclass(slots=True)
class Report:
    """How an import went: lines read, rows new and known from before, lines rejected and why."""

    read: int = 0
    new: int = 0
    known: int = 0
    rejected: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    rejects_file: Path | None = None


class Rejects:
    """The file of lines that did not go in: line number, reason, then the line; made when first needed.

    Numbers are masked, in whatever column, as in every file this program writes; the line's number finds it in
    the original. A date column stays as it is where it can be read as a date.
    """

    def __init__(self, path: Path, mapping: Mapping) -> None:
        self.path = path
        self._delimiter = mapping.delimiter
        self._mapping = mapping
        self._file: TextIO | None = None
        self._writer: csv.DictWriter[str] | None = None
        path.unlink(missing_ok=True)  # an earlier run's rejects would be taken for this one's

    def add(self, line: Line, reason: str) -> None:
        if self._writer is None:
            self._file = self.path.open("w", encoding="utf-8", newline="")
            names = ["line", "reason", *line.fields]
            self._writer = csv.DictWriter(self._file, names, delimiter=self._delimiter)
            self._writer.writeheader()
        fields = {name: self._masked(name, raw) for name, raw in line.fields.items()}
        self._writer.writerow({"line": line.number, "reason": without_numbers(reason), **fields})

    def _masked(self, name: str, raw: str) -> str:
        if name == self._mapping.columns.get("number"):
            return masked(number_end(raw))
        if name in self._mapping.date_columns and self._mapping.is_date(raw):
            return raw
        return without_numbers(raw)

    def close(self) -> Path | None:
        """Finish the file; its path, or None when nothing was rejected."""
        if self._file is None:
            return None
        self._file.close()
        return self.path


def run_import(
    path: Path,
    mapping: Mapping,
    sink: Sink,
    *,
    rejects_path: Path,
    now: datetime,
    report: Report,
    progress: Progress,
) -> None:
    """Read the file at `path` into `sink`, telling `report` as it goes, so that a cut run has its figures too.

    Raises:
        FileError: the file is broken from some point on; what came before it is in.
        Unavailable: the database went away; whole chunks before it are in. Run again: nothing goes in twice.
    """
    size = path.stat().st_size
    with _rejects(rejects_path, mapping, report) as rejects:
        for chunk, done in _chunks(path, mapping, sink, rejects, report, now):
            new = _put(sink, chunk)
            report.new += new
            report.known += len(chunk) - new
            progress(done, size)
    progress(size, size)


def _put(sink: Sink, chunk: list[RequestLine] | list[CallLine]) -> int:
    requests = [row for row in chunk if isinstance(row, RequestLine)]
    calls = [row for row in chunk if isinstance(row, CallLine)]
    return (sink.put_requests(requests) if requests else 0) + (sink.put_calls(calls) if calls else 0)


def _chunks(
    path: Path, mapping: Mapping, sink: Sink, rejects: Rejects, report: Report, now: datetime
) -> Iterator[tuple[list[RequestLine] | list[CallLine], int]]:
    parser, ordinals = Parser(mapping, now), Ordinals()
    read_one = parser.call if mapping.kind == CALLS else parser.request
    reference_column = mapping.columns.get("source_ref")
    chunk: list[RequestLine | CallLine] = []
    done = 0
    trouble: FileError | None = None
    read = lines(path, mapping)
    try:
        while True:
            try:
                line = next(read)
            except StopIteration:
                break
            except FileError as error:
                trouble = error
                break
            report.read += 1
            done = line.bytes_read
            given = line.fields.get(reference_column, "").strip() if reference_column else ""
            try:
                row = read_one(line, given or ordinals.reference(line))
                sink.place(row.centre, row.service, row.language)
                chunk.append(row)
            except (Rejected, UnknownPlace) as reason:
                report.rejected += 1
                kind = _QUOTED.sub("", str(reason))
                report.reasons[kind] = report.reasons.get(kind, 0) + 1
                rejects.add(line, str(reason))
            if len(chunk) >= CHUNK:
                yield _same_kind(chunk), done
                chunk = []
        if chunk:
            yield _same_kind(chunk), done
        if trouble is not None:
            raise trouble
    finally:
        ordinals.close()


def _same_kind(chunk: list[RequestLine | CallLine]) -> list[RequestLine] | list[CallLine]:
    calls = [row for row in chunk if isinstance(row, CallLine)]
    return calls or [row for row in chunk if isinstance(row, RequestLine)]


@contextmanager
def _rejects(path: Path, mapping: Mapping, report: Report) -> Iterator[Rejects]:
    rejects = Rejects(path, mapping)
    try:
        yield rejects
    finally:
        report.rejects_file = rejects.close()
