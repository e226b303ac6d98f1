"""What a chart's colours and lines mean is said of those alone that are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from tests.ui.charts.charts_of_a_day import EN, NAN, a_burn_day, a_flow_day
from ui.charts import axes
from ui.charts.burn_day import BurnDay
from ui.charts.burn_down import BurnDown
from ui.charts.flow_chart import FlowChart

TO_RING, FORECAST, WENT_ON = "To be rung today", "Forecast", "If work went on"


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Those of the newest drawing."""
    found: list[str] = []

    def noting(
        p: QPainter, top: float, keys: Sequence[tuple[str, str, str]], left: float, right: float
    ) -> None:
        found[:] = [words for *_, words in keys]
        axes.draw_keys(p, top, keys, left, right)

    for painting in ("burn_painting", "flow_painting"):
        monkeypatch.setattr(f"ui.charts.{painting}.draw_keys", noting)
    return found


def all_rung(day: BurnDay) -> BurnDay:
    return replace(day, left_over=0, runs_out_min=900.0)


def untold(day: BurnDay) -> BurnDay:
    # Nothing but now, where what was and what is ahead meet.
    return replace(day, ahead_min=day.past_min[-1:], ahead=day.past[-1:], left_over=None, runs_out_min=None)


@pytest.mark.parametrize(
    "make, expected",
    [
        (lambda day: day, [TO_RING, FORECAST, WENT_ON]),
        (all_rung, [TO_RING, FORECAST]),
        (untold, [TO_RING]),
        (lambda _day: None, []),
    ],
)
def test_the_burn_down_names_no_line_that_it_does_not_draw(
    qtbot: QtBot, keys: list[str], make: Callable[[BurnDay], BurnDay | None], expected: list[str]
) -> None:
    chart = BurnDown(EN)
    qtbot.addWidget(chart)
    chart.resize(900, 300)

    chart.show_day(make(a_burn_day()))
    chart.grab()

    assert keys == expected


def test_the_flow_names_no_forecast_where_it_draws_none(qtbot: QtBot, keys: list[str]) -> None:
    chart = FlowChart(EN)
    qtbot.addWidget(chart)
    chart.resize(900, 150)
    chart.show_day(a_flow_day())
    chart.grab()
    told = list(keys)

    day = a_flow_day()
    chart.show_day(replace(day, ahead=np.full(len(day.ahead), NAN), left_over=None))
    chart.grab()

    assert told == ["Arrived", "Handled", "Waiting", "Forecast"]
    assert keys == told[:3]
