"""The demo is left for a real database, in the same window, and a start that fails is told in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.database.sqlite.platform import SqlitePlatform
from app.demo.live import Demo, open_demo
from app.demo.making import Progress
from app.services import Services
from app.settings import Layer, Profile, Read, Settings, Source, read
from tests.builders import a_request
from tests.conftest import ExpectedLogs
from tests.first_start import not_the_first
from tests.journeys.patience import LONGEST_S
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, seated, sitting
from ui.options import read_options
from ui.program import Program
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.windows.crash_dialog import CrashDialog
from ui.windows.leave_demo_dialog import LeaveDemoDialog
from ui.windows.sign_in_dialog import SignInDialog


@contextmanager
def a_run(qtbot: QtBot, folder: Path, *arguments: str, profiles: Sequence[Profile] = ()) -> Iterator[Sitting]:
    """The program with settings and caches of its own, up to its painted frame."""
    own = {name: str(folder / name) for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME")}
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    file = folder / "settings.json"
    layer = Layer(Source.POLICY, {"profiles": tuple(profiles)}, "policy.toml")
    found = Read(Settings(layers=(layer,))) if profiles else read(file)
    with patch.dict(os.environ, own):
        program = Program(
            application,
            read_options([*arguments, "--language", "en"]),
            file,
            not_the_first(found),
            folder / "log",
        )
        with seated(qtbot, program) as seat:
            yield seat


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(made)
    a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    return made


@pytest.fixture
def small_demo(url: str) -> Iterator[None]:
    """A demo that is there at once: the small region stands for the made-up one."""
    real = bootstrap.open_database

    def opened(*_given: object) -> Services:
        return replace(real(url, "demo", None), is_demo=True)

    with patch.object(bootstrap, "open_demo", opened):
        yield


class HeldPreparation:
    """A real preparation of two stations that waits in the midst of its calls until it is let go on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_half_way, self.goes_on = Event(), Event()

    def __call__(self, _cache: Path, *, progress: Progress, **given: Any) -> Demo:
        def held(done: int, total: int, what: str) -> None:
            progress(done, total, what)
            if what == "calls" and 2 * done >= total:
                self.is_half_way.set()
                assert self.goes_on.wait(LONGEST_S)
                # What was pressed meanwhile is heard at this step, and not at one after the last.
                progress(done, total, what)

        return open_demo(self.folder, progress=held, stations_used=2, **given)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[HeldPreparation]:
    made = HeldPreparation(tmp_path / "demos")
    with patch("app.bootstrap.prepare_demo", made):
        yield made
        made.goes_on.set()


def stop_button(seat: Sitting) -> Button:
    banner = seat.frame.work_banner
    seat.see(banner.isVisible, "how far it is")
    (button,) = (one for one in banner.findChildren(Button) if one.isVisible())
    return button


def test_the_first_preparation_says_how_far_it_is_is_stopped_and_made_whole_at_the_next_try(
    qtbot: QtBot, tmp_path: Path, held: HeldPreparation
) -> None:
    with a_run(qtbot, tmp_path, "--demo") as seat:
        seat.see(held.is_half_way.is_set, "half of the preparation")
        button = stop_button(seat)
        seat.see(lambda: " 0 %" not in seat.frame.work_banner.text, "that it goes on")
        told, word = seat.frame.work_banner.text, button.text()
        button.click()
        held.goes_on.set()
        seat.see(lambda: seat.frame.pages.currentWidget() is seat.frame.failed, "that it was stopped")
        said, left = seat.frame.failed.accessibleName(), list(held.folder.iterdir())
        was_there = seat.frame.work_banner.isVisible()
        again = next(one for one in seat.frame.failed.findChildren(Button) if one.isVisible())

        again.click()
        console = seat.program.console
        assert console is not None
        seat.see(lambda: console.deskwork and not seat.desk.connection.is_stale, "the demo")
        is_gone = seat.frame.work_banner.isHidden()

    assert told.startswith("The demo is prepared the first time: ")
    assert word == "Stop"
    assert (said, left, was_there) == ("The demo was not prepared: you stopped it", [], False)
    assert is_gone


def test_who_chose_the_demo_among_the_places_and_stops_it_is_asked_for_a_place_again(
    qtbot: QtBot, tmp_path: Path, held: HeldPreparation
) -> None:
    with a_run(qtbot, tmp_path, profiles=(Profile("Trying out", kind="demo"),)) as seat:
        seat.see(lambda: seat.frame.findChildren(SignInDialog), "the sign-in dialog")
        seat.frame.findChildren(SignInDialog)[0].sign_in_button.click()
        seat.see(held.is_half_way.is_set, "half of the preparation")
        stop_button(seat).click()
        held.goes_on.set()
        seat.see(lambda: any(one.isVisible() for one in seat.frame.findChildren(SignInDialog)), "it again")
        dialog = next(one for one in seat.frame.findChildren(SignInDialog) if one.isVisible())
        said = [one.text() for one in dialog.findChildren(Label) if one.isVisible()]
        left = list(held.folder.iterdir())

    assert "The demo was not prepared: you stopped it" in said
    assert left == []


def test_a_window_closed_while_the_demo_is_prepared_ends_and_leaves_nothing_half_made(
    qtbot: QtBot, tmp_path: Path, held: HeldPreparation
) -> None:
    with a_run(qtbot, tmp_path, "--demo") as seat:
        seat.see(held.is_half_way.is_set, "half of the preparation")
        seat.program.stop()
        held.goes_on.set()
        seat.see(lambda: not list(held.folder.iterdir()), "nothing in the folder")


def test_the_demo_is_left_after_a_question_and_a_database_is_asked_for(
    qtbot: QtBot, tmp_path: Path, small_demo: None
) -> None:
    with a_run(qtbot, tmp_path, "--demo") as seat:
        seat.see(lambda: seat.program.console and seat.program.console.deskwork, "the demo")
        seat.see(lambda: not seat.desk.connection.is_stale, "live data")
        console, banner = seat.program.console, seat.frame.demo_banner
        assert console is not None
        was_demo = banner.isVisible()
        console.commands["leave_demo"].trigger()
        (question,) = seat.frame.findChildren(LeaveDemoDialog)
        QTest.keyClick(question, Qt.Key.Key_Return)
        stays = console.deskwork is not None

        console.commands["leave_demo"].trigger()
        question = seat.frame.findChildren(LeaveDemoDialog)[-1]
        question.leave_button.click()
        seat.see(lambda: seat.frame.findChildren(SignInDialog), "the sign-in dialog")

        assert (was_demo, stays) == (True, True)
        assert banner.isHidden()
        assert console.deskwork is None
        assert not console.commands["leave_demo"].isEnabled()
        assert not console.commands["move"].isEnabled()
        assert seat.frame.windowTitle() == "Jonovahti"


def test_after_the_demo_a_real_database_opens_in_the_same_window(
    qtbot: QtBot, tmp_path: Path, small_demo: None, url: str
) -> None:
    with a_run(qtbot, tmp_path, "--demo") as seat:
        seat.see(lambda: seat.program.console and seat.program.console.deskwork, "the demo")
        console = seat.program.console
        assert console is not None
        seat.see(console.commands["leave_demo"].isEnabled, "that the demo can be left")
        console.commands["leave_demo"].trigger()
        seat.frame.findChildren(LeaveDemoDialog)[0].leave_button.click()
        seat.see(lambda: seat.frame.findChildren(SignInDialog), "the sign-in dialog")
        (dialog,) = seat.frame.findChildren(SignInDialog)

        seat.type(url, dialog.database)
        seat.type("maija", dialog.user)
        dialog.sign_in_button.click()
        seat.see(lambda: console.deskwork is not None, "the screen")
        seat.see(lambda: not seat.desk.connection.is_stale and seat.listed(), "live data")
        seat.frame.activateWindow()
        seat.see(seat.frame.isActiveWindow, "the window in front")
        seat.move(seat.listed()[:1], "Terveysasema 2")

        assert seat.toast() == "1 callback moved: Terveysasema 1 → Terveysasema 2"
        assert seat.frame.demo_banner.isHidden()


def test_a_real_database_cannot_be_left_as_if_it_were_the_demo(
    qtbot: QtBot, tmp_path: Path, url: str
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        assert seat.program.console is not None
        action = seat.program.console.commands["leave_demo"]
        seat.frame.menu.aboutToShow.emit()

        assert not action.isEnabled()
        assert not action.isVisible()


@pytest.mark.parametrize("where", ["import", "console"])
def test_a_start_that_fails_is_told_on_the_screen_and_can_be_quit(
    qtbot: QtBot, tmp_path: Path, expected_logs: ExpectedLogs, where: str
) -> None:
    expected_logs("the start failed")
    fault = ImportError("libQt6Missing.so for +358 40 123 4567")

    def broken(*_given: object) -> None:
        raise fault

    spoilt = {
        "import": patch("ui.program.importlib.import_module", broken),
        "console": patch("ui.console.Opening", broken),
    }[where]
    with spoilt, a_run(qtbot, tmp_path, "--demo") as seat:
        seat.see(lambda: seat.frame.findChildren(CrashDialog), "the report")
        (dialog,) = seat.frame.findChildren(CrashDialog)
        report = dialog.report.toPlainText()
        said = seat.frame.failed.accessibleName()
        dialog.quit_button.click()
        seat.see(lambda: not seat.frame.isVisible(), "the end")
        dialog.close()

    assert "libQt6Missing" in report
    assert "123 4567" not in report
    assert said == "The program could not be started"


def test_a_self_test_whose_start_fails_ends_by_itself_and_says_why(
    qtbot: QtBot, tmp_path: Path, expected_logs: ExpectedLogs, capsys: pytest.CaptureFixture[str]
) -> None:
    expected_logs("the start failed")

    def broken(*_given: object) -> None:
        raise ImportError("libQt6Missing.so for +358 40 123 4567")

    ends: list[int] = []
    selftest = ("--demo", "--selftest", str(tmp_path / "proof.png"))
    with patch("ui.program.importlib.import_module", broken), a_run(qtbot, tmp_path, *selftest) as seat:
        seat.program.ended.connect(ends.append)
        seat.see(lambda: ends, "the end")
        dialogs = seat.frame.findChildren(CrashDialog)

    said = capsys.readouterr().err
    assert ends[0] == 1
    assert dialogs == []
    assert "libQt6Missing" in said
    assert "123 4567" not in said
