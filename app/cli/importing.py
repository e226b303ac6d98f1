"""`jonovahti-admin import`: another system's export into the database, with progress, a rejects file and a report."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, Teller, answer, ending, progress
from app.cli.stopping import Stop
from app.database.bulk import ImportRun
from app.database.bulk_sink import DatabaseSink
from app.domain.errors import Unavailable
from app.importing.lines import FileError, sha256_of
from app.importing.mapping import Mapping, MappingError
from app.importing.mapping_file import read_mapping
from app.importing.rejects import Rejects, RejectsPathError, with_what_is_beside
from app.importing.run import Report, rejecting, run_import


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("import")(import_file)


def import_file(
    file: Annotated[
        Path, typer.Argument(help="The other system's export, a CSV file.", exists=True, dir_okay=False)
    ],
    mapping: Annotated[
        Path, typer.Option(help="How its columns, words and times read; see resources/import.")
    ],
    database: Database,
    rejects: Annotated[Path | None, typer.Option(help="Where lines go that cannot be put in.")] = None,
    as_json: AsJson = False,
) -> None:
    """Put another system's export into the database; run again at will, nothing goes in twice."""
    if not file.is_file():
        ending(Exit.WRONG_USE, f"{file} cannot be read twice, as an import must: save it as a file first.")
    try:
        read = read_mapping(mapping)
        sha256 = sha256_of(file)
    except (MappingError, FileError) as error:
        ending(Exit.WRONG_USE, str(error))
    report, stop = Report(), Stop()
    rejects_path = rejects or file.with_name(f"{file.stem}.rejects.csv")
    with opened(database) as engine:
        spared = [file, mapping]
        if engine.dialect.name == "sqlite" and engine.url.database:
            spared += with_what_is_beside(Path(engine.url.database))
        now = datetime.now(UTC)
        sink = DatabaseSink(
            engine, source=read.source, makes_places=read.makes_places, weekly=read.weekly, now=now
        )
        try:
            with (
                stop.heard(),
                rejecting(rejects_path, read, report, spared) as out,
                progress(f"Importing {file.name}", shown=not as_json) as tell,
            ):
                run = ImportRun(engine, source=read.source, file_name=file.name, sha256=sha256, now=now)
                trouble = _noted(
                    run, report, stop, lambda: _run(file, read, sink, out, now, report, tell, stop)
                )
        except RejectsPathError as error:
            ending(Exit.WRONG_USE, str(error))
        except FileError as error:
            trouble = error
        except (Unavailable, KeyboardInterrupt) as cut:
            if isinstance(cut, Unavailable) and cut.reason in ("not_allowed", "read_only"):
                raise  # run again, it would end the same
            # Why it was stopped is told by whoever ends the program.
            _tell_how_far(file, sink, report, as_json=as_json)
            raise
    _tell(file, sink, report, trouble, as_json=as_json)


def _noted(
    run: ImportRun, report: Report, stop: Stop, work: Callable[[], FileError | None]
) -> FileError | None:
    """Do the work, and write down in the run's row how it ended."""

    def note(state: str) -> None:
        run.note(
            state=state,
            read=report.read,
            new=report.new + report.changed,
            known=report.known + report.repeated,
            rejected=report.rejected,
            now=datetime.now(UTC),
        )

    try:
        trouble = work()
    except BaseException:
        # Without a database it cannot be said.
        with suppress(Unavailable), stop.whole():
            note("failed")
        raise
    with stop.whole():
        note("failed" if trouble else "done")
    return trouble


def _run(
    file: Path,
    mapping: Mapping,
    sink: DatabaseSink,
    rejects: Rejects,
    now: datetime,
    report: Report,
    tell: Teller,
    stop: Stop,
) -> FileError | None:
    """Run the import; what went wrong with the file, or None. The figures are made anew either way."""
    trouble = None
    try:
        run_import(
            file,
            mapping,
            sink,
            rejects=rejects,
            now=now,
            report=report,
            progress=tell,
            whole=stop.whole,
        )
    except FileError as error:
        trouble = error
    sink.roll_up(lambda done, of: tell(done, of, "Daily figures"))
    return trouble


_AGAIN = "Run the same command again to go on: what is in stays, and nothing goes in twice."


def _tell_how_far(file: Path, sink: DatabaseSink, report: Report, *, as_json: bool) -> None:
    """What is in of an import that was stopped; why it was stopped is told by whoever ends the program."""
    data = _figures(sink, report, f"Stopped. {_AGAIN}")
    answer(data, as_json=as_json, words=[*_counts(file, sink, report), f"Stopped there. {_AGAIN}"])


def _tell(
    file: Path, sink: DatabaseSink, report: Report, trouble: FileError | None, *, as_json: bool
) -> None:
    data = _figures(sink, report, str(trouble or ""))
    words = _counts(file, sink, report)
    if trouble:
        words.append(f"Stopped: {trouble}")
        before = "The good lines before that are in." if report.is_in else "Nothing of it has gone in."
        words.append(f"{before} {trouble.mend} and run the same command again.")
    answer(data, as_json=as_json, words=words)
    if trouble or report.rejected:
        raise typer.Exit(Exit.CUT_SHORT if trouble else Exit.FINDINGS)


def _figures(sink: DatabaseSink, report: Report, trouble: str) -> dict[str, Any]:
    return {**asdict(report), "not_in": report.not_in, "made": sink.places.made, "trouble": trouble}


def _counts(file: Path, sink: DatabaseSink, report: Report) -> list[str]:
    words = [
        f"{file.name}: {report.read:,} lines read, {report.new:,} new, {report.known:,} known from before."
    ]
    if report.repeated:
        words.append(f"{report.repeated:,} lines say again what an earlier line of the file says.")
    if report.changed:
        words.append(f"{report.changed:,} known from before have changed, and are now as the file says.")
    if sink.places.made:
        words.append(f"Made {len(sink.places.made)}: {', '.join(sink.places.made[:8])}.")
    if report.not_in:
        words.append(f"{report.not_in:,} lines were read and not put in any more.")
    if report.rejected:
        written = report.rejects_file
        where = f"they are in {written} with the reason" if written else "they could not be written down"
        words.append(f"{report.rejected:,} lines did not go in; {where}.")
        words += [
            f"  {count:>8,}  {reason}"
            for reason, count in sorted(report.reasons.items(), key=lambda r: -r[1])
        ]
    return words
