"""The same tests at full size, two parts at a time, and a table of what was seen: `python -m tests.prove --help`."""

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
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

from tests import debian
from tests.__main__ import NOT_RUN as SAID_NOT_RUN
from tests.__main__ import WITHOUT_QT
from tests.size import IMPORT_LINES, MILLION, PROOFS, PROVED_LINES, VARIABLE

ROOT: Final = Path(__file__).parent.parent
TABLE: Final = ROOT / "docs" / "proof.md"
_SKIPPED: Final = re.compile(r"^SKIPPED \[\d+\] (.+)$")


class Part(NamedTuple):
    """What is run in one go: what pytest is told."""

    name: str
    words: tuple[str, ...]


class Ended(NamedTuple):
    """How a part went, and which of its tests said that they could not run here."""

    part: str
    ending: str
    took_s: float
    skipped: tuple[str, ...] = ()
    said: str = ""


#: The longest first, as two run at a time.
PARTS: Final = (
    Part("import", (*WITHOUT_QT, "tests/database/importing")),
    Part("exactly once", (*WITHOUT_QT, "tests/database/exactly_once")),
    Part(
        "database",
        (
            *(*WITHOUT_QT, "tests/database"),
            *(f"--ignore=tests/database/{folder}" for folder in ("exactly_once", "importing")),
        ),
    ),
    Part("looks", ("tests/journeys/looks",)),
    Part("journeys", ("tests/journeys", "--ignore=tests/journeys/looks")),
    Part("ui", ("tests/ui",)),
    Part("app", (*WITHOUT_QT, "tests/app")),
    Part("house", ("tests/house", "tests/packaging")),
)
#: After so many minutes whatever still runs is stopped, and said to be.
MINUTES: Final = 60.0
_AT_A_TIME: Final = 2
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
    """Run the parts and write the table; the exit code is 1 unless all passed."""
    asked = _options(arguments)
    os.environ[VARIABLE] = "1"
    os.environ[IMPORT_LINES] = str(asked.import_lines)
    PROOFS.unlink(missing_ok=True)
    if lacking := debian.install():
        debian.say_loudly(lacking)
    parts = [part for part in PARTS if not asked.part or part.name in asked.part]
    print(f"== at full size, {asked.minutes:g} min at the most: {', '.join(part.name for part in parts)}")
    rows = []
    for row in _beside_each_other(parts, time.monotonic() + asked.minutes * 60):
        print(f"{row.said}== {row.part} {row.ending} in {row.took_s / 60:.1f} min", flush=True)
        rows.append(row)
    unproved = _unproved(rows, asked.import_lines)
    TABLE.write_text(_table(rows, unproved), encoding="utf-8")
    print("\nNot run:", *unproved, sep="\n  ")
    print(f"Wrote {TABLE.relative_to(ROOT)}")
    return 0 if all(row.ending == "passed" for row in rows) else 1


def _beside_each_other(parts: Sequence[Part], ends_s: float) -> Iterator[Ended]:
    """Each part as it ends, with all it said, so that no two talk at once."""
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        for ended in as_completed([pool.submit(ran, part, ends_s) for part in parts]):
            yield ended.result()


def ran(part: Part, ends_s: float) -> Ended:
    """Run a part, stopped with all it started at `ends_s` of the monotonic clock."""
    started = time.monotonic()
    if started >= ends_s:
        return Ended(part.name, "STOPPED before it began", 0.0)
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-o", f"cache_dir=.pytest_cache/{part.name}"]
    run = subprocess.Popen(
        [*command, *part.words],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # so that whatever it started ends with it
    )
    late = threading.Event()

    def stop() -> None:
        late.set()
        os.killpg(run.pid, signal.SIGKILL)

    timer = threading.Timer(ends_s - started, stop)
    timer.start()
    try:
        said, _ = run.communicate()
    finally:
        timer.cancel()
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
    took_s = time.monotonic() - started
    if late.is_set():
        ending = f"STOPPED after {took_s / 60:.1f} min"
    else:
        ending = {0: "passed", 5: "FAILED: no tests found"}.get(run.returncode, "FAILED")
    skipped = (_SKIPPED.match(line) or SAID_NOT_RUN.search(line) for line in said.splitlines())
    return Ended(part.name, ending, took_s, tuple(one[1] for one in skipped if one), said)


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
    reading.add_argument(
        "--minutes",
        type=float,
        default=MINUTES,
        metavar="N",
        help="stop what still runs after N minutes (default: %(default)g)",
    )
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
