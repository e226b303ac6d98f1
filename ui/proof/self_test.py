"""Proof that the program works here: live data in every pane, painted, saved as a picture; else a reason."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

LIMIT_S: Final = 20.0
LOOKS_MS: Final = 50


class SelfTest(QObject):
    """`ended(code, words)`: 0 and the picture's name, or 1 and what was waited for in vain."""

    ended = Signal(int, str)

    def __init__(
        self,
        window: QWidget,
        picture: Path,
        what_is_missing: Callable[[], str],
        *,
        limit_s: float = LIMIT_S,
        parent: QObject | None = None,
    ) -> None:
        """`what_is_missing` says what is not on screen yet, "" when all is."""
        super().__init__(parent)
        self._window, self._picture, self._what_is_missing = window, picture, what_is_missing
        self._until = time.monotonic() + limit_s
        self._limit_s = limit_s
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        self._timer.start()

    def go_on_waiting(self) -> None:
        """Something that may take long, and is no fault, goes forward."""
        self._until = time.monotonic() + self._limit_s

    def give_up(self, words: str) -> None:
        """Something else already knows that it will come to nothing."""
        self._timer.stop()
        self.ended.emit(1, words)

    def _look(self) -> None:
        missing = self._what_is_missing()
        if not missing:
            self._timer.stop()
            # What was shown last is painted by then: its paint event stands before this in the queue.
            QTimer.singleShot(LOOKS_MS, self, self._save)
        elif time.monotonic() > self._until:
            self.give_up(f"waited {self._limit_s:.0f} s for: {missing}")

    def _save(self) -> None:
        self._picture.parent.mkdir(parents=True, exist_ok=True)
        if self._window.grab().save(str(self._picture)):
            self.ended.emit(0, str(self._picture))
        else:
            self.ended.emit(1, f"the picture could not be saved as {self._picture}")


def unproven(deskwork: Deskwork) -> str:
    """What the picture does not prove yet, in English, "" when it proves the whole.

    Where there are callbacks the first one is made the current one, unselected, and its history must be shown. The
    demo must have something in every pane; a database may be a region's on its first day.
    """
    missing = deskwork.what_is_missing()
    screen = deskwork.screen
    panes = {"centres": screen.centres.pane, "callbacks": screen.callbacks.pane}
    if not missing and deskwork.services.is_demo:
        empty = [name for name, pane in panes.items() if pane.state != "content"]
        empty += [
            f"figure {name}"
            for name, tile in screen.strip.tiles.items()
            if not (tile.face.value or tile.face.lines)
        ]
        missing = ", ".join(empty)
    if missing or panes["callbacks"].state != "content":
        return missing
    if screen.detail.callback_id is None:
        screen.panes.show_right(True)
        screen.table.make_current(0)
    return "" if screen.detail.isVisible() and screen.detail.shows_history else "a callback with its history"
