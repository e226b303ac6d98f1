"""Whether texts go out and reports come in, watched wherever one is: a banner, the rail's badge, a status line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.worker_health import NO_ALARM, OutboxHealth, Problem, problems
from ui.clock import Ticker
from ui.errors import is_known
from ui.widgets.banner import Banner
from ui.words.messages import GRAVE, problem

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

translate = QCoreApplication.translate

#: How often it is looked, in ms: a worker is missed after a minute.
EVERY_MS: Final = 15_000


class TextsWatch(QObject):
    """One banner, for the gravest of what is wrong. `told`: it has been looked, and this is what was found."""

    told = Signal()

    def __init__(self, desk: Deskwork, banner: Banner) -> None:
        super().__init__(desk)
        self._desk, self.banner = desk, banner
        self._health: OutboxHealth | None = None
        self._problems: tuple[Problem, ...] = ()
        self._ticker = Ticker(self, interval_ms=EVERY_MS)
        self._ticker.ticked.connect(self.look)
        banner.acted.connect(self._go_there)

    @property
    def health(self) -> OutboxHealth | None:
        """As it was last seen; None before, and while it cannot be."""
        return self._health

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, the gravest first."""
        return self._problems

    def start(self) -> None:
        self._ticker.start()
        self.look()

    def stop(self) -> None:
        self._ticker.stop()
        self.banner.clear()

    def look(self) -> None:
        """Ask the database how it stands, off the GUI thread."""
        self._desk.console.tasks.look_up(
            self._desk.services.messages.health,
            self.take,
            owner=self,
            name="texts' health",
            failed=self._say_nothing,
        )

    def take(self, health: OutboxHealth) -> None:
        """How it stands now."""
        found = problems(health)
        if not self._desk.services.messages.has_worker:
            # In the demo nobody sends, and nobody is missed; what is held is still to be decided.
            found = tuple(one for one in found if one.what in NO_ALARM)
        self._health, self._problems = health, found
        self._tell()
        self.told.emit()

    def retranslate(self) -> None:
        """Another language: the banner is put into words anew."""
        self._tell()

    def _tell(self) -> None:
        held = self._health.counts.get("held", 0) if self._health is not None else 0
        self._desk.frame.rail.set_badge("messages", held)
        # What is held waits for a decision: the badge says so, and it is no alarm.
        alarms = [one for one in self._problems if one.what not in NO_ALARM and not self._is_unused(one)]
        if not alarms:
            self.banner.clear()
            return
        gravest = next((one for one in alarms if one.what in GRAVE), alarms[0])
        self.banner.say(
            "crit" if gravest.what in GRAVE else "warn",
            problem(gravest, self._desk.formats),
            action=translate("Messages", "Show messages"),
        )

    def _is_unused(self, found: Problem) -> bool:
        """A region that has never had a worker and lets no text wait for one sends none: nobody is missed."""
        queued = self._health.counts.get("queued", 0) if self._health is not None else 0
        return found.what == "no_worker" and found.since is None and not queued

    def _go_there(self) -> None:
        self._desk.go_to("messages")

    def _say_nothing(self, error: BaseException) -> None:
        """Out of reach, the connection's own banner says so; a fault is still a fault."""
        if not is_known(error):
            self._desk.console.errors.report(error)
