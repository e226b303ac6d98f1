"""Two consoles of one user, each a process of its own, in one home: both live, neither costs the other anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.sitting import a_region_open_now
from tests.side_by_side import a_process, begun_at_once

LINES = 300
#: As the installed program starts, with a log so short that both rotate it many times while they run, and somebody who
#: writes into it all the while. Told: its picture, the address, and its name.
CONSOLE = """
import contextlib, logging, sys, threading
import app.logs
from ui.main import main

picture, url, name = sys.argv[1:]
app.logs.MOST_BYTES, app.logs.KEPT_FILES = 10_000, 60
real = app.logs.logging_to
print("ready", flush=True), sys.stdin.readline()


def write():
    pause = threading.Event()
    for number in range({lines}):
        logging.getLogger("written").info("%s %s", name, number)
        pause.wait(0.003)


@contextlib.contextmanager
def written_to(file):
    with real(file) as log:
        writing = threading.Thread(target=write)
        writing.start()
        yield log
        # Lines that come after the end of the log are nobody's.
        writing.join()


app.logs.logging_to = written_to
sys.exit(main(["--database", url, "--selftest", picture, "--patience", "400", "--language", "en"]))
""".replace("{lines}", str(LINES))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CACHE", "CONFIG", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return tmp_path


def test_two_consoles_in_one_home_come_to_live_data_and_lose_no_line_of_their_log(home: Path) -> None:
    url = f"sqlite:///{home / 'contact.db'}"
    engine = a_region_open_now(url)
    engine.dispose()
    names = ("one", "other")
    pictures = [home / f"{name}.png" for name in names]

    consoles = [
        a_process(CONSOLE, str(picture), url, name) for picture, name in zip(pictures, names, strict=True)
    ]
    faults = begun_at_once(consoles, patience_s=500)

    codes = [console.returncode for console in consoles]
    assert (codes, [picture.is_file() for picture in pictures]) == ([0, 0], [True, True]), faults
    logs = list((home / "state").rglob("jonovahti.log*"))
    lines = [line for one in logs for line in one.read_text(encoding="utf-8").splitlines()]
    written = [line.partition("written: ")[2] for line in lines if "written: " in line]
    assert sorted(written) == sorted(f"{name} {number}" for name in names for number in range(LINES))
    assert len(logs) > 3
    assert [line for line in lines if " ERROR " in line or "Traceback" in line] == []
