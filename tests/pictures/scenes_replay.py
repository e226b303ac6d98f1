"""What is pictured of the replay: a morning with what was done on it, and a day of which nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tests.pictures.stage import Stage, see, turn
from ui.screens.replay_screen import ReplayScreen


def replay(stage: Stage) -> Iterator[None]:
    """The demo's morning at the last act before half past ten."""
    screen = _go_there(stage)
    assert screen.replay is not None
    screen.go_to(screen.replay.day.at(630))
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
