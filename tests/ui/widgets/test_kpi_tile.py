"""A key figure in each of its states."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.pixels import count, grabbed
from ui.theme import LABEL, theme
from ui.widgets.kpi_tile import KpiFace, KpiLine, KpiTile
from ui.widgets.painting import draw_text


def a_tile(qtbot: QtBot, face: KpiFace) -> KpiTile:
    tile = KpiTile()
    qtbot.addWidget(tile)
    tile.resize(208, 146)
    tile.show_face(face)
    return tile


def test_a_normal_figure_has_no_colour(qtbot: QtBot) -> None:
    image = grabbed(a_tile(qtbot, KpiFace("Jonossa", (("423", False),))))

    assert count(image, "critsolid") == count(image, "warnsolid") == 0


@pytest.mark.parametrize("level, fill", [("crit", "critsolid"), ("warn", "warnsolid")])
def test_a_figure_out_of_bounds_has_its_mark(qtbot: QtBot, level: str, fill: str) -> None:
    image = grabbed(a_tile(qtbot, KpiFace("Vanhin odotus", (("3", False), ("h", True)), level=level)))

    assert count(image, fill) > 60


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_the_age_of_a_figure_with_three_lines_stands_over_none_of_them(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    found: dict[str, QRectF] = {}

    def noting(p: QPainter, rect: QRectF, words: str, *look: Any) -> None:
        found[words] = QRectF(rect)
        draw_text(p, rect, words, *look)

    monkeypatch.setattr("ui.widgets.kpi_tile.draw_text", noting)
    lines = tuple(KpiLine(name, "2") for name in ("Finnish", "Swedish", "English"))
    tile = KpiTile()
    qtbot.addWidget(tile)
    tile.show_face(KpiFace("Staff", (("2", False),), lines=lines, stale_words="1 min old"))
    tile.resize(tile.sizeHint())
    tile.grab()

    rows = [found[name] for name in ("1 min old", "Finnish", "Swedish", "English")]
    assert all(above.bottom() <= below.top() + 0.01 for above, below in pairwise(rows))
    assert all(row.height() >= theme.metrics(LABEL).ascent() for row in rows)
    assert rows[-1].bottom() <= tile.height()


def test_a_stale_figure_is_greyed_says_its_age_and_alarms_nobody(qtbot: QtBot) -> None:
    oldest = (KpiLine("Vanhakylä", "3 h 04 min", "crit"),)
    face = KpiFace("Vanhin odotus", (("3", False), ("h", True)), "", "crit", "ylitys", lines=oldest)
    loud = count(grabbed(a_tile(qtbot, face)), "crit")

    tile = a_tile(qtbot, replace(face, stale_words="2 min sitten"))

    image = grabbed(tile)
    assert loud > 20
    assert count(image, "critsolid") == count(image, "crit") == count(image, "t1") == 0
    assert "2 min sitten" in tile.accessibleDescription()
    assert "ylitys" not in tile.accessibleDescription()


def test_no_data_is_said_and_is_not_zero(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, KpiFace("Tavoitettu"))

    assert tile.accessibleDescription() == "no data"


def test_a_tile_is_one_spoken_sentence(qtbot: QtBot) -> None:
    face = KpiFace(
        "Vanhin odotus",
        (("3", False), ("h", True)),
        "Kallioranta",
        "crit",
        "ylitys",
        lines=(KpiLine("Vanhakylä", "2 h"),),
    )

    tile = a_tile(qtbot, face)

    assert tile.accessibleName() == "Vanhin odotus"
    assert tile.accessibleDescription() == "3 h. ylitys. Kallioranta. Vanhakylä 2 h"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_opens_the_detail(qtbot: QtBot, key: Qt.Key) -> None:
    tile = a_tile(qtbot, KpiFace("Jonossa"))

    with qtbot.waitSignal(tile.opened):
        QTest.keyClick(tile, key)


def test_a_click_opens_the_detail(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, KpiFace("Jonossa"))

    with qtbot.waitSignal(tile.opened):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_a_focused_tile_shows_its_ring(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, KpiFace("Jonossa"))
    without = count(grabbed(tile), "accent")
    tile.show()
    tile.activateWindow()

    tile.setFocus()
    qtbot.waitUntil(tile.hasFocus)

    assert count(grabbed(tile), "accent") > without + 300
