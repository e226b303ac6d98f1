"""The desktop keeps a wall's screen on from F11 to Esc: a real session bus, with what a desktop has on it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.journeys.desktop.screen_saver import OF_PORTAL, OF_SAVER, PORTAL, SAVER, Saver, session_bus
from tests.journeys.sitting import sitting
from tests.journeys.world import World
from tests.waiting import wait_until
from ui.wallboard.kept_on import KeptOn
from ui.wallboard.screen_hold import CannotHold, hold_by_desktop


@pytest.fixture(autouse=True)
def _bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with session_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield


def test_the_wall_of_a_console_keeps_its_screen_on_until_it_is_taken_down(
    tmp_path: Path, qtbot: QtBot
) -> None:
    world = World(f"sqlite:///{tmp_path / 'contact.db'}")
    with Saver(SAVER) as saver, sitting(qtbot, world.url, tmp_path, "--language", "en") as seat:
        assert seat.program.console is not None
        wallboard = seat.program.console.wallboard
        assert saver.told == [], "the console alone keeps nothing on"

        QTest.keyClick(seat.frame, Qt.Key.Key_F11)
        seat.see(lambda: saver.told, "the screen saver told to wait")
        assert (saver.told, wallboard.watch is not None) == (OF_SAVER[:1], True)

        assert wallboard.window is not None
        QTest.keyClick(wallboard.window, Qt.Key.Key_Escape)
        seat.see(lambda: len(saver.told) > 1, "the screen saver told to go on")

    world.engine.dispose()
    assert saver.told == OF_SAVER


def test_where_there_is_no_screen_saver_the_portal_is_asked() -> None:
    with Saver(PORTAL) as portal:
        held = hold_by_desktop("Wallboard")
        assert (held.by, held.stands()) == (PORTAL, True)
        held.let_go()

    assert portal.told == OF_PORTAL


def test_a_screen_saver_that_has_gone_and_come_again_is_told_again(caplog: pytest.LogCaptureFixture) -> None:
    kept_on = KeptOn(again_s=0.05)
    with caplog.at_level(logging.INFO, "ui.wallboard.kept_on"):
        with Saver(SAVER) as first:
            kept_on.follow(is_wanted=True, why="Wallboard")
            wait_until(lambda: first.told, "the first told")
        wait_until(lambda: len(caplog.messages) > 1, "that it has gone", seen=lambda: caplog.messages)
        with Saver(SAVER) as second:
            wait_until(lambda: second.told, "the second told", seen=lambda: caplog.messages)
            kept_on.follow(is_wanted=False)
            wait_until(lambda: len(second.told) > 1, "the second told to go on", seen=lambda: second.told)

    assert second.told == OF_SAVER
    assert "the screen is kept on by org.freedesktop.ScreenSaver" in caplog.messages
    assert any(one.startswith("the screen is not kept on: ") for one in caplog.messages)


def test_a_desktop_that_refuses_is_said_to_by_name() -> None:
    with Saver(SAVER, refuses=True) as saver, pytest.raises(CannotHold) as refused:
        hold_by_desktop("Wallboard")

    assert saver.told == OF_SAVER[:1]
    assert f"{SAVER}: org.freedesktop.DBus.Error.AccessDenied" in str(refused.value)
    assert f"{PORTAL}: org.freedesktop.DBus.Error.ServiceUnknown" in str(refused.value)


def test_a_session_that_does_not_say_where_its_bus_is_has_it_where_systemd_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Saver(SAVER) as saver:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        held = hold_by_desktop("Wallboard")
        assert (held.by, held.stands()) == (SAVER, True)
        held.let_go()

    assert saver.told == OF_SAVER


@pytest.mark.parametrize(
    "answer, told",
    [(("", ()), "()"), (("s", ("yes",)), "('yes',)"), (("uu", (1, 2)), "(1, 2)")],
    ids=["nothing", "words", "two numbers"],
)
def test_a_desktop_that_answers_something_else_is_said_to_and_asked_again(
    caplog: pytest.LogCaptureFixture, answer: tuple[str, tuple[object, ...]], told: str
) -> None:
    kept_on = KeptOn(again_s=0.05)
    with caplog.at_level(logging.INFO, "ui.wallboard.kept_on"):
        with Saver(SAVER, answer=answer) as wrong:
            kept_on.follow(is_wanted=True, why="Wallboard")
            wait_until(lambda: len(wrong.told) > 1, "it asked again", seen=lambda: caplog.messages)
        with Saver(SAVER) as right:
            wait_until(lambda: right.told, "the right one told", seen=lambda: caplog.messages)
            kept_on.follow(is_wanted=False)
            wait_until(lambda: len(right.told) > 1, "it told to go on", seen=lambda: right.told)

    assert caplog.messages[0].startswith(f"the screen is not kept on: {SAVER}: answers {told}; {PORTAL}: ")
    assert "the screen is kept on by org.freedesktop.ScreenSaver" in caplog.messages


def test_a_bus_that_does_not_let_one_in_is_said_to_by_its_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "full").mkdir()
    with session_bus(tmp_path / "full", lets_in=0) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with pytest.raises(CannotHold, match=r"the session bus: .*LimitsExceeded"):
            hold_by_desktop("Wallboard")
