"""The self test that opens every screen after something was done to the program's files, as an update does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ui.proof.self_test import unproven

if TYPE_CHECKING:
    from ui.console import Console

#: Said when all is loaded that an open console will ever need.
READY: Final = "ready"


class EveryScreen:
    """Asked again and again what is missing; each time it goes a step further."""

    def __init__(self, after: Path) -> None:
        """It waits for the file `after` before it opens any screen but the first."""
        self._after = after
        self._is_ready = self._goes_on = False
        self._left: list[str] = []

    def missing(self, console: Console) -> str:
        """In English, "" when every screen was on the screen with live data and the first one is again."""
        desk = console.deskwork
        if desk is None:
            return "the services"
        if not self._goes_on:
            return self._before(console)
        if missing := desk.what_is_missing():
            return f"{missing} on screen {desk.screens.key!r}"
        if self._left:
            desk.go_to(self._left.pop(0))
            return f"screen {desk.screens.key!r}"
        banner = console.frame.update_banner
        if banner.isVisible():
            sys.stdout.write(f"{banner.text}\n")
        return ""

    def _before(self, console: Console) -> str:
        desk = console.deskwork
        assert desk is not None
        if missing := unproven(desk) or ("" if desk.is_settled else "what is loaded after the start"):
            return missing
        if not self._is_ready:
            self._is_ready = True
            sys.stdout.write(f"{READY}\n")
            sys.stdout.flush()
        if not self._after.exists():
            # However long whoever makes it takes, it is no fault of ours.
            console.proving.go_on_waiting()
            return f"the file {self._after}"
        self._goes_on = True
        self._left = [*desk.offered, desk.offered[0]]
        console.update.look()
        return "every screen"
