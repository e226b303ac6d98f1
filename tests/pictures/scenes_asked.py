"""What is asked or told only now and then as pictures: names of views, a chart's figures, licences, faults, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from app.components import Component
from app.listing.same_caller import requests_of_caller
from tests.pictures import scenes_wallboard
from tests.pictures.scenes import Scene, leave
from tests.pictures.scenes_acts import with_duplicates
from tests.pictures.stage import Stage, see, turn
from ui.charts.chart_table import ChartTable
from ui.dialogs.same_number_popover import SameNumberPopover
from ui.screens.live_screen import LiveScreen
from ui.windows.leave_cover import LeaveCover
from ui.windows.licences import LicencesSheet

#: As a fault is reported, of a place in the program that no change of it moves.
_FAULT: Final = """Traceback (most recent call last):
  File "ui/screens/live_screen.py", line 1, in show_board
    self.listing.take(board, delta)
  File "app/listing/callbacks.py", line 1, in take
    row = self._rows[place]
IndexError: list index out of range
"""
#: What is shipped changes with each version; a text is told by its beginning here.
_PARTS: Final = (
    Component("Inter", "4.1", "OFL-1.1", "Copyright (c) 2016 The Inter Project Authors"),
    Component("NumPy", "2.3.4", "BSD-3-Clause", "Copyright (c) 2005-2025, NumPy Developers."),
    Component("psycopg", "3.2.12", "LGPL-3.0-only", "GNU LESSER GENERAL PUBLIC LICENSE"),
    Component("Qt for Python", "6.10.0", "LGPL-3.0-only", "GNU LESSER GENERAL PUBLIC LICENSE"),
    Component("SQLAlchemy", "2.0.44", "MIT", "Copyright 2005-2025 SQLAlchemy authors and contributors"),
)


def view_name(stage: Stage) -> Iterator[None]:
    """A new view is given a name that another one has."""
    screen = stage.screen
    before = screen.views.told()
    screen.views.take_own([("Aamu", {})])
    screen.views.ask_new_name()
    popover = screen.views.popover
    assert popover is not None
    popover.field.setText("Aamu")
    popover.save_button.click()
    assert popover.fault
    turn()
    yield
    popover.dismiss()
    screen.views.take_own([])
    screen.views.take(before)
    leave(stage)


def same_number(stage: Stage) -> Iterator[None]:
    """What was just added is not the only one of its caller."""
    listing = stage.screen.listing
    assert listing.board is not None
    one = with_duplicates(stage)
    requests = requests_of_caller(listing.board, one.id, listing.now_us)
    popover = SameNumberPopover(stage.frame, one.id, requests, stage.desk.formats.language)
    popover.ask()
    turn()
    yield
    popover.dismiss()
    leave(stage)


def chart_table(stage: Stage) -> Iterator[None]:
    """The day's chart as figures."""
    chart = stage.screen.strip.frame.chart
    see(lambda: len(chart.places()), "the chart's day")
    chart.open_table()
    yield
    for table in chart.findChildren(ChartTable):
        table.close()
    leave(stage)


def licences(stage: Stage) -> Iterator[None]:
    """What others have made of the program."""
    with patch("ui.windows.licences.components", lambda: _PARTS):
        sheet = LicencesSheet(stage.frame)
        sheet.open()
        see(sheet.names.count, "the components")
    yield
    sheet.close()
    leave(stage)


def fault(stage: Stage) -> Iterator[None]:
    """A fault of the program, twice."""
    # Where a run of the pictures keeps its log is in no picture.
    with patch.object(stage.program, "log", PurePosixPath("~/.local/state/jonovahti/jonovahti.log")):
        for _ in range(2):
            stage.console.errors.fault.emit(_FAULT)
    yield
    _close(stage)


def quitting(stage: Stage) -> Iterator[None]:
    """Asked of those who want to be asked."""
    stage.program.choices.choose("general.confirm_quit", True)
    stage.console.give("quit")
    turn()
    yield
    _close(stage)
    stage.program.choices.choose("general.confirm_quit", False)


def leaving_demo(stage: Stage) -> Iterator[None]:
    """What is made up goes, and what is real comes."""
    stage.console.give("leave_demo")
    turn()
    yield
    _close(stage)


def ending_wall(stage: Stage) -> Iterator[None]:
    """A wall that stands alone is ended by its login's password."""
    wall = scenes_wallboard.wallboard(stage)
    next(wall)
    window = stage.console.wallboard.window
    assert window is not None
    cover = LeaveCover(window, "seinataulu", can_check=True)
    cover.show()
    cover.say(QCoreApplication.translate("Lock", "The database does not accept this password."))
    window.activateWindow()
    cover.enter()
    turn()
    yield
    cover.hide()
    cover.deleteLater()
    next(wall, None)


def own_centres(stage: Stage) -> Iterator[None]:
    """The list of centres beside the table, in a window of its own."""
    stage.desk.give("own_window")
    window = stage.desk.own_windows.windows[-1]
    screen = window.content
    assert isinstance(screen, LiveScreen)
    see(lambda: screen.listing.count, "rows in the window")
    screen.panes.show_left(True)
    window.resize(1180, 680)
    window.setFocus()
    stage.other = window
    turn()
    yield
    stage.other = None
    window.close()
    turn()


def _close(stage: Stage) -> None:
    for dialog in stage.frame.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    leave(stage)


SCENES: Final = (
    Scene("view-name", view_name),
    Scene("same-number", same_number),
    Scene("chart-table", chart_table),
    Scene("licences", licences),
    Scene("fault", fault),
    Scene("quitting", quitting),
    Scene("leaving-demo", leaving_demo),
    Scene("ending-wall", ending_wall),
    Scene("own-centres", own_centres),
)
