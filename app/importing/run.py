"""One import from beginning to end: read, parse, put in by chunks, keep the rejects, report; may be cut anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Mapping as Mapped
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.errors import UnknownPlace
from app.importing.cells import Rejected
from app.importing.lines import FileError, Line, lines
from app.importing.mapping import CALLS, SHIFTS, Mapping
from app.importing.parse import CallLine, Parser, RequestLine
from app.importing.references import USED_TWICE, Ordinals, References, UsedTwice
from app.importing.rejects import Rejects
from app.importing.shifts import ShiftLine, ShiftParser

CHUNK = 2000
#: What a reason quotes of its line; without it, lines rejected for the same reason are counted together.
_QUOTED = re.compile(r' ".*"', re.DOTALL)

#: Called with the bytes read so far and those of the whole file.
Progress = Callable[[int, int], None]

Row = RequestLine | CallLine | ShiftLine


class Put(Protocol):
    """What became of a chunk: how many rows are new or changed, and why some stay out, by their place in it."""

    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def differing(self) -> int: ...
    @property
    def refused(self) -> Mapped[int, str]: ...


class Sink(Protocol):
    """Where parsed rows go; one call is one transaction. No two rows of a call have the same reference."""

    def place(self, centre: str, service: str, language: str) -> None:
        """Find or make the queue; raises `UnknownPlace`."""

    def put_requests(self, rows: Sequence[RequestLine]) -> Put: ...

    def put_calls(self, rows: Sequence[CallLine]) -> Put: ...

    def put_shifts(self, rows: Sequence[ShiftLine]) -> Put: ...


@dataclass(slots=True)
class Report:
    """How an import went: lines read; rows new, changed, known from before, and said before in the file itself.

    Lines rejected, and why; `differing` of them are known from before, but with other content.
    """

    read: int = 0
    new: int = 0
    changed: int = 0
    known: int = 0
    repeated: int = 0
    rejected: int = 0
    differing: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    rejects_file: Path | None = None

    @property
    def is_in(self) -> int:
        """How many lines' content is in the database."""
        return self.new + self.changed + self.known + self.repeated

    @property
    def not_in(self) -> int:
        """How many lines were read and are neither in nor rejected: of a run that was stopped before it put them in."""
        return self.read - self.is_in - self.rejected

    def reject(self, reason: str, kind: str = "") -> None:
        """Count a line that stays out, with others of the same reason, or `kind` of reason."""
        self.rejected += 1
        kind = kind or _QUOTED.sub("", reason)
        self.reasons[kind] = self.reasons.get(kind, 0) + 1


@contextmanager
def rejecting(path: Path, mapping: Mapping, report: Report, spared: Iterable[Path] = ()) -> Iterator[Rejects]:
    """The rejects file, finished at the end of the block however that ends, and then named in `report`.

    `spared` are the files that it must not take the place of. Raises `RejectsPathError` at once, and at the end
    `FileError`.
    """
    rejects = Rejects(path, mapping, spared)
    try:
        yield rejects
    finally:
        report.rejects_file = rejects.close()


def run_import(
    path: Path,
    mapping: Mapping,
    sink: Sink,
    *,
    rejects: Rejects,
    now: datetime,
    report: Report,
    progress: Progress,
    whole: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> None:
    """Read the file at `path` into `sink`, telling `report` as it goes, so that a cut run has its figures too.

    Within `whole` a chunk is put in and counted: whoever stops the run waits for both.

    Raises:
        FileError: the file is broken from some point on; what came before it is in.
        Unavailable: the database went away; whole chunks before it are in. Run again: nothing goes in twice.
    """
    size = path.stat().st_size
    for chunk, done in _chunks(path, mapping, sink, rejects, report, now):
        with whole():
            _put(sink, chunk, rejects, report)
        progress(done, size)
    rejects.complete()
    progress(size, size)


def _put(sink: Sink, chunk: Sequence[tuple[Line, Row]], rejects: Rejects, report: Report) -> None:
    # A file has rows of one kind.
    put: Put
    if requests := [row for _, row in chunk if isinstance(row, RequestLine)]:
        put = sink.put_requests(requests)
    elif calls := [row for _, row in chunk if isinstance(row, CallLine)]:
        put = sink.put_calls(calls)
    else:
        put = sink.put_shifts([row for _, row in chunk if isinstance(row, ShiftLine)])
    report.new += put.new
    report.changed += put.changed
    report.differing += put.differing
    report.known += len(chunk) - put.new - put.changed - len(put.refused)
    # All are counted before any is written down: the disk may not take them.
    for _, reason in (refused := sorted(put.refused.items())):
        report.reject(reason)
    for place, reason in refused:
        rejects.add(chunk[place][0], reason)


def _chunks(
    path: Path, mapping: Mapping, sink: Sink, rejects: Rejects, report: Report, now: datetime
) -> Iterator[tuple[Sequence[tuple[Line, Row]], int]]:
    read_one = _reading(mapping, now)
    reference_column = mapping.columns.get("source_ref")
    chunk: list[tuple[Line, Row]] = []
    done = 0
    trouble: FileError | None = None
    with closing(Ordinals()) as ordinals, closing(References()) as references:
        try:
            for line in lines(path, mapping):
                report.read += 1
                done = line.bytes_read
                given = (
                    mapping.said(line.fields.get(reference_column, "")).strip() if reference_column else ""
                )
                try:
                    row = read_one(line, given or ordinals.reference(line))
                    if given and references.is_repeated(given, row, line.number):
                        report.repeated += 1
                        continue
                    if not isinstance(row, ShiftLine):
                        sink.place(row.centre, row.service, row.language)
                    chunk.append((line, row))
                except (Rejected, UnknownPlace) as reason:
                    report.reject(str(reason))
                    rejects.add(line, str(reason))
                except UsedTwice as reason:
                    report.reject(str(reason), USED_TWICE)
                    rejects.add(line, str(reason))
                if len(chunk) >= CHUNK:
                    yield chunk, done
                    chunk = []
        except FileError as error:
            # Of the file, the rejects or the folder for temporary files: what is good before it goes in.
            trouble = error
        if chunk:
            yield chunk, done
        if trouble is not None:
            raise trouble


def _reading(mapping: Mapping, now: datetime) -> Callable[[Line, str], Row]:
    if mapping.kind == SHIFTS:
        return ShiftParser(mapping, now).shift
    parser = Parser(mapping, now)
    return parser.call if mapping.kind == CALLS else parser.request
