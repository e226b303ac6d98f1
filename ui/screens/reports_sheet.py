"""A report in words: its lines as a table on the screen, in a file and on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from math import nan

from PySide6.QtCore import QCoreApplication

from app.listing.report import Line, Report
from app.listing.report_figures import FIGURES, SHARES, TIMES, Part, ReportFigure, value
from ui.charts.chart_sheet import ChartSheet, Series
from ui.formats import Formats
from ui.words.report_figures import report_name

translate = QCoreApplication.translate


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
    found = (value(figure, line) for line in lines)
    is_time = figure in TIMES
    return Series(
        report_name(figure),
        [nan if one is None else one for one in found],
        "s" if is_time else "",
        is_time=is_time,
        is_share=figure in SHARES,
    )
