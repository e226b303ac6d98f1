"""The self test of one run: what it looks at, what it waits for, and what it says in the end."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.proof.every_screen import EveryScreen
from ui.proof.self_test import SelfTest, unproven

if TYPE_CHECKING:
    from ui.console import Console


class Proving(QObject):
    """Made with the console; without the option `selftest` it does nothing. It ends the program with its code."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        after = console.program.options.after
        self._every_screen = None if after is None else EveryScreen(after)
        self._test: SelfTest | None = None
        #: What the program ends with.
        self.code = 0

    def start(self) -> None:
        """Once the window, or the wall alone, is on screen."""
        console, options = self._console, self._console.program.options
        if options.selftest is None:
            return
        shown = console.wallboard.window or console.frame
        self._test = SelfTest(shown, options.selftest, self._unproven, limit_s=options.patience, parent=self)
        self._test.ended.connect(self._end)
        console.opening.progress.connect(self._test.go_on_waiting)
        console.errors.fault.connect(self._test.give_up)
        self._test.start()

    def go_on_waiting(self) -> None:
        """Something that may take long, and is no fault, goes forward."""
        if self._test is not None:
            self._test.go_on_waiting()

    def give_up(self, words: str) -> None:
        """Something else already knows that it will come to nothing."""
        if self._test is not None:
            self._test.give_up(words)

    def _unproven(self) -> str:
        console = self._console
        if console.wallboard.is_alone:
            return console.wallboard.what_is_missing()
        if self._every_screen is not None:
            return self._every_screen.missing(console)
        return "the services" if console.deskwork is None else unproven(console.deskwork)

    def _end(self, code: int, words: str) -> None:
        self.code = code
        with suppress(OSError):  # Whoever started it may have gone, and reads no more.
            (sys.stderr if code else sys.stdout).write(f"{words}\n")
        self._console.frame.leave()
