"""How a long command is stopped by Ctrl+C and SIGTERM: in words, and never between an act and its counting."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stop:
    """What was asked of the command by Ctrl+C, or by SIGTERM, with which services and machines are shut down.

    Either raises `KeyboardInterrupt` where the command is, but for what it does `whole`: there the first one waits
    until that is done. The second one waits for nothing, as a database that never answers would never let it.
    """

    def __init__(self) -> None:
        self._whole = False
        self._asked = False

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear both within the block, which is in the main thread; but for what a run behind a shell ignores."""
        before = [
            (number, signal.signal(number, self._ask))
            for number in (signal.SIGINT, signal.SIGTERM)
            if signal.getsignal(number) is not signal.SIG_IGN
        ]
        try:
            yield
        finally:
            for number, handler in before:
                signal.signal(number, handler)

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Let the block come to its end; raises `KeyboardInterrupt` after it if that was asked for meanwhile."""
        asked_before = self._asked
        self._whole = True
        try:
            yield
        finally:
            self._whole = False
        if self._asked and not asked_before:
            raise KeyboardInterrupt

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        waits = self._whole and not self._asked
        self._asked = True
        if not waits:
            raise KeyboardInterrupt
