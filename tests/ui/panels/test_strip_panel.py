"""The strip of figures: nothing runs out of it, whatever the width and the text size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.live_builders import ENGLISH
from ui.panels.strip_panel import StripPanel
from ui.theme import TEXT_SCALES, theme


@pytest.fixture(autouse=True)
def _usual_size_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light", text_scale=1.0)


@pytest.mark.parametrize("width", [1022, 1064, 1324, 1804])
@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_figures_and_chart_lie_clear_of_each_other_within_the_strip(
    qapp: QApplication, qtbot: QtBot, scale: float, width: int
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    strip = StripPanel(ENGLISH)
    qtbot.addWidget(strip)
    strip.resize(width, 300)
    strip.show()
    QApplication.processEvents()

    parts = [*strip.tiles.values(), strip.frame]
    places = [part.geometry() for part in parts]

    assert all(part.isVisible() for part in parts)
    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
    assert all(place.left() >= 0 and place.right() < strip.width() for place in places)
    assert min(place.width() for place in places) >= 100 * scale
