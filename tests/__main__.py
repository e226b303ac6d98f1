"""Runs the tests in lanes, each in a process of its own, three at a time: `python -m tests [LANE ...]`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Final, NamedTuple

HERE = Path(__file__).parent

WITHOUT_QT: Final = ["-p", "no:pytest-qt"]
#: What of tests/database kills, waits and starts programs; the lane `worlds` runs it, the lane `texts` what is about
#: texts on their way, the lane `database` the rest.
_WORLDS: Final = ["exactly_once", "importing", "replay", "signing_in"]
_TEXTS: Final = "tests/database/outbox"

#: What of tests/app lives through days of the demo; the lane `days` runs it, the lane `app` the rest, so that two cores
#: share what runs without Qt and without a server.
_DAYS: Final = ["demo", "foresight", "messaging"]

#: Pictures of every screen, which other programs make; the lane `looks` runs them.
_LOOKS: Final = "tests/journeys/looks"
#: The journeys through one screen each, and those on a desktop of their own; the lane `screens` runs them, the lane
#: `journeys` the rest, so that none is what all the others wait for.
_SCREENS: Final = [
    *(f"tests/journeys/{file.name}" for file in sorted(HERE.glob("journeys/test_*_screen.py"))),
    "tests/journeys/atspi",
    "tests/journeys/desktop",
]

# Each lane has in reach what it needs and no more: tests/app runs without Qt, tests/ui without a database.
# The longest come first, so that the quick ones fill what is left of the cores at the end.
LANES: dict[str, list[str]] = {
    "journeys": ["tests/journeys", *(f"--ignore={file}" for file in (_LOOKS, *_SCREENS))],
    "database": [
        *WITHOUT_QT,
        "tests/database",
        f"--ignore={_TEXTS}",
        *(f"--ignore=tests/database/{folder}" for folder in _WORLDS),
    ],
    "worlds": [*WITHOUT_QT, *(f"tests/database/{folder}" for folder in _WORLDS)],
    "screens": _SCREENS,
    "texts": [*WITHOUT_QT, _TEXTS],
    "looks": [_LOOKS],
    "ui": ["tests/ui"],
    "app": [*WITHOUT_QT, "tests/app", *(f"--ignore=tests/app/{folder}" for folder in _DAYS)],
    "days": [*WITHOUT_QT, *(f"tests/app/{folder}" for folder in _DAYS)],
    "house": ["tests/house", "tests/packaging"],
}
#: Two cores are kept busy by three: each waits at times, for a server, a program or a deadline.
AT_A_TIME = 3
#: Tests that cannot be there on this machine have it said, with the reason, when pytest ends.
NOT_RUN: Final = re.compile(r"NOT RUN: (.+?)(?:\x1b\[0m)?$")


class Ended(NamedTuple):
    """How a lane went, and what it said where that was kept."""

    lane: str
    code: int
    took_s: float
    said: str
    not_run: tuple[str, ...] = ()

    @property
    def ending(self) -> str:
        return {0: "passed", 5: "failed: no tests found"}.get(self.code, "failed")


def run(lane: str) -> int:
    """Run one lane; pytest's exit code, which is 5 where it found no test."""
    return _run(lane, keep=False).code


def main(arguments: list[str]) -> int:
    """Run the named lanes, or all; one that fails does not stop the others, and fails the whole."""
    lanes = arguments or list(LANES)
    unknown = sorted(set(lanes) - set(LANES))
    if unknown:
        print(f"No such lane: {', '.join(unknown)}. There are: {', '.join(LANES)}.", file=sys.stderr)
        return 2
    failed, not_run = [], list[str]()
    print(f"== running {', '.join(lanes)}", flush=True)
    for ended in _one(lanes[0]) if len(lanes) == 1 else _beside_each_other(lanes):
        print(f"{ended.said}== {ended.lane} {ended.ending} in {ended.took_s:.0f} s", flush=True)
        not_run += ended.not_run
        if ended.code != 0:
            failed.append(ended.lane)
    if not_run:
        bar = "!" * 100
        print(f"{bar}\nNOT RUN on this machine:", *not_run, bar, sep="\n", file=sys.stderr)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def environment() -> dict[str, str]:
    """Of a lane, which keeps what Python compiles whatever the shell it is started from says of that."""
    # Hundreds of programs are started, and each would compile all of `app` and `ui` again: nearly a second each time.
    told = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    return told


def _one(lane: str) -> Iterator[Ended]:
    """A lane alone says what it has to say as it goes."""
    yield _run(lane, keep=False)


def _beside_each_other(lanes: Iterable[str]) -> Iterator[Ended]:
    """Each lane as it ends, with all it said, so that no two talk at once."""
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        for ended in as_completed([pool.submit(_run, lane, keep=True) for lane in lanes]):
            yield ended.result()


def _run(lane: str, *, keep: bool) -> Ended:
    # Lanes at once would write over each other's list of what failed last.
    command = [sys.executable, "-m", "pytest", "-q", "-o", f"cache_dir=.pytest_cache/{lane}"]
    if sys.stdout.isatty():
        command.append("--color=yes")
    command += LANES[lane]
    started = time.monotonic()
    said: list[str] = []
    with subprocess.Popen(
        command,
        cwd=HERE.parent,
        env=environment(),
        text=True,
        bufsize=1,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if keep else None,
    ) as running:
        assert running.stdout is not None
        for line in running.stdout:
            said.append(line)
            if not keep:
                print(line, end="", flush=True)
    found = (NOT_RUN.search(line) for line in said)
    not_run = tuple(one[1] for one in found if one)
    return Ended(lane, running.returncode, time.monotonic() - started, "".join(said) if keep else "", not_run)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
