"""A window with the questions of a screen over a made-up board, and what they wished."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.act import Seen
from app.listing.callback_row import rows
from app.listing.shown import CallbackRow
from app.live.board import Board
from app.live.delta import Delta
from tests.boards import NOW_US, a_board
from tests.ui.live_builders import ENGLISH
from ui.formats import Formats
from ui.screens.asking import Asking
from ui.screens.live_listing import LiveListing


class AskingWindow:
    """`wishes`: what has been wished, in order."""

    def __init__(self, qtbot: QtBot, board: Board | None = None, *, formats: Formats = ENGLISH) -> None:
        self.qtbot = qtbot
        self.board = board if board is not None else a_board(500, centres=26)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1280, 720)
        self.field = QLineEdit(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.field.setFocus()
        self.listing = LiveListing(formats)
        self.listing.take(self.board, Delta(is_whole=True), NOW_US)
        self.asking = Asking(self.window, self.listing)
        self.wishes: list[object] = []
        self.asking.act_wanted.connect(self.wishes.append)

    def rows(self, *ids: int) -> list[CallbackRow]:
        return rows(self.board, self.board.slots_of(np.array(ids, np.int64)), NOW_US)

    def seen(self, *ids: int) -> tuple[Seen, ...]:
        return tuple(Seen(row.id, row.version) for row in self.rows(*ids))

    def ask(self, command: str, *ids: int) -> None:
        assert self.asking.ask(command, self.rows(*ids) if ids else [], None)
        QApplication.processEvents()

    def end(self) -> None:
        self.asking.close()
        QApplication.processEvents()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """To whatever has the keyboard, as a person's key goes."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_in(text: str) -> None:
    """Letter by letter, to whatever has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def tab_to(widget: QWidget) -> None:
    """By Tab alone; fails when that never gets there."""
    for _ in range(40):
        if widget.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {widget.accessibleName() or type(widget).__name__}")


def click(widget: QWidget) -> None:
    """With the mouse, where a box has its mark and a button its words."""
    at = QPoint(min(12, widget.width() // 2), widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
