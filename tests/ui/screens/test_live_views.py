"""Views of the live screen: saved as things are, taken again, and the table as it was left at the last start."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.listing.callback_query import Quick, SortBy
from app.listing.past_query import GroupBy
from app.live.delta import Delta
from tests.boards import NOW_US, a_board
from tests.ui.live_builders import a_screen
from ui.dialogs.name_popover import NamePopover
from ui.screens.live_screen import LiveScreen


def told(signal: Any) -> list[tuple[object, ...]]:
    got: list[tuple[object, ...]] = []
    signal.connect(lambda *given: got.append(given))
    return got


def arrange(screen: LiveScreen) -> None:
    """Late ones of one centre by state, in groups of services."""
    screen.set_scope(3)
    screen.callbacks.chips.chosen.emit(Quick.NO_ANSWER)
    screen.callbacks.chips.set_quick(Quick.NO_ANSWER)
    screen.rows.set_group(GroupBy.SERVICE)
    screen.callbacks.set_sorting("attempts", descending=True)
    screen.callbacks.sort_chosen.emit(SortBy.ATTEMPTS, True)


def quick(screen: LiveScreen) -> Quick:
    return screen.callbacks.chips.quick


def is_changed(screen: LiveScreen) -> bool:
    return screen.views.is_changed


def menu_of(screen: LiveScreen) -> QMenu:
    return [one for one in screen.findChildren(QMenu) if one.isVisible()][-1]


def take(screen: LiveScreen, words: str) -> None:
    menu = menu_of(screen)
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()


def test_a_view_is_saved_by_its_button_and_taken_again_with_all_that_was_arranged(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    saved = told(screen.views.saved)
    arrange(screen)
    ids = screen.callbacks.model.ids.tolist()

    screen.callbacks.views_button.click()
    take(screen, "Save as a new view…")
    popover = screen.views.popover
    assert isinstance(popover, NamePopover)
    QTest.keyClicks(popover.field, "Late & mine")
    QTest.keyClick(popover.field, Qt.Key.Key_Return)
    (name, view) = saved[0]
    screen.callbacks.views_button.click()
    take(screen, "All callbacks")

    assert screen.scope is None
    assert screen.listing.group is GroupBy.NOTHING
    assert quick(screen) is Quick.ALL
    screen.callbacks.views_button.click()
    take(screen, "Late && mine")
    assert name == "Late & mine"
    assert json.loads(json.dumps(view)) == screen.views.told()
    assert screen.callbacks.model.ids.tolist() == ids
    assert quick(screen) is Quick.NO_ANSWER


def test_the_command_opens_the_menu_and_the_name_stands_above_the_table(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.views.take_own([("Morning", {"group": "centre"}), ("Evening", {})])

    assert screen.ask("views")
    take(screen, "Morning")

    assert screen.listing.group is GroupBy.CENTRE
    labels = [one.text() for one in screen.callbacks.findChildren(QLabel)]
    assert any(words.startswith("Morning · ") for words in labels)


def test_changes_are_kept_apart_till_they_are_saved(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    arrange(screen)
    screen.views.save_as("Mine")
    saved = told(screen.views.saved)
    assert not is_changed(screen)

    screen.rows.set_group(GroupBy.STATE)

    assert is_changed(screen)
    assert screen.views.own()[0][1]["group"] == "service"
    screen.views.save()
    assert not is_changed(screen)
    assert saved == [("Mine", screen.views.told())]


def test_views_are_renamed_moved_and_removed_and_each_is_told(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.views.take_own([("A", {}), ("B", {"group": "state"}), ("C", {})])
    renamed, ordered, removed = (
        told(one) for one in (screen.views.renamed, screen.views.ordered, screen.views.removed)
    )
    screen.views.go_to("B")

    screen.views.rename("Bee")
    screen.views.open_menu()
    take(screen, "Move up")
    screen.views.open_menu()
    take(screen, "Remove the view")

    assert renamed == [("B", "Bee")]
    assert ordered == [(["Bee", "A", "C"],)]
    assert removed[0][0] == "Bee"
    assert [name for name, _ in screen.views.own()] == ["A", "C"]
    assert screen.views.current == ""
    assert screen.listing.group is GroupBy.STATE


def test_a_number_is_neither_a_name_nor_saved_with_a_view(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.callbacks.field.setText("040 123 4567")
    screen.views.ask_new_name()
    popover = screen.views.popover
    assert isinstance(popover, NamePopover)
    saved = told(screen.views.saved)

    QTest.keyClicks(popover.field, "0401234567")
    QTest.keyClick(popover.field, Qt.Key.Key_Return)

    assert saved == []
    assert "1234567" not in json.dumps(screen.save_state()).replace(" ", "")


def test_what_no_version_could_have_written_is_as_in_the_plainest_view(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.views.take(
        {"group": "colour", "quick": 7, "centre": "x", "sort_by": None, "words": [], "layout": 3}
    )

    assert screen.listing.group is GroupBy.NOTHING
    assert screen.scope is None
    assert screen.listing.query.quick is Quick.ALL
    assert screen.listing.query.sort_by is SortBy.NEED


def test_the_next_start_goes_on_where_one_left_off(qtbot: QtBot) -> None:
    board = a_board(900, centres=5)
    screen = a_screen(qtbot, board=board)
    screen.callbacks.chips.pick(4)
    screen.rows.set_group(GroupBy.CENTRE)
    screen.table.fold_wanted.emit(screen.callbacks.model.groups[0].key)
    rows = screen.callbacks.model.rows_under(screen.callbacks.model.groups[2].key)
    chosen = screen.callbacks.model.ids[rows[1:4]].tolist()
    screen.table.select_rows(list(rows[1:4]))
    screen.table.verticalScrollBar().setValue(screen.table.verticalHeader().sectionPosition(rows[0]))
    top = int(screen.callbacks.model.ids[screen.table.rowAt(0)])
    state = json.loads(json.dumps(screen.save_state()))

    again = a_screen(qtbot, board=board)
    again.restore_state(state)
    again.views.settle()

    assert again.callbacks.model.ids.tolist() == screen.callbacks.model.ids.tolist()
    assert again.chosen_ids().tolist() == chosen
    assert int(again.callbacks.model.ids[again.table.rowAt(0)]) == top
    assert again.listing.query.quick is screen.listing.query.quick
    assert again.callbacks.chips.quick is screen.callbacks.chips.quick


def test_what_is_gone_by_the_next_start_is_not_looked_for(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, count=60)
    screen.table.select_rows([1, 2])
    state = screen.save_state()
    state["rows"] = {"chosen": [987654321, "x"], "current": 987654321, "top": -4}
    state["asked"] = {**state["asked"], "centre": 987654}

    again = a_screen(qtbot, count=60)
    again.restore_state(state)
    board = a_board(60, centres=26)
    again.show_board(board, Delta(is_whole=True), NOW_US)

    assert again.scope is None
    assert again.table.chosen_count() == 0
    assert again.callbacks.pane.state == "content"
