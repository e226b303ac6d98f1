"""Keeps the computer's screen on while a wall fills it: a thread asks the desktop for it, and lets go at the end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

from ui.wallboard.screen_hold import CannotHold, ScreenHold, hold_screen

#: A desktop's service may come after a wall that is started with it, and may be started anew in weeks.
AGAIN_S: Final = 60.0

_log = logging.getLogger(__name__)


class KeptOn:
    """`follow` says whether it is wanted now; it never waits. What the desktop cannot do is a line of the log."""

    def __init__(self, hold: Callable[[str], ScreenHold] = hold_screen, *, again_s: float = AGAIN_S) -> None:
        """`hold` asks the desktop, and raises CannotHold; it and what it gives are used by one thread alone."""
        self._hold, self._again_s = hold, again_s
        self._over: threading.Event | None = None

    def follow(self, *, is_wanted: bool, why: str = "") -> None:
        """`why`: in words, which desktops show to whoever asks what keeps the screen on."""
        if is_wanted and self._over is None:
            self._over = threading.Event()
            # A daemon: a desktop that never answers must not keep the program alive, and forgets who has gone.
            threading.Thread(
                target=self._keep, args=(self._over, why), name="screen kept on", daemon=True
            ).start()
        elif not is_wanted and self._over is not None:
            self._over.set()
            self._over = None

    def _keep(self, over: threading.Event, why: str) -> None:
        held: ScreenHold | None = None
        said = ""
        while True:
            if held is None or not held.stands():
                held, told = self._renew(held, why)
                # Once: a desktop that cannot do it cannot do it for weeks.
                if told != said:
                    _log.info("%s", told)
                    said = told
            if over.wait(self._again_s):
                break
        if held is not None:
            held.let_go()

    def _renew(self, before: ScreenHold | None, why: str) -> tuple[ScreenHold | None, str]:
        if before is not None:
            before.let_go()
        try:
            held = self._hold(why)
        except CannotHold as cannot:
            return None, f"the screen is not kept on: {cannot}"
        except Exception as error:  # noqa: BLE001  # a thread that ended would ask no more, and say nothing
            return None, f"the screen is not kept on: {type(error).__name__}: {error}"
        return held, f"the screen is kept on by {held.by}"
