"""A chart is read under the pointer: what stands there is said and marked, and nothing once the pointer has gone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.charts.charts_of_a_day import a_burn, a_compared, a_flow
from ui.charts.chart import Chart

MakeChart = Callable[[QtBot], Chart]
BOTH = pytest.mark.parametrize("make", [a_flow, a_burn])


def hover(chart: Chart, x: float) -> None:
    """The pointer is put down beside the plot, and moved to there in it."""
    plot = chart.plot(QRectF(chart.rect()))
    QTest.mouseMove(chart, QPoint(1, 1))
    QTest.mouseMove(chart, QPoint(round(x), round(plot.center().y())))


def x_of(chart: Chart, value: float) -> float:
    plot, (first, last) = chart.plot(QRectF(chart.rect())), chart.span
    return plot.left() + plot.width() * (value - first) / (last - first)


@BOTH
def test_the_nearest_place_is_read_said_and_painted(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.show()
    heard: list[str] = []
    chart.read.connect(heard.append)
    before = chart.grab().toImage()
    places = chart.places()
    shown = chart.shown()

    for at in (shown[len(shown) // 3], shown[2 * len(shown) // 3]):
        hover(chart, x_of(chart, float(places[at])))

        assert chart.at == at
        assert heard[-1] == chart.accessibleDescription() == chart.place_words(int(at))
        assert chart.grab().toImage() != before, "a mark at the place, and its words"
    assert len(set(heard)) == len(heard) >= 2


@BOTH
def test_between_two_places_it_is_the_nearer_one(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.show()
    places, shown = chart.places(), chart.shown()
    one, next_one = int(shown[len(shown) // 2]), int(shown[len(shown) // 2 + 1])
    a_quarter = (places[next_one] - places[one]) / 4

    hover(chart, x_of(chart, float(places[one] + a_quarter)))
    assert chart.at == one
    hover(chart, x_of(chart, float(places[next_one] - a_quarter)))
    assert chart.at == next_one


@BOTH
def test_beside_the_plot_and_once_the_pointer_has_gone_nothing_is_read(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.show()
    middle = x_of(chart, float(np.median(chart.places())))
    leave = (
        lambda: QTest.mouseMove(chart, QPoint(round(middle), 2)),
        lambda: QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave)),
    )
    for go in leave:
        hover(chart, middle)
        read = chart.at
        go()

        assert read is not None
        assert chart.at is None


@BOTH
@pytest.mark.parametrize("label", ["Mon 16 Nov", "Mon, average of 4 open days"])
def test_the_day_beside_it_is_read_with_it(qtbot: QtBot, make: MakeChart, label: str) -> None:
    chart = make(qtbot)
    chart.show()
    chart.show_compared(a_compared(label))
    before = chart.grab().toImage()

    hover(chart, x_of(chart, 720.0))

    assert label in chart.accessibleDescription()
    assert chart.grab().toImage() != before


@BOTH
def test_within_a_zoomed_span_the_pointer_reads_what_is_shown_there(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.show()
    chart.zoom_to(600.0, 720.0)
    plot = chart.plot(QRectF(chart.rect()))

    hover(chart, plot.left() + 2)
    first = chart.at
    hover(chart, plot.right() - 2)

    assert (first, chart.at) == (int(chart.shown()[0]), int(chart.shown()[-1]))
    QTest.keyClick(chart, Qt.Key.Key_Escape)
