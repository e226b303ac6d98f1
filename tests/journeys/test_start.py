"""What a start loads before live data is on the screen, and what comes after it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.demo_at_hand import OF_THESE, lay_in

#: None of it is seen on the first screen, and each takes its time to load.
LATER = (
    "alembic",
    "app.database.fill",
    "app.database.sqlite.acts",
    "app.database.sqlite.desk",
    "app.demo.history",
    "app.demo.nurses",
    "app.demo.run",
    "app.demo.simulator",
    "numpy.ma",
    "phonenumbers",
    "psycopg",
    "pyqtgraph",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.orm",
    "ui.charts.chart_table",
    "ui.dialogs.add_dialog",
    "ui.dialogs.answers_dialog",
    "ui.dialogs.consent_dialog",
    "ui.dialogs.correct_dialog",
    "ui.dialogs.history_dialog",
    "ui.dialogs.hours_dialog",
    "ui.dialogs.join_dialog",
    "ui.dialogs.move_popover",
    "ui.dialogs.name_popover",
    "ui.dialogs.policy_dialog",
    "ui.dialogs.same_number_popover",
    "ui.dialogs.text_dialog",
    "ui.desk.replay_desk",
    "ui.desk.settings_desk",
    "ui.finding.palette",
    "ui.screens.texts_by_hand",
    "ui.windows.crash_dialog",
    "ui.windows.lock_cover",
    "ui.windows.problem_report",
    "ui.windows.sheets",
    "ui.windows.sign_in_dialog",
    "xlsxwriter",
)

#: The demo in a process of its own, as from a menu; says what was loaded with the first board on the screen.
PROGRAM = (
    OF_THESE
    + """
import importlib.abc, json, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from app import bootstrap
from app.demo.live import Simulation
from ui.main import application, begin, first_window, settings_of
from ui.options import read_options

# However slow the machine, the demo waits for the first board, and the past for the screen that takes it.
Simulation.__init__.__kwdefaults__["longest_unseen_s"] = 600.0
bootstrap.SCREEN_FIRST_S = 300.0
options = read_options(["--demo"])
app = application()
file, found = settings_of(options)
window = first_window(options, found)
app.processEvents()
program = begin(app, options, Path(sys.argv[1]), file, found, window)
told = {"by": {}}

class Watch(importlib.abc.MetaPathFinder):
    # Finds nothing, and notes which thread looks for a module: the one that loads it.
    def find_spec(self, name, path, target=None):
        told["by"].setdefault(name, threading.current_thread().name)

sys.meta_path.insert(0, Watch())

def look():
    if "live" not in told:
        if program.console is not None and not program.console.what_is_missing():
            told["live"] = sorted(sys.modules)
    elif program.console.deskwork.is_settled and "app.demo.simulator" in sys.modules:
        told["icons"] = sorted(key for key, one in program.console.commands.actions.items() if one.icon().isNull())
        told["later"] = sorted(sys.modules)
        looking.stop()
        program.stop()

def note_first(desk):
    def note():
        screen = desk.screen
        told["first"] = {
            "past": desk.present.has_past,
            "callbacks": screen.callbacks.model.rowCount(),
            "waiting": bool(screen.strip.tiles["waiting"].face.value),
            "centres": screen.centres.model.rowCount(),
            "chart": screen.strip.chart.day is not None,
        }
    desk.live.connect(note)

program.joined.connect(lambda: program.console.attached.connect(note_first))
looking = QTimer()
looking.setInterval(1)
looking.timeout.connect(look)
looking.start()
program.ended.connect(app.exit)
app.exec()
print(json.dumps(told))
"""
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Names of modules at the first live data (`live`) and after it (`later`), commands without an icon (`icons`).

    `by`: the thread that loaded each module; `first`: what the first board brought.
    """
    folder: Path = tmp_path_factory.mktemp("start")
    places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    environment = {
        **os.environ,
        **{name: str(folder / name) for name in places},
        "QT_QPA_PLATFORM": "offscreen",
    }
    # Making the demo's file takes what a start with the file there does not need.
    lay_in(folder / "XDG_CACHE_HOME")
    found: dict[str, Any] = json.loads(_start(folder, environment).splitlines()[-1])
    return found


def _start(folder: Path, environment: dict[str, str]) -> str:
    """What the program said."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder / "log")],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_what_the_first_screen_does_without_is_not_loaded_before_it(told: dict[str, Any]) -> None:
    assert sorted({*LATER} & {*told["live"]}) == []


def test_what_takes_long_to_load_is_loaded_beside_the_window(told: dict[str, Any]) -> None:
    loaded_by = {name: told["by"].get(name) for name in ("ui.console", "ui.desk.live_desk")}

    assert set(loaded_by.values()) == {"start"}, loaded_by


def test_the_callbacks_are_shown_before_the_past_is_read_and_what_relies_on_it_waits(
    told: dict[str, Any],
) -> None:
    first = told["first"]

    assert first.pop("callbacks") > 0
    assert first == {"past": False, "waiting": True, "centres": 0, "chart": False}


def test_what_a_start_leaves_out_comes_by_itself_before_it_is_asked_for(told: dict[str, Any]) -> None:
    from ui.commands.table import COMMANDS
    from ui.screens.asked_later import DIALOGS, REST

    wanted = [*(f"ui.dialogs.{name}" for name in DIALOGS), *REST]
    assert [name for name in wanted if name not in told["later"]] == []
    assert told["icons"] == sorted(one.id for one in COMMANDS if not one.icon)


def test_the_binding_of_qt_reads_no_source_of_what_is_loaded_after_it() -> None:
    program = (
        "import builtins; before = builtins.__import__; from ui.main import application; app = application();"
        "assert builtins.__import__ is before"
    )
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, env=told, timeout=300
    )
    assert said.returncode == 0, said.stderr
