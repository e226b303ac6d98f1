"""Warns in a banner when this computer's clock is not the database's: waits and due times are counted by it."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.bootstrap import Services
from app.database.reads.server_clock import WRONG_S
from ui.clock import Ticker
from ui.errors import is_known
from ui.formats import Formats
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.console import Console

#: It is looked at the start, and again after so long, in ms: a laptop that wakes may have another time than before.
EVERY_MS: Final = 10 * 60_000


class ClockWatch(QObject):
    """Made with the console. It looks for itself and never on the GUI thread."""

    def __init__(self, console: Console, banner: Banner) -> None:
        super().__init__(console)
        self._console, self._banner = console, banner
        self._services: Services | None = None
        self._ahead_s: float | None = None
        self._ticker = Ticker(self, interval_ms=EVERY_MS)
        self._ticker.ticked.connect(self.look)

    def attach(self, services: Services) -> None:
        """There is a server, unless it is the demo."""
        self._services = services
        self._ticker.start()
        self.look()

    def stop(self) -> None:
        """The data are gone, or the program ends."""
        self._services = None
        self._ticker.stop()
        self.show(None)

    def look(self) -> None:
        """Ask the server for its time."""
        if self._services is not None:
            self._console.tasks.look_up(
                self._services.clock_ahead_s, self.show, owner=self, name="clock", failed=self._say_nothing
            )

    def retranslate(self) -> None:
        self.show(self._ahead_s)

    def show(self, ahead_s: float | None) -> None:
        """Say by how much it is ahead of the server's, where that is too much; None: nothing is known."""
        self._ahead_s = ahead_s
        if ahead_s is None or abs(ahead_s) < WRONG_S:
            self._banner.clear()
            return
        desk = self._console.deskwork
        formats = desk.formats if desk is not None else Formats(self._console.choices.language, UTC)
        said = (
            self.tr("This computer's clock is {time} fast, and waits are wrong by as much. Ask IT to set it.")
            if ahead_s > 0
            else self.tr(
                "This computer's clock is {time} slow, and waits are wrong by as much. Ask IT to set it."
            )
        )
        self._banner.say("warn", said.format(time=formats.duration(abs(ahead_s))), icon="clock")

    def _say_nothing(self, error: BaseException) -> None:
        """Out of reach, the connection's own banner says so; a fault is still a fault."""
        if not is_known(error):
            self._console.errors.report(error)
