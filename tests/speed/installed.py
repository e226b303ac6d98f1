"""From the start of the installed program to its first window and to live data, against bare windows of the same build.

The build is frozen as for a package, with a script in place of the programs that can start any of the three: so both
sides pay for the same boot loader, archive and libraries.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.speed.figures import Figure, Rounds
from tests.speed.start import OF_LIVE, Starts, of_the_whole

ROOT: Final = Path(__file__).resolve().parents[2]
PLACE: Final = ROOT / "build" / "package" / "measured"
_ENTRY: Final = "tests/speed/starting.py"
_FREEZING_S: Final = 1800


def measured_program() -> Path:
    """The frozen program of the commit that is checked out, made when there is none of it yet.

    Raises RuntimeError with the words of what failed.
    """
    commit = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.strip()
    stamp, program = PLACE / "commit", PLACE / "jonovahti" / "jonovahti"
    if program.is_file() and stamp.is_file() and stamp.read_text(encoding="utf-8") == commit:
        return program
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "packaging" / "freeze.py"),
            "--output",
            str(PLACE),
            "--entry",
            _ENTRY,
            *("--beside", "pyqtgraph", "--beside", "colorama"),
        ],
        check=False,
        capture_output=True,
        text=True,
        timeout=_FREEZING_S,
    )
    if done.returncode != 0:
        raise RuntimeError(f"the program could not be frozen: {done.stderr.strip()[-500:]}")
    stamp.write_text(commit, encoding="utf-8")
    return program


def until_painted(quick: bool) -> list[Figure]:
    """T14, installed: everything has been started once before, the demo's file is made; only then is it timed."""
    program = measured_program()
    version = json.loads((PLACE / "built.json").read_text(encoding="utf-8"))["version"]
    with tempfile.TemporaryDirectory(prefix="jv-start-") as folder:
        starts = Starts(Path(folder), [str(program)])
        for kind in ("console", "bare", "plotted"):
            starts.start(kind)
        rounds = [starts.round() for _ in range(2 if quick else 7)]
    console, bare, plotted = zip(*rounds, strict=True)
    window = Rounds([one["painted"] for one in console], [one["painted"] for one in bare])
    live = Rounds([one["live"] for one in console], [one["painted"] for one in plotted])
    return [
        window.figure(
            "T14I",
            "installed program's start: the window painted",
            "an empty QMainWindow of the same frozen build",
            1.2,
            note=f"Version {version}, frozen; both from a warm disk cache.",
        ),
        live.figure(
            "T14I",
            "installed program's start: live callbacks on the demo's screen",
            "a window with one pyqtgraph plot, SQLAlchemy imported and nothing in it, of the same frozen build",
            1.5,
            note=OF_LIVE,
        ),
        of_the_whole("T14I", "installed program's start: the whole of the demo's screen", console, plotted),
    ]
