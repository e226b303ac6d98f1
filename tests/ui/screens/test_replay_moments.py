"""A moment of the replayed day that was asked for elsewhere: it is shown, though nothing had happened yet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from app.domain.moment import from_us
from app.live.board import Board
from app.replay.openings import Openings
from app.replay.people import People
from app.replay.replay import Replay
from tests.boards import HOUR_US, MINUTE_US, NOW_US
from tests.ui.screens.replays import (
    FORMATS,
    REFERENCE,
    TEN,
    a_bare_replay,
    a_replay,
    listed,
    no_history,
    press,
    room,
    screen,
    unread,
)
from ui.screens.replay_screen import ReplayScreen

__all__ = ["room", "screen", "unread"]


def test_a_moment_before_anything_happened_is_shown_and_the_line_begins_with_its_hour(
    screen: ReplayScreen,
) -> None:
    replay = screen.replay
    assert replay is not None
    first_us = replay.span_us[0]
    press(screen, Qt.Key.Key_Home)
    assert (screen.at_us, screen.said.text()) == (first_us, "Next: 9:40 anna: 2 moved, Kallio → Itäkeskus")
    wanted_us = first_us - HOUR_US - 20 * MINUTE_US

    screen.go_to(wanted_us)

    day = screen.line.day
    assert day is not None
    assert screen.at_us == screen.line.at_us == wanted_us
    assert day.starts_us == first_us - 2 * HOUR_US
    assert screen.line.rect().contains(QPoint(round(screen.line.x_of(wanted_us)), 10))
    clock = FORMATS.clock(from_us(first_us))
    assert screen.said.text().startswith(f"No request of that day is known before {clock} · Next: 9:40")
    assert screen.said.text() in screen.line.accessibleDescription()
    assert listed(screen) == set()

    screen.show_replay(a_replay(), now_us=NOW_US + 24 * HOUR_US)
    assert screen.at_us == wanted_us, "read again, it stands where it was looked at"
    press(screen, Qt.Key.Key_Right)
    assert screen.at_us == wanted_us + MINUTE_US
    press(screen, Qt.Key.Key_Home)
    assert screen.at_us == first_us - 2 * HOUR_US
    screen.go_to(TEN)
    assert "No request" not in screen.said.text()


def test_a_day_read_for_a_moment_before_anything_happened_opens_at_it(
    screen: ReplayScreen,
) -> None:
    replay = a_replay()
    screen.show_replay(replay, now_us=NOW_US + 24 * HOUR_US, at_us=replay.day.starts_us)

    day = screen.line.day
    assert day is not None
    assert screen.at_us == day.starts_us == replay.day.starts_us


DAY_US = 24 * HOUR_US


def test_today_is_shown_as_late_as_it_is_while_requests_of_before_are_all_there_is(
    unread: ReplayScreen,
) -> None:
    before = a_replay()
    early_us = before.day.ends_us + 2 * HOUR_US + 5 * MINUTE_US
    always = Openings.always(Board.empty(REFERENCE, early_us))

    unread.show_replay(Replay.of(always, before.states, People(), (), no_history, early_us), now_us=early_us)

    day = unread.line.day
    assert day is not None
    assert unread.at_us == unread.line.at_us == early_us
    assert day.starts_us <= early_us
    assert listed(unread) == {1, 2, 3, 4, 5}
    assert "No request" not in unread.said.text()


@pytest.mark.parametrize("is_after_another", [False, True], ids=["first of all", "after another day"])
def test_a_day_that_was_empty_opens_with_its_first_request_at_a_moment_of_its_own(
    unread: ReplayScreen, is_after_another: bool
) -> None:
    now_us = NOW_US + DAY_US
    if is_after_another:
        unread.show_replay(a_replay(), now_us=now_us, at_us=TEN)
    unread.show_replay(a_bare_replay(now_us), now_us=now_us)
    assert unread.pane.state == "empty"
    replay = a_replay(now_us, later_us=DAY_US)

    unread.show_replay(replay, now_us=now_us)

    day = unread.line.day
    assert (unread.pane.state, replay.is_empty) == ("content", False)
    assert day is not None
    assert day.starts_us == replay.span_us[0]
    assert unread.at_us == unread.line.at_us == now_us, "noon is not yet, so it is as late as can be"
    assert unread.bar.accessibleName() == f"Replay {FORMATS.clock(from_us(now_us))}, not live"


@pytest.mark.parametrize("is_after_another", [False, True], ids=["first of all", "after another day"])
def test_whatever_is_asked_of_an_empty_day_is_of_that_day(
    unread: ReplayScreen, is_after_another: bool
) -> None:
    now_us = NOW_US + DAY_US
    if is_after_another:
        unread.show_replay(a_replay(), now_us=now_us, at_us=TEN)
    empty = a_bare_replay(now_us)
    first_us = empty.day.starts_us

    for asked_us in (None, 0, TEN, now_us + DAY_US):
        unread.show_replay(empty, now_us=now_us, at_us=asked_us)
        assert first_us <= unread.at_us <= now_us, asked_us
    for us in (0, TEN, now_us + DAY_US):
        unread.go_to(us)
        assert first_us <= unread.at_us <= now_us, us
    unread.toggle_play()
    assert first_us <= unread.at_us <= now_us


def test_a_day_of_which_nothing_is_known_has_nothing_to_play_and_no_act_to_go_to(
    screen: ReplayScreen,
) -> None:
    bar = screen.bar
    press(screen, Qt.Key.Key_Home)
    assert bar.after.isEnabled()

    screen.show_replay(a_bare_replay(NOW_US - 24 * HOUR_US), now_us=NOW_US)
    screen.toggle_play()
    screen.go_to(TEN - 24 * HOUR_US)

    assert not screen.player.is_playing
    assert bar.said.text() == "Replay, not live"
    assert not any(button.isEnabled() for button in (bar.play, bar.before, bar.after))

    screen.show_replay(a_replay(), now_us=NOW_US + 24 * HOUR_US, at_us=TEN)

    assert bar.play.isEnabled()
    assert bar.before.isEnabled()


def test_before_a_day_has_been_read_there_is_nothing_to_play(unread: ReplayScreen) -> None:
    assert not unread.bar.play.isEnabled()


def test_where_a_day_cannot_be_read_nothing_is_played_unseen_and_the_day_before_comes_back(
    screen: ReplayScreen,
) -> None:
    today = from_us(NOW_US).date()

    screen.show_trouble("The database cannot be reached")
    is_playable, said = screen.bar.play.isEnabled(), screen.bar.said.text()
    screen.show_reading(0, 0)
    screen.end_reading(today)

    assert (is_playable, said) == (False, "Replay, not live")
    assert screen.pane.state == "content"
    assert screen.bar.said.text() == "Replay 10:00, not live"
    assert screen.bar.play.isEnabled()


def test_going_to_a_moment_of_the_day_before_brings_it_back_from_one_that_could_not_be_read(
    screen: ReplayScreen,
) -> None:
    today = screen.bar.day.day()
    screen.bar.show_day(today - timedelta(days=1), today)
    screen.show_trouble("The database cannot be reached")

    screen.go_to(TEN + HOUR_US)

    assert screen.pane.state == "content"
    assert screen.bar.day.day() == today
    assert screen.bar.said.text() == "Replay 11:00, not live"
    assert screen.bar.play.isEnabled()
