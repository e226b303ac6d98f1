"""Renew requirements.lock: every version and hash, for every platform, with no host in it."""

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


def compile_lock(uv: Path, *, upgrade: bool) -> None:
    """Let uv resolve pyproject.toml with all extras; locked versions stay unless upgrade is asked for."""
    command = [
        str(uv),
        *("pip", "compile", "--generate-hashes", "--universal", "--all-extras", "--python-version", "3.11"),
        # The lines of an index would name this machine's registry, so the lock holds none.
        *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
        *(["--upgrade"] if upgrade else []),
        *("--output-file", LOCK.name, "pyproject.toml"),
    ]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"})


def main() -> int:
    """Install uv into an environment of its own for this one run, and write the lock."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions within the bounds")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jonovahti-lock-") as folder:
        venv.create(folder, with_pip=True)
        tools = Path(folder) / "bin"
        subprocess.run([tools / "pip", "install", "--quiet", "uv>=0.9,<1"], check=True)
        compile_lock(tools / "uv", upgrade=arguments.upgrade)
    if "://" in LOCK.read_text(encoding="utf-8"):
        print(
            "requirements.lock names a host; it must hold names, versions and hashes only.", file=sys.stderr
        )
        return 1
    print(f"{LOCK.name} is renewed. Run `make check test`, then commit it with pyproject.toml.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
