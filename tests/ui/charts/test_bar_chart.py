"""Bars say what their colours mean, and where the limit of what they show lies."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.charts.charts_of_a_day import EN
from tests.ui.widgets.pixels import count, grabbed
from ui.charts.bar_chart import Bar, BarChart
from ui.charts.chart_sheet import ChartSheet
from ui.charts.compared import Compared
from ui.theme import theme
from ui.widgets.painting import draw_text

BARS = [Bar(str(hour), 10.0, part=6.0, told=f"{hour}: 10 calls", before=4.0) for hour in (8, 9)]
SHEET = ChartSheet("Hour", [], (), [], ())
CAPTIONS = ("Calls", "Reached")


def a_chart(qtbot: QtBot) -> BarChart:
    chart = BarChart(EN, "calls-by-hour", of_a_day=True)
    qtbot.addWidget(chart)
    chart.show_bars("Calls", BARS, SHEET, captions=CAPTIONS)
    return chart


def legend(chart: BarChart) -> QRect:
    """Between the title and the bars; the percentages above these are words only."""
    plot = chart.plot(QRectF(chart.rect()))
    return QRect(0, theme.px(28), chart.width(), round(plot.top()) - theme.px(28))


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_at_its_least_width_the_legend_still_has_every_colour(
    qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    chart = a_chart(qtbot)
    chart.show_bars("C", BARS, SHEET, captions=("All of the calls that were made", "Those that reached"))
    chart.show_compared(Compared("Mon, average of 4 open days"))
    chart.resize(chart.minimumSize())
    image = grabbed(chart)

    for tone in ("whole", "part", "s2"):
        assert count(image, tone, legend(chart)) > 8, tone


def test_bars_of_one_kind_have_no_legend(qtbot: QtBot) -> None:
    chart = a_chart(qtbot)
    chart.show_bars("Waits", BARS, SHEET)
    image = grabbed(chart)

    assert count(image, "whole", legend(chart)) == count(image, "part", legend(chart)) == 0


def test_the_legend_of_old_data_is_as_grey_as_the_bars(qtbot: QtBot) -> None:
    chart = a_chart(qtbot)
    chart.show_stale("2 min old")
    image = grabbed(chart)

    assert count(image, "part") == 0
    # Two squares of 9 x 10 px.
    assert count(image, "loadtrack", legend(chart)) >= 180


def test_a_limit_above_all_bars_has_room_on_the_axis_and_is_told(qtbot: QtBot) -> None:
    chart = a_chart(qtbot)
    without = count(grabbed(chart), "part")
    chart.show_bars("Calls", BARS, SHEET, captions=CAPTIONS, limit=(20.0, "attention at 20"))

    # The bars have become lower, as the axis now reaches the limit.
    assert 0.4 < count(grabbed(chart), "part") / without < 0.7
    assert chart.spoken() == "8: 10 calls; 9: 10 calls; attention at 20"


def test_a_limit_far_above_all_bars_is_told_and_does_not_flatten_them(qtbot: QtBot) -> None:
    chart = a_chart(qtbot)
    without = grabbed(chart)
    chart.show_bars("Calls", BARS, SHEET, captions=CAPTIONS, limit=(200.0, "attention at 200"))
    plot = chart.plot(QRectF(chart.rect())).toRect()

    assert count(grabbed(chart), "part", plot) == count(without, "part", plot)
    assert grabbed(chart).copy(legend(chart)) != without.copy(legend(chart))
    assert chart.spoken().endswith("attention at 200")


def test_new_words_for_the_same_bars_are_shown(qtbot: QtBot) -> None:
    chart = a_chart(qtbot)
    before = grabbed(chart)
    chart.show_bars("Calls", BARS, SHEET, captions=("Soitot", "Tavoitettu"))

    assert grabbed(chart) != before


@pytest.mark.parametrize("dress", ["light", "dark", "contrast"])
def test_in_a_grey_print_the_part_the_whole_and_the_ground_are_three_greys_far_apart(
    qtbot: QtBot, qapp: QApplication, dress: str
) -> None:
    theme.apply(qapp, dress, text_scale=1.0)
    chart = a_chart(qtbot)
    chart.show_bars("Calls", [Bar("8", 10.0, 5.0)], SHEET, captions=CAPTIONS)
    grey = grabbed(chart).convertToFormat(QImage.Format.Format_Grayscale8)
    plot = chart.plot(QRectF(chart.rect())).toRect()
    up = [
        grey.pixelColor(plot.center().x(), plot.bottom() - share * plot.height() // 100) for share in (20, 70)
    ]
    beside = grey.pixelColor(plot.left() + 4, plot.bottom() - plot.height() * 45 // 100)

    levels = sorted(one.lightness() for one in (*up, beside))

    assert min(after - before for before, after in pairwise(levels)) >= 40


def test_only_a_part_of_the_bars_is_named_as_a_span(qtbot: QtBot) -> None:
    chart = a_chart(qtbot)
    chart.show_bars("Calls", [Bar(str(hour), 10.0, told=f"{hour}") for hour in range(8, 14)], SHEET)
    whole = chart.span_words(*chart.span)

    chart.zoom_to(1.0, 3.0)

    assert whole == ""
    assert chart.title() == "Calls · 9–10"


def drawn_words(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, QRectF]]:
    """Each text that the bars draw, and where."""
    found: list[tuple[str, QRectF]] = []

    def noting(p: QPainter, rect: QRectF, words: str, *look: Any) -> None:
        found.append((words, QRectF(rect)))
        draw_text(p, rect, words, *look)

    monkeypatch.setattr("ui.charts.bar_chart.draw_text", noting)
    return found


@pytest.mark.parametrize("last", [150.0, 167.0, 185.0, 230.0])
def test_the_words_of_the_limit_stand_over_no_bars_figure(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, last: float
) -> None:
    found = drawn_words(monkeypatch)
    chart = a_chart(qtbot)
    values = [213.0, 40.0, 30.0, last, last, last, 20.0, last]
    bars = [Bar(str(hour), value, mark=str(round(value))) for hour, value in enumerate(values, 8)]
    chart.show_bars("Waits", bars, SHEET, limit=(150.0, "attention at 2 h"))
    chart.resize(400, 200)

    chart.grab()

    (limit,) = (rect for words, rect in found if words == "attention at 2 h")
    figures = [rect for words, rect in found if words == str(round(last)) or words == "213"]
    assert len(figures) == 5
    assert not [rect for rect in figures if rect.intersects(limit)]


def test_the_line_of_the_limit_runs_through_no_bars_figure(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = drawn_words(monkeypatch)
    chart = a_chart(qtbot)
    chart.resize(400, 200)
    bars = [Bar(str(hour), value, mark=str(round(value))) for hour, value in enumerate([124.0, 213.0], 8)]
    chart.show_bars("Waits", bars, SHEET)
    without = grabbed(chart)
    figure = next(rect for words, rect in found if words == "124").toRect()

    chart.show_bars("Waits", bars, SHEET, limit=(135.0, "limit"))
    crossed = grabbed(chart)

    assert not any(words == "limit" and rect.toRect().intersects(figure) for words, rect in found)
    inner = figure.adjusted(theme.px(4), 0, -theme.px(4), 0)
    assert crossed.copy(inner) == without.copy(inner)
