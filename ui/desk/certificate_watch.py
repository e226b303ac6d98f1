"""Warns in a quiet banner when the server's certificate will soon end: from that day nobody could sign in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.bootstrap import Services
from app.database.second_look import SOON
from ui.clock import Ticker
from ui.errors import is_known
from ui.formats import Formats
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.console import Console

#: It is looked at the start, and again after so long, in ms.
EVERY_MS: Final = 12 * 3_600_000
#: From so few days on it is not quiet any more.
PRESSING_DAYS: Final = 7


class CertificateWatch(QObject):
    """Made with the console. It looks for itself, at a connection of its own, and never on the GUI thread."""

    def __init__(self, console: Console, banner: Banner) -> None:
        super().__init__(console)
        self._console, self._banner = console, banner
        self._services: Services | None = None
        self._ends: datetime | None = None
        self._is_said = False
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
        self._show(None)

    def look(self) -> None:
        """Ask the server for its certificate."""
        if self._services is not None:
            self._console.tasks.look_up(
                self._services.certificate_ends,
                self._show,
                owner=self,
                name="certificate",
                failed=self._say_nothing,
            )

    def retranslate(self) -> None:
        self._show(self._ends)

    def _show(self, ends: datetime | None) -> None:
        self._ends = ends
        left = None if ends is None else ends - datetime.now(UTC)
        if ends is None or left is None or left >= SOON:
            if self._is_said:
                self._banner.clear()
            self._is_said = False
            return
        self._is_said = True
        desk = self._console.deskwork
        formats = desk.formats if desk is not None else Formats(self._console.choices.language, UTC)
        # Between this and its end lies less than a day: 0 would read as if it had ended.
        said = self.tr(
            "The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.", "", max(left.days, 1)
        )
        self._banner.say(
            "info" if left.days >= PRESSING_DAYS else "warn", said.format(day=formats.day(ends)), icon="lock"
        )

    def _say_nothing(self, error: BaseException) -> None:
        """Out of reach, the connection's own banner says so; a fault is still a fault."""
        if not is_known(error):
            self._console.errors.report(error)
