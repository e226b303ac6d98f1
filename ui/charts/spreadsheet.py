"""What a chart shows, as a spreadsheet: times as times, shares as percentages, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.reports.workbook import Cell, Column, Kind, Sheet
from ui.charts.chart_sheet import ChartSheet, Series

translate = QCoreApplication.translate


def chart_workbook_sheet(sheet: ChartSheet, name: str, about: str) -> Sheet:
    """`name` of the chart; `about`: where, which day, when it was read, what is missing, that it is a demo."""
    exact = [[_cell(row[place]) for row in sheet.exact] for place in range(len(sheet.exact_captions))]
    places = [
        Column(_caption(caption, sheet.place_caption), _kind_of(cells))
        for caption, cells in zip(sheet.exact_captions, exact, strict=True)
    ]
    series = [Column(_with_unit(one), _kind(one)) for one in sheet.columns]
    cells = [*exact, *(one.values for one in sheet.columns)]
    return Sheet(name, [*places, *series], list(zip(*cells, strict=True)), about=about)


def _with_unit(column: Series) -> str:
    """A duration is shown as one, whatever unit it came in."""
    return f"{column.caption} [{column.unit}]" if column.unit and not column.is_time else column.caption


def _caption(exact: str, place: str) -> str:
    """In the user's language; a file of figures has them in English."""
    match exact:
        case "at":
            return place
        case "from":
            return translate("ChartFiles", "From")
        case "until":
            return translate("ChartFiles", "Until")
        case _:
            return exact


def _cell(told: str) -> Cell:
    """A time by ISO 8601, as a sheet of a chart has them, or a number, is what it is."""
    if told.isdecimal():
        return int(told)
    try:
        return datetime.fromisoformat(told) if "T" in told else date.fromisoformat(told)
    except ValueError:
        return told


def _kind_of(cells: Sequence[Cell]) -> Kind:
    match next((one for one in cells if one), ""):
        case datetime():
            return "moment"
        case date():
            return "day"
        case int():
            return "count"
        case _:
            return "text"


def _kind(column: Series) -> Kind:
    if column.is_share:
        return "share"
    return "duration" if column.is_time else "count"
