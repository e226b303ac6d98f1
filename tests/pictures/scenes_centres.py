"""What is pictured of the centres: all of them as cards, one centre's page with its burn-down, the region's."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.stage import Stage, see, turn
from ui.screens.centres_screen import CentresScreen


def centres(stage: Stage) -> Iterator[None]:
    """All at once, each in its place."""
    screen = _go_there(stage)
    stage.frame.setFocus()
    yield
    _leave(stage, screen)


def centre(stage: Stage) -> Iterator[None]:
    """The page of the one where most will not be rung today."""
    screen = _go_there(stage)
    faces = [face for row in range(screen.model.rowCount()) if (face := screen.model.face(row)) is not None]
    screen.show_centre(max(faces, key=lambda face: face.left_over).id)
    stage.frame.setFocus()
    turn(5)
    yield
    _leave(stage, screen)


def region(stage: Stage) -> Iterator[None]:
    """The same of all centres together."""
    screen = _go_there(stage)
    screen.show_centre(None)
    stage.frame.setFocus()
    turn(5)
    yield
    _leave(stage, screen)


def _go_there(stage: Stage) -> CentresScreen:
    stage.desk.go_to("centres")
    screen = stage.desk.front.screen
    assert isinstance(screen, CentresScreen)
    see(lambda: screen.pane.state == "content", "the centres")
    return screen


def _leave(stage: Stage, screen: CentresScreen) -> None:
    screen.show_all()
    stage.desk.go_to("live")
    turn()
