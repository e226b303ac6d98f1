"""Asks before the window closes or the demo is left, where the user wants to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.windows.leave_demo_dialog import LeaveDemoDialog
from ui.windows.quit_dialog import QuitDialog

if TYPE_CHECKING:
    from ui.console import Console


class Leaving(QObject):
    """Made with the console, whose window asks `may_close`."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console, self._frame, self._choices = console, console.frame, console.choices

    def may_close(self) -> bool:
        """No until there is an answer, where one is wanted."""
        app = QGuiApplication.instance()
        # The desktop ends, and would wait for an answer.
        is_logging_out = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self._console.is_ending or is_logging_out or not self._choices["general.confirm_quit"]:
            return True
        self._ask(is_wanted=True)
        return False

    def ask_to_quit(self) -> None:
        """In any case: a few letters and Enter in the palette are soon meant for something else."""
        self._ask(is_wanted=bool(self._choices["general.confirm_quit"]))

    def _ask(self, *, is_wanted: bool) -> None:
        if not any(dialog.isVisible() for dialog in self._frame.findChildren(QuitDialog)):
            dialog = QuitDialog(self._frame, is_wanted=is_wanted)
            dialog.leave_wanted.connect(self._frame.leave)
            dialog.open()

    def leave_demo(self) -> None:
        """At once, or after a yes."""
        if not self._choices["general.confirm_leaving_demo"]:
            self._console.leave_demo()
            return
        dialog = LeaveDemoDialog(self._frame)
        dialog.leave_wanted.connect(self._console.leave_demo)
        dialog.open()
