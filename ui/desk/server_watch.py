"""One thing of the server that is looked at now and then, and said in a banner where it is not as it should be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject

from app.services import Services
from ui.clock import Ticker
from ui.errors import is_known
from ui.formats import Formats
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.console import Console

Found = TypeVar("Found")


class ServerWatch(QObject, Generic[Found]):
    """Made with the console; asks off the GUI thread. A kind of it says what is asked and what is told."""

    def __init__(self, console: Console, banner: Banner, name: str, every_ms: int) -> None:
        """`name` for the log; it is looked at the start, and again after so long."""
        super().__init__(console)
        self._console, self._banner, self._name = console, banner, name
        self._services: Services | None = None
        self._found: Found | None = None
        self._ticker = Ticker(self, interval_ms=every_ms)
        self._ticker.ticked.connect(self.look)

    def question(self, services: Services) -> Callable[[], Found | None]:
        """What asks the server."""
        raise NotImplementedError

    def say(self, found: Found | None) -> None:
        """In the banner, or clear it; None: nothing is known."""
        raise NotImplementedError

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
        """Ask the server."""
        if self._services is not None:
            question = self.question(self._services)
            self._console.tasks.look_up(
                question, self.show, owner=self, name=self._name, failed=self._say_nothing
            )

    def show(self, found: Found | None) -> None:
        """The answer."""
        self._found = found
        self.say(found)

    def retranslate(self) -> None:
        self.say(self._found)

    @property
    def formats(self) -> Formats:
        """Of the language on the screen."""
        desk = self._console.deskwork
        return desk.formats if desk is not None else Formats(self._console.choices.language, UTC)

    def _say_nothing(self, error: BaseException) -> None:
        """Out of reach, the connection's own banner says so; a fault is still a fault."""
        if not is_known(error):
            self._console.errors.report(error)
