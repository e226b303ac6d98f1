"""Lines and bars of many values, drawn at a fraction of what Qt's own strokes cost, and looking the same.

    draw_line(p, x, y, theme.pen("t1", 2.0))                 solid or dashed, of any width; NaN is left out
    fill_bars(p, lefts, tops, width, foot, brush)            bars that stand on `foot`

Qt makes an outline of every line wider than one pixel and fills it: 480 points took 5 ms, dashed 7. Lines of one pixel
are drawn straight away, in 0.2 ms, so a wide line is a few of them side by side; measured with PySide6 6.11.3 on two
cores. Where there are no pixels (a picture as SVG, a printer) the plain strokes are used.
"""

from __future__ import annotations

from math import ceil
from typing import Final, cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPaintEngine, QPainter, QPen

from ui.charts.sparkline import polygon

Numbers = NDArray[np.float64]
#: Lines of one pixel this far apart leave nothing pale between them.
_APART_PX: Final = 0.5
#: Qt draws a line of one pixel this narrow where it slants most.
_LEAST_HAIR_PX: Final = 0.5**0.5
#: A corner sharper than this is cut, not drawn to its point.
_SHARPEST: Final = 0.5
#: Up to this width in pixels the edges of a bar are a good part of it, and are drawn as parts of pixels.
_THIN_PX: Final = 6.0
#: Between none of a pixel and all of it.
_STEPS: Final = 255


def draw_line(p: QPainter, x: Numbers, y: Numbers, pen: QPen) -> None:
    """Through the points (x[i], y[i]) that are known. The pen and brush of `p` are left changed."""
    seen = np.isfinite(x) & np.isfinite(y)
    if not seen.all():
        x, y = x[seen], y[seen]
    p.setBrush(Qt.BrushStyle.NoBrush)
    scale = p.deviceTransform().m11()
    width = pen.widthF() * scale
    if width <= 1 or len(x) < 2 or not _has_pixels(p):
        p.setPen(pen)
        p.drawPolyline(polygon(x, y))
        return
    aside_x, aside_y = _aside(x, y, width)
    cuts = None if pen.style() is Qt.PenStyle.SolidLine else _dashes(x, y, pen)
    p.setPen(_hair(pen))
    for by in (np.linspace(-0.5, 0.5, ceil((width - _LEAST_HAIR_PX) / _APART_PX) + 1) / scale).tolist():
        at_x, at_y = x + aside_x * by, y + aside_y * by
        if cuts is None:
            p.drawPolyline(polygon(at_x, at_y))
        else:
            _draw_pieces(p, at_x, at_y, *cuts)


def fill_bars(p: QPainter, lefts: Numbers, tops: Numbers, width: float, foot: float, brush: QBrush) -> None:
    """Bars from `tops` down to `foot`, as sharp or smooth as `p` is; those without height are left out."""
    seen = np.isfinite(tops) & (tops < foot)
    lefts, tops = lefts[seen], tops[seen]
    if not len(lefts):
        return
    is_smooth = p.testRenderHint(QPainter.RenderHint.Antialiasing)
    if is_smooth and _has_pixels(p) and width * p.deviceTransform().m11() <= _THIN_PX:
        _fill_thin(p, lefts, tops, width, foot, brush)
        return
    bars = np.empty((len(lefts), 4))
    bars[:, 0], bars[:, 1], bars[:, 2], bars[:, 3] = lefts, tops, width, foot - tops
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(brush)
    p.drawRects(cast("QRectF", shiboken6.wrapInstance(bars.ctypes.data, QRectF)), len(bars))


def _has_pixels(p: QPainter) -> bool:
    return p.paintEngine().type() is QPaintEngine.Type.Raster


def _hair(pen: QPen) -> QPen:
    """One pixel wide, however many of them make a unit."""
    hair = QPen(pen.brush(), 1.0)
    hair.setCosmetic(True)
    hair.setCapStyle(Qt.PenCapStyle.FlatCap)
    return hair


def _aside(x: Numbers, y: Numbers, width: float) -> tuple[Numbers, Numbers]:
    """From each point's place in the outermost line on one side to that on the other."""
    along_x, along_y = np.diff(x), np.diff(y)
    length = np.maximum(np.hypot(along_x, along_y), 1e-9)
    across_x, across_y = -along_y / length, along_x / length
    aside_x, aside_y = np.empty(len(x)), np.empty(len(x))
    aside_x[0], aside_y[0], aside_x[-1], aside_y[-1] = across_x[0], across_y[0], across_x[-1], across_y[-1]
    both_x, both_y = across_x[:-1] + across_x[1:], across_y[:-1] + across_y[1:]
    straight = np.maximum((both_x**2 + both_y**2) / 2, _SHARPEST)
    aside_x[1:-1], aside_y[1:-1] = both_x / straight, both_y / straight
    hair = np.maximum(np.abs(aside_x), np.abs(aside_y)) / np.maximum(np.hypot(aside_x, aside_y), 1e-9)
    return aside_x * (width - hair), aside_y * (width - hair)


def _dashes(x: Numbers, y: Numbers, pen: QPen) -> tuple[NDArray[np.intp], Numbers, NDArray[np.bool_]]:
    """A dashed line in pieces: the point each cut comes after, how far on from there, which pieces are drawn."""
    run = np.concatenate([[0.0], np.hypot(np.diff(x), np.diff(y)).cumsum()])
    pattern = np.asarray(pen.dashPattern()).cumsum() * max(pen.widthF(), 1.0)
    rounds = np.arange(ceil(run[-1] / pattern[-1]) + 1) * pattern[-1]
    ends = (rounds[:, None] + pattern).ravel()
    cuts = np.sort(np.concatenate([run, ends[ends < run[-1]]]))
    after = np.clip(np.searchsorted(run, cuts, side="right") - 1, 0, len(run) - 2)
    part = (cuts - run[after]) / np.maximum(run[after + 1] - run[after], 1e-9)
    # Drawn and left out in turn, from the first one on.
    drawn = np.searchsorted(ends, (cuts[:-1] + cuts[1:]) / 2) % 2 == 0
    return after, part, drawn


def _draw_pieces(
    p: QPainter, x: Numbers, y: Numbers, after: NDArray[np.intp], part: Numbers, drawn: NDArray[np.bool_]
) -> None:
    at_x = x[after] + (x[after + 1] - x[after]) * part
    at_y = y[after] + (y[after + 1] - y[after]) * part
    lines = np.column_stack([at_x[:-1], at_y[:-1], at_x[1:], at_y[1:]])[drawn]
    if len(lines):
        p.drawLines(cast("QLineF", shiboken6.wrapInstance(lines.ctypes.data, QLineF)), len(lines))


def _fill_thin(p: QPainter, lefts: Numbers, tops: Numbers, width: float, foot: float, brush: QBrush) -> None:
    """By how much of each pixel is covered, all bars at once."""
    to_device = p.deviceTransform()
    scale = to_device.m11()
    left, right = lefts * scale + to_device.dx(), (lefts + width) * scale + to_device.dx()
    top, bottom = tops * scale + to_device.dy(), foot * scale + to_device.dy()
    first_x, first_y = int(np.floor(left.min())), int(np.floor(top.min()))
    columns = int(np.ceil(right.max())) - first_x + 1
    # Below the lowest top all rows are alike.
    rows = int(np.floor(top.max())) - first_y + 2
    places, amounts = [], []
    row = np.floor(top).astype(np.intp)
    above = top - row
    row -= first_y
    for beside in range(ceil(width * scale) + 1):
        column = np.floor(left).astype(np.intp) + beside
        share = np.clip(np.minimum(right, column + 1) - np.maximum(left, column), 0.0, 1.0)
        place = row * columns + np.minimum(column - first_x, columns - 1)
        # What is covered goes on downwards; of its first pixel only a part is.
        places += [place, place + columns]
        amounts += [share * (1 - above), share * above]
    steps = np.round(np.concatenate(amounts) * _STEPS)
    starts = np.bincount(np.concatenate(places), steps, minlength=rows * columns)
    covered = starts.astype(np.uint16).reshape(rows, columns).cumsum(axis=0, dtype=np.uint16)
    # Qt takes the pixels where they lie: they have to outlive the image.
    pixels = np.take(_shades(brush), covered, mode="clip")
    image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied)
    at = QRectF(first_x - to_device.dx(), first_y - to_device.dy(), columns, rows)
    _draw_at(p, image, at, QRectF(image.rect()), scale)
    at.setTop(at.bottom())
    at.setBottom(round(bottom) - to_device.dy())
    if at.height() > 0:
        _draw_at(p, image, at, QRectF(0, rows - 1, columns, 1), scale)


def _draw_at(p: QPainter, image: QImage, at: QRectF, part: QRectF, scale: float) -> None:
    """`at` in pixels of the device, which are its own."""
    p.drawImage(QRectF(at.x() / scale, at.y() / scale, at.width() / scale, at.height() / scale), image, part)


def _shades(brush: QBrush) -> NDArray[np.uint32]:
    """The brush's colour, from none of it to all of it in `_STEPS`, as Qt's premultiplied pixels."""
    color = brush.color()
    share = np.arange(_STEPS + 1) / _STEPS * color.alphaF()
    channels = (color.redF(), color.greenF(), color.blueF())
    shades = np.round(share * 255).astype(np.uint32) << np.uint32(24)
    for channel, shift in zip(channels, (16, 8, 0), strict=True):
        shades |= np.round(share * 255 * channel).astype(np.uint32) << np.uint32(shift)
    return shades
