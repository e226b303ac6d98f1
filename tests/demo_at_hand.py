"""A demo made once for all programs of a run: simulating it takes longer than they do, the whole region much longer."""

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
from tests.size import size

#: The first so many, which is all of them at full size.
STATIONS: Final = size(3, 26)
#: For the start of a program's code: its demo is of those alone, of which `lay_in` lays one in.
OF_THESE: Final = f"""
from app.demo import region
stations = region.read_stations()[:{STATIONS}]
region.read_stations = lambda: stations
"""
#: A program of its own: the console as it is started from a menu.
PROGRAM_ON_THESE: Final = f"{OF_THESE}\nimport sys\nfrom ui.main import main\nsys.exit(main(sys.argv[1:]))"

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
        laid = prepare(KEPT, today=datetime.now(UTC).astimezone().date(), stations_used=STATIONS)
        for left in (*companions(laid), state_file(laid), laid):
            leftovers.remove(left)
        for file in KEPT.glob("template-*"):
            shutil.copy2(file, to)
