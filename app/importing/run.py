"""One import from beginning to end: read, parse, put in by chunks, keep the rejects, report; may be cut anywhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as Mapped
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, TextIO

from app.domain.errors import UnknownPlace
from app.domain.masking import masked, number_end, without_numbers
from app.importing.cells import Rejected
from app.importing.lines import FileError, Line, Ordinals, lines
from app.importing.mapping import CALLS, SHIFTS, Mapping
from app.importing.parse import CallLine, Parser, RequestLine
from app.importing.shifts import ShiftLine, ShiftParser

CHUNK = 2000
#: What a reason quotes of its line; without it, lines rejected for the same reason are counted together.
_QUOTED = re.compile(r' ".*"', re.DOTALL)

#: Called with the bytes read so far and those of the whole file.
Progress = Callable[[int, int], None]

Row = RequestLine | CallLine | ShiftLine


class Put(Protocol):
    """What became of a chunk of shifts: how many are new or changed, and why some stay out, by their place in it."""

    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def refused(self) -> Mapped[int, str]: ...


class Sink(Protocol):
    """Where parsed rows go; one call is one transaction. Each answers how many rows were new."""

    def place(self, centre: str, service: str, language: str) -> None:
        """Find or make the queue; raises `UnknownPlace`."""

    def put_requests(self, rows: Sequence[RequestLine]) -> int: ...

    def put_calls(self, rows: Sequence[CallLine]) -> int: ...

    def put_shifts(self, rows: Sequence[ShiftLine]) -> Put: ...


@dataclass(slots=True)
class Report:
    """How an import went: lines read, rows new, changed and known from before, lines rejected and why."""

    read: int = 0
    new: int = 0
    changed: int = 0
    known: int = 0
    rejected: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    rejects_file: Path | None = None

    def reject(self, reason: str) -> None:
        """Count a line that stays out, with others of the same reason."""
        self.rejected += 1
        kind = _QUOTED.sub("", reason)
        self.reasons[kind] = self.reasons.get(kind, 0) + 1


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
            _put(sink, chunk, rejects, report)
            progress(done, size)
    progress(size, size)


def _put(sink: Sink, chunk: Sequence[tuple[Line, Row]], rejects: Rejects, report: Report) -> None:
    requests = [row for _, row in chunk if isinstance(row, RequestLine)]
    calls = [row for _, row in chunk if isinstance(row, CallLine)]
    shifts = [row for _, row in chunk if isinstance(row, ShiftLine)]
    new = (sink.put_requests(requests) if requests else 0) + (sink.put_calls(calls) if calls else 0)
    changed = refused = 0
    if shifts:
        put = sink.put_shifts(shifts)
        new, changed, refused = put.new, put.changed, len(put.refused)
        for place, reason in sorted(put.refused.items()):
            report.reject(reason)
            rejects.add(chunk[place][0], reason)
    report.new += new
    report.changed += changed
    report.known += len(chunk) - new - changed - refused


def _chunks(
    path: Path, mapping: Mapping, sink: Sink, rejects: Rejects, report: Report, now: datetime
) -> Iterator[tuple[Sequence[tuple[Line, Row]], int]]:
    read_one, ordinals = _reading(mapping, now), Ordinals()
    reference_column = mapping.columns.get("source_ref")
    chunk: list[tuple[Line, Row]] = []
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
                if not isinstance(row, ShiftLine):
                    sink.place(row.centre, row.service, row.language)
                chunk.append((line, row))
            except (Rejected, UnknownPlace) as reason:
                report.reject(str(reason))
                rejects.add(line, str(reason))
            if len(chunk) >= CHUNK:
                yield chunk, done
                chunk = []
        if chunk:
            yield chunk, done
        if trouble is not None:
            raise trouble
    finally:
        ordinals.close()


def _reading(mapping: Mapping, now: datetime) -> Callable[[Line, str], Row]:
    if mapping.kind == SHIFTS:
        return ShiftParser(mapping, now).shift
    parser = Parser(mapping, now)
    return parser.call if mapping.kind == CALLS else parser.request


@contextmanager
def _rejects(path: Path, mapping: Mapping, report: Report) -> Iterator[Rejects]:
    rejects = Rejects(path, mapping)
    try:
        yield rejects
    finally:
        report.rejects_file = rejects.close()
