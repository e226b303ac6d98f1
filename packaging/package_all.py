"""Make and try all packages, and keep what was said in docs/packages-log.md: what `make package-all` does.

Every step is run even when one before it failed, so that one log tells all; the exit code is 1 when any did. What each
step said is kept in build/package/steps: with --go-on only those are run that failed, or were not reached, for the
commit that is checked out.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
LOG: Final = ROOT / "docs" / "packages-log.md"
KEPT: Final = ROOT / "build" / "package" / "steps"
#: What is done, and the script that does it.
STEPS: Final = (
    ("Freeze", "packaging/freeze.py"),
    (".deb and tar.xz", "packaging/linux/package.py"),
    ("The .deb on bare systems", "packaging/linux/smoke_test.py --strict"),
    (".rpm", "packaging/linux/rpm_package.py"),
    ("The .rpm in a bare root", "packaging/linux/rpm_test.py"),
    ("The .rpm's scripts and the worker under systemd", "packaging/linux/systemd_test.py"),
    ("MSI", "packaging/freeze_windows.py"),
    ("The MSI under Wine", "packaging/try_windows.py"),
    ("Two builds of one commit", "packaging/freeze_again.py"),
    ("Their packages", "packaging/linux/packages_again.py"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """What a step said, when it ended with 0 or did not; `load` of the machine when it began."""

    what: str
    commit: str
    began: str
    load: float
    seconds: float
    code: int
    words: list[str]

    def lines(self) -> list[str]:
        """As the log has it."""
        ending = "" if self.code == 0 else f" - FAILED ({self.code})"
        head = f"## {self.what}: {self.seconds:.0f} s{ending}"
        said = f"Begun {self.began} UTC, load {self.load:.1f}."
        return ["", head, "", said, "", *(f"    {word}".rstrip() for word in self.words)]


def run(what: str, script: str, commit: str) -> Step:
    """Run a step, and show its words as they come."""
    print(f"== {what}", flush=True)
    began, load, start = datetime.now(UTC), os.getloadavg()[0], time.monotonic()
    words: list[str] = []
    file, *told = script.split()
    with subprocess.Popen(
        [sys.executable, "-u", str(ROOT / file), *told],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "packaging")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as running:
        assert running.stdout is not None
        for line in running.stdout:
            print(line, end="", flush=True)
            # What pip remarks on this machine's indexes, and where this checkout stands, is nobody else's business.
            if not line.startswith("WARNING:"):
                words.append(line.rstrip().replace(f"{ROOT}/", ""))
    took = time.monotonic() - start
    return Step(what, commit, f"{began:%Y-%m-%d %H:%M}", load, took, running.returncode, words)


def kept(place: int, commit: str) -> Step | None:
    """What the step said of this commit, where it ended well."""
    file = KEPT / f"{place}.json"
    if not file.is_file():
        return None
    step = Step(**json.loads(file.read_text(encoding="utf-8")))
    return step if step.commit == commit and step.code == 0 else None


def write(done: list[Step], commit: str) -> None:
    """The log, of the steps that were reached."""
    written = (
        f"Written by `make package-all`. Commit {commit}, Python {platform.python_version()}, "
        f"{os.cpu_count()} processors; a step's time is that of a machine as busy as its load says."
    )
    lines = ["# All packages, made and tried", "", written, *(line for step in done for line in step.lines())]
    if missing := [what for what, _ in STEPS[len(done) :]]:
        lines += ["", f"Not reached: {', '.join(missing)}."]
    LOG.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """1 when any step failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--go-on", action="store_true", help="run only what failed or was not reached")
    goes_on = parser.parse_args().go_on
    told = subprocess.run(
        ["git", "log", "-1", "--format=%h of %cs"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    commit = told.stdout.strip() or "unknown"
    KEPT.mkdir(parents=True, exist_ok=True)
    done: list[Step] = []
    for place, (what, script) in enumerate(STEPS, 1):
        step = kept(place, commit) if goes_on else None
        if step is None:
            step = run(what, script, commit)
            (KEPT / f"{place}.json").write_text(json.dumps(asdict(step), indent=1) + "\n", encoding="utf-8")
        done.append(step)
        # After each: a run that is cut short says how far it came.
        write(done, commit)
    failed = [step.what for step in done if step.code != 0]
    print(f"{LOG.relative_to(ROOT)} holds what was said. Failed: {', '.join(failed) or 'nothing'}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
