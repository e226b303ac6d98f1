"""Any chart is zoomed to a span by keys and by dragging, read and tabled within it, and left by Escape."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.charts.charts_of_a_day import a_burn, a_burn_day, a_flow, a_flow_day
from ui.charts.chart import Chart
from ui.charts.chart_table import ChartTable

MakeChart = Callable[[QtBot], Chart]
BOTH = pytest.mark.parametrize("make", [a_flow, a_burn])


def drag(chart: Chart, first: float, last: float) -> None:
    """Over these shares of the plot's width."""
    plot = chart.plot(QRectF(chart.rect()))
    y = int(plot.center().y())
    points = [QPoint(int(plot.left() + share * plot.width()), y) for share in (first, last)]
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=points[0])
    QTest.mouseMove(chart, points[1])
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=points[1])


@BOTH
def test_a_drag_shows_the_span_and_escape_shows_all_again(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.show()
    low, high = chart.whole()

    drag(chart, 0.5, 0.25)

    first, last = chart.span
    assert first == pytest.approx(low + (high - low) / 4, abs=3)
    assert last == pytest.approx(low + (high - low) / 2, abs=3)
    assert "·" in chart.title()

    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.span == (low, high)
    assert "·" not in chart.title()


@BOTH
def test_a_click_is_no_drag(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.show()

    drag(chart, 0.5, 0.502)

    assert not chart.is_zoomed


@BOTH
def test_plus_minus_and_nought_zoom_around_what_is_read(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    low, high = chart.whole()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.at is not None
    middle = chart.places()[chart.at]

    QTest.keyClicks(chart, "++")

    first, last = chart.span
    assert last - first == pytest.approx((high - low) / 4)
    assert first < middle < last
    QTest.keyClicks(chart, "-")
    assert chart.span[1] - chart.span[0] == pytest.approx((high - low) / 2)
    QTest.keyClicks(chart, "0")
    assert not chart.is_zoomed


@BOTH
def test_shift_and_arrows_slide_the_span_to_the_ends_and_no_further(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    low, high = chart.whole()
    QTest.keyClicks(chart, "+")
    width = chart.span[1] - chart.span[0]

    for _ in range(12):
        QTest.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert chart.span == pytest.approx((low, low + width))
    for _ in range(12):
        QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.span == pytest.approx((high - width, high))


@BOTH
def test_a_zoomed_chart_is_read_within_the_span_alone(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.zoom_to(540.0, 660.0)

    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    at_first = chart.places()[chart.at or 0]
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    at_last = chart.places()[chart.at or 0]

    assert (at_first, at_last) == (540.0, 660.0)


@BOTH
def test_the_table_shows_the_span_alone_and_is_named_by_it(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    chart.zoom_to(540.0, 660.0)

    QTest.keyClick(chart, Qt.Key.Key_T)

    table = chart.findChild(ChartTable)
    assert table is not None
    model = table.table.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert (shown[0], shown[-1]) == ("9:00", "11:00")
    assert "9:00\u201311:00" in table.windowTitle()


def test_a_flow_zoomed_far_enough_is_read_by_five_minute_samples(qtbot: QtBot) -> None:
    chart = a_flow(qtbot)
    said: list[str] = []
    chart.read.connect(said.append)
    QTest.keyClick(chart, Qt.Key.Key_Home)

    chart.zoom_to(540.0, 600.0)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)

    assert said[0].startswith("8:00\u20138:30, arrived 40")
    assert said[1:] == ["9:00, waiting 12", "9:05, waiting 13"]


@BOTH
def test_nothing_is_zoomed_narrower_than_makes_sense(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)

    for _ in range(20):
        QTest.keyClicks(chart, "+")

    assert chart.span[1] - chart.span[0] == pytest.approx(chart.least_span)


def test_a_span_stays_where_it_is_while_the_day_goes_on(qtbot: QtBot) -> None:
    flow, burn = a_flow(qtbot), a_burn(qtbot)
    for chart in (flow, burn):
        chart.zoom_to(540.0, 660.0)

    flow.show_day(a_flow_day())
    burn.show_day(a_burn_day())

    assert flow.span == burn.span == (540.0, 660.0)


@BOTH
def test_keys_with_control_are_left_to_the_window(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)

    for key, text in ((Qt.Key.Key_Plus, "+"), (Qt.Key.Key_S, "s"), (Qt.Key.Key_0, "0")):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier, text)
        assert not chart.answer(event)
    assert not chart.is_zoomed


@BOTH
def test_the_value_axis_follows_what_is_shown(qtbot: QtBot, make: MakeChart) -> None:
    chart = make(qtbot)
    whole = chart.grab().toImage()

    chart.zoom_to(480.0, 540.0)

    assert chart.grab().toImage() != whole
    assert np.all((chart.places()[chart.shown()] >= 480.0) & (chart.places()[chart.shown()] <= 540.0))
