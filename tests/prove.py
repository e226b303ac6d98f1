"""The same tests at full size, two parts at a time, in one sitting or several: `python -m tests.prove --help`."""

from __future__ import annotations

import argparse
import os
import platform
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

from tests import debian, proofs
from tests.__main__ import NOT_RUN as SAID_NOT_RUN
from tests.__main__ import WITHOUT_QT, environment
from tests.size import IMPORT_LINES, PROOFS_GO_TO, PROVED_LINES, VARIABLE

ROOT: Final = Path(__file__).parent.parent
DOCS: Final = proofs.DOCS
#: Where each part's tests write down what they saw.
PROOFS: Final = ROOT / "build" / "proofs"
_SKIPPED: Final = re.compile(r"^SKIPPED \[\d+\] (.+)$")
_COUNTED: Final = re.compile(r"^(?:.*, )?(\d+) passed\b.* in \d", re.MULTILINE)
NOT_BEGUN: Final = "STOPPED before it began"
_IMPORTS: Final = "import"
#: The commit, where there is no git to ask.
_UNKNOWN: Final = "unknown"


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
    tests: int = 0
    seen: tuple[proofs.Proof, ...] = ()


#: The longest first, as two run at a time.
PARTS: Final = (
    Part(_IMPORTS, (*WITHOUT_QT, "tests/database/importing")),
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


def main(arguments: Sequence[str]) -> int:
    """Run the parts, keep how each went as it ends, and make the page; the exit code is 1 unless all passed."""
    asked = _options(arguments)
    os.environ[VARIABLE] = "1"
    os.environ[IMPORT_LINES] = str(asked.import_lines)
    if lacking := debian.install():
        debian.say_loudly(lacking)
    names = [part.name for part in PARTS]
    here = checked_out()
    parts = [part for part in PARTS if not asked.part or part.name in asked.part]
    if asked.rest:
        before = proofs.read(DOCS)
        parts = [part for part in parts if not _passed_at(here, before.get(part.name))]
    print(
        f"== at full size, {asked.minutes:g} min at the most: {', '.join(part.name for part in parts) or 'nothing'}"
    )
    at = f"{datetime.now(UTC):%Y-%m-%d %H:%M}"
    failed = False
    for ended in _beside_each_other(parts, time.monotonic() + asked.minutes * 60):
        print(f"{ended.said}== {ended.part} {ended.ending} in {ended.took_s / 60:.1f} min", flush=True)
        failed = failed or ended.ending != proofs.PASSED
        if ended.ending != NOT_BEGUN:  # what an earlier sitting saw of it still stands
            lines = asked.import_lines if ended.part == _IMPORTS else 0
            proofs.keep(_row(ended, here, at, lines), names, DOCS)
    if not parts:
        proofs.make_page(names, DOCS)
    print("\nNot proved:", *proofs.unproved(proofs.read(DOCS), names), sep="\n  ")
    print(f"Wrote docs/{proofs.PAGE}")
    return 1 if failed else 0


def _beside_each_other(parts: Sequence[Part], ends_s: float) -> Iterator[Ended]:
    """Each part as it ends, with all it said, so that no two talk at once."""
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        for ended in as_completed([pool.submit(ran, part, ends_s) for part in parts]):
            yield ended.result()


def ran(part: Part, ends_s: float) -> Ended:
    """Run a part, stopped with all it started at `ends_s` of the monotonic clock."""
    started = time.monotonic()
    if started >= ends_s:
        return Ended(part.name, NOT_BEGUN, 0.0)
    seen = PROOFS / f"{part.name}.jsonl"
    seen.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-o", f"cache_dir=.pytest_cache/{part.name}"]
    run = subprocess.Popen(
        [*command, *part.words],
        cwd=ROOT,
        env={**environment(), PROOFS_GO_TO: str(seen)},
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
        ending = {0: proofs.PASSED, 5: "FAILED: no tests found"}.get(run.returncode, "FAILED")
    skipped = (_SKIPPED.match(line) or SAID_NOT_RUN.search(line) for line in said.splitlines())
    tests = _COUNTED.search(said)
    return Ended(
        part=part.name,
        ending=ending,
        took_s=took_s,
        skipped=tuple(one[1] for one in skipped if one),
        said=said,
        tests=int(tests[1]) if tests else 0,
        seen=proofs.counted(seen.read_text(encoding="utf-8") if seen.exists() else ""),
    )


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    reading = argparse.ArgumentParser(prog="python -m tests.prove", description=__doc__)
    reading.add_argument(
        "part", nargs="*", choices=[[], *(part.name for part in PARTS)], help="all parts unless named"
    )
    reading.add_argument(
        "--rest",
        action="store_true",
        help="of these only what has not passed at the commit that is checked out",
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


def _row(ended: Ended, commit: str, at: str, import_lines: int) -> proofs.Row:
    return proofs.Row(
        part=ended.part,
        ended=ended.ending,
        took_s=round(ended.took_s, 1),
        commit=commit,
        at=at,
        on=(
            f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}, {os.cpu_count()} cores"
        ),
        tests=ended.tests,
        proofs=ended.seen,
        skipped=ended.skipped,
        import_lines=import_lines,
    )


def _passed_at(commit: str, row: proofs.Row | None) -> bool:
    """Never where something was changed besides, or nobody knows what is there: it may be something else each time."""
    is_known = _UNKNOWN not in commit and "+" not in commit
    return row is not None and row.ended == proofs.PASSED and row.commit == commit and is_known


def checked_out() -> str:
    """The last one that changed more than the proofs, with a `+` where the tree has changes besides."""
    program = ("--", ".", *(f":!docs/{file}" for file in (proofs.KEPT, proofs.PAGE)))
    commit = _git("log", "-1", "--abbrev=10", "--format=%h", *program)
    changed = _git("status", "--porcelain", *program)
    return f"{commit or _UNKNOWN}{'+' if changed else ''}"


def _git(*words: str) -> str:
    said = subprocess.run(["git", *words], capture_output=True, text=True, check=False, cwd=ROOT)
    return said.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
