"""How the journeys wait: events go through meanwhile, and time in which nothing could happen counts for little."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from pytestqt.qtbot import QtBot

LONGEST_S: Final = 90.0
_PAUSE_MS: Final = 10
#: A machine that stood still, or a look that took long, has used up this much patience and no more.
_MOST_A_LOOK_S: Final = 1.0


def wait_for(
    qtbot: QtBot,
    condition: Callable[[], object],
    what: str,
    tell: Callable[[], str] = str,
    *,
    longest_s: float = LONGEST_S,
) -> None:
    """Return as soon as the condition holds; one that raises AssertionError does not hold yet.

    Raises AssertionError with what was waited for, how often it was looked for, and what there is to `tell`. By the
    clock that is never set: with the other, a machine whose clock was put right would have no patience left.
    """
    begun = looked = time.monotonic()
    spent_s, looks = 0.0, 0
    while True:
        trouble: AssertionError | None = None
        looks += 1
        try:
            if condition():
                return
        except AssertionError as error:
            trouble = error
        now = time.monotonic()
        spent_s, looked = spent_s + min(now - looked, _MOST_A_LOOK_S), now
        if spent_s > longest_s:
            looked_for = f"looked {looks} times in {now - begun:.1f} s"
            raise AssertionError(f"never seen: {what} ({looked_for})\n{tell()}") from trouble
        qtbot.wait(_PAUSE_MS)
