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


#: Longest that the past is waited for once there is a board: while it cannot be read, the rest is to be had.
_PAST_MS: Final = 30_000


class AfterStart(QObject):
    """Made with the desk, begun by its first board with the past beside it, or without when that does not come."""

    def __init__(self, desk: Deskwork, *, painted_ms: int = _PAINTED_MS, past_ms: int = _PAST_MS) -> None:
        super().__init__(desk)
        self._desk = desk
        self._past = QTimer(self)
        self._past.setSingleShot(True)
        self._past.setInterval(past_ms)
        self._past.timeout.connect(self._go_on)
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.setInterval(painted_ms)
        self._painted.timeout.connect(self._begin)
        self._has_begun = False
        self._is_stopped = False
        #: Whether all that would be loaded late has been.
        self.is_settled = False

    def look(self) -> None:
        """Something came in."""
        if self._has_begun or self._is_stopped:
            return
        present = self._desk.present
        if not self._desk.known.missing():
            self._go_on()
        elif present is not None and present.board is not None and not self._past.isActive():
            self._past.start()

    def stop(self) -> None:
        """The window ends, or the demo is left."""
        self._is_stopped = True
        self._past.stop()
        self._painted.stop()

    def _go_on(self) -> None:
        self._has_begun = True
        self._past.stop()
        self._painted.start()

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
