"""What begins when the first screen is whole and painted, so that it is not in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.screens.asked_later import get_ready

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

#: From the coming of the last that the first screen waits for until it is on the screen.
_PAINTED_MS: Final = 100


class AfterStart(QObject):
    """Made with the desk, begun by its first board with the past beside it."""

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._desk = desk
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.setInterval(_PAINTED_MS)
        self._painted.timeout.connect(self._begin)
        self._has_begun = False

    def look(self) -> None:
        """Something came in."""
        if not self._has_begun and not self._desk.missing_data():
            self._has_begun = True
            self._painted.start()

    def stop(self) -> None:
        """The window ends, or the demo is left."""
        self._painted.stop()

    def _begin(self) -> None:
        desk = self._desk
        desk.services.seen()
        desk.consents.start()
        desk.texts.start()
        desk.console.commands.draw_icons()
        desk.console.tasks.look_up(get_ready, _nothing, owner=self, name="dialogs")


def _nothing(_result: None) -> None:
    return
