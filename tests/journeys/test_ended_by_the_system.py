"""A console that the system ends, not its user: it asks nobody, and comes back as it was arranged at that moment."""

from __future__ import annotations

import json
import signal
from importlib.metadata import version
from pathlib import Path

import pytest

from app.settings import read
from tests.journeys.sitting import a_region_open_now
from tests.side_by_side import a_process
from tests.size import size
from tests.waiting import PATIENCE_S
from ui.help.helping import TOUR_SEEN, VERSION_USED

#: As the installed program starts; once it lives, its user goes to another screen, which nothing has kept yet.
CONSOLE = """
import sys
import ui.main
from PySide6.QtCore import QTimer
from ui.arrangement_keeping import ArrangementKeeping

# On a busy machine a minute is over before the signal comes: only the end is to keep.
ArrangementKeeping.__init__.__kwdefaults__.update(every_ms=3_600_000, soon_ms=3_600_000)
real, kept = ui.main.begin, []


def begin(*told):
    program = real(*told)
    watch = QTimer(program)
    watch.timeout.connect(lambda: look(program, watch))
    watch.start(20)
    kept.append(program)
    return program


def look(program, watch):
    console = program.console
    if console is not None and not console.what_is_missing():
        watch.stop()
        console.deskwork.go_to("centres")
        # When this is said, the loop waits for events again.
        QTimer.singleShot(200, program, lambda: print("ready", flush=True))


ui.main.begin = begin
sys.exit(ui.main.main(["--database", sys.argv[1], "--language", "en"]))
"""

#: At the end of a session one signal comes upon the other; the last two are of those alone, in `make prove`.
SENT = [
    pytest.param([signal.SIGTERM, signal.SIGHUP], id="as logind ends a session"),
    pytest.param([signal.SIGINT], id="by Ctrl+C"),
    pytest.param([signal.SIGTERM], id="by a service manager"),
    pytest.param([signal.SIGHUP], id="by the end of its terminal"),
][: size(2, 4)]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CACHE", "CONFIG", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return tmp_path


@pytest.mark.usefixtures("signals_as_usual")
@pytest.mark.parametrize("sent", SENT)
def test_a_console_ended_by_a_signal_has_kept_how_it_was_left_and_asks_nobody(
    home: Path, sent: list[signal.Signals]
) -> None:
    url = f"sqlite:///{home / 'contact.db'}"
    a_region_open_now(url).dispose()
    file = home / "config" / "jonovahti" / "settings.json"
    file.parent.mkdir(parents=True)
    # No first start, which would bring its tour to the front.
    left = {"general.confirm_quit": True, "window": {TOUR_SEEN: "yes", VERSION_USED: version("jonovahti")}}
    file.write_text(json.dumps(left), encoding="utf-8")

    console = a_process(CONSOLE, url)
    try:
        assert console.stdout is not None
        assert console.stdout.readline() == "ready\n"
        before = read(file).settings.window.get("front")
        for number in sent:
            console.send_signal(number)
        said = console.communicate(timeout=PATIENCE_S)
    finally:
        console.kill()
        console.wait()

    assert (console.returncode, said[1]) == (0, "")
    assert (before, read(file).settings.window.get("front")) == (None, "centres")
