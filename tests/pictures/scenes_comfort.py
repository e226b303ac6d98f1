"""What is pictured of what makes a long day easier: groups on the live screen, the menu that makes them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

from app.listing.past_query import GroupBy
from tests.pictures.stage import Stage, see, turn


def groups(stage: Stage) -> Iterator[None]:
    """The region by centre: one group open, the others folded to what they count."""
    screen = stage.screen
    screen.set_group(GroupBy.CENTRE)
    first = screen.callbacks.model.groups[1]
    screen.table.fold_all_wanted.emit(True)
    screen.table.fold_wanted.emit(first.key)
    screen.table.setFocus()
    see(lambda: screen.callbacks.model.rows_under(first.key), "an open group")
    turn()
    yield
    screen.table.fold_all_wanted.emit(False)
    screen.set_group(GroupBy.NOTHING)
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
