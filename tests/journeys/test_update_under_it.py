"""A console whose files are replaced while it is open goes on: what it will need has been loaded by then.

The true thing, with every file of the installed program replaced, is tried when the package is (smoke_test.py).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.demo_at_hand import OF_THESE, lay_in

#: The demo, as frozen; says at its end which compiled libraries of Python it has loaded.
PROGRAM = (
    OF_THESE
    + """
import json, sys
from pathlib import Path
from app.demo.live import Simulation
from ui import late_loading
from ui.main import main

late_loading.is_needed = lambda: True
Simulation.__init__.__kwdefaults__["longest_unseen_s"] = 600.0
code = main(["--demo", "--selftest", sys.argv[1], "--patience", "400", "--after", sys.argv[2]])
print(json.dumps(sorted({line.split()[-1] for line in open("/proc/self/maps") if ".so" in line})))
sys.exit(code)
"""
)


def libraries(process: int) -> set[str]:
    """Of Python, Qt and their packages; what the system brings in by itself is the system's."""
    lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    return {line.split()[-1] for line in lines if ".so" in line}


def test_no_screen_loads_a_compiled_library_that_was_not_loaded_when_idle(tmp_path: Path) -> None:
    places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    environment = {
        **os.environ,
        **{name: str(tmp_path / name) for name in places},
        "QT_QPA_PLATFORM": "offscreen",
    }
    lay_in(tmp_path / "XDG_CACHE_HOME")
    picture, go = tmp_path / "proof.png", tmp_path / "go"
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(picture), str(go)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        first = running.stdout.readline().strip()
        before = libraries(running.pid) if first == "ready" else set()
        go.touch()
        said, faults = running.communicate(timeout=500)

    assert (first, running.returncode) == ("ready", 0), faults[-3000:]
    assert picture.is_file()
    late = {*json.loads(said.splitlines()[-1])} - before
    assert not [name for name in late if sys.prefix in name or "lib-dynload" in name]
