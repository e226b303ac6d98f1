"""Ctrl+Z stands beside the toast of just what it takes back, at each moment of several acts, settings and undos."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from tests.journeys.test_settings_screen import CTRL, go_there, palette
from ui.desk.settings_desk import SettingsDesk
from ui.theme import theme


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    """A supervisor at the live screen, with two callbacks that wait."""
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    for place in range(2):
        a_request(SqlitePlatform(engine), a_moment_ago(), number=f"+35850111222{place}")
    engine.dispose()
    with sitting(qtbot, url, tmp_path, "--profile", "") as made:
        made.program.choices.choose_language("en")
        made.see(lambda: len(made.listed()) == 2, "both callbacks")
        for timer in made.frame.toasts.findChildren(QTimer):
            # However slowly the test goes, no toast is gone before it was looked at.
            timer.setInterval(3_600_000)
        yield made


def key(seat: Sitting) -> str:
    shown = seat.frame.toasts.shown
    return shown.key if shown is not None else "no toast"


def put_to_front(seat: Sitting, place: int) -> None:
    """Until it is answered and said."""
    acting, toasts = seat.desk.acting, seat.frame.toasts
    known, said = len(acting.history()), toasts.waiting + (toasts.shown is not None)
    seat.select(seat.listed()[place : place + 1])
    seat.desk.give("front")
    seat.see(lambda: len(acting.history()) > known and not acting.pending, "the act answered")
    seat.see(lambda: toasts.waiting + (toasts.shown is not None) > said, "its toast")


def press_undo(seat: Sitting) -> None:
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)


def test_an_act_gets_the_key_back_once_the_one_after_it_has_been_undone(seat: Sitting) -> None:
    toasts, acting = seat.frame.toasts, seat.desk.acting
    put_to_front(seat, 0)
    first, alone = toasts.shown, key(seat)
    put_to_front(seat, 1)
    older = key(seat)

    press_undo(seat)
    seat.see(lambda: acting.history()[0].undone is not None, "the second undone")

    assert first is not None
    assert (alone, older) == ("Ctrl+Z", "")
    assert toasts.shown == first
    press_undo(seat)
    seat.see(lambda: all(deed.undone for deed in acting.history()), "the first undone too")
    assert acting.history()[1].action == first.token


def test_on_the_settings_the_key_is_their_own_and_an_acts_again_on_the_screen_it_was_done_on(
    seat: Sitting,
) -> None:
    before = theme.density
    palette(seat, "row height comfortable")
    seat.see(lambda: theme.density == "comfortable", "higher rows")
    seat.frame.toasts.forget()
    put_to_front(seat, 0)
    live = key(seat)

    go_there(seat)
    on_settings = key(seat)
    press_undo(seat)
    density, undone = theme.density, seat.desk.acting.history()[0].undone
    seat.desk.go_to("live")

    assert (live, on_settings) == ("Ctrl+Z", "")
    assert (density, undone) == (before, None)
    assert key(seat) == "Ctrl+Z"


def test_what_is_back_to_the_defaults_names_the_key_on_the_settings_and_nowhere_else(seat: Sitting) -> None:
    palette(seat, "row height comfortable")
    seat.see(lambda: theme.density == "comfortable", "higher rows")
    seat.frame.toasts.forget()
    go_there(seat)
    desk = seat.desk.front
    assert isinstance(desk, SettingsDesk)

    desk.screen.reset_wanted.emit(["appearance.density"])
    there = key(seat)
    seat.desk.go_to("live")

    assert (there, key(seat)) == ("Ctrl+Z", "")


def test_an_undo_chosen_in_the_history_is_newer_than_a_setting_said_before_it(seat: Sitting) -> None:
    acting = seat.desk.acting
    put_to_front(seat, 0)
    put_to_front(seat, 1)
    seat.frame.toasts.forget()
    palette(seat, "row height comfortable")
    seat.see(lambda: theme.density == "comfortable", "higher rows")
    before = key(seat)
    newest, oldest = acting.history()

    acting.undo(newest.action)
    after = key(seat)
    seat.see(lambda: acting.history()[0].undone is not None, "the newest undone")
    press_undo(seat)
    seat.see(lambda: acting.history()[1].undone is not None, "the oldest undone")

    assert (before, after) == ("Ctrl+Z", "")
    assert acting.history()[1].action == oldest.action
    assert theme.density == "comfortable"


def test_in_a_replay_where_nothing_can_be_undone_no_toast_names_the_key(seat: Sitting) -> None:
    put_to_front(seat, 0)
    before = key(seat)

    seat.desk.go_to("replay")
    there = key(seat)
    seat.desk.go_to("live")

    assert (before, there, key(seat)) == ("Ctrl+Z", "", "Ctrl+Z")
