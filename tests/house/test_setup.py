"""The set-up names what is missing on a machine and how to put it right."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import PySide6
import pytest

from tests.accessibility import desktop_packages

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def setup() -> ModuleType:
    """The set-up script; it is run, not imported, so it stands in no package."""
    spec = importlib.util.spec_from_file_location(
        "setup_environment", ROOT / "packaging" / "setup_environment.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _program(folder: Path, name: str, script: str) -> None:
    """Put a program of our own first on the path."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


@pytest.fixture
def bare_machine(tmp_path: Path, setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose loader misses two libraries, with apt, and we are an ordinary user on it."""
    programs = tmp_path / "bin"
    _program(programs, "ldd", "echo '\tlibxcb-cursor.so.0 => not found'; echo '\tlibEGL.so.1 => not found'")
    _program(programs, "apt-get", "exit 0")
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    return programs


@pytest.mark.usefixtures("bare_machine")
def test_an_ordinary_user_is_given_the_one_line_that_installs_what_is_missing(setup: ModuleType) -> None:
    with pytest.raises(setup.CannotSetUp) as refusal:
        setup.check_libraries()

    line = "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"
    assert str(refusal.value).splitlines()[-1].strip() == line


def test_root_has_it_installed_and_is_told_when_that_did_not_help(
    setup: ModuleType, bare_machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "asked"
    _program(bare_machine, "apt-get", f'echo "$*" >> {asked}')
    monkeypatch.setattr(setup.os, "geteuid", lambda: 0)

    with pytest.raises(setup.CannotSetUp, match=r"still misses libEGL.so.1, libxcb-cursor.so.0"):
        setup.check_libraries()

    assert "install -y --no-install-recommends libegl1 libxcb-cursor0" in asked.read_text(encoding="utf-8")


def test_a_library_nobody_knows_the_package_of_is_named_itself(setup: ModuleType, bare_machine: Path) -> None:
    _program(bare_machine, "ldd", "echo '\tlibnovel.so.7 => not found'")

    with pytest.raises(setup.CannotSetUp, match=r"libnovel\.so\.7"):
        setup.check_libraries()


def test_a_python_without_its_venv_module_is_told_the_package_that_has_it(
    setup: ModuleType, bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del bare_machine
    found = importlib.util.find_spec
    monkeypatch.setattr(
        setup.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else found(name)
    )

    with pytest.raises(setup.CannotSetUp, match=rf"python3\.{sys.version_info.minor}-venv"):
        setup.check_python()


def test_a_python_that_is_too_old_is_refused_by_its_version(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Old(tuple[int, ...]):
        __slots__ = ()
        major, minor = 3, 9

    monkeypatch.setattr(setup.sys, "version_info", Old((3, 9, 2)))

    with pytest.raises(setup.CannotSetUp, match=r"is Python 3\.9; Jonovahti needs 3\.11"):
        setup.check_python()


def test_every_library_of_the_display_that_qt_asks_for_has_its_package(setup: ModuleType) -> None:
    platforms = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms"
    files = [platforms / name for name in ("libqxcb.so", "libqoffscreen.so", "libqwayland.so")]

    listing = subprocess.run(["ldd", *map(str, files)], check=True, capture_output=True, text=True).stdout
    asked = set(re.findall(r"^\s+(lib(?:xcb|X11|xkbcommon|EGL|wayland|font|dbus)\S*)", listing, re.MULTILINE))
    # What these bring along themselves: they depend on it in every distribution.
    asked -= {"libxcb-util.so.1", "libXau.so.6", "libXdmcp.so.6"}

    assert asked
    assert asked <= set(setup.PACKAGE_OF)


def test_a_screen_that_is_brought_comes_with_every_library_of_the_display(setup: ModuleType) -> None:
    plugin = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms" / "libqxcb.so"

    listing = subprocess.run(["ldd", str(plugin)], check=True, capture_output=True, text=True).stdout
    asked = set(re.findall(r"^\s+(lib(?:xcb-|X11-xcb|xkbcommon-x11)\S*)", listing, re.MULTILINE))

    assert asked
    assert {setup.PACKAGE_OF[name] for name in asked} <= set(desktop_packages.LIBRARIES)


@pytest.mark.usefixtures("bare_machine")
def test_a_screen_is_not_there_while_the_loader_misses_one_of_its_libraries() -> None:
    assert desktop_packages.missing_libraries() == ["libxcb-cursor.so.0", "libEGL.so.1"]
    assert "libxcb-icccm4" in desktop_packages.why_not()


def test_what_the_environment_was_made_from_changes_with_the_lock(
    setup: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("one==1\n", encoding="utf-8")
    monkeypatch.setattr(setup, "LOCK", lock)
    before = setup.fingerprint()

    lock.write_text("one==2\n", encoding="utf-8")

    assert setup.fingerprint() != before


def test_a_new_environment_has_the_program_compiled_and_the_demo_prepared(
    tmp_path: Path, setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "module.py").write_text("answer = 42\n", encoding="utf-8")
    _program(tmp_path / "bin", "jonovahti-admin", f'echo "$1" > {tmp_path / "asked"}')
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)

    setup.prepare_first_start()

    assert (tmp_path / "asked").read_text(encoding="utf-8") == "demo-data\n"
    assert list((tmp_path / "app" / "__pycache__").glob("module.*.pyc"))


def test_a_demo_that_cannot_be_prepared_is_said_and_stops_nothing(
    tmp_path: Path,
    setup: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _program(tmp_path / "bin", "jonovahti-admin", "exit 3")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(setup, "PYTHON", tmp_path / "no-python")

    setup.prepare_first_start()

    said = capsys.readouterr().err
    assert "exit code 3" in said
    assert "no-python" in said
