"""What is read of a live chart by keys stays where it is read while newer figures come, in words too."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.charts.charts_of_a_day import a_burn, a_burn_day
from ui.charts.burn_day import BurnDay


def later(now_min: float) -> BurnDay:
    """The same day a few minutes on: now stands between two of its samples."""
    day = a_burn_day()
    past = np.append(np.arange(480.0, now_min, 10.0), now_min)
    ahead = np.append(now_min, np.arange(480.0, 965.0, 10.0)[len(past) - 1 :])
    return replace(
        day, past_min=past, past=past / 10, ahead_min=ahead, ahead=np.full(len(ahead), 30.0), now_min=now_min
    )


def test_a_place_of_the_past_or_ahead_is_read_on_as_time_goes_by(qtbot: QtBot) -> None:
    chart = a_burn(qtbot)
    places = chart.places().tolist()

    for minute in (500.0, 840.0):
        chart.read_place(places.index(minute))
        chart.show_day(later(734.0))

        assert chart.at is not None
        assert chart.places()[chart.at] == minute
        assert chart.accessibleDescription() == chart.place_words(chart.at)
        chart.show_day(a_burn_day())


def test_now_is_read_on_as_now(qtbot: QtBot) -> None:
    chart = a_burn(qtbot)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.at == chart.first_read()

    for now in (721.0, 729.0, 731.0, 744.0):
        chart.show_day(later(now))

        assert chart.at is not None
        assert chart.places()[chart.at] == now
        assert chart.accessibleDescription() == chart.place_words(chart.at)


@pytest.mark.parametrize("now_min", [744.0, 841.0])
def test_now_is_let_go_where_it_leaves_the_span_shown(qtbot: QtBot, now_min: float) -> None:
    chart = a_burn(qtbot)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    chart.zoom_to(600.0, 730.0)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    read_first = chart.at

    chart.show_day(later(725.0))
    within = chart.at
    chart.show_day(later(now_min))

    assert read_first is not None
    assert within == chart_place(later(725.0))
    assert chart.at is None
    assert chart.accessibleDescription() == chart.spoken()


def chart_place(day: BurnDay) -> int:
    """Of now."""
    return len(day.past) - 1


def test_after_reading_the_chart_is_told_as_a_whole_again(qtbot: QtBot) -> None:
    chart = a_burn(qtbot)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    chart.show_day(later(721.0))

    QTest.keyClick(chart, Qt.Key.Key_Escape)

    assert chart.at is None
    assert chart.accessibleDescription() == chart.spoken()


def test_nothing_is_read_of_a_day_that_has_gone(qtbot: QtBot) -> None:
    chart = a_burn(qtbot)
    chart.read_place(3)

    chart.show_day(None)

    assert chart.at is None
    assert chart.accessibleDescription() == chart.spoken()
