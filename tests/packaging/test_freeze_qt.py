"""What runs before the installed program leaves Qt to it, so that its imports stay Python's own."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_qts_plugins_are_the_programs_own_and_nothing_of_qt_is_loaded_before_it(tmp_path: Path) -> None:
    program = (
        "import builtins, json, os, runpy, sys; before = builtins.__import__; sys._MEIPASS = sys.argv[1];"
        "runpy.run_path(sys.argv[2]);"
        "print(json.dumps([os.environ['QT_PLUGIN_PATH'], 'PySide6' in sys.modules,"
        " builtins.__import__ is before]))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), str(ROOT / "packaging/freeze_qt.py")],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_PLUGIN_PATH": "/usr/lib/another/qt"},
        timeout=300,
    )

    assert json.loads(said.stdout) == [str(tmp_path / "PySide6" / "Qt" / "plugins"), False, True]


@pytest.mark.parametrize(
    "script, is_run",
    [
        ("freeze_archive", True),
        ("freeze_qt", True),
        ("freeze_start", True),
        ("pyi_rth_inspect", True),
        ("pyi_rth_multiprocessing", False),
        ("pyi_rth_pyside6", False),
    ],
)
def test_of_what_would_be_run_first_what_loads_qt_is_not(script: str, is_run: bool) -> None:
    assert importlib.import_module("freeze_contents").is_run(script) is is_run


def test_the_program_makes_no_child_processes_of_python() -> None:
    """What those would need at the start of a frozen program is left out."""
    named = [
        file.relative_to(ROOT).as_posix()
        for folder in ("app", "ui")
        for file in (ROOT / folder).rglob("*.py")
        if "multiprocessing" in file.read_text(encoding="utf-8")
        or "ProcessPoolExecutor" in file.read_text(encoding="utf-8")
    ]

    assert named == []
