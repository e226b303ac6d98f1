"""The same tests at full size, and a table of what was seen to hold: `python -m tests.prove [LANE ...]`."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.__main__ import LANES, run
from tests.size import PROOFS, VARIABLE

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "docs" / "proof.md"
#: What the design promises and no test of this version runs yet; said in the table, so that nobody takes it for proved.
NOT_RUN = (
    "failover of a streaming standby under clients that act",
    "texts through a real gateway: there is no worker yet, the demo's file gateway only",
    "a screen reader's walk through the window over AT-SPI; names and roles are tested inside Qt",
    "a soak of hours",
)


def main(arguments: list[str]) -> int:
    """Run the lanes at full size and write the table; the exit code is 1 when a lane failed."""
    os.environ[VARIABLE] = "1"
    PROOFS.unlink(missing_ok=True)
    lanes = arguments or list(LANES)
    rows = []
    for lane in lanes:
        print(f"== tests/{lane} at full size", flush=True)
        started = time.monotonic()
        code = run(lane)
        rows.append((lane, "passed" if code == 0 else "FAILED", time.monotonic() - started))
    TABLE.write_text(_table(rows), encoding="utf-8")
    print("\nNot run, because it is not there yet:", *NOT_RUN, sep="\n  ")
    print(f"Wrote {TABLE.relative_to(ROOT)}")
    return 0 if all(ending == "passed" for _, ending, _ in rows) else 1


def _table(rows: list[tuple[str, str, float]]) -> str:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=ROOT
    ).stdout.strip()
    # A test that runs for many seeds says the same of each.
    proofs = Counter(PROOFS.read_text(encoding="utf-8").splitlines() if PROOFS.exists() else [])
    lines = [
        "# What was proved",
        "",
        _made_by(commit),
        "",
        "| tests | ended | took |",
        "|---|---|---|",
        *(f"| {lane} | {ending} | {seconds / 60:.1f} min |" for lane, ending, seconds in rows),
        "",
        "| promise | seen |",
        "|---|---|",
        *(_line(**json.loads(proof), times=times) for proof, times in proofs.items()),
        "",
        "Not run, because it is not there yet:",
        "",
        *(f"- {what}" for what in NOT_RUN),
    ]
    return "\n".join(lines) + "\n"


def _line(*, promise: str, figure: str, times: int) -> str:
    return f"| {promise} | {f'{times} times: ' if times > 1 else ''}{figure} |"


def _made_by(commit: str) -> str:
    return (
        f"Made by `make prove`: the tests of `make test` at full size. {datetime.now(UTC):%Y-%m-%d}, commit "
        f"{commit or 'unknown'}, Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}, "
        f"{os.cpu_count()} cores."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
