"""Sparklines, the flow of a day, its words and its table."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.pixels import count, grabbed, painted
from ui.charts.chart_table import ChartTable
from ui.charts.flow_chart import FlowChart
from ui.charts.flow_day import FlowDay, nice_steps
from ui.charts.flow_painting import clear_of
from ui.charts.sparkline import draw_bars, draw_sparkline, polygon
from ui.formats import NO_DATA, Formats

FI = Formats("fi", ZoneInfo("Europe/Helsinki"))
NAN = float("nan")


def a_day(*, left_over: int | None = 46) -> FlowDay:
    """Four half hours from 8.00, now 9.00: two are past, two ahead."""
    return FlowDay(
        starts=np.array([480.0, 510.0, 540.0, 570.0]),
        slot_min=30,
        arrived=np.array([100.0, 60.0, NAN, NAN]),
        handled=np.array([20.0, 50.0, NAN, NAN]),
        waiting=np.array([80.0, 90.0, NAN, NAN]),
        expected=np.array([NAN, NAN, 40.0, 30.0]),
        ahead=np.array([NAN, NAN, 70.0, 46.0]),
        now_min=540.0,
        waiting_now=90,
        left_over=left_over,
    )


def a_chart(qtbot: QtBot, day: FlowDay | None) -> FlowChart:
    chart = FlowChart(FI)
    qtbot.addWidget(chart)
    chart.resize(520, 146)
    chart.show_day(day)
    return chart


def test_a_polygon_holds_the_numbers_it_was_given() -> None:
    points = polygon(np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0]))

    assert [(points.at(i).x(), points.at(i).y()) for i in range(3)] == [(1, 4), (2, 5), (3, 6)]


def test_a_sparkline_rises_with_its_values_and_leaves_out_what_is_missing() -> None:
    box = QRectF(0, 0, 100, 40)
    image = painted(100, 40, lambda p: draw_sparkline(p, box, [0.0, NAN, 10.0], "crit", is_filled=False))

    assert count(image, "crit", QRect(0, 30, 20, 10)) > 0
    assert count(image, "crit", QRect(80, 0, 20, 10)) > 0
    assert count(image, "crit", QRect(80, 30, 20, 10)) == 0


@pytest.mark.parametrize("values", [[], [5.0], [NAN, NAN], [3.0, NAN]])
def test_too_few_values_draw_nothing(values: list[float]) -> None:
    empty = painted(100, 40, lambda _: None)

    assert painted(100, 40, lambda p: draw_sparkline(p, QRectF(0, 0, 100, 40), values)) == empty


def test_a_flat_line_is_drawn_and_divides_nothing_by_zero() -> None:
    image = painted(100, 40, lambda p: draw_sparkline(p, QRectF(0, 0, 100, 40), [0.0, 0.0], "crit"))

    assert count(image, "crit") > 20


def test_the_last_bar_stands_out() -> None:
    image = painted(100, 40, lambda p: draw_bars(p, QRectF(0, 0, 100, 40), [1.0, 2.0, 3.0], 2.5))

    assert count(image, "s1", QRect(67, 0, 33, 40)) > 200
    assert count(image, "s1", QRect(0, 0, 60, 40)) == 0


@given(st.floats(min_value=0, max_value=1e6))
def test_the_value_axis_holds_every_value_with_whole_round_steps(most: float) -> None:
    step, top = nice_steps(most)

    assert top >= most
    assert step >= 1
    assert step == int(step)
    assert top / step <= 6


def test_columns_of_unequal_length_are_refused() -> None:
    with pytest.raises(ValueError, match="differ in length"):
        replace(a_day(), arrived=np.array([1.0]))


def test_the_chart_is_told_in_one_sentence(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, a_day())

    assert chart.accessibleName() == "Callbacks today"
    assert chart.accessibleDescription().startswith("Waiting now 90; most 90 at 9.00; 46 ")


def test_what_will_not_be_rung_today_is_marked_in_crimson(qtbot: QtBot) -> None:
    marked = count(grabbed(a_chart(qtbot, a_day())), "critsolid")
    calm = count(grabbed(a_chart(qtbot, a_day(left_over=0))), "critsolid")

    assert marked > 40
    assert calm == 0


def test_without_data_the_chart_says_so_and_draws_no_bars(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, None)

    image = grabbed(chart)

    assert chart.accessibleDescription() == "No data"
    assert count(image, "part", QRect(60, 40, 400, 80)) == 0


def test_of_a_day_on_which_nobody_is_left_over_the_chart_says_so(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, replace(a_day(), left_over=0))

    assert "; all will be rung today; T shows a table" in chart.spoken()
    assert "; ;" not in chart.spoken()


def test_old_data_has_no_colour_and_says_its_age_where_the_title_stands(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, a_day())
    live = grabbed(chart)

    chart.show_stale("1 min 41 s old")
    old = grabbed(chart)
    chart.show_stale("")

    for tone in ("part", "critsolid"):
        assert count(live, tone) > 20
        assert count(old, tone) == 0
    assert count(old, "warn") > 0
    assert chart.spoken().startswith("Waiting now")
    chart.show_stale("1 min 41 s old")
    assert chart.spoken().startswith("1 min 41 s old")


def test_bars_of_handled_callbacks_stand_only_in_the_past(qtbot: QtBot) -> None:
    image = grabbed(a_chart(qtbot, a_day()))

    assert count(image, "part", QRect(50, 36, 230, 84)) > 200
    assert count(image, "part", QRect(290, 36, 220, 84)) == 0


def test_the_arrow_keys_read_the_day_slot_by_slot(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, a_day())
    said: list[str] = []
    chart.read.connect(said.append)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(chart, key)

    assert said == [
        "8.30\u20139.00, arrived 60, handled 50, waiting 90",
        "9.00\u20139.30, expected 40, waiting, forecast 70",
        "8.00\u20138.30, arrived 100, handled 20, waiting 80",
        "9.30\u201310.00, expected 30, waiting, forecast 46",
    ]
    assert chart.accessibleDescription() == said[-1]


def test_keys_on_an_empty_chart_do_no_harm(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, None)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_T, Qt.Key.Key_Plus, Qt.Key.Key_0, Qt.Key.Key_Escape):
        QTest.keyClick(chart, key)

    assert chart.findChild(ChartTable) is None
    assert chart.at is None
    assert not chart.is_zoomed


def test_the_table_says_what_the_chart_shows_and_dashes_what_is_not_known(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, a_day())
    QTest.keyClick(chart, Qt.Key.Key_T)
    table = chart.findChild(ChartTable)
    assert table is not None
    model = table.table.model()

    rows = [[model.index(r, c).data() for c in range(model.columnCount())] for r in (0, 3)]

    assert rows == [
        ["8.00\u20138.30", "100", "20", "80", NO_DATA, NO_DATA],
        ["9.30\u201310.00", NO_DATA, NO_DATA, NO_DATA, "30", "46"],
    ]
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Arrived 100"


def test_the_key_that_opened_the_table_closes_it(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, a_day())
    QTest.keyClick(chart, Qt.Key.Key_T)
    table = chart.findChild(ChartTable)
    assert table is not None
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)

    QTest.keyClick(table.table, Qt.Key.Key_T)

    assert not table.isVisible()


@pytest.mark.parametrize(
    "line, is_above",
    [([60.0, 80.0, 110.0], True), ([2.0, 8.0, 50.0], False), ([19.0, 19.0], True), ([17.0, 17.0], False)],
)
def test_words_at_the_end_of_the_line_are_where_it_does_not_run_through_them(
    line: list[float], is_above: bool
) -> None:
    top = clear_of(np.asarray(line), QRectF(40, 0, 300, 120))

    assert top >= -2
    assert top + 16 <= 120
    assert top + 16 < min(line) if is_above else top > max(line)


def test_words_stand_at_the_top_where_the_line_leaves_no_room_above_or_below() -> None:
    assert clear_of(np.asarray([3.0, 118.0]), QRectF(40, 0, 300, 120)) == -2
