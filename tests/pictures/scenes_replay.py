"""What is pictured of the replay: a morning with what was done on it, and a day of which nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import numpy as np

from app.domain.act import Seen
from app.domain.wish import Move
from app.live.board import Board
from tests.pictures.stage import Stage, see, turn
from ui.screens.replay_screen import ReplayScreen


def replay(stage: Stage) -> Iterator[None]:
    """The demo's morning with a move on it, and what that did."""
    board = stage.desk.known.present.board if stage.desk.known.present else None
    assert board is not None
    if not stage.desk.acting.history():
        _move(stage, board)
    screen = _go_there(stage)
    screen.go_to_act(-1)
    turn(5)
    yield
    _leave(stage)


def replay_empty(stage: Stage) -> Iterator[None]:
    """A day of which nothing is stored."""
    screen = _go_there(stage)
    assert screen.replay is not None
    today = screen.replay.day.date
    screen.day_wanted.emit(today - timedelta(days=40))
    see(lambda: screen.pane.state == "empty", "that nothing is stored")
    yield
    screen.day_wanted.emit(today)
    see(lambda: screen.pane.state == "content", "today again")
    _leave(stage)


def _move(stage: Stage, board: Board) -> None:
    """Twelve who wait where most do, to where fewest do."""
    counts = np.bincount(board.places.centre_of, weights=board.tally.open)
    slots = board.slots[board.take("state", board.slots) == 0]
    here = slots[board.places.centre_of[board.take("queue", slots)] == counts.argmax()][:12]
    rows = tuple(map(Seen, board.take("id", here).tolist(), board.take("version", here).tolist()))
    stage.desk.act(Move(rows, board.places.centres[int(counts.argmin())].id))
    see(lambda: stage.desk.acting.history() and not stage.desk.acting.pending, "that they were moved")
    while stage.frame.toasts.shown is not None:
        stage.frame.toasts.dismiss()


def _go_there(stage: Stage) -> ReplayScreen:
    stage.desk.go_to("replay")
    screen = stage.desk.front.screen
    assert isinstance(screen, ReplayScreen)
    see(lambda: screen.replay is not None and screen.pane.state == "content", "the replay")
    stage.frame.setFocus()
    return screen


def _leave(stage: Stage) -> None:
    stage.desk.go_to("live")
    turn()
