"""A console nobody touches locks itself: nothing is to be read or done behind, and the password opens it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from tests.database.signing_in.servers import PASSWORD
from tests.journeys.guarded import guarded_login
from tests.journeys.sitting import Sitting, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.locking import Locking
from ui.widgets.toast import Toast

LOGIN = "locks_up"


@pytest.fixture
def guarded(
    postgres_server: PostgresServer, contact_database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[str]:
    """The URL of somebody of whom the server wants a password, which libpq reads from a file at the start."""
    with guarded_login(postgres_server, contact_database, LOGIN, "supervisor", tmp_path, monkeypatch) as url:
        yield url


def locking(seat: Sitting) -> Locking:
    assert seat.program.console is not None
    return seat.program.console.locking


def trouble(lock: Locking) -> str:
    return "" if lock.cover is None else lock.cover.trouble


def words_on_screen() -> str:
    """Every label that is visible, in any window."""
    return "\n".join(
        label.text()
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for label in [*window.findChildren(QLabel)]
        if label.isVisible()
    )


def visible_children(seat: Sitting) -> list[QWidget]:
    return [
        child
        for child in seat.frame.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]


def test_the_right_password_alone_opens_a_locked_console_and_the_data_has_gone_on(
    qtbot: QtBot, guarded: str, tmp_path: Path
) -> None:
    with sitting(qtbot, guarded, tmp_path) as seat:
        lock = locking(seat)
        seat.press(Qt.Key.Key_L, ctrl=True)
        seat.see(lambda: lock.is_locked, "the lock")
        assert lock.cover is not None
        hidden = words_on_screen()
        generation = seat.desk.services.store.present.freshness.read_at_us

        QTest.keyClicks(lock.cover.password, "wrong")
        QTest.keyClick(lock.cover.password, Qt.Key.Key_Return)
        seat.see(lambda: trouble(lock), "that it is wrong")
        is_still_locked = lock.is_locked
        seat.see(
            lambda: seat.desk.services.store.present.freshness.read_at_us > generation, "data that goes on"
        )

        lock.cover.password.setText(PASSWORD)
        QTest.keyClick(lock.cover.password, Qt.Key.Key_Return)
        seat.see(lambda: not lock.is_locked, "the console again")

        assert is_still_locked
        assert "Data" not in hidden.replace("The data goes on", "")
        assert all(word in hidden for word in ("Locked", LOGIN))
        assert seat.screen.isVisible()


def test_nothing_is_to_be_read_or_done_behind_the_lock_and_late_windows_and_toasts_wait(
    qtbot: QtBot, guarded: str, tmp_path: Path
) -> None:
    with sitting(qtbot, guarded, tmp_path) as seat:
        lock, console = locking(seat), seat.program.console
        assert console is not None
        console.give("keys")
        seat.see(lambda: any("Keys" in w.windowTitle() for w in QApplication.topLevelWidgets()), "a sheet")
        console.give("lock")
        seat.frame.toasts.say(lambda: Toast("Moved 3 to Keskusta"))
        late = QWidget(seat.frame, Qt.WindowType.Dialog)
        late.show()
        seat.see(lambda: not late.isVisible(), "the late window gone")
        console.give("about")
        console.give("screen_callbacks")
        assert lock.cover is not None
        QTest.keyClick(lock.cover.password, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

        assert "Keskusta" not in words_on_screen()
        assert visible_children(seat) == [lock.cover]
        assert seat.frame.actions() == []
        assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [seat.frame]
        lock.cover.password.setText(PASSWORD)
        QTest.keyClick(lock.cover.password, Qt.Key.Key_Return)
        seat.see(lambda: not lock.is_locked, "the console again")
        assert late.isVisible()
        assert seat.frame.toasts.isVisible()
        assert seat.frame.actions() != []
        late.close()


def test_a_console_locks_by_itself_when_nobody_has_touched_it_and_not_while_somebody_does(
    qtbot: QtBot, guarded: str, tmp_path: Path
) -> None:
    with sitting(qtbot, guarded, tmp_path) as seat:
        lock, console = locking(seat), seat.program.console
        assert console is not None
        now = [1000.0]
        lock.idleness.now_s = lambda: now[0]
        console.choices.choose("lock.after_minutes", 10)
        window = seat.frame.windowHandle()

        now[0] += 9 * 60
        QTest.mouseMove(window, QPoint(5, 5))
        QTest.mouseMove(window, QPoint(50, 50))
        seat.see(lambda: lock.idleness.idle_s == 0, "the touch")
        now[0] += 9 * 60
        lock.idleness.look()
        was_locked_early = lock.is_locked
        now[0] += 2 * 60
        lock.idleness.look()

        assert not was_locked_early
        assert lock.is_locked
        console.choices.choose("lock.after_minutes", 0)


def test_without_a_password_to_ask_for_it_hides_what_is_on_screen_and_says_so(
    qtbot: QtBot, contact_database: str, tmp_path: Path
) -> None:
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    engine.dispose()
    with sitting(qtbot, contact_database, tmp_path) as seat:
        lock, console = locking(seat), seat.program.console
        assert console is not None
        console.give("lock")
        said = words_on_screen()
        assert lock.cover is not None
        lock.cover.unlock_button.click()

        assert "signs in here without a password" in said
        assert not lock.is_locked


def test_a_wallboard_alone_is_never_locked(qtbot: QtBot, contact_database: str, tmp_path: Path) -> None:
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    engine.dispose()
    with sitting(qtbot, contact_database, tmp_path, "--wallboard", wait_for_data=False) as seat:
        console = seat.program.console
        assert console is not None
        seat.see(lambda: console.wallboard.watch and console.wallboard.watch.is_live, "the wall")
        console.choices.choose("lock.after_minutes", 5)
        console.give("lock")

        assert not console.locking.is_locked


def test_a_wallboard_beside_a_console_is_hidden_with_it(
    qtbot: QtBot, contact_database: str, tmp_path: Path
) -> None:
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    engine.dispose()
    with sitting(qtbot, contact_database, tmp_path) as seat:
        console = seat.program.console
        assert console is not None
        console.give("wallboard")
        wall = console.wallboard.window
        assert wall is not None
        console.give("lock")
        was_shown = wall.isVisible()
        assert console.locking.cover is not None
        console.locking.cover.unlock_button.click()

        assert (was_shown, wall.isVisible()) == (False, True)
