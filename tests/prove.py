"""The same tests at full size, part by part, and a table of what was seen to hold: `python -m tests.prove --help`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

from tests.__main__ import LANES
from tests.size import IMPORT_LINES, MILLION, PROOFS, PROVED_LINES, VARIABLE

ROOT: Final = Path(__file__).parent.parent
TABLE: Final = ROOT / "docs" / "proof.md"
_SKIPPED: Final = re.compile(r"^SKIPPED \[\d+\] (.+)$")


class Part(NamedTuple):
    """What is run in one go: a lane's options, its paths, and the minutes after which it is stopped."""

    name: str
    lane: str
    paths: tuple[str, ...]
    minutes: float


class Ended(NamedTuple):
    """How a part went, and which of its tests said that they could not run here."""

    part: str
    ending: str
    took_s: float
    skipped: tuple[str, ...] = ()


PARTS: Final = (
    Part("house", "house", ("tests/house",), 20),
    Part("app", "app", ("tests/app",), 20),
    Part("exactly once", "database", ("tests/database/exactly_once",), 40),
    Part("import", "database", ("tests/database/importing",), 90),
    Part(
        "database",
        "database",
        ("tests/database", "--ignore=tests/database/exactly_once", "--ignore=tests/database/importing"),
        60,
    ),
    Part("ui", "ui", ("tests/ui",), 30),
    Part("journeys", "journeys", ("tests/journeys", "--ignore=tests/journeys/looks"), 30),
    Part("looks", "journeys", ("tests/journeys/looks",), 90),
)
#: What the design promises and nothing here runs, and why; said in the table, so that nobody takes it for proved.
NOT_RUN: Final = (
    ("failover by a cluster manager, with its fencing of the old primary", "the tests promote by hand"),
    ("a power cut of the machine itself", "processes are killed; what the disk was told stays in its cache"),
    ("texts through a carrier", "it takes a contract with one"),
    (
        "Orca's and NVDA's own voices, with a person",
        "what they are told is heard over AT-SPI; how they say it is not",
    ),
    ("a soak of hours", "the parts end by themselves; leave the demo running instead"),
)


def main(arguments: Sequence[str]) -> int:
    """Run the parts one after the other and write the table; the exit code is 1 unless all passed."""
    asked = _options(arguments)
    os.environ[VARIABLE] = "1"
    os.environ[IMPORT_LINES] = str(asked.import_lines)
    PROOFS.unlink(missing_ok=True)
    parts = [part for part in PARTS if not asked.part or part.name in asked.part]
    rows = []
    for part in parts:
        limit = asked.minutes or part.minutes
        print(f"== {part.name} at full size, {limit:g} min at the most", flush=True)
        rows.append(ran(part._replace(minutes=limit)))
        print(f"== {part.name} {rows[-1].ending} in {rows[-1].took_s / 60:.1f} min", flush=True)
    unproved = _unproved(rows, asked.import_lines)
    TABLE.write_text(_table(rows, unproved), encoding="utf-8")
    print("\nNot run:", *unproved, sep="\n  ")
    print(f"Wrote {TABLE.relative_to(ROOT)}")
    return 0 if all(row.ending == "passed" for row in rows) else 1


def ran(part: Part) -> Ended:
    """Run a part, stopped with all it started when its minutes are over; what it says is passed on."""
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-o", f"cache_dir=.pytest_cache/{part.lane}"]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    started = time.monotonic()
    run = subprocess.Popen(
        [*command, *LANES[part.lane], *part.paths],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # so that whatever it started ends with it
    )
    late = threading.Event()

    def stop() -> None:
        late.set()
        os.killpg(run.pid, signal.SIGKILL)

    timer = threading.Timer(part.minutes * 60, stop)
    timer.start()
    skipped = []
    try:
        assert run.stdout is not None
        with run.stdout as said:
            for line in said:
                print(line, end="", flush=True)
                if found := _SKIPPED.match(line):
                    skipped.append(found[1])
        code = run.wait()
    finally:
        timer.cancel()
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
    if late.is_set():
        ending = f"STOPPED after {part.minutes:g} min"
    else:
        ending = {0: "passed", 5: "FAILED: no tests found"}.get(code, "FAILED")
    return Ended(part.name, ending, time.monotonic() - started, tuple(skipped))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    reading = argparse.ArgumentParser(prog="python -m tests.prove", description=__doc__)
    reading.add_argument(
        "part", nargs="*", choices=[[], *(part.name for part in PARTS)], help="all parts unless named"
    )
    reading.add_argument(
        "--import-lines",
        type=int,
        default=PROVED_LINES,
        metavar="N",
        help="lines of the import (default: %(default)s)",
    )
    reading.add_argument("--minutes", type=float, metavar="N", help="stop each part after N minutes")
    return reading.parse_args(arguments)


def _unproved(rows: Sequence[Ended], import_lines: int) -> list[str]:
    """What this run does not prove, each with the reason."""
    there = {row.part for row in rows}
    return [
        *(f"{what}: {why}" for what, why in NOT_RUN),
        *(f"part {part.name!r}: not asked for" for part in PARTS if part.name not in there),
        *(f"the rest of part {row.part!r}: {row.ending}" for row in rows if row.ending.startswith("STOPPED")),
        *(skipped for row in rows for skipped in row.skipped),
        *(
            [f"an import of {MILLION:,} lines: {import_lines:,} were asked for"]
            if import_lines < MILLION
            else []
        ),
    ]


def _table(rows: Sequence[Ended], unproved: Sequence[str]) -> str:
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
        "| part | ended | took |",
        "|---|---|---|",
        *(f"| {row.part} | {row.ending} | {row.took_s / 60:.1f} min |" for row in rows),
        "",
        "| promise | seen |",
        "|---|---|",
        *(_line(**json.loads(proof), times=times) for proof, times in proofs.items()),
        "",
        "Not run, and why:",
        "",
        *(f"- {what}" for what in unproved),
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
