"""The session's bus takes whoever comes and answers nobody: the program comes up all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.demo_at_hand import PROGRAM_ON_THESE, lay_in
from tests.ui.wallboard.bus import Bus

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 120


@pytest.mark.parametrize("shown", [(), ("--wallboard",)], ids=["console", "wall"])
def test_the_program_comes_up_where_the_session_bus_never_answers(
    tmp_path: Path, shown: tuple[str, ...]
) -> None:
    places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    own = {name: str(tmp_path / name) for name in places}
    lay_in(tmp_path / "XDG_CACHE_HOME")
    picture = tmp_path / "proof.png"
    command = (sys.executable, "-c", PROGRAM_ON_THESE, "--demo", *shown, "--language", "en")
    with Bus(tmp_path, says_hello=False) as bus:
        done = subprocess.run(
            [*command, "--selftest", str(picture), "--patience", str(LONGEST_S)],
            cwd=ROOT,
            env={
                **os.environ,
                **own,
                "QT_QPA_PLATFORM": "offscreen",
                "DBUS_SESSION_BUS_ADDRESS": bus.address,
            },
            check=False,
            capture_output=True,
            text=True,
            timeout=2 * LONGEST_S,
        )

    assert done.returncode == 0, done.stderr[-3000:]
    assert bus.came, "nothing was asked of the bus"
    assert not QImage(str(picture)).isNull()
