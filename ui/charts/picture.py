"""A chart as a picture that leaves the program: in the light theme, with what it is about written on it.

picture = ChartPicture(chart, about)      GUI thread: painted at once, so that it is what was on the screen
picture.png(), picture.svg()              bytes
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator

from ui.charts.chart import Chart
from ui.theme import BODY, CAPTION, SECTION, theme
from ui.widgets.painting import RIGHT, draw_text, text_width

WIDTH_PX: Final = 1200
HEIGHT_PX: Final = 640
#: A picture is often shown larger than a screen, on a wall or on paper.
_DENSITY: Final = 2
_SIDE, _HEAD, _FOOT = 16, 62, 34


@dataclass(frozen=True, slots=True)
class About:
    """What a chart that leaves is of, in words, "" for what there is not.

    The place, the day, when the data was read, that it is a demo, and which days have no figures.
    """

    place: str
    day: str
    read: str
    demo: str = ""
    missing: str = ""

    @property
    def told(self) -> str:
        """In one line."""
        return " · ".join(one for one in (self.place, self.day, self.read, self.missing, self.demo) if one)


class _Outliner(QPainter):
    """Draws text as the shapes of its letters."""

    def drawText(self, at: QPointF, text: str) -> None:  # type: ignore[override]  # the one way charts draw text
        path = QPainterPath()
        # Letters are made of strokes that overlap.
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addText(at, self.font(), text)
        self.fillPath(path, self.pen().brush())


def paint_picture(p: QPainter, chart: Chart, about: About) -> None:
    """The whole sheet in the light theme, whatever is in force; nothing on the screen changes."""
    reserved, chart.reserved_px = chart.reserved_px, 0
    try:
        with theme.lent("light"):
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(0, 0, WIDTH_PX, HEIGHT_PX)
            p.fillRect(whole, theme.brush("raised"))
            head = QRectF(_SIDE, 12, WIDTH_PX - 2 * _SIDE, 24)
            draw_text(p, head, about.place, SECTION, 600, "t1")
            first, last = chart.span
            under = QRectF(_SIDE, 36, WIDTH_PX - 2 * _SIDE, 20)
            said = " · ".join(one for one in (about.day, chart.span_words(first, last)) if one)
            draw_text(p, under, said, BODY, 400, "t2")
            if about.demo:
                width = text_width(about.demo, BODY, 600) + 20
                badge = QRectF(WIDTH_PX - _SIDE - width, 14, width, 24)
                p.fillRect(badge, theme.brush("infobg"))
                draw_text(p, badge.adjusted(10, 0, -10, 0), about.demo, BODY, 600, "info")
            room = QRectF(0, _HEAD, WIDTH_PX, HEIGHT_PX - _HEAD - _FOOT)
            p.fillRect(room, theme.brush("panel"))
            chart.draw(p, room)
            foot = QRectF(_SIDE, HEIGHT_PX - _FOOT, WIDTH_PX - 2 * _SIDE, _FOOT)
            draw_text(p, foot, about.missing, CAPTION, 600, "warn")
            draw_text(p, foot, about.read, CAPTION, 400, "t3", RIGHT)
    finally:
        chart.reserved_px = reserved


def picture(chart: Chart, about: About) -> QImage:
    """GUI thread only; encoding it is for any."""
    image = QImage(WIDTH_PX * _DENSITY, HEIGHT_PX * _DENSITY, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DENSITY)
    p = QPainter(image)
    paint_picture(p, chart, about)
    p.end()
    return image


def png(image: QImage) -> bytes:
    """Any thread."""
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise OSError(writer.errorString())
    return bytes(into.data())


def svg(chart: Chart, about: About) -> bytes:
    """GUI thread only. Text is drawn as outlines: who looks at it has not the console's font, and others are wider."""
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(QSize(WIDTH_PX, HEIGHT_PX))
    made.setViewBox(QRect(0, 0, WIDTH_PX, HEIGHT_PX))
    made.setResolution(96)
    made.setTitle(f"{about.place}: {chart.accessibleName()}")
    made.setDescription("; ".join(one for one in (about.day, about.read, about.missing, about.demo) if one))
    p = _Outliner(made)
    paint_picture(p, chart, about)
    p.end()
    buffer.close()
    return bytes(into.data())
