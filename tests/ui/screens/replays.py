"""A made-up day to be replayed, in a replay screen with the room's clock passed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Coded, Sample
from app.database.reads.replay_rows import SpineRows
from app.domain.callback import State
from app.live.board import Board
from app.live.history import History
from app.replay.acts import acts_of
from app.replay.openings import Openings
from app.replay.people import People
from app.replay.replay import Replay
from app.replay.states import States
from tests.app.replay.test_states import Life, known, spine
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_reference
from ui.commands.table import COMMANDS
from ui.formats import Formats
from ui.screens.replay_screen import ReplayScreen

REFERENCE: Final = a_reference(centres=3)
FORMATS: Final = Formats("en", ZoneInfo("Europe/Helsinki"))
QUEUES: Final = [queue.id for queue in REFERENCE.queues]
#: Monday, in Helsinki.
NINE, TEN = NOW_US - HOUR_US - HOUR_US // 2, NOW_US - HOUR_US // 2
MOVED_AT: Final = NINE + 40 * MINUTE_US


class Room:
    """The clock on the wall."""

    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


def a_replay(until_us: int = NOW_US + 3 * HOUR_US, *, later_us: int = 0) -> Replay:
    """Five callbacks left at nine at the first centre; at 9:40 two are moved to the second, at ten one is rung.

    `later_us`: all of it so much later, but for `until_us`.
    """
    found, seq = [], 0
    for number in range(1, 6):
        seq += 1
        one = Life(number, NINE + later_us + number * 1_000_000, QUEUES[0])
        one.note(seq, one.asked_us, "requested", None)
        found.append(one)
    for one in found[:2]:
        seq += 1
        was = Life(one.id, one.asked_us, one.queue)
        one.version, one.queue = 2, QUEUES[12]
        one.note(seq, MOVED_AT + later_us, "moved", was)
    one = found[4]
    was = Life(one.id, one.asked_us, one.queue)
    one.version, one.state = 2, State.CALLING
    one.note(seq + 1, TEN + later_us, "taken", was)
    told = spine(found)
    told = SpineRows(told.numbers, {**told.texts, "action_id": acted(told)})
    states = States.of(told, known(found), REFERENCE)
    bare = Board.empty(REFERENCE, NOW_US + later_us)
    acts = acts_of(told, bare.day.starts_us, bare.day.ends_us)
    return Replay.of(Openings.always(bare), states, People(), acts, no_history, until_us)


def with_usual(replay: Replay) -> Replay:
    """The same day where earlier ones tell that two usually come to each queue in each half hour."""
    bare = replay.history_at(TEN)
    return replace(replay, _history=replace(bare, usual_arrived=np.full_like(bare.usual_arrived, 2.0)))


def a_bare_replay(until_us: int) -> Replay:
    """Of the day of that moment nothing is known."""
    states = States.of(SpineRows.none(), known([]), REFERENCE)
    always = Openings.always(Board.empty(REFERENCE, until_us))
    return Replay.of(always, states, People(), (), no_history, until_us)


def no_history(board: Board) -> History:
    return History.of([queue.id for queue in board.places.queues], Sample.none(), (), ())


def acted(told: SpineRows) -> Coded:
    moved = told.is_("kind", "moved")
    return Coded(("", str(UUID(int=1))), moved.astype(np.int32))


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def unread(qtbot: QtBot, room: Room) -> Iterator[ReplayScreen]:
    """One that has been given no day."""
    actions = {command.id: QAction() for command in COMMANDS}
    made = ReplayScreen(FORMATS, actions, clock=room)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    yield made
    made.player.stop()


@pytest.fixture
def screen(unread: ReplayScreen) -> ReplayScreen:
    unread.show_replay(a_replay(), now_us=NOW_US + 24 * HOUR_US, at_us=TEN)
    unread.show()
    return unread


def listed(screen: ReplayScreen) -> set[int]:
    return set(screen.panes.callbacks.model.ids.tolist())


def press(screen: ReplayScreen, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(screen.line, key, modifier)
