"""The libraries the console is made of are named with their versions, in a checkout and frozen."""

from __future__ import annotations

import ctypes.util
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NoReturn

import pytest

from app.diagnose import machine
from app.diagnose.finding import State


def test_a_library_without_its_metadata_says_its_version_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_shipped(package: str) -> NoReturn:
        raise PackageNotFoundError(package)

    monkeypatch.setattr(machine, "version", not_shipped)

    found = machine.libraries()

    assert found.state is State.GOOD
    for package in ("numpy", "SQLAlchemy", "platformdirs"):
        assert f"{package} {version(package)}" in found.said


def test_settings_are_those_of_files_that_are_there(tmp_path: Path) -> None:
    there, gone = tmp_path / "settings.json", tmp_path / "policy.toml"
    there.write_text("{}", encoding="utf-8")

    assert machine.settings([], [str(there), str(gone)]).said == str(there)
    assert machine.settings([], [str(gone)]).said == f"built in; there is no {gone}"


def test_a_setting_that_cannot_be_used_leaves_what_would_hold_without_it() -> None:
    found = machine.settings(["policy.toml, line 2: not a number"], [])

    assert found.state is State.WARNING
    assert found.advice == "Correct the file; until then what would hold without it does."


def test_a_library_that_is_not_there_is_named_with_the_reason() -> None:
    found = machine.libraries([("a_library_nobody_has", "nobodys")])

    assert found.state is State.BAD
    assert found.said == "nobodys: No module named 'a_library_nobody_has'"


def test_a_library_of_the_display_that_the_installed_program_brings_is_not_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: None if name == "xcb-cursor" else name)
    on_x11 = {"DISPLAY": "nowhere:no"}
    of_the_system = machine.display(on_x11)
    (tmp_path / "libxcb-cursor.so.0").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    brought = machine.display(on_x11)

    assert of_the_system.reason == "display_library"
    assert brought.reason == "no_display"
