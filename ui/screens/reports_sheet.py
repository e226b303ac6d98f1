"""A report in words: its lines as a table on the screen, in a file and on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from math import nan
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication

from app.listing.report import Line, Report
from ui.charts.chart_sheet import ChartSheet, Series
from ui.formats import Formats
from ui.words.report_figures import ReportFigure, report_name

translate = QCoreApplication.translate

#: What of the figures is on the screen and on paper; a file has all.
Part = Literal["service", "outcomes"]
PARTS: Final[tuple[Part, ...]] = ("service", "outcomes")
#: The columns of each after the first two, which say what a line is about and how many were left.
FIGURES: Final[dict[Part, tuple[ReportFigure, ...]]] = {
    "service": (
        "report_in_hours",
        "report_called",
        "report_reached_same_day",
        "report_mean_wait",
        "report_half",
        "report_most",
        "report_attempts",
    ),
    "outcomes": (
        "report_reached",
        "report_handled",
        "report_unreached",
        "report_withdrawn",
        "report_joined",
        "report_open",
        "report_moved_in",
        "report_moved_out",
        "report_texts",
    ),
}
#: Plain counts by what they are called in the sums of days.
_COUNT_OF: Final[dict[ReportFigure, str]] = {
    "report_left": "requested",
    "report_in_hours": "in_hours",
    "report_attempts": "attempts",
    "report_reached": "reached",
    "report_handled": "handled",
    "report_unreached": "unreached",
    "report_withdrawn": "withdrawn",
    "report_joined": "joined",
    "report_open": "still_open",
    "report_moved_in": "moved_in",
    "report_moved_out": "moved_out",
    "report_texts": "texts",
}


def sheet(
    report: Report,
    parts: Sequence[Part],
    formats: Formats,
    centre_name: Callable[[int], str],
    *,
    with_total: bool,
) -> ChartSheet:
    """The sum of all, where it is wanted, and the lines in order; in a file it would be counted twice."""
    lines = (*((report.total,) if with_total else ()), *report.lines)
    total = [translate("Reports", "All together")] if with_total else []
    figures: list[ReportFigure] = ["report_left", *(one for part in parts for one in FIGURES[part])]
    return ChartSheet(
        translate("Reports", "Centre") if report.by == "centre" else translate("Reports", "Time"),
        [*total, *(stretch(line, report, formats, centre_name) for line in report.lines)],
        ("first day", "last day", "centre"),
        [
            (
                line.first.isoformat(),
                (line.end - timedelta(days=1)).isoformat(),
                "" if line.centre_id is None else centre_name(line.centre_id),
            )
            for line in lines
        ],
        [_column(one, lines) for one in figures],
    )


def stretch(line: Line, report: Report, formats: Formats, centre_name: Callable[[int], str]) -> str:
    """What a line is about."""
    last = line.end - timedelta(days=1)
    match report.by:
        case "centre":
            return centre_name(line.centre_id or 0)
        case "day":
            return f"{formats.weekday(line.first)} {formats.day(line.first)}"
        case "week":
            return f"{formats.short_day(line.first)}\u2013{formats.day(last)}"
        case "month":
            return formats.month(line.first)


def _column(figure: ReportFigure, lines: Sequence[Line]) -> Series:
    caption, sums = report_name(figure), [one.sums for one in lines]
    match figure:
        case "report_called":
            return Series(caption, [_or_nan(one.called) for one in lines], is_share=True)
        case "report_reached_same_day":
            return Series(caption, [_or_nan(one.reached) for one in lines], is_share=True)
        case "report_mean_wait":
            return _times(caption, [one.mean_delay_s for one in sums])
        case "report_half":
            return _times(caption, [one.delay_within_s(0.5) for one in sums])
        case "report_most":
            return _times(caption, [one.delay_within_s(0.9) for one in sums])
        case _:
            return Series(caption, [float(getattr(one, _COUNT_OF[figure])) for one in sums])


def _times(caption: str, values: Sequence[float | None]) -> Series:
    return Series(caption, [_or_nan(one) for one in values], "s", is_time=True)


def _or_nan(value: float | None) -> float:
    return nan if value is None else value
