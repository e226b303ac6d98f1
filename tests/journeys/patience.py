"""How the journeys wait: events go through meanwhile, and time in which nothing could happen counts for little."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from pytestqt.qtbot import QtBot

LONGEST_S: Final = 90.0
#: What the driver's own wait is given, whose clock may be set meanwhile.
_WEEKS_MS: Final = 2_000_000_000
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
    spent_s, looks, holds = 0.0, 0, False
    trouble: AssertionError | None = None

    def look() -> bool:
        nonlocal looked, spent_s, looks, holds, trouble
        try:
            holds, trouble = bool(condition()), None
        except AssertionError as error:
            trouble = error
        now = time.monotonic()
        spent_s, looked, looks = spent_s + min(now - looked, _MOST_A_LOOK_S), now, looks + 1
        return holds or spent_s > longest_s

    qtbot.waitUntil(look, timeout=_WEEKS_MS)
    if not holds:
        looked_for = f"looked {looks} times in {looked - begun:.1f} s"
        raise AssertionError(f"never seen: {what} ({looked_for})\n{tell()}") from trouble
