"""The replay on screen: the line and its keys, playing, acts, scopes; it never looks like the present."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from itertools import groupby
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.foresight.today import BESIDE
from tests.boards import HOUR_US, MINUTE_US, NOW_US
from tests.pictures.measuring import elisions
from tests.ui.screens.replays import (
    MOVED_AT,
    NINE,
    TEN,
    Room,
    a_bare_replay,
    a_replay,
    listed,
    press,
    room,
    screen,
    unread,
    with_usual,
)
from ui.panels.replay_line import Mark
from ui.screens.chosen import Chosen
from ui.screens.replay_screen import ReplayScreen
from ui.theme import theme

__all__ = ["room", "screen", "unread"]


@pytest.mark.parametrize("width", [1340, 1000, 760])
def test_the_replay_says_what_is_not_kept_as_it_was_then_and_never_cut(
    screen: ReplayScreen, qtbot: QtBot, width: int
) -> None:
    bar = screen.bar
    screen.show_replay(with_usual(a_replay()), now_us=NOW_US + 24 * HOUR_US, at_us=TEN)
    screen.window().resize(width, 800)
    bar.setFixedWidth(width)
    qtbot.waitUntil(lambda: bar.width() == width)
    shown = [part for part in bar.findChildren(QWidget) if part.isVisible() and part.parent() is bar]

    assert "Limits, services, languages and the hours of the week are as they are now." in bar.said.toolTip()
    assert bar.accessibleDescription() == bar.said.toolTip()
    assert bar.basis.isVisible() or width < 1000
    if bar.basis.isVisible():
        assert bar.basis.width() >= bar.basis.sizeHint().width()
    assert width < 1340 or bar.basis.text() == "limits, services and weekly hours of now"
    assert all(part.geometry().right() < width for part in shown)


@pytest.mark.parametrize(
    "width, said",
    [
        (1340, "no earlier days known: loads without those expected"),
        (1050, "loads without those expected"),
    ],
)
def test_the_replay_of_a_day_without_earlier_ones_says_whom_its_loads_lack(
    screen: ReplayScreen, qtbot: QtBot, width: int, said: str
) -> None:
    bar = screen.bar
    bar.setFixedWidth(width)
    qtbot.waitUntil(lambda: bar.width() == width)

    told, why = bar.basis.text(), bar.accessibleDescription()
    screen.show_replay(with_usual(a_replay()), now_us=NOW_US + 24 * HOUR_US, at_us=TEN)

    assert told == said
    assert why.startswith("No earlier day of this weekday is known")
    assert "known" not in bar.accessibleDescription()
    assert bar.basis.text() in {"limits, services and weekly hours of now", "limits of now"}


def test_the_replay_says_the_moment_and_that_it_is_not_live(screen: ReplayScreen) -> None:
    assert screen.bar.said.text() == "Replay 10:00, not live"
    assert screen.bar.accessibleName() == "Replay 10:00, not live"
    assert screen.line.accessibleDescription().startswith("10:00")


def test_arrows_step_a_minute_and_pages_a_quarter_and_the_ends_are_the_ends(screen: ReplayScreen) -> None:
    press(screen, Qt.Key.Key_Left)
    assert screen.at_us == TEN - MINUTE_US
    press(screen, Qt.Key.Key_Right)
    press(screen, Qt.Key.Key_PageUp)
    assert screen.at_us == TEN + 15 * MINUTE_US
    press(screen, Qt.Key.Key_PageDown)
    assert screen.at_us == TEN
    press(screen, Qt.Key.Key_Home)
    assert screen.bar.said.text() == "Replay 8:00, not live"
    assert not listed(screen)
    press(screen, Qt.Key.Key_End)
    assert screen.at_us == NOW_US + 3 * HOUR_US


def test_between_two_minutes_a_step_back_is_to_the_minute_on_the_clock(screen: ReplayScreen) -> None:
    screen.go_to(TEN + 12_000_000)

    press(screen, Qt.Key.Key_Left)

    assert screen.at_us == TEN


def test_each_moment_shows_what_stood_in_each_queue_then(screen: ReplayScreen) -> None:
    screen.set_scope(2)
    assert listed(screen) == {1, 2}

    screen.go_to(MOVED_AT - 1)
    assert listed(screen) == set()
    screen.set_scope(1)
    assert listed(screen) == {1, 2, 3, 4, 5}

    screen.go_to(MOVED_AT)
    assert listed(screen) == {3, 4, 5}
    centres = {row.id: row.waiting for row in screen.listing.centres()}
    assert centres == {1: 3, 2: 2, 3: 0}


def test_acts_are_gone_to_by_keys_and_buttons_and_told_with_what_they_did(screen: ReplayScreen) -> None:
    press(screen, Qt.Key.Key_Left, ctrl=True)

    assert screen.at_us == MOVED_AT
    assert screen.said.text() == "9:40 anna: 2 moved, Kallio → Itäkeskus · Kallio 5 → 3 · Itäkeskus 0 → 2"
    assert not screen.bar.before.isEnabled()
    screen.go_to(NINE)
    assert screen.said.text() == "Next: 9:40 anna: 2 moved, Kallio → Itäkeskus"
    QTest.mouseClick(screen.bar.after, Qt.MouseButton.LeftButton)
    assert screen.at_us == MOVED_AT


def test_an_act_of_other_centres_is_not_on_the_line_of_one(screen: ReplayScreen) -> None:
    assert screen.line.day is not None
    assert [mark.at_us for mark in screen.line.day.marks] == [MOVED_AT]

    screen.set_scope(3)

    assert not screen.line.day.marks
    press(screen, Qt.Key.Key_Left, ctrl=True)
    assert screen.at_us == TEN


def test_no_hour_stands_half_beneath_the_clock_of_the_moment(screen: ReplayScreen) -> None:
    def painted() -> list[str]:
        told: list[str] = []
        with patch("ui.panels.replay_line.draw_text", lambda _p, _box, words, *_rest: told.append(words)):
            screen.line.grab()
        return told

    screen.go_to(TEN)
    at_ten = painted()
    screen.go_to(NINE)

    assert at_ten.count("10:00") == 1
    assert "9:00" in at_ten
    assert painted().count("9:00") == 1


@pytest.mark.parametrize("at", [NINE, TEN + 14 * HOUR_US])
def test_how_many_acts_one_mark_stands_for_is_told_in_full(screen: ReplayScreen, at: int) -> None:
    day = screen.line.day
    assert day is not None
    marks = tuple(Mark(min(at, day.ends_us), "check", f"{number} moved") for number in range(1234))

    screen.line.show_day(replace(day, marks=marks))
    with elisions() as cut:
        screen.line.grab()

    assert cut == []


def test_hovering_over_a_mark_reads_who_did_what(screen: ReplayScreen) -> None:
    x = screen.line.x_of(MOVED_AT)

    (mark,) = screen.line.marks_at(x)

    assert mark.words == "9:40 anna: 2 moved, Kallio → Itäkeskus"
    assert not screen.line.marks_at(screen.line.x_of(TEN + HOUR_US))


def test_marks_of_acts_close_to_each_other_are_one_and_none_stands_in_anothers_place(
    screen: ReplayScreen,
) -> None:
    line, chance = screen.line, random.Random(7)
    assert line.day is not None
    times = sorted(chance.sample(range(NINE, NINE + HOUR_US), 30))
    acts = tuple(Mark(at_us, "message", f"act {place}") for place, at_us in enumerate(times))
    line.show_day(replace(line.day, marks=acts))

    pointed = [line.marks_at(x) for x in range(line.width())]
    seen = [list(marks) for marks, _ in groupby(pointed, key=tuple) if marks]
    widths = [len(list(run)) for marks, run in groupby(pointed, key=tuple) if marks]

    assert [mark for marks in seen for mark in marks] == list(acts)
    assert 1 < len(seen) < len(acts)
    assert min(widths) >= theme.px(16)


def test_a_click_on_the_line_goes_there_and_one_on_a_mark_to_the_act(screen: ReplayScreen) -> None:
    line = screen.line
    at = QPoint(round(line.x_of(NINE)) + 1, line.height() // 2)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=at)
    assert abs(screen.at_us - NINE) <= 2 * MINUTE_US

    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(MOVED_AT)), 10))
    assert screen.at_us == MOVED_AT


def test_space_plays_at_the_speed_chosen_and_stops_again(screen: ReplayScreen, room: Room) -> None:
    screen.go_to(NINE)
    screen.bar.speed_wanted.emit(600)

    press(screen, Qt.Key.Key_Space)
    room.s += 0.1
    screen.player.tick()
    assert screen.at_us == NINE + MINUTE_US
    assert screen.bar.pause.isVisible()

    press(screen, Qt.Key.Key_Space)
    assert not screen.player.is_playing
    assert screen.bar.play.isVisible()


def test_played_to_the_end_it_stops_and_begins_anew_at_the_next_play(
    screen: ReplayScreen, room: Room
) -> None:
    screen.toggle_play()
    room.s += 3600
    screen.player.tick()
    assert screen.at_us == NOW_US + 3 * HOUR_US
    assert not screen.player.is_playing

    screen.toggle_play()

    assert screen.bar.said.text() == "Replay 8:00, not live"


def test_the_replay_does_not_play_on_behind_another_screen(screen: ReplayScreen) -> None:
    screen.toggle_play()

    screen.hide()

    assert not screen.player.is_playing


def test_after_midnight_the_new_day_can_be_chosen_while_an_earlier_one_is_shown(screen: ReplayScreen) -> None:
    day, before = screen.bar.day, (screen.bar.day.latest(), screen.bar.day.day())
    screen.show_now(NOW_US + 48 * HOUR_US)
    assert ((day.latest() - before[0]).days, day.day()) == (1, before[1])


def test_the_line_of_today_grows_with_the_clock(screen: ReplayScreen) -> None:
    screen.show_replay(a_replay(NOW_US), now_us=NOW_US)
    assert screen.line.day is not None
    assert screen.line.day.until_us == NOW_US

    screen.show_now(NOW_US + 5 * MINUTE_US)
    assert screen.line.day.until_us == NOW_US + 5 * MINUTE_US
    # What has not been read yet cannot be gone to.
    press(screen, Qt.Key.Key_End)
    assert screen.at_us == NOW_US

    screen.show_replay(a_replay(NOW_US + 5 * MINUTE_US), now_us=NOW_US + 5 * MINUTE_US)
    assert screen.at_us == NOW_US
    press(screen, Qt.Key.Key_End)
    assert screen.at_us == NOW_US + 5 * MINUTE_US


def test_nothing_is_chosen_to_be_acted_on_and_nothing_can_be_dragged(
    screen: ReplayScreen, qtbot: QtBot
) -> None:
    told: list[Chosen] = []
    screen.chosen_changed.connect(told.append)

    screen.table.selectAll()

    assert set(told) == {Chosen()}
    assert not screen.table.dragEnabled()
    assert not screen.ask("move")


def test_a_day_without_data_says_so_and_another_can_be_chosen(screen: ReplayScreen) -> None:
    told: list[object] = []
    screen.day_wanted.connect(told.append)

    screen.show_replay(a_bare_replay(NOW_US), now_us=NOW_US)

    assert screen.pane.state == "empty"
    assert screen.bar.said.text() == "Replay, not live"
    screen.bar.day.setDate(screen.bar.day.date().addDays(-1))
    assert [str(day) for day in told] == ["2026-09-20"]


def test_reading_shows_how_far_it_is_and_can_be_stopped(screen: ReplayScreen) -> None:
    stopped: list[bool] = []
    screen.stop_wanted.connect(lambda: stopped.append(True))

    screen.show_reading(2000, 4321)
    assert screen.bar.reading.text() == "Reading 2\u00a0000 of 4\u00a0321"
    QTest.mouseClick(screen.bar.stop_button, Qt.MouseButton.LeftButton)
    screen.end_reading(date(2026, 9, 21))

    assert stopped == [True]
    assert not screen.bar.stop_button.isVisible()
    assert screen.pane.state == "content"


def test_numbers_are_masked(screen: ReplayScreen) -> None:
    model = screen.panes.callbacks.model
    cells = [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]

    assert cells
    assert not any("+358" in cell for cell in cells)


def test_a_small_step_shows_what_is_foretold_of_that_moment_though_somebody_reckons_beside(
    screen: ReplayScreen,
) -> None:
    """As in the window, where what is foretold of the present is reckoned on another thread, and shown later."""
    replay = a_replay()
    past = replay.history_at(TEN)
    known = replace(past, usual_arrived=np.zeros_like(past.usual_arrived), is_replayed=False)
    screen.show_replay(replace(replay, _history=known), now_us=NOW_US + 24 * HOUR_US, at_us=MOVED_AT)
    BESIDE.follow(_nobody_asks_again)
    try:
        screen.set_scope(1)
        seen = []
        for at_us in (MOVED_AT - 20_000_000, MOVED_AT + 20_000_000, MOVED_AT - 10_000_000):
            screen.go_to(at_us)
            day = screen.panes.strip.chart.day
            assert day is not None
            seen.append((len(listed(screen)), day.left_over))
    finally:
        BESIDE.leave(_nobody_asks_again)

    assert seen == [(5, 5), (3, 3), (5, 5)]


def _nobody_asks_again() -> None:
    """The replay follows no present."""
