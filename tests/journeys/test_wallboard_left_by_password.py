"""A wallboard alone that is set to ask: Esc ends it by the password of its login, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.settings import Settings, write
from tests.conftest import ExpectedLogs
from tests.database.signing_in.servers import PASSWORD
from tests.journeys.guarded import guarded_login
from tests.journeys.sitting import Sitting, a_region_open_now, sitting
from tests.servers import PostgresServer
from ui.wallboard.choice import WallChoice
from ui.windows.leave_cover import LeaveCover
from ui.windows.wallboard_leaving import UNANSWERED_MS, WallLeaving

ALONE = ("--language", "en", "--wallboard")
LOGIN = "hangs_on_the_wall"


@pytest.fixture
def guarded(
    postgres_server: PostgresServer, contact_database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[str]:
    """The URL of a wall's login, of which the server wants a password; libpq reads it from a file at the start."""
    with guarded_login(postgres_server, contact_database, LOGIN, "viewer", tmp_path, monkeypatch) as url:
        yield url


@pytest.fixture(autouse=True)
def _set_to_ask(tmp_path: Path) -> None:
    write(tmp_path / "settings.json", Settings().chosen(WallChoice(ask_password=True).settings()))


def leaving(seat: Sitting) -> WallLeaving:
    """Of the wall that is up, with the database's answer."""
    console = seat.program.console
    assert console is not None
    seat.see(lambda: console.wallboard.leaving is not None, "the wall")
    made = console.wallboard.leaving
    assert made is not None
    return made


def at_the_wall(seat: Sitting) -> WallLeaving:
    made = leaving(seat)
    seat.see(lambda: made.services is not None, "the database")
    return made


def press(seat: Sitting, key: Qt.Key = Qt.Key.Key_Escape) -> None:
    console = seat.program.console
    assert console is not None
    assert console.wallboard.window is not None
    QTest.keyClick(console.wallboard.window, key)


def asked(made: WallLeaving) -> LeaveCover:
    assert made.cover is not None
    return made.cover


def answer(made: WallLeaving, password: str) -> None:
    # Not typed key by key: a password has characters that no test's keyboard has.
    asked(made).password.setText(password)
    QTest.keyClick(asked(made).password, Qt.Key.Key_Return)


def test_the_wrong_password_leaves_it_up_and_the_right_one_ends_the_program(
    qtbot: QtBot, guarded: str, tmp_path: Path
) -> None:
    ends: list[int] = []
    with sitting(qtbot, guarded, tmp_path, *ALONE, wait_for_data=False) as seat:
        seat.program.ended.connect(ends.append)
        made = at_the_wall(seat)
        press(seat)
        said = asked(made).accessibleName()
        answer(made, "wrong")
        seat.see(lambda: asked(made).trouble, "that it is wrong")
        trouble, typed, early = asked(made).trouble, asked(made).password.text(), list(ends)
        answer(made, PASSWORD)
        seat.see(lambda: ends, "the end")

    assert said == "End the wallboard?"
    assert trouble == "The database does not accept this password."
    assert (typed, early) == ("", [])
    assert ends[0] == 0


def test_neither_a_key_nor_the_window_goes_round_the_question_and_esc_goes_back_to_the_wall(
    qtbot: QtBot, guarded: str, tmp_path: Path
) -> None:
    ends: list[int] = []
    with sitting(qtbot, guarded, tmp_path, *ALONE, wait_for_data=False) as seat:
        seat.program.ended.connect(ends.append)
        made = at_the_wall(seat)
        console = seat.program.console
        assert console is not None
        window = console.wallboard.window
        assert window is not None
        ways = []
        for way in (lambda: press(seat), lambda: press(seat, Qt.Key.Key_F11), window.close):
            way()
            QTest.keyClick(asked(made).password, Qt.Key.Key_Return)
            cover = asked(made)
            QTest.keyClick(cover.password, Qt.Key.Key_Escape)
            ways.append((window.isVisible(), made.cover, cover.isVisible()))
        early = list(ends)

    assert ways == [(True, None, False)] * 3
    assert early == []


def test_a_question_nobody_answers_goes_away_by_itself(qtbot: QtBot, guarded: str, tmp_path: Path) -> None:
    with sitting(qtbot, guarded, tmp_path, *ALONE, wait_for_data=False) as seat:
        made = at_the_wall(seat)
        press(seat)
        was_asked = made.cover is not None
        (waits,) = made.findChildren(QTimer)
        lasts_ms = waits.interval()
        # The minute is over.
        waits.start(0)
        seat.see(lambda: made.cover is None, "the wall again")

    assert was_asked
    assert lasts_ms == UNANSWERED_MS


def test_a_login_without_a_password_ends_it_unasked(qtbot: QtBot, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    engine.dispose()
    ends: list[int] = []
    with sitting(qtbot, url, tmp_path, *ALONE, wait_for_data=False) as seat:
        seat.program.ended.connect(ends.append)
        made = at_the_wall(seat)
        press(seat)
        cover = made.cover
        seat.see(lambda: ends, "the end")

    assert cover is None
    assert ends[0] == 0


def test_before_a_database_has_answered_it_stays_and_says_why(
    qtbot: QtBot, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.may_say(".")
    nobody = f"postgresql+psycopg://{LOGIN}@/contact?host={tmp_path}"
    with sitting(qtbot, nobody, tmp_path, *ALONE, wait_for_data=False) as seat:
        made = leaving(seat)
        press(seat)
        cover = asked(made)
        seen = cover.password.isVisible(), cover.unlock_button.isVisible(), cover.quit_button.isVisible()
        cover.quit_button.click()
        console = seat.program.console
        assert console is not None
        is_up = console.wallboard.watch is not None

    assert seen == (False, False, True)
    assert is_up


def test_when_the_database_is_gone_the_password_cannot_be_checked_and_it_stays(
    qtbot: QtBot, guarded: str, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.may_say(".")
    with sitting(qtbot, guarded, tmp_path, *ALONE, wait_for_data=False) as seat:
        made = at_the_wall(seat)
        assert made.services is not None
        gone = f"postgresql+psycopg://{LOGIN}@/contact?host={tmp_path}"
        object.__setattr__(made.services.proof, "url", gone)
        press(seat)
        answer(made, PASSWORD)
        seat.see(lambda: asked(made).trouble, "why it cannot be checked")
        trouble, window = asked(made).trouble, made.parent()

    assert trouble.startswith("The password cannot be checked now. ")
    assert window is not None
