"""Two real processes that do something at the same moment: each says that it is ready, and then waits for a line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.waiting import PATIENCE_S

ROOT = Path(__file__).resolve().parents[1]


def a_process(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Python with the words of `program`, which prints a line when it is ready and then reads one."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def begun_at_once(processes: Sequence[subprocess.Popen[str]], patience_s: float = PATIENCE_S) -> list[str]:
    """What each complained of, once all have been ready, have been let go, and have ended."""
    try:
        for process in processes:
            assert process.stdout is not None
            said = process.stdout.readline()
            assert said == "ready\n", f"not ready: {said!r} {process.stderr.read() if process.stderr else ''}"
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        return [process.communicate(timeout=patience_s)[1] for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.wait()
