"""What the painted charts share: the axis of values, the axis of the clock, the readout, the line of another day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.charts.strokes import draw_line
from ui.formats import Formats
from ui.theme import CAPTION, LABEL, theme
from ui.widgets.painting import CENTRE, LEFT, RIGHT, draw_hairline, draw_text, text_width
from ui.widgets.sharpness import sharp

Numbers = NDArray[np.float64]
_AXIS: Final = 34
_DAY_MIN: Final = 24 * 60
_LEAST_TICK_PX: Final = 52
_KEY_STYLES: Final = {
    "line": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
    "other": Qt.PenStyle.DashDotLine,
}
#: What is drawn and left out in turn, in parts of a key's length: two dashes; a dash and a dot.
_KEY_PATTERNS: Final = {"dash": (4, 2, 4), "other": (8, 3, 2)}
_TICKS_MIN: Final = (5, 10, 15, 30, 60, 120, 180, 240, 360)


def along(values: Numbers, span: tuple[float, float], plot: QRectF) -> Numbers:
    """Where values of the axis stand in the plot."""
    return plot.left() + plot.width() * (values - span[0]) / max(span[1] - span[0], 1e-9)


def up(values: Numbers, top: float, plot: QRectF) -> Numbers:
    """How high values stand in the plot, whose foot is nought."""
    return plot.bottom() - plot.height() * values / top


def clock_words(minute: float, formats: Formats) -> str:
    """A minute since midnight on the clock; the end of the day is 24:00, what is beyond it of the day after."""
    whole = round(float(minute))
    return formats.minute(whole if whole == _DAY_MIN else whole % _DAY_MIN)


def draw_values(p: QPainter, plot: QRectF, step: float, top: float, words: Callable[[float], str]) -> None:
    """Hairlines at whole steps, their values at the left of the plot."""
    px = theme.px
    for value in np.arange(0.0, top, step).tolist():
        y = round(plot.bottom() - plot.height() * value / top)
        draw_hairline(p, plot.left(), y, plot.width(), "linestrong" if value == 0 else "line")
        label = QRectF(plot.left() - px(_AXIS + 8), y - px(8), px(_AXIS), px(16))
        draw_text(p, label, words(value), CAPTION, 400, "t3", RIGHT)


def draw_clock(
    p: QPainter, room: QRectF, plot: QRectF, span: tuple[float, float], formats: Formats, gap: int = 4
) -> None:
    """Times below the plot, as many as have room: whole hours, and parts of them where it is zoomed."""
    px = theme.px
    per_min = plot.width() / max(span[1] - span[0], 1.0)
    every = next((one for one in _TICKS_MIN if one * per_min >= px(_LEAST_TICK_PX)), _TICKS_MIN[-1])
    half = px(24)
    for minute in range(int(np.ceil(span[0] / every)) * every, int(span[1]) + 1, every):
        x = float(along(np.asarray(float(minute)), span, plot))
        # A label at the very edge would be cut by the panel.
        x = min(max(x, room.left() + half), room.right() - half)
        at = QRectF(x - half, plot.bottom() + px(gap), 2 * half, px(16))
        draw_text(p, at, clock_words(minute, formats), CAPTION, 400, "t3", CENTRE)


def draw_readout(p: QPainter, plot: QRectF, x: float, words: str, drop: int = -4) -> None:
    """A guide line at the place that is read, and what is known of it."""
    px = theme.px
    p.setPen(theme.pen("accent", 1.0))
    guide = sharp(p, x)
    p.drawLine(QLineF(guide, plot.top(), guide, plot.bottom()))
    width = min(text_width(words, LABEL, 500) + px(16), plot.width())
    box = QRectF(x - width / 2, plot.top() + px(drop), width, px(22))
    box.moveLeft(min(max(box.left(), plot.left()), plot.right() - width))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.brush("toast"))
    p.drawRoundedRect(box, 4, 4)
    draw_text(p, box.adjusted(px(8), 0, -px(8), 0), words, LABEL, 500, "ontoast")


def draw_other_day(p: QPainter, plot: QRectF, x: Numbers, y: Numbers, words: str) -> None:
    """The line of another day, told apart by colour, by its dashes and by its name at its end."""
    seen = np.isfinite(y)
    if seen.sum() < 2:
        return
    x, y = x[seen], y[seen]
    p.save()
    p.setClipRect(plot.adjusted(0, -4, 0, 0))
    pen = theme.pen("s2", 1.6, Qt.PenStyle.DashDotLine)
    draw_line(p, x, y, pen)
    p.restore()
    px = theme.px
    width = text_width(words, CAPTION, 600) + px(8)
    within = np.flatnonzero((x >= plot.left()) & (x <= plot.right() - width / 2))
    if not len(within):
        return
    # Beside its highest point there is most likely room.
    at = int(within[np.argmin(y[within])])
    box = QRectF(x[at] - width / 2, y[at] - px(17), width, px(15))
    box.moveLeft(min(max(box.left(), plot.left()), plot.right() - width))
    box.moveTop(max(box.top(), plot.top() - px(2)))
    p.fillRect(box, theme.brush("panel", 210))
    draw_text(p, box, words, CAPTION, 600, "t1", CENTRE)
    p.setPen(pen)
    p.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))


def keys_width(words: Sequence[str]) -> float:
    """The room that `draw_keys` takes for all of them."""
    px = theme.px
    return sum(text_width(one, CAPTION) + px(34) for one in words) - px(14)


def draw_keys(
    p: QPainter,
    top: float,
    keys: Sequence[tuple[str, str, str]],
    left: float,
    right: float,
) -> None:
    """What lines and bars mean, from the right: (kind, tone, words); kinds are bar, line, dash, dot and other.

    Those that have no room beside the title, which ends at `left`, are left out, the last ones first.
    """
    px = theme.px
    widths = [text_width(words, CAPTION) + px(20) for _, _, words in keys]
    shown = list(zip(keys, widths, strict=True))
    while shown and right - sum(width + px(14) for _, width in shown) + px(14) < left:
        shown.pop()
    x = right - sum(width + px(14) for _, width in shown) + px(14)
    for (kind, tone, words), width in shown:
        y = top + px(9)
        if kind == "bar":
            p.fillRect(QRectF(x + px(4), y - px(5), px(9), px(10)), theme.brush(tone))
        else:
            p.setPen(_key_pen(kind, tone, px(14)))
            p.drawLine(QLineF(x, y, x + px(14), y))
        draw_text(p, QRectF(x + px(18), top, width, px(18)), words, CAPTION, 400, "t2", LEFT)
        x += width + px(14)


def _key_pen(kind: str, tone: str, length: float) -> QPen:
    """So that the key shows the pattern once and whole: a dash and the beginning of the next look like dash and dot."""
    pen = QPen(theme.pen(tone, 2.0, _KEY_STYLES[kind]))
    if kind in _KEY_PATTERNS:
        pattern = _KEY_PATTERNS[kind]
        share = length / pen.widthF() / sum(pattern)
        # The gap at the end is behind the line.
        pen.setDashPattern([part * share for part in (*pattern, *(1,) * (len(pattern) % 2))])
    return pen
