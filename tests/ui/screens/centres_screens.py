"""The centres screen in a window of its own, over a made-up board."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.live.board import Board
from app.live.delta import Delta
from tests.boards import NOW_US, a_board
from tests.ui.live_builders import ENGLISH
from ui.commands import Commands
from ui.screens.centres_screen import CentresScreen

MakeScreen = Callable[..., CentresScreen]


@pytest.fixture
def make_screen(qtbot: QtBot) -> MakeScreen:
    def make(board: Board | None = None) -> CentresScreen:
        window = QWidget()
        screen = CentresScreen(ENGLISH, Commands(window).actions)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(screen)
        # qtbot holds windows weakly, and the caller is given the screen alone.
        qtbot.addWidget(window, before_close_func=partial(_keep, window))
        window.resize(1340, 800)
        window.show()
        screen.show_board(
            board if board is not None else a_board(600, centres=8), Delta(is_whole=True), NOW_US
        )
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        screen.enter()
        return screen

    return make


def _keep(_window: QWidget, _closing: QWidget) -> None:
    return
