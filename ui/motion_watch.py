"""Follows the desktop's wish for less motion: read at the start, and when somebody comes back from another window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from ui.theme.system_motion import told_by_desktop, told_by_qt

if TYPE_CHECKING:
    from ui.choices import Choices
    from ui.tasks import Tasks


class MotionWatch(QObject):
    """Reads off the GUI thread; a desktop that cannot be asked wants nothing."""

    def __init__(self, choices: Choices, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._choices, self._tasks = choices, tasks

    def start(self) -> None:
        self._read()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._read()

    def _read(self) -> None:
        if told_by_qt():
            self._choices.follow_motion(is_reduced=True)
            return
        self._tasks.look_up(told_by_desktop, self._take, owner=self, name="motion")

    def _take(self, is_reduced: bool) -> None:
        self._choices.follow_motion(is_reduced=is_reduced)
