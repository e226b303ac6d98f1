"""Icons and painted marks are drawn for the pixels of the screen they are on, at 100, 125, 150 and 200 %."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.status_glyph import StatusGlyph

SCALES = [1.0, 1.25, 1.5, 2.0]


class Screen:
    """A screen of that scale, as the theme asks for it."""

    def __init__(self, scale: float) -> None:
        self.devicePixelRatio = lambda: scale


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", [16, 18, 24])
def test_a_buttons_icon_is_drawn_anew_for_the_scale_of_the_screen(scale: float, size: int) -> None:
    with patch.object(QGuiApplication, "screens", return_value=[Screen(scale)]):
        icon = theme.icon("check", "t2", size)

    shown = icon.pixmap(QSize(size, size), scale)

    # Not one line of it was made larger or smaller: it is the drawing itself.
    assert shown.toImage() == theme.pixmap("check", "t2", size, scale).toImage()


def test_icons_are_drawn_anew_when_a_screen_of_another_scale_comes(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Kumoa", icon="check")
    qtbot.addWidget(button)

    with patch.object(QGuiApplication, "screens", return_value=[Screen(1.0), Screen(1.75)]):
        qapp.screenAdded.emit(qapp.primaryScreen())
        shown = button.icon().pixmap(QSize(16, 16), 1.75)
        before = button.icon().cacheKey()
        # One of a scale that there was already leaves them as they are.
        qapp.screenAdded.emit(qapp.primaryScreen())

    assert shown.toImage() == theme.pixmap("check", "t2", 16, 1.75).toImage()
    assert button.icon().cacheKey() == before


@pytest.mark.parametrize("scale", SCALES)
def test_painted_marks_fill_the_pixels_of_the_screen_and_are_no_blown_up_picture(
    qtbot: QtBot, scale: float
) -> None:
    for widget in (StatusGlyph("crit", "breach"), StatusGlyph("warn", "attention")):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())

        drawn, blown_up = at(widget, scale), at(widget, 1.0)

        assert drawn.width() == round(widget.width() * scale)
        if scale > 1.0:
            larger = blown_up.scaled(drawn.size(), mode=Qt.TransformationMode.SmoothTransformation)
            assert drawn != larger
            # Sharper: where one colour ends and another begins, fewer pixels lie between them.
            assert between(drawn) < between(larger)


def at(widget: QWidget, scale: float) -> QImage:
    """The widget as a screen of that scale shows it."""
    picture = QPixmap(round(widget.width() * scale), round(widget.height() * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(theme.color("panel"))
    painter = QPainter(picture)
    widget.render(painter, QPoint())
    painter.end()
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1.0)
    return image


def between(image: QImage) -> int:
    """How many pixels have a colour that is none of the widget's own, but a mixture of two."""
    colors: dict[int, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixel(x, y)
            colors[pixel] = colors.get(pixel, 0) + 1
    return sum(count for count in colors.values() if count < image.width() * image.height() / 100)
