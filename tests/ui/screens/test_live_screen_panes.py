"""The live screen and its panes: drops, stale data, the detail, arrangement, order that waits, language."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.database.reads.columns import CallbackRows, Changes
from app.domain.wish import Move
from app.listing.shown import CallbackHistory, Standing, TimelineEntry
from app.live.delta import Delta
from app.live.store import Freshness
from tests.boards import NOW_US, a_board, rows_of, some_changes
from tests.ui.live_builders import (
    ENGLISH,
    FINNISH,
    MINUTE_US,
    Clock,
    Window,
    a_callback,
    a_screen,
    choose,
    window_of,
    wishes_of,
)
from tests.ui.widgets.pixels import count, grabbed
from ui.dialogs.definition_popover import DefinitionPopover
from ui.models.callback_cells import CellWriter
from ui.models.callback_columns import PLACE
from ui.models.callback_mime import pack
from ui.screens.live_screen import LiveScreen
from ui.screens.pane_order import enter, next_pane
from ui.theme import BODY, theme
from ui.widgets.callback_delegate import SIDE_PX
from ui.widgets.painting import text_width


def test_dropping_callbacks_on_a_centre_shows_the_effect_and_wishes_the_move(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    moves = wishes_of(screen.act_wanted)
    seen = choose(screen, Standing.WAITING, 2)
    view = screen.centres.view
    best = screen.listing.moving.options(seen)[0]
    index = screen.centres.model.index(screen.centres.model.row_of(best.centre_id))
    view.scrollTo(index)
    at = QPointF(view.visualRect(index).center())
    data, buttons, none = pack(seen), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction

    enter = QDragEnterEvent(at.toPoint(), move, data, buttons, none)
    QApplication.sendEvent(view.viewport(), enter)
    over = QDragMoveEvent(at.toPoint(), move, data, buttons, none)
    QApplication.sendEvent(view.viewport(), over)
    drop = QDropEvent(at, move, data, buttons, none)
    QApplication.sendEvent(view.viewport(), drop)

    assert enter.isAccepted()
    assert over.isAccepted()
    assert screen.listing.moving.drop_effect(seen, best.centre_id).words.startswith(
        f"{best.waiting_before} → {best.waiting_after}"
    )
    assert moves == [(Move(tuple(seen), best.centre_id),)]


def test_a_centre_that_has_closed_refuses_a_drop_and_says_why(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(200, centres=26, now_us=NOW_US + 600 * MINUTE_US))
    seen = choose(screen, Standing.WAITING)
    assert screen.listing.board is not None
    screen.show_board(screen.listing.board, Delta(), NOW_US + 600 * MINUTE_US)
    row = screen.callbacks.model.callback(screen.table.currentIndex().row())
    assert row is not None
    other = next(one.id for one in screen.listing.centres() if one.id != row.centre_id)

    effect = screen.listing.moving.drop_effect(seen, other)

    assert effect.is_refused
    assert effect.words == "The centre is closed for today"


def test_acts_stop_with_a_reason_while_the_data_is_stale(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    choose(screen, Standing.WAITING, 2)

    window_of(screen).show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 3 * MINUTE_US)
    QTest.keyClick(screen.table, Qt.Key.Key_M)

    assert screen.asking.popover is None
    assert screen.callbacks.selection_bar.reason() == "The data is too old to act on"
    assert screen.strip.tiles["waiting"].face.stale_words
    assert ages(screen) == ["3\N{NO-BREAK SPACE}min old"] * 3

    window_of(screen).show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    assert screen.callbacks.selection_bar.reason() == ""
    assert not screen.strip.tiles["waiting"].face.stale_words
    assert ages(screen) == []


def ages(screen: LiveScreen) -> list[str]:
    """What is said of the data's age in the panes below the strip."""
    panes = (screen.centres, screen.callbacks, screen.detail)
    return [
        label.text()
        for pane in panes
        for label in pane.findChildren(QLabel)
        if label.isVisible() and label.text().endswith(" old")
    ]


def test_the_facts_of_a_callback_are_grey_while_they_are_old(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    choose(screen, Standing.WAITING, 2)
    facts = screen.detail.facts
    fresh = count(grabbed(facts), "t1")

    window_of(screen).show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 3 * MINUTE_US)
    old = count(grabbed(facts), "t1")
    window_of(screen).show_freshness(Freshness(read_at_us=NOW_US), NOW_US)

    assert fresh > 20
    assert old == 0
    assert count(grabbed(facts), "t1") == fresh


def test_without_any_board_the_trouble_is_named(qtbot: QtBot) -> None:
    window = Window(FINNISH, Clock())
    qtbot.addWidget(window)
    screen = window.live

    screen.show_freshness(Freshness(trouble_since_us=NOW_US, reason="refused"), NOW_US)

    assert screen.callbacks.pane.state == "error"


def test_the_history_of_the_current_callback_is_asked_for_and_a_late_one_of_another_ignored(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    asked = wishes_of(screen.timeline_wanted)
    seen = choose(screen, Standing.WAITING, 2)
    assert asked[-1] == (seen[0].id,)

    history = CallbackHistory((TimelineEntry(NOW_US, "requested", "", {}),))
    screen.show_timeline(seen[1].id, history)
    assert "Callback requested" not in screen.detail.timeline.accessibleDescription()
    screen.show_timeline(seen[0].id, history)
    assert "Callback requested" in screen.detail.timeline.accessibleDescription()


def test_a_newer_version_of_the_current_callback_asks_for_its_history_again(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    seen = choose(screen, Standing.WAITING)
    asked = wishes_of(screen.timeline_wanted)
    board = screen.listing.board
    assert board is not None
    rows = rows_of(board, board.slots_of(np.array([seen[0].id])))
    numbers = {**rows.numbers, "version": rows.numbers["version"] + 1}

    newer, delta = board.after(Changes(rows=CallbackRows(numbers, rows.texts)))
    screen.show_board(newer, delta, NOW_US)
    assert asked == [(seen[0].id,)]

    screen.show_board(newer, Delta(), NOW_US + 1)
    assert asked == [(seen[0].id,)]


def test_hiding_list_and_detail_and_widening_columns_come_back_after_a_restart(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    QTest.keyClick(screen.table, Qt.Key.Key_F7)
    screen.callbacks.layout_of_columns.choose("nurse", shown=True)
    screen.centres.model.sort_by("name")

    saved = screen.save_state()
    other = a_screen(qtbot)
    other.restore_state(saved)

    assert not other.centres.isVisible()
    assert "nurse" in other.callbacks.layout_of_columns.visible()
    assert other.centres.model.sorting == "name"
    assert other.save_state() == saved


def test_a_state_of_another_version_is_taken_as_far_as_it_is_known(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.restore_state({"panes": {"sizes": "wide"}, "table": {"columns": ["gone"]}, "x": 1})

    assert "state" in screen.callbacks.layout_of_columns.visible()


def test_on_a_narrow_window_the_detail_lies_over_the_table_and_comes_when_asked_for(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, width=1100)
    assert not screen.detail.isVisible()
    width = screen.callbacks.width()
    choose(screen, Standing.WAITING)

    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.detail.isVisible()
    assert screen.callbacks.width() == width

    QTest.keyClick(screen.detail, Qt.Key.Key_F8)
    assert not screen.detail.isVisible()


def test_enter_opens_the_detail_beside_the_table_and_then_takes_the_keyboard_into_it(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    choose(screen, Standing.WAITING)
    screen.panes.show_right(False)
    screen.table.setFocus()

    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    first = QApplication.focusWidget()
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    second = QApplication.focusWidget()
    assert second is not None
    QTest.keyClick(second, Qt.Key.Key_Escape)

    assert screen.detail.isVisible()
    assert first is screen.table
    assert screen.detail.isAncestorOf(second)
    assert QApplication.focusWidget() is screen.table


def test_on_a_narrow_window_enter_goes_into_the_detail_at_once_and_esc_uncovers_the_table(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot, width=1180)
    choose(screen, Standing.WAITING)
    screen.table.setFocus()

    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    held = QApplication.focusWidget()
    assert held is not None
    was_there = screen.detail.isVisible()
    QTest.keyClick(held, Qt.Key.Key_Escape)

    assert was_there
    assert screen.detail.isAncestorOf(held)
    assert not screen.detail.isVisible()
    assert QApplication.focusWidget() is screen.table


def test_f6_goes_round_the_panes_and_says_where_the_screen_ends(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    choose(screen, Standing.WAITING)
    screen.strip.tiles["waiting"].setFocus()
    visited: list[QWidget | None] = []
    while (pane := next_pane(screen.pane_order, 1)) and len(visited) < 9:
        enter(pane)
        visited.append(QApplication.focusWidget())

    assert visited[0] is screen.centres.view
    assert visited[2] is screen.table
    assert visited[-1] is screen.detail.number_button
    assert len(visited) == 5


def test_rows_wait_with_their_new_order_until_pointer_and_keys_have_been_still(qtbot: QtBot) -> None:
    clock = Clock()
    screen = a_screen(qtbot, clock=clock)
    screen.callbacks.table.horizontalHeader().sectionClicked.emit(6)  # attempts
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    board = screen.listing.board
    assert board is not None

    newer, delta = board.after(Changes(rows=some_changes(board, 40, seed=3).rows))
    screen.show_board(newer, delta, NOW_US)
    assert screen.callbacks.model.offered > 0
    assert screen.callbacks.order_button.isVisible()

    clock.now += 10
    screen.show_board(newer, Delta(), NOW_US)
    assert screen.callbacks.model.offered == 0
    assert screen.callbacks.order_button.isHidden()


def test_pending_acts_are_marked_and_nothing_else_changes(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    seen = choose(screen, Standing.WAITING, 2)
    before = screen.callbacks.model.ids.tolist()

    screen.set_pending([one.id for one in seen])

    assert screen.callbacks.model.ids.tolist() == before
    screen.set_pending([])


@pytest.mark.parametrize("figure", ["waiting", "oldest", "same_day", "hands"])
def test_f1_on_a_figure_says_what_it_means(qtbot: QtBot, figure: str) -> None:
    screen = a_screen(qtbot)
    tile = screen.strip.tiles[figure]  # type: ignore[index]  # one of the literals

    QTest.keyClick(tile, Qt.Key.Key_F1)

    popover = screen.window().findChild(DefinitionPopover)
    assert popover is not None
    assert tile.face.label in popover.accessibleDescription()
    popover.dismiss()


def test_another_language_changes_names_and_clocks_at_once(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    model = screen.callbacks.model

    def reasons() -> set[str]:
        return {str(model.index(row, PLACE["reason"]).data()) for row in range(model.rowCount())}

    assert "Dental" in reasons()

    screen.set_formats(FINNISH)

    assert "Hammashoito" in reasons()
    assert "Dental" not in reasons()


#: The mark of a text before the number, with the gap behind it.
_MARK_PX = 24


@pytest.mark.parametrize("width", [1196, 1356])
def test_the_digits_of_who_has_texted_have_room_beside_the_mark(qtbot: QtBot, width: int) -> None:
    screen = a_screen(qtbot, width=width)
    cell = CellWriter(ENGLISH).cells(a_callback(number_end="67", said_us=NOW_US), NOW_US)[PLACE["number"]]

    needed = text_width(cell.text, BODY, cell.weight) + theme.px(2 * SIDE_PX + _MARK_PX)

    assert cell.icon == "message"
    assert cell.text.endswith("67")
    assert not screen.table.isColumnHidden(PLACE["number"])
    assert needed <= screen.table.columnWidth(PLACE["number"])
