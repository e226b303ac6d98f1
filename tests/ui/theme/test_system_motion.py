"""The desktop's wish for less motion: read from what each desktop keeps it in, and followed while the program runs."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.settings import read
from tests.ui.wallboard.bus import Bus
from ui.choices import Choices
from ui.options import read_options
from ui.theme import motion, system_motion


@pytest.mark.parametrize(
    "file, text, is_less",
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("gtk-4.0/settings.ini", "no section\n", False),
        ("kdeglobals", "[KDE]\n[KDE]\nAnimationDurationFactor=0\n", True),
    ],
)
def test_what_kde_and_gtk_keep_in_their_files_is_understood(
    tmp_path: Path, file: str, text: str, is_less: bool
) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")

    assert system_motion.told_by_files(tmp_path) is is_less


def test_a_desktop_that_keeps_nothing_asks_for_nothing(tmp_path: Path) -> None:
    assert not system_motion.told_by_files(tmp_path)
    assert not system_motion.told_by_portal(lambda _space, _name: None)


@pytest.mark.parametrize("animated, is_less", [(1, False), (0, True)])
def test_windows_is_asked_whether_it_animates(
    monkeypatch: pytest.MonkeyPatch, animated: int, is_less: bool
) -> None:
    def answer(what: int, _size: int, place: Any, _flags: int) -> int:
        assert what == 0x1042
        ctypes.cast(place, ctypes.POINTER(ctypes.c_int)).contents.value = animated
        return 1

    user32 = SimpleNamespace(SystemParametersInfoW=answer)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")

    assert system_motion.told_by_desktop() is is_less


@pytest.mark.parametrize("dies_after", [0, 1], ids=["before it greets", "before it answers"])
def test_a_bus_that_hangs_is_left_in_time_and_asks_for_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, dies_after: int
) -> None:
    monkeypatch.setattr(system_motion, "_PATIENCE_S", 0.5)
    with Bus(tmp_path, dies_after=dies_after) as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        told = system_motion.told_by_bus()
        again = system_motion.told_by_bus()

    assert (told, again, bus.came) == (False, False, 2)
    assert bus.told == ["ReadOne"] * 2 * dies_after, "who hangs at the first is not asked the other"


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "nonsense"])
def test_a_session_without_a_bus_asks_for_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert not system_motion.told_by_bus()


def test_what_speaks_to_a_bus_is_not_loaded_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delitem(sys.modules, "ui.session_bus", raising=False)

    assert not system_motion.told_by_bus()
    assert "ui.session_bus" not in sys.modules


def test_motion_follows_the_desktop_until_something_else_is_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "settings.json"
    choices = Choices(qapp, read_options([]), file, read(file).settings)

    choices.follow_motion(is_reduced=True)
    followed = motion.is_reduced(qapp)
    choices.choose("appearance.motion", "full")
    chosen = motion.is_reduced(qapp)
    choices.choose("appearance.motion", "system")
    again = motion.is_reduced(qapp)
    choices.follow_motion(is_reduced=False)
    at_last = motion.is_reduced(qapp)
    choices.choose("appearance.motion", "reduced")
    against = motion.is_reduced(qapp)
    choices.choose("appearance.motion", "full")
    choices.let_go()

    assert (followed, chosen, again, at_last, against) == (True, False, True, False, True)
