"""Warns in a quiet banner when the server's certificate will soon end: from that day nobody could sign in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from app.bootstrap import Services
from app.database.second_look import SOON
from ui.desk.server_watch import ServerWatch
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.console import Console

EVERY_MS: Final = 12 * 3_600_000
#: From so few days on it is not quiet any more.
PRESSING_DAYS: Final = 7


class CertificateWatch(ServerWatch[datetime]):
    """When the server's certificate ends, looked at by a connection of its own."""

    def __init__(self, console: Console, banner: Banner) -> None:
        super().__init__(console, banner, "certificate", EVERY_MS)
        self._is_said = False

    def question(self, services: Services) -> Callable[[], datetime | None]:
        return services.certificate_ends

    def say(self, found: datetime | None) -> None:
        left = None if found is None else found - datetime.now(UTC)
        if found is None or left is None or left >= SOON:
            if self._is_said:
                self._banner.clear()
            self._is_said = False
            return
        self._is_said = True
        # Between this and its end lies less than a day: 0 would read as if it had ended.
        said = self.tr(
            "The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.", "", max(left.days, 1)
        )
        self._banner.say(
            "info" if left.days >= PRESSING_DAYS else "warn",
            said.format(day=self.formats.day(found)),
            icon="lock",
        )
