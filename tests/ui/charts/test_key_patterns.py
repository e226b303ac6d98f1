"""The keys of a chart's lines show each pattern whole, so that none is taken for another."""

from __future__ import annotations

from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.charts.axes import draw_keys
from ui.theme import theme


def strokes(kind: str) -> list[int]:
    """How long each stroke of the key is, from the left, in px."""
    picture = QImage(400, 40, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    p = QPainter(picture)
    draw_keys(p, 10, [(kind, "t1", "")], 0, 400)
    p.end()
    dark = [
        any(picture.pixelColor(x, y).lightness() < 128 for y in range(picture.height()))
        for x in range(picture.width())
    ]
    return [len(list(run)) for is_dark, run in groupby(dark) if is_dark]


@pytest.mark.parametrize("size", [0.9, 1.0, 1.15, 1.3, 1.5])
def test_a_dashed_key_is_two_dashes_and_that_of_another_day_a_dash_and_a_dot(
    qapp: QApplication, size: float
) -> None:
    theme.apply(qapp, "light", text_scale=size)

    first, second = strokes("dash")
    dash, dot = strokes("other")

    assert abs(first - second) <= 1
    assert dash > 2 * dot
    assert len(strokes("line")) == 1
