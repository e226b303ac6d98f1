"""`jonovahti-admin report`: the daily figures as the screen shows them, in a file; by a clock, with nobody looking."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending, pour, waiting
from app.cli.report_nothing import COUNTED_AT_NIGHT, end_with_nothing
from app.cli.report_reading import Asked, Reported, read
from app.cli.report_span import UNDERSTOOD, spans_told
from app.database.reads.trail import Trail
from app.domain.errors import Refused
from app.domain.trail import EXPORTED, exported
from app.listing.report_book import as_json, captions, rows, sheets
from app.reports.chart_csv import write_chart_csv
from app.reports.workbook import write_workbook
from app.whole_file import written_whole

#: What a file of CSV may be called too.
_PLAIN: Final = ("txt",)


class By(StrEnum):
    """What each line is of."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    CENTRE = "centre"


class Format(StrEnum):
    """What a report is written as."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


class Language(StrEnum):
    """Of captions, centres and what the figures mean."""

    FI = "fi"
    SV = "sv"
    EN = "en"


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("report")(tell_days)


def tell_days(
    database: Database,
    days: Annotated[str, typer.Argument(help=f"Which days: {UNDERSTOOD}.")] = "last-month",
    by: Annotated[By, typer.Option(help="What each line is of.")] = By.DAY,
    centre: Annotated[
        list[str] | None,
        typer.Option(help="A centre's code or name; once for each. Without: all you may see."),
    ] = None,
    service: Annotated[str | None, typer.Option(help="Of this service alone, by its code or name.")] = None,
    as_format: Annotated[
        Format | None, typer.Option("--format", help="Without: as the file's name ends, else csv.")
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option(help="The file, or a folder, where it is named for its days. Without: standard output."),
    ] = None,
    language: Annotated[Language, typer.Option(help="Of captions and names.")] = Language.EN,
    says_json: AsJson = False,
) -> None:
    """Write the daily figures of whole days to a file, the same as the console's reports; noted in the audit."""
    chosen = _format(as_format, to, says_json=says_json)
    if chosen is Format.XLSX and to is None:
        ending(Exit.WRONG_USE, "A spreadsheet goes to a file: name it, or a folder, with --to.")
    asked = Asked(days, by.value, centre or [], service, language.value)
    with opened(database) as engine, waiting("Reading the daily figures", shown=not says_json):
        told = read(engine, asked, datetime.now(UTC))
        if not told.report.lines:
            end_with_nothing(engine, told)
        trail = Trail(engine, told.person, lambda: datetime.now(UTC))
        note = partial(_note, trail, exported("report", chosen, len(told.report.lines), told.filter))
        if to is None:
            with tempfile.TemporaryDirectory(prefix="jonovahti-") as folder:
                file = Path(folder) / told.file_name
                _write(told, chosen, file, note)
                pour(file.read_bytes())
            _end_if_missing(told)
            return
        file = to / f"{told.file_name}.{chosen}" if to.is_dir() else to
        try:
            _write(told, chosen, file, note)
        except OSError as trouble:
            ending(Exit.WRONG_USE, f"The file {file} cannot be written: {trouble.strerror or trouble}.")
    lines = len(told.report.lines)
    data = {
        "file": str(file), "lines": lines, "first": told.first, "last": told.last,
        "not_counted": [one.isoformat() for one in told.missing],
    }  # fmt: skip
    answer(data, as_json=says_json, words=[f"Wrote {file}: {lines} lines, {told.first} to {told.last}."])
    _end_if_missing(told)


def _end_if_missing(told: Reported) -> None:
    """There is a file, which says so too; whoever runs this by a clock learns of it by the exit code."""
    if told.missing:
        days = spans_told(told.missing, "..")
        ending(Exit.FINDINGS, f"Without figures, as they were not counted: {days}.", COUNTED_AT_NIGHT)


def _note(trail: Trail, detail: dict[str, Any]) -> None:
    """Written down before there is anything: what could not be is no report."""
    try:
        trail.note(EXPORTED, detail)
    except Refused as refused:
        if refused.reason != "too_often":
            raise
        ending(
            Exit.WRONG_USE,
            "Nothing was written: this login has exported too often within a minute. Wait a minute, then run it again.",
        )


def _write(told: Reported, chosen: Format, file: Path, note: Callable[[], object]) -> None:
    match chosen:
        case Format.CSV:
            write_chart_csv(
                file,
                captions(told.words),
                rows(told.report, told.centre_name),
                [("report", told.about)],
                lambda _count: note(),
            )
        case Format.XLSX:
            book = sheets(told.report, told.centre_name, told.words, told.about)
            write_workbook(file, book, told.zone, note=lambda _count: note())
        case Format.JSON:
            with written_whole(file) as part:
                part.write_text(json.dumps(_as_json(told), ensure_ascii=False) + "\n", encoding="utf-8")
                note()


def _as_json(told: Reported) -> dict[str, Any]:
    return {
        "first": told.first.isoformat(),
        "last": told.last.isoformat(),
        "centres": [one.code for one in told.centres] or None,
        "service": None if told.service is None else told.service.code,
        "not_counted": [one.isoformat() for one in told.missing],
        "read_at": told.read_at.astimezone(told.zone).isoformat(timespec="seconds"),
        "is_demo": told.places.region.is_demo,
        **as_json(told.report, told.centre_code),
    }


def _format(asked: Format | None, to: Path | None, *, says_json: bool) -> Format:
    """Ends the program where the file's name promises what it would not be."""
    if to is None or to.is_dir():
        return asked or (Format.JSON if says_json and to is None else Format.CSV)
    end = to.suffix.lower().lstrip(".")
    if end in set(Format):
        if asked not in (None, end):
            ending(
                Exit.WRONG_USE,
                f"--format says {asked}, and the file's name ends in .{end}: name it .{asked}, or leave --format out.",
            )
        return Format(end)
    # An ending begins with a letter: in "report-2026.10" there is none.
    if asked is None and end[:1].isalpha() and end not in _PLAIN:
        ending(
            Exit.WRONG_USE,
            f"A report is written as csv, xlsx or json, and not as {end}: let the file's name end in one of these.",
            "With --format it is written as that, whatever its name.",
        )
    return asked or Format.CSV
