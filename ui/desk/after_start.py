"""What begins when the first screen is whole and painted, so that it is not in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui import late_loading
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
        #: Whether all that would be loaded late has been.
        self.is_settled = False

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
        desk.console.update.start()
        desk.console.tasks.look_up(_get_ready, self._settle, owner=self, name="what is asked for late")

    def _settle(self, _result: None) -> None:
        self.is_settled = True


def _get_ready() -> None:
    get_ready()
    if late_loading.is_needed():
        late_loading.get_ready()
