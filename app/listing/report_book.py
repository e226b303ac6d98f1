"""A report as it leaves the program without a screen: as a spreadsheet, as CSV, as JSON; the figures are the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from app.listing.report import Line, Report
from app.listing.report_figures import ALL, SHARES, TIMES, ReportFigure, value
from app.listing.report_words import ReportWords
from app.listing.sort_key import collation
from app.reports.workbook import Cell, Column, Kind, Sheet

CentreName = Callable[[int], str]

_NAME_WIDTH: Final = 28
_MEANING_WIDTH: Final = 48


def by_name(report: Report, centre_name: CentreName) -> Report:
    """Lines of centres as people look for them; days, weeks and months stay oldest first."""
    if report.by != "centre":
        return report
    lines = sorted(report.lines, key=lambda line: collation(centre_name(line.centre_id or 0)))
    return replace(report, lines=tuple(lines))


def sheets(report: Report, centre_name: CentreName, words: ReportWords, about: str) -> tuple[Sheet, Sheet]:
    """The figures with their sum below, and what they mean; `about`: where, which days, when they were read."""
    is_by_centre = report.by == "centre"
    place = [Column(words.centre, width=_NAME_WIDTH)] if is_by_centre else []
    days = [Column(words.first_day, "day"), Column(words.last_day, "day")]
    figures = [Column(words.figures[one].name, _kind(one)) for one in ALL]

    def row(line: Line) -> list[Cell]:
        named: list[Cell] = [centre_name(line.centre_id or 0)] if is_by_centre else []
        return [*named, line.first, _last(line), *_values(line)]

    total: list[Cell] = [words.total, *[None] * (len(place) + len(days) - 1), *_values(report.total)]
    named = by_name(report, centre_name)
    return (
        Sheet(words.report, [*place, *days, *figures], [row(line) for line in named.lines], total, about),
        meanings(words, ALL, about),
    )


def meanings(words: ReportWords, figures: Sequence[ReportFigure], about: str) -> Sheet:
    """What a reader of the file has to know of it, as beside the figures on the screen."""
    told = [words.figures[one] for one in figures]
    return Sheet(
        words.meanings,
        [
            Column(words.figure, width=_NAME_WIDTH, wraps=True),
            *(
                Column(caption, width=_MEANING_WIDTH, wraps=True)
                for caption in (words.meaning, words.formula, words.clock, words.basis)
            ),
        ],
        [
            (words.report, about, "", "", ""),
            *((one.name, one.meaning, one.formula, one.clock, one.basis) for one in told),
        ],
    )


def captions(words: ReportWords) -> list[str]:
    """Of a CSV file, with units."""
    figures = [f"{words.figures[one].name} [s]" if one in TIMES else words.figures[one].name for one in ALL]
    return ["first day", "last day", "centre", *figures]


def rows(report: Report, centre_name: CentreName) -> list[list[str]]:
    """Of a CSV file: days by ISO 8601, numbers with a decimal point; nothing in it depends on the language."""
    return [
        [
            line.first.isoformat(),
            _last(line).isoformat(),
            "" if line.centre_id is None else centre_name(line.centre_id),
            *("" if one is None else f"{one:.4f}".rstrip("0").rstrip(".") for one in _values(line)),
        ]
        for line in by_name(report, centre_name).lines
    ]


def as_json(report: Report, centre_code: CentreName) -> dict[str, Any]:
    """For scripts: shares from 0 to 1, waits in seconds, null for what nobody knows; centres by their codes."""

    def told(line: Line) -> dict[str, Any]:
        return {
            "first": line.first.isoformat(),
            "last": _last(line).isoformat(),
            "centre": None if line.centre_id is None else centre_code(line.centre_id),
            **{_key(one): _number(one, line) for one in ALL},
        }

    return {"by": report.by, "lines": [told(line) for line in report.lines], "total": told(report.total)}


def _kind(figure: ReportFigure) -> Kind:
    if figure in SHARES:
        return "share"
    return "duration" if figure in TIMES else "count"


def _key(figure: ReportFigure) -> str:
    end = "_s" if figure in TIMES else "_share" if figure in SHARES else ""
    return figure.removeprefix("report_") + end


def _number(figure: ReportFigure, line: Line) -> float | int | None:
    known = value(figure, line)
    if known is None:
        return None
    return round(known, 4) if figure in SHARES or figure in TIMES else round(known)


def _values(line: Line) -> list[float | None]:
    return [value(one, line) for one in ALL]


def _last(line: Line) -> date:
    return line.end - timedelta(days=1)
