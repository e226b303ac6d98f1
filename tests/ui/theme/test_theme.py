"""Themes, text sizes, fonts and icons."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from ui.theme import BODY, KPI, Theme, current, set_icon, theme
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, THEMES
from ui.widgets.button import Button
from ui.widgets.label import Label


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_the_palette_and_the_painters_colours_follow_the_choice(qapp: QApplication, choice: str) -> None:
    theme.apply(qapp, choice)

    tokens = THEMES[choice]
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == tokens["app"]
    assert theme.color("crit").name().upper() == tokens["crit"]


def test_a_change_of_theme_is_told_once_after_it_is_in_force(qapp: QApplication, qtbot: QtBot) -> None:
    seen: list[str] = []
    theme.changed.connect(lambda: seen.append(theme.color("app").name().upper()))

    theme.apply(qapp, "dark")

    assert seen == [DARK["app"]]


def test_what_is_in_force_already_is_brought_into_force_no_second_time(qapp: QApplication) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.name))

    theme.apply(qapp, "light", text_scale=1.0)
    again = list(told)
    theme.apply(qapp, text_scale=1.15)
    theme.apply(qapp, "dark")

    assert (again, told) == ([], ["light", "dark"])


def test_a_theme_that_does_not_exist_is_refused_and_nothing_changes(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="no theme 'sepia'"):
        theme.apply(qapp, "sepia")

    assert theme.name == "light"


def test_following_the_system_turns_dark_when_the_desktop_does(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, "system")

    monkeypatch.setattr(current, "system_theme", lambda: "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert (theme.choice, theme.name) == ("system", "dark")


def test_following_the_system_turns_to_high_contrast_when_the_desktop_does(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, "system")

    monkeypatch.setattr(current, "system_theme", lambda: "contrast")
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)

    assert (theme.choice, theme.name) == ("system", "contrast")


def test_a_chosen_theme_stays_when_the_desktop_turns_dark(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, "light")

    monkeypatch.setattr(current, "system_theme", lambda: "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.name == "light"


def test_the_font_is_really_inter_with_digits_of_one_width(qapp: QApplication) -> None:
    metrics = theme.metrics(BODY)

    assert QFontInfo(qapp.font()).family() == "Inter"
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_large_figures_are_set_in_inter_display(qapp: QApplication) -> None:
    assert QFontInfo(theme.font(KPI, 600)).family() == "Inter Display"


def test_fonts_are_never_hinted(qapp: QApplication) -> None:
    assert theme.font(BODY).hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_text_size_grows_fonts_lengths_and_the_style_sheet_together(qapp: QApplication, qtbot: QtBot) -> None:
    label = Label("Tapahtumat", role="section")
    qtbot.addWidget(label)
    label.show()

    theme.apply(qapp, text_scale=1.3)

    assert (theme.px(10), theme.font(BODY).pixelSize(), label.font().pixelSize()) == (13, 17, 20)


@pytest.mark.parametrize("asked, held", [(0.2, 0.9), (9.0, 1.5)])
def test_text_size_is_held_within_its_limits(qapp: QApplication, asked: float, held: float) -> None:
    theme.apply(qapp, text_scale=asked)

    assert theme.text_scale == held


def test_a_label_keeps_its_tabular_digits_under_the_style_sheet(qtbot: QtBot) -> None:
    label = Label("11", role="title")
    qtbot.addWidget(label)
    label.show()

    metrics = label.fontMetrics()

    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST])
def test_no_rule_of_the_style_sheet_matches_an_item_view_or_its_cells(tokens: dict[str, str]) -> None:
    sheet = stylesheet(tokens)

    selectors = [part.strip() for rule in re.findall(r"([^{}]+)\{", sheet) for part in rule.split(",")]
    offending = [
        selector
        for selector in selectors
        if re.search(r"QTableView|QListView|QTreeView|QAbstractItemView|QAbstractScrollArea", selector)
        or re.match(r"(\*|QWidget|QFrame)(?![#\w])", selector)
        or ("::item" in selector and not selector.startswith("QMenu"))
    ]

    assert len(selectors) > 50
    assert offending == []


def test_the_style_sheet_leaves_no_token_unfilled() -> None:
    assert "$" not in stylesheet(LIGHT)


def test_arrows_of_fields_are_made_outside_the_package() -> None:
    arrow = re.search(r'url\("([^"]+)"\)', stylesheet(DARK))

    assert arrow is not None
    assert not arrow[1].startswith(resources.path("icons").as_posix())


def test_an_icon_takes_the_colour_of_its_token(qapp: QApplication) -> None:
    assert darkest(theme.pixmap("check", "crit", 24).toImage()) == LIGHT["crit"]


def test_icons_and_colours_are_made_once_and_forgotten_with_the_theme(qapp: QApplication) -> None:
    first = theme.pixmap("check", "t2", 16)
    again = theme.pixmap("check", "t2", 16)

    theme.apply(qapp, "dark")

    assert again is first
    assert theme.pixmap("check", "t2", 16) is not first


def test_an_icon_that_is_not_shipped_is_an_error_and_not_a_blank(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        theme.pixmap("no-such-icon", "t2")


def test_a_buttons_icon_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Kumoa", icon="check")
    qtbot.addWidget(button)

    theme.apply(qapp, "dark")

    assert darkest(button.icon().pixmap(16, 16).toImage()) == DARK["t2"]


def test_a_button_can_be_given_another_icon_later(qtbot: QtBot) -> None:
    button = Button("Kumoa", icon="check")
    qtbot.addWidget(button)
    before = button.icon().cacheKey()

    set_icon(button, "x")

    assert button.icon().cacheKey() != before


def test_licences_of_font_and_icons_are_shipped_beside_them() -> None:
    assert "SIL OPEN FONT LICENSE" in resources.path("fonts/OFL.txt").read_text(encoding="utf-8")
    assert "MIT License" in resources.path("icons/LICENSE").read_text(encoding="utf-8")


def test_a_theme_before_it_is_applied_can_be_asked_for_sizes() -> None:
    assert Theme().px(12) == 12


def darkest(image: QImage) -> str:
    """The colour of the most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda color: color.alpha()).name().upper()
