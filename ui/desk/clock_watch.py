"""Warns in a banner when this computer's clock is not the database's: waits and due times are counted by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.database.reads.server_clock import WRONG_S
from app.services import Services
from ui.desk.server_watch import ServerWatch
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.console import Console

#: In ms: a laptop that wakes may have another time than before.
EVERY_MS: Final = 10 * 60_000


class ClockWatch(ServerWatch[float]):
    """By how many seconds this computer's clock is ahead of the server's."""

    def __init__(self, console: Console, banner: Banner) -> None:
        super().__init__(console, banner, "clock", EVERY_MS)

    def question(self, services: Services) -> Callable[[], float | None]:
        return services.clock_ahead_s

    def say(self, found: float | None) -> None:
        if found is None or abs(found) < WRONG_S:
            self._banner.clear()
            return
        said = (
            self.tr("This computer's clock is {time} fast, and waits are wrong by as much. Ask IT to set it.")
            if found > 0
            else self.tr(
                "This computer's clock is {time} slow, and waits are wrong by as much. Ask IT to set it."
            )
        )
        self._banner.say("warn", said.format(time=self.formats.duration(abs(found))), icon="clock")
