"""The burn-down about the end of the hands, and after it, when what is left over waits until midnight."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.charts.charts_of_a_day import EN, a_burn_day
from ui.charts.burn_day import BurnDay
from ui.charts.burn_down import BurnDown
from ui.theme import theme
from ui.widgets.painting import draw_text


def at(now_min: float, *, until_min: float, hands_until_min: float | None = 960.0) -> BurnDay:
    """Eight are left over at `until_min`, and nobody works on."""
    past = np.append(np.arange(480.0, now_min, 10.0), now_min)
    ahead = np.append(now_min, np.arange(now_min, until_min, 10.0)[1:])
    return replace(
        a_burn_day(),
        past_min=past,
        past=np.full(len(past), 8.0),
        ahead_min=ahead,
        ahead=np.full(len(ahead), 8.0),
        now_min=now_min,
        until_min=until_min,
        hands_until_min=hands_until_min,
        runs_out_min=None,
        left_over=8,
    )


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize(
    "day",
    [
        at(965.0, until_min=964.9),
        at(1212.0, until_min=1211.9),
        at(950.0, until_min=960.0),
        at(950.0, until_min=960.0, hands_until_min=840.0),
        at(700.0, until_min=960.0, hands_until_min=None),
    ],
)
def test_what_the_end_of_the_burn_down_says_stands_whole_and_over_nothing_else(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scale: float, day: BurnDay
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    found: list[tuple[QRectF, QRectF]] = []

    def noting(p: QPainter, rect: QRectF, words: str, *look: Any) -> None:
        if words in {"8", "now 8"}:
            found.append((QRectF(rect), p.clipBoundingRect()))
        draw_text(p, rect, words, *look)

    monkeypatch.setattr("ui.charts.burn_painting.draw_text", noting)
    chart = BurnDown(EN)
    qtbot.addWidget(chart)
    chart.resize(720, 280)

    chart.show_day(day)
    chart.grab()

    assert found
    assert [one for one, room in found if not room.contains(one)] == []
    assert not any(one.intersects(other) for (one, _), (other, _) in combinations(found, 2))
