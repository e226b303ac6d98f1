"""Renew requirements.lock and freeze.lock: every version and hash, for every platform, with no host in them."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
#: What is shipped and what freezes it, without what only tests need; the same versions as in LOCK.
FREEZE_LOCK = ROOT / "packaging" / "freeze.lock"


def compile_lock(uv: Path, lock: Path, *asked: str, upgrade: bool) -> None:
    """Let uv resolve what is asked for; locked versions stay unless upgrade is asked for."""
    command = [
        str(uv),
        *("pip", "compile", "--generate-hashes", "--universal", "--python-version", "3.11"),
        # The lines of an index would name this machine's registry, so the lock holds none.
        *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
        *(["--upgrade"] if upgrade else []),
        *("--output-file", str(lock.relative_to(ROOT)), "pyproject.toml", *asked),
    ]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"})


def main() -> int:
    """Install uv into an environment of its own for this one run, and write the locks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions within the bounds")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jonovahti-lock-") as folder:
        venv.create(folder, with_pip=True)
        tools = Path(folder) / "bin"
        subprocess.run([tools / "pip", "install", "--quiet", "uv>=0.9,<1"], check=True)
        uv = tools / "uv"
        compile_lock(uv, LOCK, "--all-extras", upgrade=arguments.upgrade)
        freezing = ("packaging/freeze.in", "--constraint", "requirements.lock")
        compile_lock(uv, FREEZE_LOCK, *freezing, upgrade=arguments.upgrade)
    for lock in (LOCK, FREEZE_LOCK):
        if "://" in lock.read_text(encoding="utf-8"):
            print(f"{lock.name} names a host; it must hold names, versions and hashes only.", file=sys.stderr)
            return 1
    print(
        f"{LOCK.name} and {FREEZE_LOCK.name} are renewed. Run `make check test`, then commit them together."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
