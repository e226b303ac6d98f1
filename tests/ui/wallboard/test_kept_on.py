"""The screen is asked to stay on while a wall fills it, and at no other time; who cannot keep it is one log line."""

from __future__ import annotations

import ctypes
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.boards import a_board
from tests.ui.wallboard.bus import Bus
from tests.ui.wallboard.walls import a_wall
from tests.waiting import PATIENCE_S, wait_until
from ui import session_bus
from ui.wallboard import screen_hold
from ui.wallboard.kept_on import KeptOn
from ui.wallboard.screen_hold import CannotHold, hold_by_desktop, hold_screen


class Keeper:
    """A desktop that keeps the screen on, or cannot. `told`: what it was told, in order, and by which thread."""

    by = "a keeper"

    def __init__(self) -> None:
        self.told: list[str] = []
        self.threads: set[int] = set()
        self.is_there, self.can_hold = True, True
        self.fault: Exception = CannotHold("nobody is here")
        self.looked = threading.Event()

    def hold(self, why: str) -> Keeper:
        self._note(f"hold {why}" if self.can_hold else "cannot")
        if not self.can_hold:
            raise self.fault
        self.is_there = True
        return self

    def stands(self) -> bool:
        self.looked.set()
        return self.is_there

    def let_go(self) -> None:
        self._note("let go")

    def sees(self, *told: str) -> None:
        wait_until(lambda: tuple(self.told) == told, f"{told}", seen=lambda: self.told)

    def _note(self, told: str) -> None:
        self.told.append(told)
        self.threads.add(threading.get_ident())


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def kept_on(keeper: Keeper) -> Iterator[KeptOn]:
    """Looks again every hundredth of a second."""
    made = KeptOn(keeper.hold, again_s=0.01)
    yield made
    made.follow(is_wanted=False)
    wait_until(lambda: not _threads(), "the end of its thread", seen=_threads)


def _threads() -> list[str]:
    return [one.name for one in threading.enumerate() if one.name == "screen kept on"]


def test_that_the_screen_stays_on_is_asked_for_once_and_let_go_at_the_end_by_a_thread_of_its_own(
    keeper: Keeper, kept_on: KeptOn
) -> None:
    for _ in range(3):
        kept_on.follow(is_wanted=True, why="Wallboard")
    assert keeper.looked.wait(PATIENCE_S)
    kept_on.follow(is_wanted=True, why="Wallboard")
    for _ in range(2):
        kept_on.follow(is_wanted=False)

    keeper.sees("hold Wallboard", "let go")
    assert len(keeper.threads) == 1
    assert threading.get_ident() not in keeper.threads


def test_a_service_that_was_started_anew_is_asked_anew(keeper: Keeper, kept_on: KeptOn) -> None:
    kept_on.follow(is_wanted=True, why="Wallboard")
    keeper.sees("hold Wallboard")
    keeper.is_there = False

    keeper.sees("hold Wallboard", "let go", "hold Wallboard")


@pytest.mark.parametrize(
    "fault, said",
    [
        (CannotHold("nobody is here"), "nobody is here"),
        (ValueError("three values"), "ValueError: three values"),
    ],
    ids=["nobody", "a fault of ours"],
)
def test_a_desktop_that_comes_after_the_wall_is_asked_again_and_what_it_lacked_is_said_once(
    keeper: Keeper, kept_on: KeptOn, caplog: pytest.LogCaptureFixture, fault: Exception, said: str
) -> None:
    keeper.can_hold, keeper.fault = False, fault
    with caplog.at_level(logging.INFO, "ui.wallboard.kept_on"):
        kept_on.follow(is_wanted=True, why="Wallboard")
        wait_until(lambda: len(keeper.told) > 3, "a fourth try", seen=lambda: keeper.told)
        keeper.can_hold = True
        wait_until(lambda: len(caplog.messages) > 1, "the line that it is kept on", seen=lambda: keeper.told)

    assert caplog.messages == [
        f"the screen is not kept on: {said}",
        "the screen is kept on by a keeper",
    ]


def test_a_wall_asks_while_it_fills_its_screen_and_not_while_it_is_made_small_hidden_or_gone(
    keeper: Keeper, kept_on: KeptOn
) -> None:
    with a_wall(board=a_board(20), kept_on=kept_on) as watch:
        window = watch.window
        watch.say("")
        assert not window.fills_screen, "a window among others"
        assert keeper.told == []
        told: list[str] = []
        for shown in (window.showFullScreen, window.showMinimized, window.showFullScreen, window.showNormal):
            shown()
            watch.say("")
            told.append("let go" if len(told) % 2 else "hold Wallboard")
            keeper.sees(*told)
        window.showFullScreen()
        watch.say("")
        keeper.sees(*told, "hold Wallboard")

    keeper.sees(*told, "hold Wallboard", "let go")


def test_a_wall_that_is_left_lets_go(keeper: Keeper, kept_on: KeptOn) -> None:
    with a_wall(board=a_board(20), kept_on=kept_on) as watch:
        watch.show()
        keeper.sees("hold Wallboard")

        QTest.keyClick(watch.window, Qt.Key.Key_Escape)

        keeper.sees("hold Wallboard", "let go")


def test_windows_is_told_to_keep_the_display_on_until_it_is_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[int] = []

    def set_state(state: ctypes.c_uint) -> int:
        told.append(state.value)
        return 0x80000000

    kernel = SimpleNamespace(SetThreadExecutionState=set_state)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    held = hold_screen("Wallboard")
    assert held.stands()
    held.let_go()

    assert told == [0x80000003, 0x80000000]


def test_windows_that_refuses_is_a_desktop_that_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = SimpleNamespace(SetThreadExecutionState=lambda _state: 0)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)

    with pytest.raises(CannotHold, match="refuses"):
        screen_hold.WindowsHold()


@pytest.mark.parametrize(
    "address, why",
    [
        ("", "there is no session bus"),
        ("unix:path=/nowhere/bus", "the session bus: "),
        ("tcp:host=localhost,port=1", "the session bus: DBus transports"),
        ("nonsense", "the session bus: "),
    ],
)
def test_a_session_without_a_bus_cannot(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str, why: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    with pytest.raises(CannotHold, match=why):
        hold_by_desktop("Wallboard")


def test_a_bus_that_takes_whoever_comes_and_answers_nobody_is_left_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Else its thread would wait as long as the wall hangs, and keep no screen on when the desktop is well again."""
    monkeypatch.setattr(session_bus, "PATIENCE_S", 0.05)
    kept_on = KeptOn(again_s=0.01)
    with Bus(tmp_path, says_hello=False) as bus, caplog.at_level(logging.INFO, "ui.wallboard.kept_on"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        kept_on.follow(is_wanted=True, why="Wallboard")
        wait_until(lambda: bus.came > 2, "a third try", seen=lambda: (bus.came, caplog.messages))
        monkeypatch.undo()
        bus.says_hello = True
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        wait_until(lambda: bus.told, "the screen saver told to wait", seen=lambda: caplog.messages)
        kept_on.follow(is_wanted=False)
        wait_until(lambda: len(bus.told) > 1, "it told to go on", seen=lambda: bus.told)
        wait_until(lambda: not _threads(), "the end of its thread", seen=_threads)

    assert bus.told == ["Inhibit", "UnInhibit"]
    assert caplog.messages == [
        "the screen is not kept on: the session bus: no answer",
        "the screen is kept on by org.freedesktop.ScreenSaver",
    ]
