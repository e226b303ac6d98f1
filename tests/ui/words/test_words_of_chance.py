"""Whoever asks why a bar below 100 % is hatched is told of chance, in the figure's definition and in the help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

import resources.help
from app.foresight.today import foresee
from tests.boards import NOW_US
from tests.foresight.mornings import a_past, board_of, rows, shifts
from ui import words
from ui.formats import Formats
from ui.translations import Translations
from ui.words.outlook import outlook_explained

#: What stands still while nobody asks, and what the forecast is the mean of.
CHANCE = {
    "en": ("wait are not got back", "mean of many days drawn by chance"),
    "fi": ("odottamia minuutteja saa takaisin", "monen arvotun päivän keskiarvo"),
    "sv": ("väntar får man inte tillbaka", "medelvärdet av många slumpade dagar"),
}


@pytest.fixture(params=["en", "fi", "sv"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    made = Translations(qapp)
    made.use(request.param)
    yield request.param
    made.remove()
    made.deleteLater()


def test_the_load_and_who_will_not_be_rung_are_defined_with_what_chance_does(language: str) -> None:
    for figure in ("load", "left_over"):
        told = words.definition(figure).told("")

        assert all(said in told for said in CHANCE[language]), told


def test_a_bar_below_the_mark_is_said_to_be_hatched_at_times(language: str) -> None:
    below = {"en": "below 100%", "fi": "alle 100", "sv": "under 100"}[language]

    assert below in words.definition("load").told("")
    page = Path(next(iter(resources.help.__path__)), language, "signs.md").read_text(encoding="utf-8")
    assert below in page.lower()
    assert all(said in page for said in CHANCE[language])


def test_the_number_of_the_moment_is_explained_with_it_too(language: str) -> None:
    board = board_of(rows(40), *shifts(2))
    ahead = foresee(board, a_past(board, 0), NOW_US).of()

    told = outlook_explained(ahead, Formats(language, ZoneInfo("Europe/Helsinki"))).told("")

    assert all(said in told for said in CHANCE[language]), told


def test_that_a_load_lacks_who_is_still_expected_in_a_first_week_is_said_beside_it_and_in_the_help(
    language: str,
) -> None:
    week = {"en": "region's first week", "fi": "ensimmäisellä viikolla", "sv": "första vecka"}[language]
    page = Path(next(iter(resources.help.__path__)), language, "signs.md").read_text(encoding="utf-8")

    assert week in words.definition("load").told("")
    assert week in page
