"""The program around the callbacks: its language, what a restart keeps, and a database that goes away."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request
from tests.conftest import ExpectedLogs
from tests.journeys.own_server import own_server
from tests.journeys.sitting import a_moment_ago, a_region_open_now, sitting
from tests.servers import PostgresServer
from ui.windows.sign_in_dialog import SignInDialog

__all__ = ["own_server"]


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    return url


def test_the_language_is_changed_while_the_program_runs_and_kept(
    qtbot: QtBot, sqlite_url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, sqlite_url, tmp_path) as seat:
        assert seat.program.console is not None
        move = seat.program.console.commands["move"]
        before = move.text(), seat.frame.rail.accessibleName()
        seat.program.choices.choose_language("fi")
        seat.see(lambda: seat.frame.rail.accessibleName() == "Näkymät", "Finnish")
        seat.see(lambda: seat.frame.top_bar.freshness.accessibleName().endswith("sitten"), "Finnish ages")
        after = move.text()
        scope = seat.frame.top_bar.scope.currentText()

    with sitting(qtbot, sqlite_url, tmp_path, "--profile", "") as seat:
        kept = seat.program.choices.language

    assert before == ("Move…", "Screens")
    assert after == "Siirrä…"
    assert scope == "Koko alue · 3"
    assert kept == "fi"


def test_a_restart_brings_back_the_window_and_its_panes(
    qtbot: QtBot, sqlite_url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, sqlite_url, tmp_path) as seat:
        seat.screen.panes.toggle_left()
        seat.screen.table.set_density("compact")
        arranged = seat.screen.save_state()

    with sitting(qtbot, sqlite_url, tmp_path) as seat:
        brought_back = seat.screen.save_state()

    assert brought_back == arranged
    assert brought_back["panes"]["list"] is False


def test_a_database_that_goes_away_is_told_and_its_return_too(
    qtbot: QtBot, own_server: PostgresServer, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no live data")
    expected_logs.may_say(".")
    with sitting(qtbot, own_server.url(), tmp_path) as seat:
        listed = seat.listed()
        own_server.stop("immediate")
        seat.see(lambda: "old, reconnecting" in seat.banner() or "No connection" in seat.banner(), "a banner")
        still_listed = seat.listed()

        own_server.start()
        seat.desk.services.poke()
        said = seat.toast()
        seat.see(lambda: seat.banner() == "", "no banner")

    assert still_listed == listed
    assert said == "Connected again"


def test_a_server_that_accepts_and_never_answers_does_not_freeze_the_window(
    qtbot: QtBot, own_server: PostgresServer, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.may_say(".")
    own_server.freeze()
    with sitting(qtbot, own_server.url(), tmp_path, wait_for_data=False) as seat:
        seat.see(lambda: not seat.frame.is_loading, "what is wrong")
        says = seat.frame.failed.accessibleName()

        own_server.thaw()
        seat.frame.failed.acted.emit()
        seat.see(lambda: seat.program.console and seat.program.console.deskwork, "the screen")

    assert says


def test_without_a_database_the_program_asks_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    with sitting(qtbot, "mysql://nowhere/x", tmp_path, wait_for_data=False) as seat:
        seat.see(lambda: seat.frame.findChildren(SignInDialog), "the sign-in dialog")
        (dialog,) = seat.frame.findChildren(SignInDialog)
        database = dialog.database.text()

    assert database == "mysql://nowhere/x"
