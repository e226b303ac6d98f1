"""The one way tests wait: for a condition, with a deadline, never for a length of time."""

from __future__ import annotations

import time
from collections.abc import Callable

#: A machine with much else to do is slow at times, which says nothing about the program.
PATIENCE_S = 120.0
PAUSES_S = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05)


def wait_until(
    condition: Callable[[], object],
    what: str,
    *,
    seen: Callable[[], object] | None = None,
    timeout_s: float = PATIENCE_S,
) -> None:
    """Return as soon as the condition holds; raise TimeoutError naming what was waited for and what is `seen` instead.

    In tests of widgets use qtbot.waitUntil, which lets Qt's events through meanwhile.
    """
    deadline = time.monotonic() + timeout_s
    tries = 0
    while not condition():
        if time.monotonic() > deadline:
            instead = "" if seen is None else f"; instead there is {seen()!r}"
            raise TimeoutError(f"waited {timeout_s} s for {what}{instead}")
        time.sleep(PAUSES_S[min(tries, len(PAUSES_S) - 1)])
        tries += 1
