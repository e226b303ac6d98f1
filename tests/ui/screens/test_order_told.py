"""The order of the live list is told: by an arrow above its column, or in words where no column has it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.live_builders import a_screen
from ui.models.callback_columns import KEYS


def test_most_urgent_first_is_said_beside_what_is_listed_and_an_arrow_takes_its_place(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, 300, width=1800)
    header, head = screen.table.horizontalHeader(), screen.callbacks.head
    count = f"{screen.table.model().rowCount()}"
    at_first = head.scope.text(), header.sortIndicatorSection()

    header.sectionClicked.emit(KEYS.index("due"))
    by_due = head.scope.text(), header.sortIndicatorSection()
    screen.callbacks.set_sorting("", descending=False)

    assert at_first == (f"Whole region · {count} · most urgent first", -1)
    assert by_due == (f"Whole region · {count}", KEYS.index("due"))
    assert (head.scope.text(), header.sortIndicatorSection()) == at_first


def test_the_order_is_said_where_the_column_that_it_goes_by_is_hidden(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, 300, width=1800)
    columns, head = screen.callbacks.layout_of_columns, screen.callbacks.head
    count = f"{screen.table.model().rowCount()}"
    screen.table.horizontalHeader().sectionClicked.emit(KEYS.index("due"))

    columns.choose("due", shown=False)
    hidden = head.scope.text()
    columns.choose("due", shown=True)

    assert hidden == f"Whole region · {count} · order: due"
    assert head.scope.text() == f"Whole region · {count}"
