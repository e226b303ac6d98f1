"""A day at the console: all screens in turn while the demo's day goes by, and nothing grows but the day itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.demo.live import Demo, open_demo
from app.demo.prepare import prepare
from app.listing.shown import Standing
from tests.held import Held
from tests.journeys.sitting import Sitting
from tests.journeys.test_demo import a_run
from tests.size import FULL, proved, size
from ui.desk.centres_desk import CentresDesk
from ui.desk.replay_desk import ReplayDesk
from ui.dialogs.answers_dialog import AnswersDialog

SPEED = 60
#: Rounds through all screens before the first count: screens, caches and pools are made when they are first needed.
WARM = size(1, 2)
#: Rounds that are counted in `make test`; in `make prove` as many as the day has left, until `ENDS_H`.
ROUNDS = size(3, 4)
ENDS_H = 17
HOUR_US = 3_600_000_000
STATIONS, SCENARIO, SEED = size(3, 26), "monday-morning", 4
#: A screen is in front for so many newer boards.
BOARDS = size(1, 2)
#: What comes and goes with the hour's alerts and texts, and with pooled connections; it stands out in few rounds.
MOST_WIDGETS, MOST_FILES = size(90, 30), 4
#: What Qt's and Python's own caches may still take, and what an hour of the day's own callbacks may.
MOST_KIB, MOST_KIB_AN_HOUR = 24 * 1024, 8 * 1024


def test_all_screens_in_turn_through_a_day_leave_timers_threads_and_handles_as_they_were(
    qtbot: QtBot, tmp_path: Path
) -> None:
    cache = tmp_path / "demo"
    today = datetime.now(UTC).astimezone().date()
    prepare(cache, seed=SEED, scenario=SCENARIO, today=today, stations_used=STATIONS)

    def open_small(_cache: Path, **given: Any) -> Demo:
        return open_demo(cache, **given, stations_used=STATIONS)

    arguments = ("--demo", "--speed", str(SPEED), "--scenario", SCENARIO, "--seed", str(SEED))
    with patch("app.bootstrap.prepare_demo", open_small), a_run(qtbot, tmp_path, *arguments) as seat:
        seat.see(lambda: seat.program.console and seat.program.console.deskwork, "the demo")
        seat.see(lambda: not seat.desk.connection.is_stale, "live data")
        for number in range(WARM):
            go_round(seat, number)
        counts, began_us = [held(seat)], seat.desk.now_us
        while len(counts) < ROUNDS or (FULL and not is_evening(seat)):
            go_round(seat, WARM + len(counts))
            counts.append(held(seat))
        ended_us, board = seat.desk.now_us, seat.desk.known.board
        callbacks = len(board.slots) if board is not None else 0

    # What each round left behind would be there as often as there were rounds.
    sooner, later = counts[: len(counts) // 2], counts[len(counts) // 2 :]
    for what, most in (("timers", 0), ("threads", 0), ("files", MOST_FILES), ("widgets", MOST_WIDGETS)):
        before, after = (max(getattr(one, what) for one in sooner), min(getattr(one, what) for one in later))
        assert after <= before + most, (what, [getattr(one, what) for one in counts])
    hours = (ended_us - began_us) / HOUR_US
    grown = counts[-1].resident_kib - counts[0].resident_kib
    assert grown < MOST_KIB + MOST_KIB_AN_HOUR * hours, [one.resident_kib for one in counts]
    last = counts[-1]
    proved(
        "The console through a day, all screens in turn: timers, threads, files and objects of Qt as they were",
        f"{hours:.1f} simulated hours at {SPEED}x, {len(counts)} rounds of all screens, {callbacks:,} callbacks on the "
        f"board at the end, {last.widgets:,} objects of Qt, {last.timers} timers, {last.threads} threads, "
        f"{last.files} files, {grown / 1024:+.1f} MiB",
    )


def held(seat: Sitting) -> Held:
    return Held.by(seat.program, seat.frame)


def is_evening(seat: Sitting) -> bool:
    board = seat.desk.known.board
    return board is not None and seat.desk.now_us >= board.day.at(ENDS_H * 60)


def go_round(seat: Sitting, number: int) -> None:
    """Every screen, with what is done on it, and back to the first, with an act."""
    for key in seat.desk.offered:
        seat.desk.go_to(key)
        seat.see(lambda: not seat.desk.front.what_is_missing(), "what the screen shows")
        use(seat, number)
        wait_for_boards(seat, BOARDS)
    seat.desk.go_to("live")
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front")
    seat.see(lambda: asks_where_to(seat), "the move popover")
    seat.press(Qt.Key.Key_Escape)
    seat.see(lambda: seat.screen.asking.popover is None, "that it is away")
    seat.see(lambda: choose_one(seat), "a callback that can be moved to the front")
    seat.press(Qt.Key.Key_P, seat.screen.table)
    seat.toast()
    # Where somebody was first, the answers are listed until they have been read.
    for answers in seat.frame.findChildren(AnswersDialog):
        answers.close()
    wait_for_boards(seat, BOARDS)


def asks_where_to(seat: Sitting) -> bool:
    """Press M once more where somebody began to ring the callback in between."""
    if seat.screen.asking.popover is None and choose_one(seat):
        QTest.keyClick(seat.screen.table, Qt.Key.Key_M)
    return seat.screen.asking.popover is not None


def choose_one(seat: Sitting) -> bool:
    """Choose the last callback, which nobody rings next; whether it can be acted on."""
    console, rows = seat.program.console, map(seat.screen.listing.row, reversed(seat.listed()))
    waiting = next((row.id for row in rows if row is not None and row.standing is not Standing.CALLING), None)
    if waiting is None or console is None:
        return False
    seat.screen.select([waiting])
    return console.commands["move"].isEnabled()


def use(seat: Sitting, number: int) -> None:
    """What is looked at on the screen in front."""
    desk = seat.desk.front
    if isinstance(desk, CentresDesk):
        board = seat.desk.known.board
        assert board is not None
        desk.set_scope(board.places.centres[number % len(board.places.centres)].id)
        wait_for_boards(seat, 1)
        desk.set_scope(None)
    elif isinstance(desk, ReplayDesk):
        desk.screen.go_to(seat.desk.now_us - HOUR_US)
        desk.screen.player.speed = 600
        at_us = desk.screen.at_us
        desk.screen.toggle_play()
        seat.see(lambda: desk.screen.at_us > at_us, "that it plays")
        desk.screen.toggle_play()


def wait_for_boards(seat: Sitting, count: int) -> None:
    """Until so many newer boards have been shown."""
    present = seat.desk.present
    assert present is not None
    wanted = present.generation + count
    seat.see(lambda: seat.desk.present is not None and seat.desk.present.generation >= wanted, "newer boards")
