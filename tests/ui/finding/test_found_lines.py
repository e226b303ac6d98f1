"""A line of the palette tells all it has: name, kind or why it is off, and its key, whole in each language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.ui.finding.offered import AT_LIVE, offered
from tests.ui.finding.test_palette import Window, shown
from ui.commands import Situation
from ui.finding.found_delegate import line_width
from ui.finding.offers import Found, Offer


def painted(window: Window, name: str, *, keys: str) -> QImage:
    """The line of an offer that is off, as its delegate paints it."""
    palette = window.finder.palette
    palette.show_found(
        [Found(Offer(name, name, "Act", lambda: None, keys=keys, why_off="Select a callback first"))]
    )
    palette.open()
    index = palette.list.model().index(0, 0)
    option = QStyleOptionViewItem()
    option.rect = palette.list.visualRect(index)
    option.rect.moveTopLeft(option.rect.topLeft() - option.rect.topLeft())
    picture = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    palette.list.itemDelegate().paint(painter, option, index)
    painter.end()
    return picture


def inked(picture: QImage, first: int, last: int) -> bool:
    """Whether anything is painted between two columns of pixels."""
    white = Qt.GlobalColor.white
    return any(picture.pixelColor(x, y) != white for x in range(first, last) for y in range(picture.height()))


def test_what_is_off_shows_its_key_at_the_right_and_its_reason_beside_it(qtbot: QtBot) -> None:
    window = shown(Window(), qtbot)

    with_key, without = painted(window, "Move…", keys="Ctrl+Shift+M"), painted(window, "Move…", keys="")
    right = with_key.width()
    left_of_key = with_key.copy(0, 0, right - 130, with_key.height())

    # The reason makes way for the key: it ends further left, and is still there.
    assert with_key != without
    assert inked(with_key, right - 100, right)
    assert inked(left_of_key, 200, left_of_key.width())


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_line_of_a_command_is_read_whole(qapp: QApplication, qtbot: QtBot, language: str) -> None:
    elsewhere = Situation(age_s=1.0, screens=AT_LIVE.screens, parts=frozenset())
    old = Situation(chosen=1, age_s=600.0, screens=AT_LIVE.screens, parts=frozenset({"replay"}))
    window = shown(Window(), qtbot)
    QTest.keyClicks(window.field, "m")
    room = window.finder.palette.list.viewport().width()

    too_long = set()
    for situation in (elsewhere, old, AT_LIVE):
        with offered(qapp, language, situation) as offers:
            too_long |= {
                (one.name, one.why_off, round(line_width(one)))
                for one in offers
                if one.id.startswith("command ") and line_width(one) > room
            }

    assert too_long == set()
