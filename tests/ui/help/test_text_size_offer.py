"""Larger text is offered at the first start on a screen where letters are small; taken or left, it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Settings
from tests.ui.choices_in_force import choices_of
from tests.ui.screens.settings_builders import a_policy, some_settings
from ui.choices import Choices
from ui.help.text_size_offer import TextSizeOffer, capital_minutes, is_small
from ui.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.button import Button

_SIZE = "appearance.text_size"
#: Inches across, as it is sold, and dots of a row and of a column.
_OFFICE = 24.0, 1920, 1080


def small_on(inches: float, wide: int, tall: int) -> bool:
    """Of a screen that is not scaled."""
    dots_per_inch = (wide**2 + tall**2) ** 0.5 / inches
    return is_small(wide / dots_per_inch * 25.4, tall / dots_per_inch * 25.4, dots_per_inch)


@contextmanager
def offered(
    qtbot: QtBot, folder: Path, found: Settings | None = None
) -> Iterator[tuple[Choices, Banner, TextSizeOffer]]:
    """After the first start on the screen of the tests, on which letters are small."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    screen, banner = application.primaryScreen(), Banner()
    size = screen.physicalSize()
    assert is_small(size.width(), size.height(), screen.physicalDotsPerInch())
    qtbot.addWidget(banner)
    with choices_of(application, folder / "s.json", found) as choices:
        offer = TextSizeOffer(choices, choices.choose, banner, banner)
        offer.make(screen)
        yield choices, banner, offer


def buttons(banner: Banner) -> list[Button]:
    return [one for one in banner.findChildren(Button) if not one.isHidden()]


def test_capitals_on_a_full_hd_screen_of_24_inches_are_15_minutes_tall_and_17_when_they_are_larger() -> None:
    assert round(capital_minutes(91.8), 1) == 15.0
    assert round(capital_minutes(91.8, 115), 1) == 17.2


@pytest.mark.parametrize(
    "screen, is_offered",
    [
        (_OFFICE, True),
        ((27.0, 1920, 1080), False),
        ((27.0, 2560, 1440), True),
        # A wall, and a projector that says a size that is none.
        ((75.0, 1920, 1080), False),
        ((7.2, 1920, 1080), False),
        # A screen of 24 inches scaled to 150 % is as many of the program's dots wide as this.
        ((24.0, 1280, 720), False),
    ],
)
def test_larger_text_is_offered_where_capitals_are_under_16_minutes(
    screen: tuple[float, int, int], is_offered: bool
) -> None:
    assert small_on(*screen) is is_offered


def test_one_press_takes_it_and_it_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with offered(qtbot, tmp_path) as (choices, banner, _):
        words = banner.text, [one.text() for one in buttons(banner)]
        next(one for one in buttons(banner) if "115" in one.text()).click()
        taken = choices[_SIZE], theme.text_scale, banner.isHidden()

    assert words == (
        "Letters are small on this screen. Larger ones are easier to read all day.",
        ["Keep it as it is", "Text at 115%"],
    )
    assert taken == (115, 1.15, True)


def test_one_press_leaves_it_and_nothing_has_changed(qtbot: QtBot, tmp_path: Path) -> None:
    with offered(qtbot, tmp_path) as (choices, banner, _):
        next(one for one in buttons(banner) if "Keep" in one.text()).click()

        assert (choices[_SIZE], _SIZE in choices.settings.own, banner.isHidden()) == (100, False, True)


def test_another_size_chosen_meanwhile_answers_it(qtbot: QtBot, tmp_path: Path) -> None:
    with offered(qtbot, tmp_path) as (choices, banner, _):
        choices.choose(_SIZE, 90)

        assert banner.isHidden()


def test_the_offer_speaks_another_language_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with offered(qtbot, tmp_path) as (choices, banner, _):
        choices.choose_language("fi")

        assert [one.text() for one in buttons(banner)] == ["Pidä ennallaan", "Teksti 115\u00a0%"]


@pytest.mark.parametrize(
    "found",
    [some_settings({_SIZE: 90}), some_settings(None, a_policy(appearance__text_size=100))],
    ids=["chosen", "locked"],
)
def test_who_has_chosen_a_size_or_may_not_is_offered_none(
    qtbot: QtBot, tmp_path: Path, found: Settings
) -> None:
    with offered(qtbot, tmp_path, found) as (_, banner, _):
        assert banner.isHidden()
