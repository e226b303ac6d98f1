"""Runs the tests in lanes, each in a process of its own, two at a time: `python -m tests [LANE ...]`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent

# Each lane has in reach what it needs and no more: tests/app runs without Qt, tests/ui without a database.
# The longest comes second, so that the quick ones run one after the other beside it.
LANES: dict[str, list[str]] = {
    "house": [],
    "database": ["-p", "no:pytest-qt"],
    "app": ["-p", "no:pytest-qt"],
    "ui": [],
    "journeys": [],
}
#: A lane keeps one core busy, and its PostgreSQL some of another.
AT_A_TIME = 2


class Ended(NamedTuple):
    """How a lane went, and what it said where that was kept."""

    lane: str
    code: int
    took_s: float
    said: str

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
    failed = []
    print(f"== running {', '.join(f'tests/{lane}' for lane in lanes)}", flush=True)
    for ended in _one(lanes[0]) if len(lanes) == 1 else _beside_each_other(lanes):
        print(f"{ended.said}== tests/{ended.lane} {ended.ending} in {ended.took_s:.0f} s", flush=True)
        if ended.code != 0:
            failed.append(ended.lane)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _one(lane: str) -> Iterator[Ended]:
    """A lane alone says what it has to say as it goes."""
    yield _run(lane, keep=False)


def _beside_each_other(lanes: Iterable[str]) -> Iterator[Ended]:
    """Each lane as it ends, with all it said, so that no two talk at once."""
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        for ended in as_completed([pool.submit(_run, lane, keep=True) for lane in lanes]):
            yield ended.result()


def _run(lane: str, *, keep: bool) -> Ended:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    # Two lanes at once would write over each other's list of what failed last.
    command = [sys.executable, "-m", "pytest", "-q", "-o", f"cache_dir=.pytest_cache/{lane}"]
    if sys.stdout.isatty():
        command.append("--color=yes")
    command += [*LANES[lane], f"tests/{lane}"]
    output, errors = (subprocess.PIPE, subprocess.STDOUT) if keep else (None, None)
    started = time.monotonic()
    done = subprocess.run(
        command, check=False, cwd=HERE.parent, env=environment, text=True, stdout=output, stderr=errors
    )
    return Ended(lane, done.returncode, time.monotonic() - started, done.stdout or "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
