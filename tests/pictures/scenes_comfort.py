"""What is pictured of what makes a long day easier: groups on the live screen, the menu that makes them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

from app.listing.past_query import GroupBy
from tests.pictures.stage import Stage, see, turn
from ui.charts.chart_frame import ChartFrame
from ui.screens.live_screen import LiveScreen


def groups(stage: Stage) -> Iterator[None]:
    """The region by centre: one group open, the others folded to what they count."""
    screen = stage.screen
    screen.rows.set_group(GroupBy.CENTRE)
    first = screen.callbacks.model.groups[1]
    screen.table.fold_all_wanted.emit(True)
    screen.table.fold_wanted.emit(first.key)
    screen.table.setFocus()
    see(lambda: screen.callbacks.model.rows_under(first.key), "an open group")
    turn()
    yield
    screen.table.fold_all_wanted.emit(False)
    screen.rows.set_group(GroupBy.NOTHING)
    turn()


def own_table(stage: Stage) -> Iterator[None]:
    """The table in a window of its own: one centre's, by state."""
    stage.desk.give("own_window")
    window = stage.desk.own_windows.windows[-1]
    screen = window.content
    assert isinstance(screen, LiveScreen)
    see(lambda: screen.listing.count, "rows in the window")
    screen.rows.set_group(GroupBy.STATE)
    # Else as large as it was left.
    window.resize(980, 720)
    window.setFocus()
    stage.other = window
    turn()
    yield
    stage.other = None
    window.close()
    turn()


def own_chart(stage: Stage) -> Iterator[None]:
    """The day's chart in a window of its own."""
    stage.desk.own_windows.open_chart(stage.desk.screens.front, stage.screen.strip.frame)
    window = stage.desk.own_windows.windows[-1]
    assert isinstance(window.content, ChartFrame)
    chart = window.content.chart
    see(lambda: len(chart.places()), "the chart's day")
    window.resize(720, 420)
    window.setFocus()
    stage.other = window
    turn()
    yield
    stage.other = None
    window.close()
    turn()


def views(stage: Stage) -> Iterator[None]:
    """The menu of saved views, one of them in front."""
    screen = stage.screen
    before = screen.views.told()
    screen.views.take_own([("Kiireelliset asemittain", {"quick": "urgent", "group": "centre"}), ("Aamu", {})])
    screen.views.go_to("Kiireelliset asemittain")
    screen.views.open_menu()
    turn()
    yield
    for menu in screen.findChildren(QMenu):
        menu.close()
    screen.views.take_own([])
    screen.views.take(before)
    turn()


def table_options(stage: Stage) -> Iterator[None]:
    """How rows are put together, how high they are, which columns there are."""
    screen = stage.screen
    screen.callbacks.options_button.click()
    turn()
    yield
    for menu in screen.findChildren(QMenu):
        menu.close()
    turn()
