"""The burn-down says until when somebody works, as the shifts have it and not the lines' hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Shift
from app.foresight.today import foresee
from app.listing.burn_line import burn_line
from app.listing.scope import Scope
from tests.boards import HOUR_US, NOW_US
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, rows, shifts
from tests.ui.charts.charts_of_a_day import a_burn, a_burn_day
from ui.charts.burn_day import BurnDay, burn_day
from ui.charts.burn_down import BurnDown
from ui.formats import Formats
from ui.translations import Translations
from ui.words.outlook import outlook_explained

HELSINKI = ZoneInfo("Europe/Helsinki")
EN = Formats("en", HELSINKI)
HALF_PAST_TWELVE_US = NOW_US + 2 * HOUR_US
LATE = (Shift(1, 1, 1, "planned", NOW_US, CLOSES_US + HOUR_US),)


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


def a_day(*nurses: Shift) -> BurnDay:
    """Forty wait at half past ten; the lines close at four."""
    board = board_of(rows(40, requested_us=OPENS_US), *nurses)
    told = foresee(board, a_past(board, 0), NOW_US).of()
    line = burn_line(Scope(board, NOW_US), told)
    assert line is not None
    return burn_day(line, HELSINKI)


@pytest.mark.parametrize(
    "nurses, said",
    [
        (shifts(1, HALF_PAST_TWELVE_US), "staff until 12:30"),
        (LATE, "staff until 17:00"),
        ((), "no staff"),
    ],
    ids=["gone before closing", "longer than the lines", "nobody"],
)
def test_the_chart_says_when_the_last_shift_ends(qtbot: QtBot, nurses: tuple[Shift, ...], said: str) -> None:
    chart = BurnDown(EN)
    qtbot.addWidget(chart)

    assert chart.hands_words(a_day(*nurses)) == said


def test_the_explanation_says_it_too_and_of_nobody_that_there_is_nobody() -> None:
    told = {}
    for name, nurses in (("early", shifts(1, HALF_PAST_TWELVE_US)), ("nobody", ())):
        board = board_of(rows(40, requested_us=OPENS_US), *nurses)
        told[name] = outlook_explained(foresee(board, a_past(board, 0), NOW_US).of(), EN).told("")

    assert "until 12:30" in told["early"]
    assert "leaves at 12:30" in told["early"]
    assert "16:00" not in told["early"] + told["nobody"]
    assert "No staff is on plan" in told["nobody"]
    assert "won't be rung: there is no staff" in told["nobody"]


@pytest.mark.parametrize(
    "language, gone, ahead",
    [
        ("en", ("ended at 12:30", "won't be rung: the staff left at 12:30"), "leaves at"),
        ("fi", ("päättyi klo 12.30", "jää soittamatta: hoitajien vuorot päättyivät klo 12.30"), "päättyvät"),
        (
            "sv",
            ("slutade kl. 12.30", "hinner inte ringas: skötarnas turer slutade kl. 12.30"),
            "turer slutar",
        ),
    ],
)
def test_of_staff_that_has_gone_it_is_said_as_of_what_is_past(
    translations: Translations, language: str, gone: tuple[str, str], ahead: str
) -> None:
    translations.use(language)
    words = {minutes: _words(language, HALF_PAST_TWELVE_US + minutes * 60_000_000) for minutes in (-1, 0, 60)}

    assert ahead in words[-1]
    assert not any(said in words[-1] for said in gone)
    for later in (0, 60):
        assert all(said in words[later] for said in gone)
        assert ahead not in words[later]


def _words(language: str, now_us: int) -> str:
    """Of a day whose one nurse leaves at half past twelve."""
    board = board_of(rows(40, requested_us=OPENS_US), *shifts(1, HALF_PAST_TWELVE_US))
    ahead = foresee(board, a_past(board, 0), now_us).of()
    return outlook_explained(ahead, Formats(language, HELSINKI)).told("")


@pytest.mark.parametrize("hands_until_min", [None, 725.0, 960.0])
def test_the_end_of_the_hands_is_drawn_wherever_it_is(qtbot: QtBot, hands_until_min: float | None) -> None:
    """Beside what stands there else: the picture with other words is another one."""
    chart = a_burn(qtbot)
    day = replace(a_burn_day(), hands_until_min=hands_until_min)
    chart.show_day(day)
    shown = chart.grab().toImage()

    chart.show_day(replace(day, hands_until_min=840.0))

    assert chart.grab().toImage() != shown


def test_the_regions_number_says_how_many_of_its_centres_cannot_be_told() -> None:
    """A centre that has just been opened has no earlier days: of it nobody is expected."""
    board = board_of(rows(40), *shifts(1), centres=3)
    past = a_past(board, 1)
    known = past.usual_arrived.copy()
    known[12:] = np.nan
    ahead = foresee(board, replace(past, usual_arrived=known), NOW_US)

    said = {
        ids: outlook_explained(ahead.of(ids and frozenset(ids)), EN).told("")
        for ids in (None, (1,), (2,), (1, 2))
    }

    assert "2 centre(s) cannot be told" in said[None]
    assert "1 centre(s) cannot be told" in said[(1, 2)]
    assert "centre(s)" not in said[(1,)]
    assert "the rest of the day cannot be told" in said[(2,)]
    closed = foresee(board, replace(past, usual_arrived=known), CLOSES_US + HOUR_US).of()
    assert "cannot be told" not in outlook_explained(closed, EN).told("")
