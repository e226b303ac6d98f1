"""Types lines of `docs/deployment.md` into a shell in which this checkout's programs are found by their names."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
#: The programs as a shell finds them, of this checkout.
PROGRAMS: Final = {"jonovahti-admin": "app.cli", "jonovahti-worker": "app.cli.worker"}


def put_programs(folder: Path) -> None:
    """Make the programs in the folder, each a line of shell."""
    for name, module in PROGRAMS.items():
        program = folder / name
        starts = f"import sys; from {module} import main; sys.argv[0] = {name!r}; main()"
        program.write_text(f'#!/bin/sh\nexec {sys.executable} -c {shlex.quote(starts)} "$@"\n', "utf-8")
        program.chmod(0o755)


def typed(lines: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """How the lines ended, which stop at the first that fails; the programs are those `put_programs` put there."""
    path = f"{folder}:{environment.get('PATH', os.environ['PATH'])}"
    told = {**os.environ, **environment, "PATH": path, "PYTHONPATH": str(ROOT)}
    command = ["sh", "-e", "-c", lines]
    return subprocess.run(command, check=False, cwd=folder, env=told, capture_output=True, text=True)
