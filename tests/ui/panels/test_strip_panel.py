"""The strip of figures: nothing runs out of it, whatever the width and the text size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

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
def test_figures_and_chart_lie_side_by_side_within_the_strip(
    qapp: QApplication, qtbot: QtBot, scale: float, width: int
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    strip = StripPanel(ENGLISH)
    qtbot.addWidget(strip)
    strip.resize(width, 300)
    strip.show()
    QApplication.processEvents()

    parts = [part for part in (*strip.tiles.values(), strip.chart) if part.isVisible()]
    edges = [(part.x(), part.x() + part.width()) for part in parts]

    assert all(end <= start for (_, end), (start, _) in pairwise(edges))
    assert edges[-1][1] <= strip.width()
    assert strip.chart.isVisible() or scale > 1 or width < 1064  # the smallest window leaves that much
    assert min(end - start for start, end in edges) >= 100 * scale
