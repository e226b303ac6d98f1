"""Today's four counts on a page: each with its definition, clear of each other at any width, text size and language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.listing.day_counts import DayCounts
from tests.ui.live_builders import ENGLISH
from ui.dialogs.definition_popover import DefinitionPopover
from ui.panels.day_counts import DayCountsPanel
from ui.theme import TEXT_SCALES, theme
from ui.translations import Translations

COUNTS = DayCounts(arrived=1068, rung=939, reached=833, left_over=118)


@pytest.fixture
def words(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


def a_panel(qtbot: QtBot, width: int = 1262, counts: DayCounts = COUNTS) -> DayCountsPanel:
    panel = DayCountsPanel(ENGLISH)
    qtbot.addWidget(panel)
    panel.show_counts(counts, "Read at 10.30.")
    panel.resize(width, 120)
    panel.show()
    QApplication.processEvents()
    return panel


def said(panel: DayCountsPanel) -> dict[str, str]:
    return {tile.accessibleName(): tile.accessibleDescription() for tile in panel.tiles.values()}


def test_the_four_counts_stand_together_by_name(qtbot: QtBot) -> None:
    assert said(a_panel(qtbot)) == {
        "Arrived today": ENGLISH.number(1068),
        "Called today": "939",
        "Reached today": "833",
        "Will not be rung today": "118",
    }


def test_nothing_foretold_is_no_data_and_not_nought(qtbot: QtBot) -> None:
    panel = a_panel(qtbot, counts=DayCounts(0, 0, 0, None))

    assert said(panel)["Arrived today"] == "0"
    assert said(panel)["Will not be rung today"] == "no data"


def test_old_counts_say_their_age(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.show_stale("2 min old")

    assert said(panel)["Called today"] == "939. 2 min old"


@pytest.mark.parametrize("figure", ["arrived_today", "rung_today", "reached_today", "left_over"])
@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Return])
def test_f1_and_enter_say_what_a_count_means(qtbot: QtBot, figure: str, key: Qt.Key) -> None:
    panel = a_panel(qtbot)
    tile = next(tile for known, tile in panel.tiles.items() if known == figure)

    QTest.keyClick(tile, key)

    (told,) = panel.findChildren(DefinitionPopover)
    assert told.accessibleDescription() == tile.toolTip()
    assert tile.accessibleName() in tile.toolTip()
    assert "Read at 10.30." in tile.toolTip()


def test_shift_f1_on_a_count_is_left_to_the_window(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    keys = QShortcut(QKeySequence("Shift+F1"), panel)
    tile = panel.tiles["arrived_today"]
    tile.setFocus()

    with qtbot.waitSignal(keys.activated):
        QTest.keyClick(tile, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)

    assert panel.findChildren(DefinitionPopover) == []


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
@pytest.mark.parametrize("width", [700, 950, 1102, 1262, 1780])
@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_every_count_has_room_for_its_words_and_lies_clear_of_the_others(
    qapp: QApplication, qtbot: QtBot, words: Translations, language: str, width: int, scale: float
) -> None:
    words.use(language)
    theme.apply(qapp, "light", text_scale=scale)
    panel = a_panel(qtbot, width)
    panel.set_formats(ENGLISH)
    QApplication.processEvents()

    tiles = list(panel.tiles.values())
    places = [tile.geometry() for tile in tiles]

    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
    assert [tile.accessibleName() for tile in tiles if tile.width() < tile.needed_width] == []
    assert all(place.left() >= 0 and place.right() < panel.width() for place in places)
