"""Tells in a calm banner that another version was installed under the open console, which goes on as it is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from ui.clock import Ticker
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.console import Console

#: In ms. One folder is listed; an update that is told of after minutes is told of early enough.
EVERY_MS: Final = 5 * 60_000


def installed_version(places: Sequence[str]) -> str:
    """What the folders hold now; "" while they are being replaced, and where nothing is installed."""
    found = {
        file.name.removeprefix("jonovahti-").removesuffix(".dist-info")
        for place in places
        for file in Path(place).glob("jonovahti-*.dist-info")
    }
    return found.pop() if len(found) == 1 else ""


class UpdateWatch(QObject):
    """Begun when the first screen is there."""

    def __init__(self, console: Console, banner: Banner, places: Sequence[str] | None = None) -> None:
        """`places`: where the program's metadata may lie; else where Python looks for modules."""
        super().__init__(console)
        self._console, self._banner, self._places = (
            console,
            banner,
            tuple(sys.path if places is None else places),
        )
        self._own = self._found = self._put_off = ""
        self._ticker = Ticker(self, interval_ms=EVERY_MS)
        self._ticker.ticked.connect(self.look)
        banner.acted.connect(self._put_by)

    def start(self) -> None:
        """What is there now is what runs."""
        if not self._own:
            self._ticker.start()
            self.look()

    def stop(self) -> None:
        """The program ends."""
        self._ticker.stop()

    def look(self) -> None:
        """Look which version is installed, off the GUI thread."""
        places = self._places
        self._console.tasks.look_up(
            lambda: installed_version(places), self._show, owner=self, name="installed version"
        )

    def retranslate(self) -> None:
        self._say()

    def _show(self, found: str) -> None:
        self._own = self._own or found
        self._found = found or self._found
        self._say()

    def _say(self) -> None:
        if self._found in {self._own, self._put_off}:
            self._banner.clear()
            return
        said = self.tr("Version {version} has been installed. Restart when it suits you: nothing is lost.")
        self._banner.say("info", said.format(version=self._found), action=self.tr("Later"), icon="refresh")

    def _put_by(self) -> None:
        self._put_off = self._found
        self._say()
