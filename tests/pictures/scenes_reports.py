"""The reports as pictures: the last days by day, which attempt reached, and what became of each centre's requests."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.stage import Stage, see, turn
from ui.desk.reports_desk import ReportsDesk
from ui.screens.reports_screen import ReportsScreen


def reports(stage: Stage) -> Iterator[None]:
    """How soon patients were rung, by day."""
    _at_the_reports(stage)
    yield
    stage.desk.give("live")


def outcomes(stage: Stage) -> Iterator[None]:
    """What became of the requests, by centre."""
    screen = _at_the_reports(stage)
    _choose(screen, "centre", "outcomes")
    yield
    _choose(screen, "day", "service")
    stage.desk.give("live")


def attempts(stage: Stage) -> Iterator[None]:
    """Which attempt reached the patients, by week."""
    screen = _at_the_reports(stage)
    _choose(screen, "week", "attempts")
    yield
    _choose(screen, "day", "service")
    stage.desk.give("live")


def _choose(screen: ReportsScreen, by: str, part: str) -> None:
    for box, wanted in ((screen.lines, by), (screen.part, part)):
        box.setCurrentIndex(box.findData(wanted))
        box.activated.emit(box.currentIndex())
    turn()


def _at_the_reports(stage: Stage) -> ReportsScreen:
    stage.desk.give("reports")
    desk = stage.desk.front
    assert isinstance(desk, ReportsDesk)
    see(lambda: desk.screen.is_read, "the report")
    desk.screen.table.scrollToTop()
    stage.see_still()
    stage.frame.setFocus()
    return desk.screen
