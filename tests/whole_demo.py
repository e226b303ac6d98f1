"""The demo of the whole region, made once for all programs of a run: simulating it takes longer than they do."""

from __future__ import annotations

import fcntl
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.demo import leftovers
from app.demo.making import companions, state_file
from app.demo.prepare import prepare
from app.settings import PROGRAM

#: What is laid here is named after the code that makes it, so that it may stay from run to run.
KEPT: Final = Path(__file__).parent.parent / "build" / "demo"


def lay_in(cache_home: Path) -> None:
    """Put what a demo of today is copied from where a program finds it whose XDG_CACHE_HOME is `cache_home`.

    A program that starts on the next day makes its own, as it would without.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    to = cache_home / PROGRAM / "demo"
    to.mkdir(parents=True)
    with (KEPT / "lock").open("w") as lock:
        # Lanes that run beside each other would each make it.
        fcntl.flock(lock, fcntl.LOCK_EX)
        laid = prepare(KEPT, today=datetime.now(UTC).astimezone().date())
        for left in (*companions(laid), state_file(laid), laid):
            leftovers.remove(left)
        for file in KEPT.glob("template-*"):
            shutil.copy2(file, to)
