"""A lock holds over an end of the program: its own Quit button and a new start are no way round the password."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.attendance import Attendance, attendance_file
from app.bootstrap import fingerprint
from app.database.engine import open_engine
from app.live.clock import since_boot_s
from app.settings import Authorities
from tests.database.signing_in.servers import PASSWORD
from tests.journeys.sitting import Sitting, a_world_open_now, sitting
from tests.journeys.test_locking import guarded, locking, visible_children
from ui.signing_in import with_given_password

__all__ = ["guarded"]

#: Longer than a test takes on a machine that is busy.
LIMIT_MINUTES = 60


@pytest.fixture
def limited(tmp_path: Path) -> Path:
    """A user's folder whose settings lock after some minutes."""
    (tmp_path / "settings.json").write_text(f'{{"lock.after_minutes": {LIMIT_MINUTES}}}', encoding="utf-8")
    return tmp_path


def unlock(seat: Sitting) -> None:
    lock = locking(seat)
    assert lock.cover is not None
    lock.cover.password.setText(PASSWORD)
    QTest.keyClick(lock.cover.password, Qt.Key.Key_Return)
    seat.see(lambda: not lock.is_locked, "the console again")


def kept_of(url: str) -> Path:
    return attendance_file(fingerprint(url, ""))


def is_kept(url: str, *, is_locked: bool) -> bool:
    """What the disk says of whoever starts next."""
    return Attendance(kept_of(url)).is_away(LIMIT_MINUTES * 60) is is_locked


def test_a_locked_console_that_is_ended_by_its_own_button_opens_locked_again(
    qtbot: QtBot, guarded: str, limited: Path
) -> None:
    with sitting(qtbot, guarded, limited) as seat:
        # Nobody was here before: what the file of passwords opens is not for whoever comes by.
        seat.see(lambda: locking(seat).is_locked, "the lock of the first start")
        unlock(seat)
        seat.press(Qt.Key.Key_L, ctrl=True)
        cover = locking(seat).cover
        assert cover is not None
        seat.see(lambda: is_kept(guarded, is_locked=True), "the lock on the disk")
        cover.quit_button.click()

    with sitting(qtbot, guarded, limited) as seat:
        is_locked, children = locking(seat).is_locked, visible_children(seat)
        cover = locking(seat).cover
        assert is_locked
        assert children == [cover]
        unlock(seat)
        is_seen = seat.screen.isVisible()
        seat.see(lambda: is_kept(guarded, is_locked=False), "who is there on the disk")

    with sitting(qtbot, guarded, limited) as seat:
        # Somebody who had proved it was here a moment ago.
        assert not locking(seat).is_locked
    assert is_seen


def test_another_who_signs_in_there_takes_no_lock_away(
    qtbot: QtBot, guarded: str, contact_database: str, tmp_path: Path
) -> None:
    with sitting(qtbot, guarded, tmp_path) as seat:
        seat.press(Qt.Key.Key_L, ctrl=True)
        seat.see(kept_of(guarded).exists, "the lock on the disk")
    # As another login, whose own words prove nothing of the first.
    others = kept_of(contact_database)
    Attendance(others).note()
    Attendance(others).forget()
    with sitting(qtbot, guarded, tmp_path) as seat:
        is_locked = locking(seat).is_locked
        unlock(seat)

    assert others != kept_of(guarded)
    assert is_locked


def test_a_console_left_open_and_ended_late_opens_locked_and_one_started_beside_one_in_use_does_not(
    qtbot: QtBot, guarded: str, limited: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sitting(qtbot, guarded, limited) as seat:
        unlock(seat)
        seat.see(lambda: is_kept(guarded, is_locked=False), "who is there on the disk")
        kept_of(guarded).unlink()
        lock = locking(seat)
        later = since_boot_s() + 61
        lock.idleness.now_s = lambda: later
        QTest.keyClick(seat.frame.windowHandle(), Qt.Key.Key_Shift)
        seat.see(lambda: kept_of(guarded).exists(), "a touch a minute later on the disk")
        beside = is_kept(guarded, is_locked=False)
    began, wall = since_boot_s() + LIMIT_MINUTES * 60 + 5, time.time()
    monkeypatch.setattr("app.attendance.since_boot_s", lambda: began)
    # A clock on the wall that somebody holds back.
    monkeypatch.setattr("app.attendance.time.time", lambda: wall)

    with sitting(qtbot, guarded, limited) as seat:
        is_locked = locking(seat).is_locked
        unlock(seat)

    assert beside
    assert is_locked


def test_locked_by_hand_it_opens_locked_where_no_limit_is_set_and_then_as_ever(
    qtbot: QtBot, guarded: str, tmp_path: Path
) -> None:
    with sitting(qtbot, guarded, tmp_path) as seat:
        was_locked = [locking(seat).is_locked]
        seat.press(Qt.Key.Key_L, ctrl=True)
        seat.see(kept_of(guarded).exists, "the lock on the disk")
    with sitting(qtbot, guarded, tmp_path) as seat:
        was_locked.append(locking(seat).is_locked)
        unlock(seat)
        seat.see(lambda: not kept_of(guarded).exists(), "no lock on the disk")
    with sitting(qtbot, guarded, tmp_path) as seat:
        was_locked.append(locking(seat).is_locked)

    assert was_locked == [False, True, False]


@pytest.mark.parametrize("typed, is_unproven", [("", True), (PASSWORD, False)])
def test_the_dialog_given_no_password_is_no_way_round_where_a_file_has_one(
    guarded: str, limited: Path, monkeypatch: pytest.MonkeyPatch, typed: str, is_unproven: bool
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(limited / "state"))
    told: list[str] = []
    signed_in = with_given_password(guarded, Authorities(), "", LIMIT_MINUTES * 60, typed, False, told.append)
    signed_in.services.stop()

    assert (signed_in.is_unproven, told) == (is_unproven, [])


def test_a_login_without_a_password_is_never_shut_out_at_the_start(
    qtbot: QtBot, contact_database: str, limited: Path
) -> None:
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    engine.dispose()
    with sitting(qtbot, contact_database, limited) as seat:
        was_locked = [locking(seat).is_locked]
        seat.press(Qt.Key.Key_L, ctrl=True)
        was_locked.append(locking(seat).is_locked)
    with sitting(qtbot, contact_database, limited) as seat:
        was_locked.append(locking(seat).is_locked)

    assert was_locked == [False, True, False]


def test_a_wallboard_alone_starts_unlocked(qtbot: QtBot, guarded: str, limited: Path) -> None:
    with sitting(qtbot, guarded, limited, "--wallboard", wait_for_data=False) as seat:
        console = seat.program.console
        assert console is not None
        seat.see(lambda: console.wallboard.watch and console.wallboard.watch.is_live, "the wall")

        assert not console.locking.is_locked
        assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [
            console.wallboard.window
        ]
