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

translate = QCoreApplication.translate

#: What of the figures is on the screen and on paper; a file has all.
Part = Literal["service", "outcomes"]
PARTS: Final[tuple[Part, ...]] = ("service", "outcomes")


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
    columns: list[Series] = [_counts(translate("Reports", "Left"), lines, "requested")]
    if "service" in parts:
        columns += _service(lines, formats)
    if "outcomes" in parts:
        columns += _outcomes(lines)
    return ChartSheet(
        translate("Reports", "Centre") if report.by == "centre" else translate("Reports", "Time"),
        [*total, *(stretch(line, report, formats, centre_name) for line in report.lines)],
        ("from", "until", "centre"),
        [
            (
                line.first.isoformat(),
                line.end.isoformat(),
                "" if line.centre_id is None else centre_name(line.centre_id),
            )
            for line in lines
        ],
        columns,
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


def _service(lines: Sequence[Line], formats: Formats) -> list[Series]:
    """How soon the patients were rung."""
    rung_in = translate("Reports", "{share} rung in")
    return [
        _counts(translate("Reports", "Left in hours"), lines, "in_hours"),
        Series(
            translate("Reports", "Called same day"), [_or_nan(one.called) for one in lines], is_share=True
        ),
        Series(
            translate("Reports", "Reached same day"), [_or_nan(one.reached) for one in lines], is_share=True
        ),
        _times(translate("Reports", "Mean wait"), [one.sums.mean_delay_s for one in lines]),
        *(
            _times(
                rung_in.format(share=formats.percent(percent / 100)),
                [one.sums.delay_within_s(percent / 100) for one in lines],
            )
            for percent in (50, 90)
        ),
        _counts(translate("Reports", "Attempts"), lines, "attempts"),
    ]


def _outcomes(lines: Sequence[Line]) -> list[Series]:
    """What became of the requests, which add up to those left, and what was done besides."""
    return [
        _counts(translate("Reports", "Reached"), lines, "reached"),
        _counts(translate("Reports", "Handled"), lines, "handled"),
        _counts(translate("Reports", "Not reached"), lines, "unreached"),
        _counts(translate("Reports", "Withdrawn"), lines, "withdrawn"),
        _counts(translate("Reports", "Joined"), lines, "joined"),
        _counts(translate("Reports", "Open"), lines, "still_open"),
        _counts(translate("Reports", "Moved in"), lines, "moved_in"),
        _counts(translate("Reports", "Moved out"), lines, "moved_out"),
        _counts(translate("Reports", "Texts"), lines, "texts"),
    ]


def _counts(caption: str, lines: Sequence[Line], name: str) -> Series:
    return Series(caption, [float(getattr(one.sums, name)) for one in lines])


def _times(caption: str, values: Sequence[float | None]) -> Series:
    return Series(caption, [_or_nan(one) for one in values], "s", is_time=True)


def _or_nan(value: float | None) -> float:
    return nan if value is None else value
