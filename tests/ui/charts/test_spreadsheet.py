"""A chart's figures in a spreadsheet: what is a time is one, and a share is a percentage."""

from __future__ import annotations

from datetime import date, datetime
from math import nan

from app.reports.workbook import Column
from ui.charts.chart_sheet import ChartSheet, Series
from ui.charts.spreadsheet import chart_workbook_sheet


def test_times_and_figures_are_what_they_are() -> None:
    sheet = ChartSheet(
        "Time", ["8–9"], ("from", "until"), [("2026-11-19T08:00:00+02:00", "2026-11-19T09:00:00+02:00")],
        [
            Series("Waiting", [7.0], "callbacks"),
            Series("Called", [0.9], is_share=True),
            Series("Wait", [nan], "s", is_time=True),
        ],
    )  # fmt: skip

    figures = chart_workbook_sheet(sheet, "Today", "Malmi · Data of 9:01")

    assert figures.columns == [
        Column("From", "moment"), Column("Until", "moment"), Column("Waiting [callbacks]", "count"),
        Column("Called", "share"), Column("Wait", "duration"),
    ]  # fmt: skip
    ((first, until, waiting, called, wait),) = figures.rows
    assert isinstance(first, datetime)
    assert isinstance(until, datetime)
    assert (first.hour, until.hour, waiting, called) == (8, 9, 7.0, 0.9)
    assert wait is not None
    assert str(wait) == "nan"
    assert figures.about == "Malmi · Data of 9:01"


def test_days_hours_and_words_are_told_apart() -> None:
    def of(caption: str, *told: str) -> tuple[Column, list[object]]:
        sheet = ChartSheet(
            "Time", told, (caption,), [(one,) for one in told], [Series("n", [1.0] * len(told))]
        )
        figures = chart_workbook_sheet(sheet, "Chart", "")
        return figures.columns[0], [row[0] for row in figures.rows]

    assert of("at", "2026-11-19") == (Column("Time", "day"), [date(2026, 11, 19)])
    assert of("Attempt", "1", "2") == (Column("Attempt", "count"), [1, 2])
    assert of("Hour", "8–9", "9–10") == (Column("Hour"), ["8–9", "9–10"])
