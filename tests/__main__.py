"""Runs the tests in lanes, each in a process of its own, fast ones first: `python -m tests [LANE ...]`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent

# Each lane has in reach what it needs and no more: tests/app runs without Qt, tests/ui without a database.
LANES: dict[str, list[str]] = {
    "house": [],
    "app": ["-p", "no:pytest-qt"],
    "database": ["-p", "no:pytest-qt"],
    "ui": [],
    "journeys": [],
}


def run(lane: str) -> int:
    """Run one lane; pytest's exit code, which is 5 where it found no test."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "pytest", "-q", *LANES[lane], f"tests/{lane}"]
    return subprocess.run(command, check=False, cwd=HERE.parent, env=environment).returncode


def main(arguments: list[str]) -> int:
    """Run the named lanes, or all; one that fails does not stop the others, and fails the whole."""
    lanes = arguments or list(LANES)
    unknown = sorted(set(lanes) - set(LANES))
    if unknown:
        print(f"No such lane: {', '.join(unknown)}. There are: {', '.join(LANES)}.", file=sys.stderr)
        return 2
    failed = []
    for lane in lanes:
        print(f"== tests/{lane}", flush=True)
        started = time.monotonic()
        code = run(lane)
        ending = {0: "passed", 5: "failed: no tests found"}.get(code, "failed")
        print(f"== tests/{lane} {ending} in {time.monotonic() - started:.0f} s", flush=True)
        if code != 0:
            failed.append(lane)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
