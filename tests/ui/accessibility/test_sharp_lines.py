"""Load bars, small charts, the lines of charts and tables have whole device pixels at 100, 125, 150 and 200 %."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from tests.ui.accessibility.test_sharp import SCALES, at
from tests.ui.charts.charts_of_a_day import EN, a_burn_day, a_flow_day
from tests.ui.live_builders import ENGLISH, a_callback, rows_shown
from ui.charts.burn_down import BurnDown
from ui.charts.flow_chart import FlowChart
from ui.charts.sparkline import draw_bars, draw_sparkline
from ui.models.callback_cells import CellWriter
from ui.models.callback_table import CallbackTable
from ui.panels.callback_view import CallbackView
from ui.theme import theme
from ui.widgets.load_bar import draw_load_bar
from ui.widgets.painting import draw_hairline
from ui.widgets.sharpness import sharp

Pixels = NDArray[np.uint32]
at_each_scale = pytest.mark.parametrize("scale", SCALES)
#: Where nothing of a pixel is left over; elsewhere a pen of one is no whole number of pixels wide.
at_even_scales = pytest.mark.parametrize("scale", [1.0, 2.0])


def drawn(scale: float, draw: Callable[[QPainter], None]) -> Pixels:
    """160 × 60 on the ground of a panel, smoothed as every painted widget is; 0xRRGGBB, row by row."""
    picture = QPixmap(round(160 * scale), round(60 * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(theme.color("panel"))
    p = QPainter(picture)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(p)
    p.end()
    return pixels(picture.toImage())


def pixels(image: QImage) -> Pixels:
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(rgb.constBits(), np.uint32).reshape(rgb.height(), rgb.bytesPerLine() // 4)
    return rows[:, : rgb.width()] & np.uint32(0xFFFFFF)


def of(*tokens: str) -> set[int]:
    """Their colours."""
    return {theme.color(token).rgb() & 0xFFFFFF for token in tokens}


def seen(cut: Pixels) -> set[int]:
    return set(cut.tolist())


def runs(cut: Pixels, token: str) -> list[int]:
    """How many pixels long each stretch of the colour is."""
    (wanted,) = of(token)
    steps = np.flatnonzero(np.diff(np.concatenate(([False], cut == wanted, [False])).astype(np.int8)))
    return [int(length) for length in steps[1::2] - steps[::2]]


def larger(shown: Pixels, shape: tuple[int, ...]) -> Pixels:
    """As a window looks that is drawn for 100 % and made larger by the screen."""
    height, width = shown.shape
    image = QImage(shown.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32)
    smooth = Qt.TransformationMode.SmoothTransformation
    return pixels(image.scaled(shape[1], shape[0], mode=smooth))


def inked(shown: Pixels) -> int:
    """How many pixels are not of the ground: more of them where edges are blurred."""
    (ground,) = of("panel")
    return int((shown != ground).sum())


@at_each_scale
@pytest.mark.parametrize("x, y", [(13.0, 11.0), (13.4, 11.5), (14.8, 12.2)])
def test_the_edges_of_a_load_bar_are_edges_of_pixels(scale: float, x: float, y: float) -> None:
    shown = drawn(scale, lambda p: draw_load_bar(p, QRectF(x, y, 90, 8), 0.95))
    across, down = shown[round((int(y) + 4) * scale)], shown[:, round(40 * scale)]

    assert seen(down) == of("panel", "load")
    assert runs(down, "load") == [round(8 * scale)]
    # Between its round ends.
    assert seen(across[round(20 * scale) : round(98 * scale)]) == of("load", "warnsolid", "loadtrack", "t2")
    assert runs(across, "t2") == [round(1.5 * scale)]


@at_each_scale
def test_what_is_too_much_begins_at_the_tick_and_not_within_a_pixel(scale: float) -> None:
    shown = drawn(scale, lambda p: draw_load_bar(p, QRectF(13, 11, 90, 8), 1.3))
    above, before = shown[round(9 * scale)], shown[round(15 * scale), round(20 * scale) : round(72 * scale)]

    assert seen(before) <= of("load", "t2")
    assert seen(above) == of("panel", "t2")


@at_each_scale
@pytest.mark.parametrize("y", [20.0, 21.0, 22.5, 23.3])
def test_a_hairline_is_one_row_of_pixels_or_two_and_never_smeared_over_more(scale: float, y: float) -> None:
    shown = drawn(scale, lambda p: draw_hairline(p, 10.3, y, 90))

    assert seen(shown[:, round(50 * scale)]) == of("panel", "line")
    assert runs(shown[:, round(50 * scale)], "line") == [int(scale + 0.5)]
    assert seen(shown.ravel()) == of("panel", "line")


@at_even_scales
@pytest.mark.parametrize("width", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("x", [40.0, 40.37, 40.5, 40.9])
def test_a_guide_line_has_no_blurred_edge_wherever_it_stands(scale: float, width: float, x: float) -> None:
    def draw(p: QPainter) -> None:
        p.setPen(theme.pen("t1", width))
        p.drawLine(QLineF(sharp(p, x, width), 5, sharp(p, x, width), 55))
        level = sharp(p, x, width, is_down=True)
        p.drawLine(QLineF(60, level, 150, level))

    shown = drawn(scale, draw)

    for cut in (shown[round(20 * scale)], shown[:, round(100 * scale)]):
        assert seen(cut) == of("panel", "t1")
        assert runs(cut, "t1") == [round(width * scale)]


@at_even_scales
def test_a_sparkline_that_stands_still_is_a_line_of_whole_pixels(scale: float) -> None:
    room = QRectF(10, 10, 120, 30)
    shown = drawn(scale, lambda p: draw_sparkline(p, room, [7.0] * 20, "s1", is_filled=False, has_dot=False))

    (ground,) = of("panel")
    assert (shown[:, round(60 * scale)] != ground).sum() == round(scale)
    assert len(seen(shown[:, round(60 * scale)])) == 2


@at_each_scale
def test_a_sparkline_is_drawn_for_the_pixels_of_the_screen(scale: float) -> None:
    values = [3.0, 9.0, 4.0, 8.0, 2.0, 7.0]

    def draw(p: QPainter) -> None:
        draw_sparkline(p, QRectF(10, 10, 120, 30), values, "s1", is_filled=False)

    shown = drawn(scale, draw)
    blown_up = larger(drawn(1.0, draw), shown.shape)

    if scale > 1.0:
        assert inked(shown) < inked(blown_up)


@at_each_scale
def test_the_bars_of_a_key_figure_have_whole_pixels_and_are_all_as_wide(scale: float) -> None:
    values = [96, 95.2, 97, 94, 95.6, 96.3, 92, 95, 96.1, 94.8, 97.2, 95.5, 94.1, 93.4]
    shown = drawn(scale, lambda p: draw_bars(p, QRectF(10.3, 10.2, 131.4, 30), values))
    (ground,), (last,) = of("panel"), of("s1")
    foot = shown[round(38 * scale)]

    assert len(seen(foot)) == 3
    steps = np.flatnonzero(np.diff((foot != ground).astype(np.int8)))
    assert len(set((steps[1::2] - steps[::2]).tolist())) == 1
    assert len(steps) == 2 * len(values)
    # Their tops too.
    middle = steps[-2] + 1
    assert seen(shown[:, middle]) == {ground, last}


@at_even_scales
def test_the_target_of_a_key_figure_is_a_sharp_line(scale: float) -> None:
    values = [96.0, 92.0, 95.0, 97.0]
    shown = drawn(scale, lambda p: draw_bars(p, QRectF(10, 10.2, 130, 30), values, target=94.3))
    (ink,) = of("t1")
    lengths = (shown == ink).sum(axis=1)

    assert (lengths > 20 * scale).sum() == round(scale)


@at_each_scale
def test_the_lines_of_a_charts_values_are_rows_of_whole_pixels(qtbot: QtBot, scale: float) -> None:
    flow, burn = FlowChart(EN), BurnDown(EN)
    flow.show_day(a_flow_day())
    burn.show_day(a_burn_day())
    for chart, has_no_day in ((flow, 2), (burn, -2)):
        qtbot.addWidget(chart)
        chart.resize(521, 263)
        plot = chart.plot(QRectF(chart.rect()))
        x = plot.left() + has_no_day if has_no_day > 0 else plot.right() + has_no_day
        # Where no bar stands, and above where the line of the day begins.
        cut = pixels(at(chart, scale))[
            round(plot.top() * scale) : round((plot.bottom() - 20) * scale), round(x * scale)
        ]
        (ground,) = {colour for colour in seen(cut) if (cut == colour).mean() > 0.5}
        steps = np.flatnonzero(np.diff(np.concatenate(([True], cut == ground, [True])).astype(np.int8)))

        assert len(steps) >= 4, "two lines at least"
        assert set((steps[1::2] - steps[::2]).tolist()) == {int(scale + 0.5)}
        assert len(seen(cut)) == 2


@at_each_scale
def test_the_lines_between_the_rows_of_the_table_are_rows_of_whole_pixels(qtbot: QtBot, scale: float) -> None:
    model = CallbackTable(CellWriter(ENGLISH))
    view = CallbackView(model)
    qtbot.addWidget(view)
    model.show(rows_shown({slot: a_callback(id=slot + 1) for slot in range(8)}))
    view.resize(2000, 400)
    size = view.viewport().size()
    picture = QImage(round(size.width() * scale), round(size.height() * scale), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    view.viewport().render(picture, QPoint())

    # At the left edge of the rows there are no words.
    down = pixels(picture)[: round(8 * view.rowHeight(0) * scale), 2]

    assert seen(down) == of("line") | {int(down[0])}
    # Each as thick as the others: one pixel at 100 and 125 %.
    assert runs(down, "line") in ([1] * 8, [2] * 8)
    assert len(runs(down, "line")) == 8
