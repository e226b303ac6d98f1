"""Make and try all packages, and keep what was said in docs/packages-log.md: what `make package-all` does.

Every step is run even when one before it failed, so that one log tells all; the exit code is 1 when any did.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
LOG: Final = ROOT / "docs" / "packages-log.md"
#: What is done, and the script that does it.
STEPS: Final = (
    ("Freeze", "packaging/freeze.py"),
    (".deb and tar.xz", "packaging/linux/package.py"),
    ("The .deb on bare systems", "packaging/linux/smoke_test.py"),
    (".rpm", "packaging/linux/rpm_package.py"),
    ("The .rpm in a bare root", "packaging/linux/rpm_test.py"),
    ("MSI", "packaging/freeze_windows.py"),
    ("The MSI under Wine", "packaging/try_windows.py"),
    ("Two builds of one commit", "packaging/freeze_again.py"),
)


def run(script: str) -> tuple[int, float, list[str]]:
    """A step's exit code, its seconds, and its words, which are shown as they come."""
    begun = time.monotonic()
    words: list[str] = []
    with subprocess.Popen(
        [sys.executable, "-u", str(ROOT / script)],
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
    return running.returncode, time.monotonic() - begun, words


def main() -> int:
    """1 when any step failed."""
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%h of %cs"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    written = (
        f"Written by `make package-all`. Commit {commit.stdout.strip() or 'unknown'}, "
        f"Python {platform.python_version()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the start."
    )
    lines = [
        "# All packages, made and tried",
        "",
        written,
    ]
    failed = []
    for what, script in STEPS:
        print(f"== {what}", flush=True)
        code, seconds, words = run(script)
        ending = "" if code == 0 else f" - FAILED ({code})"
        lines += ["", f"## {what}: {seconds:.0f} s{ending}", "", *(f"    {word}".rstrip() for word in words)]
        if code != 0:
            failed.append(what)
    LOG.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{LOG.relative_to(ROOT)} holds what was said. Failed: {', '.join(failed) or 'nothing'}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
