"""The window's own ways to an act as pictures: the palette, the menu of the rows chosen, a centre's menu."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.pictures.stage import Stage, see, turn


def palette(stage: Stage) -> Iterator[None]:
    """What can be done with a callback chosen; nothing has been typed."""
    _choose(stage)
    stage.console.give("search")
    turn()
    yield
    _leave(stage)


def palette_found(stage: Stage) -> Iterator[None]:
    """A few letters, and at the end what cannot be done now."""
    _choose(stage)
    stage.console.give("search")
    QTest.keyClicks(stage.frame.top_bar.search, "a")
    turn()
    yield
    _leave(stage)


def row_menu(stage: Stage) -> Iterator[None]:
    """All that can be done with the callbacks chosen."""
    _choose(stage)
    table = stage.screen.table
    first = table.visualRect(table.currentIndex())
    stage.screen.acts.open_row_menu(table.viewport().mapToGlobal(first.bottomLeft() + QPoint(200, 0)))
    turn()
    yield
    _leave(stage)


def centre_menu(stage: Stage) -> Iterator[None]:
    """What can be done with the third centre of the list."""
    _choose(stage)
    view, model = stage.screen.centres.view, stage.screen.centres.model
    figure = model.figure(2)
    assert figure is not None
    at = view.viewport().mapToGlobal(view.visualRect(model.index(2)).center())
    stage.screen.acts.open_centre_menu(figure.id, at)
    turn()
    yield
    _leave(stage)


def _choose(stage: Stage) -> None:
    stage.screen.table.select_rows([0, 1])
    see(stage.screen.detail.timeline.accessibleDescription, "its history")
    turn()


def _leave(stage: Stage) -> None:
    opened = QApplication.activePopupWidget()
    if isinstance(opened, QMenu):
        opened.close()
    stage.frame.finder.close()
    table = stage.screen.table
    table.clearSelection()
    table.setCurrentIndex(table.model().index(-1, -1))
    stage.frame.setFocus()
    turn()
