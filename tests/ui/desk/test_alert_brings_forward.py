"""A click on a notification of the desktop brings the console back, however it was put away."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from ui.desk.alerting import SCREEN, Alerting


class Desk(QObject):
    """Has a window, and keeps which screens were gone to."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__()
        self.frame = frame
        self.gone_to: list[str] = []

    def go_to(self, screen: str) -> None:
        self.gone_to.append(screen)


@pytest.mark.parametrize("is_maximized", [False, True])
def test_a_click_on_a_notification_brings_back_a_window_that_was_minimized(
    qtbot: QtBot, is_maximized: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMaximized() if is_maximized else window.show()
    window.setWindowState(window.windowState() | window.windowState().WindowMinimized)
    desk: Any = Desk(window)
    alerting = Alerting(desk)
    assert window.isMinimized()

    tray = alerting.tray()
    tray.messageClicked.emit()

    assert isinstance(tray, QSystemTrayIcon)
    assert not window.isMinimized()
    assert window.isMaximized() is is_maximized
    assert desk.gone_to == [SCREEN]
