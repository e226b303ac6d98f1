"""A report of the command line holds the same as one saved from the screen, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import nan
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.day_figures import CentreDay, Sums
from app.listing import report_book
from app.listing.report import Lines, report
from app.listing.report_figures import PARTS
from app.listing.report_words import report_words
from ui.formats import Formats
from ui.screens.reports_sheet import sheet
from ui.translations import Translations
from ui.words import report_files

HELSINKI = ZoneInfo("Europe/Helsinki")
FIRST, BEFORE = date(2026, 10, 26), date(2026, 11, 4)
NAMES = {1: "Östersundom", 2: "Alppila"}
DAYS = tuple(
    CentreDay(
        FIRST + timedelta(days=day),
        centre,
        # The first day is one on which nobody left anything: no share and no wait is known of it.
        Sums() if day == 0 else Sums(
            requested=1200 + day, in_hours=1000, called_same_day=900 - day, reached_same_day=800, reached=1100,
            handled=40, unreached=30, withdrawn=20, joined=4, still_open=6, attempts=1500, moved_in=day, moved_out=3,
            texts=17, delay_sum_s=3_600_001, delays=(2, 40, 1000 - day),
        ),
    )
    for day in range(9)
    for centre in (1, 2)
)  # fmt: skip


@pytest.fixture(params=["fi", "sv", "en"])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The program in each language in turn."""
    translations = Translations(qapp)
    translations.use(str(request.param))
    yield str(request.param)
    translations.remove()
    translations.deleteLater()


@pytest.mark.parametrize("by", ["day", "week", "month", "centre"])
def test_a_file_of_the_command_line_is_that_of_the_screen(language: str, by: Lines) -> None:
    made = report_book.by_name(report(DAYS, by, FIRST, BEFORE), NAMES.__getitem__)
    saved = sheet(made, PARTS, Formats(language, HELSINKI), NAMES.__getitem__, with_total=False)

    assert report_book.captions(report_words(language)) == saved.file_captions()
    assert report_book.rows(made, NAMES.__getitem__) == saved.file_rows()


def test_the_words_of_the_command_line_are_those_of_the_screen(language: str) -> None:
    assert report_words(language) == report_files.report_words()


@pytest.mark.parametrize("by", ["day", "centre"])
def test_a_spreadsheet_has_the_figures_of_the_table_and_its_sum(language: str, by: Lines) -> None:
    made = report_book.by_name(report(DAYS, by, FIRST, BEFORE), NAMES.__getitem__)
    shown = sheet(made, PARTS, Formats(language, HELSINKI), NAMES.__getitem__, with_total=True)

    figures, _ = report_book.sheets(made, NAMES.__getitem__, report_words(language), "")

    count = len(shown.columns)
    assert [one.caption for one in figures.columns][-count:] == [one.caption for one in shown.columns]
    assert figures.total is not None
    written = [list(row)[-count:] for row in (figures.total, *figures.rows)]
    assert len(written) == len(shown.places)
    for place, column in enumerate(shown.columns):
        there = [nan if row[place] is None else row[place] for row in written]
        assert there == pytest.approx(list(column.values), nan_ok=True)
