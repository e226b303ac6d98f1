"""From the start of the process to the first window, and to the first live data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.speed.figures import Figure, Rounds

_PATIENCE_S: Final = 300.0


def until_painted(quick: bool) -> list[Figure]:
    """T14: everything has been started once before, the demo's file is made; only then is it timed."""
    with tempfile.TemporaryDirectory(prefix="jv-start-") as folder:
        starts = Starts(Path(folder), [sys.executable, "-m", "tests.speed.starting"])
        for kind in ("console", "bare", "plotted"):
            starts.start(kind)
        rounds = [starts.round() for _ in range(2 if quick else 5)]
    console, bare, plotted = zip(*rounds, strict=True)
    window = Rounds([one["painted"] for one in console], [one["painted"] for one in bare])
    live = Rounds([one["live"] for one in console], [one["painted"] for one in plotted])
    return [
        window.figure(
            "T14",
            "start: the window painted",
            "an empty QMainWindow",
            1.2,
            note="Both from a warm disk cache.",
        ),
        live.figure(
            "T14",
            "start: live callbacks on the demo's screen",
            "a window with one pyqtgraph plot, SQLAlchemy imported and nothing in it",
            1.5,
            note=OF_LIVE,
        ),
        of_the_whole("T14", "start: the whole of the demo's screen", console, plotted),
    ]


OF_LIVE: Final = "The demo's file exists already. Painted are the table of callbacks and the figures of now."


def of_the_whole(
    id_: str, what: str, console: Sequence[Mapping[str, float]], plotted: Sequence[Mapping[str, float]]
) -> Figure:
    """Until what relies on the past is there too."""
    return Rounds([one["whole"] for one in console], [one["painted"] for one in plotted]).figure(
        id_,
        what,
        "the same window with a plot",
        1.5,
        note="With the centres and their loads, the day's chart, the forecast and what else relies on the past.",
    )


class Starts:
    """Starts programs that leave nothing behind but in the folder."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        """`command` runs tests/speed/starting.py."""
        self._folder, self._command = folder, command
        places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
        # As installed, all modules are compiled: the starts before the timed ones do that, whatever is set here.
        compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
        told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._environment = {**told, **{name: str(folder / name.lower()) for name in places}, **compiled}

    def start(self, kind: str) -> dict[str, float]:
        """Seconds from the start of the process by what was seen."""
        began = time.monotonic()
        done = subprocess.run(
            [*self._command, kind, str(self._folder)],
            check=False,
            capture_output=True,
            text=True,
            env=self._environment,
            timeout=_PATIENCE_S,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{kind} ended with {done.returncode}: {done.stderr[-2000:]}")
        return {what: at - began for what, at in json.loads(done.stdout.splitlines()[-1]).items()}

    def round(self) -> tuple[dict[str, float], ...]:
        """The console, the bare window and the plotted one, in turn."""
        return tuple(self.start(kind) for kind in ("console", "bare", "plotted"))
