"""What is pictured of the centres: all of them as cards, one centre's page with its charts, the region's."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

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
    screen = _page(stage)
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


def compared(stage: Stage) -> Iterator[None]:
    """The same weekday last week beside today, on every chart of the day."""
    screen = _page(stage)
    screen.page.frames[1].compare("week")
    see(lambda: screen.page.burn.compared is not None, "the other day")
    stage.frame.setFocus()
    turn(5)
    yield
    screen.page.frames[1].compare("")
    _leave(stage, screen)


def months(stage: Stage) -> Iterator[None]:
    """Thirteen months at the foot of the page, by week, and the opening hours beside them."""
    screen = _page(stage)
    see(lambda: screen.page.months.chart.months is not None, "thirteen months")
    turn(5)
    screen.page.verticalScrollBar().setValue(screen.page.verticalScrollBar().maximum())
    stage.frame.setFocus()
    turn(5)
    yield
    screen.page.verticalScrollBar().setValue(0)
    _leave(stage, screen)


def menu(stage: Stage) -> Iterator[None]:
    """What can be done with any chart; this one is zoomed to two hours of the morning."""
    screen = _page(stage)
    screen.page.burn.zoom_to(540.0, 660.0)
    stage.frame.setFocus()
    screen.page.frames[1].open_menu(None)
    turn(5)
    yield
    for open_menu in screen.page.frames[1].findChildren(QMenu):
        open_menu.close()
    screen.page.burn.zoom_out()
    _leave(stage, screen)


def _page(stage: Stage) -> CentresScreen:
    """Of the centre where most will not be rung today."""
    screen = _go_there(stage)
    faces = [face for row in range(screen.model.rowCount()) if (face := screen.model.face(row)) is not None]
    screen.show_centre(max(faces, key=lambda face: face.left_over).id)
    # A nurse may be chosen from a scene before.
    table = screen.page.nurses.table
    table.clearSelection()
    table.setCurrentIndex(table.model().index(-1, -1))
    turn(5)
    return screen


def _go_there(stage: Stage) -> CentresScreen:
    stage.desk.go_to("centres")
    screen = stage.desk.front.screen
    assert isinstance(screen, CentresScreen)
    see(lambda: screen.pane.state == "content" and screen.listing.besides is not None, "the centres")
    return screen


def _leave(stage: Stage, screen: CentresScreen) -> None:
    screen.show_all()
    stage.desk.go_to("live")
    turn()
