"""Fast lines and bars, held against the strokes of Qt they stand for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from ui.charts.sparkline import polygon
from ui.charts.strokes import draw_line, fill_bars
from ui.theme import theme

Numbers = NDArray[np.float64]
_WIDTH, _HEIGHT = 320, 160
#: Where half a pixel is covered it may come out a little lighter or darker.
_STEP: Final = 64
_SOLID, _DASH, _DASH_DOT = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DashDotLine


def drawn(draw: Callable[[QPainter], None], *, density: float = 1.0, smooth: bool = True) -> Numbers:
    """Grey values of a white picture, row by row."""
    image = QImage(round(_WIDTH * density), round(_HEIGHT * density), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(density)
    image.fill(QColor("white"))
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    draw(p)
    p.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].astype(np.float64)


def a_queue(points: int) -> tuple[Numbers, Numbers]:
    """Up and down by a few, across the picture."""
    steps = np.random.default_rng(7).integers(-6, 7, points).cumsum()
    return np.linspace(10, _WIDTH - 10, points), 80.0 + np.clip(steps, -60, 60)


@pytest.mark.parametrize("density", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width, style", [(2.0, _SOLID), (1.8, _DASH), (1.6, _DASH_DOT), (3.0, _SOLID)])
def test_a_wide_line_looks_like_the_stroke_it_stands_for(
    qapp: QApplication, width: float, style: Qt.PenStyle, density: float
) -> None:
    x, y = a_queue(60)
    pen = theme.pen("t1", width, style)

    def stroked(p: QPainter) -> None:
        p.setPen(pen)
        p.drawPolyline(polygon(x, y))

    fast, plain = drawn(lambda p: draw_line(p, x, y, pen), density=density), drawn(stroked, density=density)

    inked = plain < 250
    assert inked.sum() > 500
    assert (np.abs(fast - plain)[inked] > _STEP).mean() < 0.08
    assert abs(float((255 - fast).sum() / (255 - plain).sum()) - 1) < 0.1


def test_a_line_that_stands_still_is_drawn_and_one_point_is_no_line(qapp: QApplication) -> None:
    pen = theme.pen("t1", 2.0, _DASH)
    same = np.full(5, 40.0)

    still = drawn(lambda p: draw_line(p, np.array([10.0, 10.0, 60.0, 60.0, 60.0]), same, pen))
    lone = drawn(lambda p: draw_line(p, np.array([10.0]), np.array([10.0]), pen))
    none = drawn(lambda p: draw_line(p, np.empty(0), np.empty(0), pen))

    assert (still < 128).sum() > 40
    assert (lone < 250).sum() < 20
    assert (none == 255).all()


@pytest.mark.parametrize("style", [_SOLID, _DASH])
def test_points_that_are_not_known_are_left_out_of_a_line(qapp: QApplication, style: Qt.PenStyle) -> None:
    pen = theme.pen("t1", 2.0, style)
    x, y = np.array([10.0, 60.0, 80.0, 200.0]), np.array([20.0, 20.0, float("nan"), 100.0])

    gap = drawn(lambda p: draw_line(p, x, y, pen))

    assert (gap == drawn(lambda p: draw_line(p, x[[0, 1, 3]], y[[0, 1, 3]], pen))).all()


@pytest.mark.parametrize("density", [1.0, 1.5])
def test_thin_bars_look_like_filled_ones(qapp: QApplication, density: float) -> None:
    lefts = 20.3 + np.arange(100, dtype=np.float64) * 2.7
    tops = np.random.default_rng(2).uniform(20, 120, 100)
    brush = theme.brush("s1")

    def filled(p: QPainter) -> None:
        p.translate(3.4, 2.2)
        for left, top in zip(lefts.tolist(), tops.tolist(), strict=True):
            p.fillRect(QRectF(left, top, 1.7, 140 - top), brush)

    def thin(p: QPainter) -> None:
        p.translate(3.4, 2.2)
        fill_bars(p, lefts, tops, 1.7, 140.0, brush)

    fast, plain = drawn(thin, density=density), drawn(filled, density=density)

    # At their foot the thin ones end at a whole pixel.
    above = slice(0, round(141 * density))
    assert (plain[above] < 250).sum() > 5_000
    assert np.abs(fast[above] - plain[above]).max() <= 6


def test_thin_bars_over_one_another_are_never_darker_than_their_colour(qapp: QApplication) -> None:
    grey = drawn(lambda p: p.fillRect(QRectF(0, 0, 9, 9), theme.brush("s1"))).min()

    fast = drawn(
        lambda p: fill_bars(p, np.linspace(10, 60, 400), np.full(400, 30.0), 1.0, 90.0, theme.brush("s1"))
    )

    assert (fast >= grey).all()
    assert (fast[40:80, 15:55] == grey).all()


@pytest.mark.parametrize("smooth", [True, False])
def test_bars_that_are_not_known_or_have_no_height_are_left_out(qapp: QApplication, smooth: bool) -> None:
    tops = np.array([float("nan"), 90.0, 120.0, 30.0])

    fast = drawn(
        lambda p: fill_bars(p, np.array([10.0, 50.0, 90.0, 130.0]), tops, 4.0, 90.0, theme.brush("s1")),
        smooth=smooth,
    )

    assert (fast[:, :130] == 255).all()
    assert (fast[30:90, 130:134] < 255).all()
    assert (fast == 255).sum() == fast.size - 60 * 4


def test_wide_bars_are_as_sharp_as_filled_ones(qapp: QApplication) -> None:
    lefts, tops = np.arange(20, 300, 20.0), np.arange(20, 132, 8, dtype=np.float64)

    def filled(p: QPainter) -> None:
        for left, top in zip(lefts.tolist(), tops.tolist(), strict=True):
            p.fillRect(QRectF(left, top, 9, 130 - top), theme.brush("load"))

    fast = drawn(lambda p: fill_bars(p, lefts, tops, 9.0, 130.0, theme.brush("load")), smooth=False)

    assert (fast == drawn(filled, smooth=False)).all()


def test_a_picture_without_pixels_keeps_lines_and_bars_as_shapes(qapp: QApplication) -> None:
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(QSize(_WIDTH, _HEIGHT))
    x, y = a_queue(40)
    p = QPainter(made)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_line(p, x, y, theme.pen("t1", 2.0))
    fill_bars(p, x, y, 1.5, 150.0, theme.brush("s1"))
    p.end()

    written = bytes(into.data()).decode()

    assert written.count("<polyline") == 1
    assert "<image" not in written
    assert written.count("<rect") + written.count("<path") >= 40
