"""The wallboard in the whole program: beside the console by F11, alone by --wallboard, and awake for weeks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite.platform import SqlitePlatform
from app.settings import Settings, read, write
from tests.builders import a_request, queue_at
from tests.conftest import ExpectedLogs
from tests.journeys.own_server import own_server
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from tests.servers import PostgresServer
from ui.wallboard.choice import WallChoice, choice_of
from ui.wallboard.watch import WallWatch
from ui.windows import wallboard_control
from ui.windows.wallboard_settings import WallboardSettings

__all__ = ["own_server"]

ALONE = ("--language", "en", "--wallboard")


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(made)
    for centre_id in (1, 1, 2):
        a_request(SqlitePlatform(engine), a_moment_ago(), queue_id=queue_at(centre_id))
    engine.dispose()
    return made


def wall(seat: Sitting) -> WallWatch:
    """The wall that is up, with data on it."""
    console = seat.program.console
    assert console is not None
    seat.see(lambda: console.wallboard.watch and console.wallboard.watch.is_live, "the wall")
    assert console.wallboard.watch is not None
    return console.wallboard.watch


def figures(watch: WallWatch) -> list[str]:
    """How many wait at the centres, the fewest first."""
    return sorted(tile.shown.waiting for tile in watch.window.shown_tiles if tile.shown)


def see_figures(
    seat: Sitting,
    watch: WallWatch,
    *waiting: str,
    what: str = "the figures",
    stored: Callable[[], object] = tuple,
) -> None:
    """Wait until so many wait at the centres, the fewest first; a failure tells what is `stored` as well."""
    seat.see(lambda: figures(watch) == list(waiting), what, seen=lambda: (figures(watch), stored()))


def choose_beforehand(folder: Path, choice: WallChoice) -> None:
    write(folder / "settings.json", Settings().chosen(choice.settings()))


def test_f11_puts_the_wall_up_and_esc_takes_it_down_while_the_console_goes_on(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.press(Qt.Key.Key_F11, seat.screen.table)
        watch = wall(seat)
        see_figures(seat, watch, "0", "1", "2")
        QTest.keyClick(watch.window, Qt.Key.Key_Escape)
        assert seat.program.console is not None
        is_down = seat.program.console.wallboard.watch is None
        listed = seat.listed()

    assert is_down
    assert len(listed) == 3


def test_how_the_wall_is_set_holds_at_once_and_is_kept(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        console = seat.program.console
        assert console is not None
        console.give("wallboard")
        watch = wall(seat)
        before = len(figures(watch))
        console.give("wallboard_settings")
        (dialog,) = seat.frame.findChildren(WallboardSettings)
        dialog.centres.box(2).click()
        dialog.centres.box(3).click()
        dialog.colours.setCurrentIndex(dialog.colours.findData("dark"))
        seat.see(lambda: len(figures(watch)) == 1, "one centre on the wall")
        colours = watch.window.ink.theme
        dialog.close_button.click()
        file = tmp_path / "settings.json"
        seat.see(lambda: read(file).settings["wallboard.theme"] == "dark", "the kept choice")

    kept = choice_of(read(file).settings.__getitem__)
    assert before == 3
    assert colours == "dark"
    assert kept == WallChoice(centres=(1,), theme="dark")


def test_alone_there_is_a_wall_and_nothing_that_could_act(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path, *ALONE, wait_for_data=False) as seat:
        watch = wall(seat)
        console = seat.program.console
        assert console is not None
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        deskwork, is_frame_seen = console.deskwork, seat.frame.isVisible()
        for key in (Qt.Key.Key_M, Qt.Key.Key_S, Qt.Key.Key_Menu, Qt.Key.Key_F10, Qt.Key.Key_K):
            for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
                QTest.keyClick(watch.window, key, modifier)
        QTest.mouseClick(watch.window, Qt.MouseButton.RightButton)
        opened = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QMenu | QDialog) and one.isVisible()
        ]
        see_figures(seat, watch, "0", "1", "2")

    assert shown == [watch.window]
    assert (deskwork, is_frame_seen, opened) == (None, False, [])


def test_alone_esc_ends_the_program(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    ends: list[int] = []
    with sitting(qtbot, url, tmp_path, *ALONE, wait_for_data=False) as seat:
        seat.program.ended.connect(ends.append)
        watch = wall(seat)
        QTest.keyClick(watch.window, Qt.Key.Key_Escape)
        seat.see(lambda: ends, "the end")

    assert ends[0] == 0


def test_alone_and_not_to_be_left_neither_esc_nor_the_window_ends_it(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    choose_beforehand(tmp_path, WallChoice(may_leave=False))
    with sitting(qtbot, url, tmp_path, *ALONE, wait_for_data=False) as seat:
        watch = wall(seat)
        QTest.keyClick(watch.window, Qt.Key.Key_Escape)
        QTest.keyClick(watch.window, Qt.Key.Key_F11)
        watch.window.close()
        stays = watch.window.isVisible()
        kept = read(tmp_path / "settings.json").settings

    assert stays
    assert choice_of(kept.__getitem__) == WallChoice(may_leave=False)


def test_what_a_patient_asks_for_is_on_the_wall_by_itself(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path, *ALONE, wait_for_data=False) as seat:
        watch = wall(seat)
        engine = open_engine(url)
        a_request(SqlitePlatform(engine), a_moment_ago(), queue_id=queue_at(2))
        engine.dispose()
        see_figures(seat, watch, "0", "2", "2", what="the new request")


def test_the_wall_speaks_the_chosen_language(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        console = seat.program.console
        assert console is not None
        console.give("wallboard")
        watch = wall(seat)
        english = watch.window.head.accessibleName()
        seat.program.choices.choose_language("sv")
        seat.see(lambda: watch.window.head.accessibleName() != english, "Swedish")
        swedish = watch.window.head.accessibleName()

    assert english.startswith("Callbacks · whole region")
    assert swedish.startswith("Ringbud · hela området")


def test_a_wall_alone_says_that_the_database_is_gone_and_wakes_by_itself(
    qtbot: QtBot, own_server: PostgresServer, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.may_say(".")
    stored = partial(own_server.execute, "SELECT id, queue_id, state, requested_at FROM contact.callback")
    with sitting(qtbot, own_server.url(), tmp_path, *ALONE, wait_for_data=False) as seat:
        window = wall(seat).window
        see_figures(seat, wall(seat), "0", "0", "1")
        own_server.stop("immediate")
        seat.see(lambda: window.foot.alarm == "crit", "the alarm")
        said, age = window.foot.accessibleName(), window.head.accessibleName()

        own_server.start()
        engine = open_engine(own_server.url())
        a_request(PostgresPlatform(engine), a_moment_ago())
        engine.dispose()
        # Nobody presses a key or fetches.
        seat.see(lambda: window.foot.alarm == "", "no alarm")
        see_figures(seat, wall(seat), "0", "0", "2", what="what came meanwhile", stored=stored)

    assert said.startswith("No connection since ")
    assert "not updating" in said
    assert " old" in age


def test_a_wall_that_starts_before_its_database_says_why_and_comes_alive_by_itself(
    qtbot: QtBot,
    own_server: PostgresServer,
    tmp_path: Path,
    expected_logs: ExpectedLogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wallboard_control, "AGAIN_MS", 300)
    expected_logs.may_say(".")
    own_server.stop()
    with sitting(qtbot, own_server.url(), tmp_path, *ALONE, wait_for_data=False) as seat:
        seat.see(lambda: seat.program.console and seat.program.console.wallboard.watch, "the wall")
        assert seat.program.console is not None
        watch = seat.program.console.wallboard.watch
        assert watch is not None
        # It may be told before anybody has looked once.
        waits = ("", "Waiting for data…")
        seat.see(lambda: watch.window.calm.accessibleName() not in waits, "why there is nothing")
        why = watch.window.calm.accessibleName()
        own_server.start()
        see_figures(seat, wall(seat), "0", "0", "1")

    assert len(why) > 20
