"""The live screen as its user meets it: keys, drops, filters, stale data, and wishes that name what was seen."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.database.reads.columns import CallbackRows, Changes
from app.domain.act import Seen
from app.listing.callback_query import Quick
from app.listing.shown import Standing, TimelineEntry
from app.live.delta import Delta
from app.live.store import Freshness
from tests.boards import NOW_US, a_board, rows_of, some_changes
from tests.ui.live_builders import FINNISH, MINUTE_US, Clock, a_screen
from ui.dialogs.definition_popover import DefinitionPopover
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.text_dialog import TextDialog
from ui.models.callback_columns import PLACE
from ui.models.callback_mime import pack
from ui.screens.live_screen import LiveScreen

Wishes = list[tuple[object, ...]]


def wishes_of(signal: object) -> Wishes:
    got: Wishes = []
    signal.connect(lambda *given: got.append(given))  # type: ignore[attr-defined]  # a bound signal
    return got


def choose(screen: LiveScreen, standing: Standing, count: int = 1) -> list[Seen]:
    """Selects the first callbacks of one standing and says how they were seen."""
    model = screen.callbacks.model
    rows = [
        row for row in range(model.rowCount()) if (one := model.callback(row)) and one.standing is standing
    ]
    screen.table.select_rows(rows[:count])
    screen.table.setFocus()
    return model.seen(rows[:count])


def test_the_region_is_shown_with_its_figures_its_centres_and_its_open_callbacks(qtbot: QtBot) -> None:
    board = a_board(300, centres=26)
    screen = a_screen(qtbot, board=board)

    open_now = int((board.take("state", board.slots) < 2).sum())
    assert screen.callbacks.model.rowCount() == open_now
    assert screen.centres.model.rowCount() == 26
    assert screen.strip.tiles["waiting"].face.value == ((str(open_now), False),)
    assert screen.callbacks.pane.state == "content"
    assert screen.scope is None


def test_m_asks_where_to_and_enter_wishes_the_move_of_the_rows_as_they_were_seen(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    moves, dialogs = wishes_of(screen.move_wanted), wishes_of(screen.move_dialog_wanted)
    seen = choose(screen, Standing.WAITING, 3)

    QTest.keyClick(screen.table, Qt.Key.Key_M)
    popover = screen.asking.popover
    assert isinstance(popover, MovePopover)
    best = popover.model.option(0)
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert best is not None
    assert moves == [(seen, best.centre_id)]
    assert dialogs == [(seen,)]


def test_a_tick_while_the_popover_is_open_does_not_change_what_was_seen(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    moves = wishes_of(screen.move_wanted)
    seen = choose(screen, Standing.WAITING, 2)
    QTest.keyClick(screen.table, Qt.Key.Key_M)
    board = screen.listing.board
    assert board is not None

    newer, delta = board.after(some_changes(board, 200, seed=4))
    screen.show_board(newer, delta, NOW_US)
    popover = screen.asking.popover
    assert isinstance(popover, MovePopover)
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert moves[0][0] == seen


def test_r_wishes_a_retry_now_or_at_the_time_typed(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    retries = wishes_of(screen.retry_wanted)
    seen = choose(screen, Standing.WAITING, 2)

    for at in (None, "15:00"):
        QTest.keyClick(screen.table, Qt.Key.Key_R)
        popover = screen.asking.popover
        assert isinstance(popover, RetryPopover)
        if at is None:
            QTest.keyClick(popover.now_button, Qt.Key.Key_Space)
        else:
            popover.time.setText(at)
            QTest.keyClick(popover.time, Qt.Key.Key_Return)

    assert retries == [(seen, None), (seen, datetime(2026, 9, 21, 12, 0, tzinfo=UTC))]


def test_s_wishes_a_text_to_those_selected_who_can_be_sent_one(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.set_templates({"unreached": {"fi": "Yritimme soittaa."}}, screen.asking.measure)
    texts = wishes_of(screen.text_wanted)
    choose(screen, Standing.WAITING, 4)
    textable = [
        row.id
        for row in map(screen.callbacks.model.callback, screen.table.chosen_rows())
        if row and row.may_text
    ]

    QTest.keyClick(screen.table, Qt.Key.Key_S)
    dialog = screen.findChild(TextDialog)
    assert dialog is not None
    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    assert texts == [(textable, "unreached")]


def test_v_asks_for_a_reason_and_shows_the_number_where_it_was_asked_for(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    numbers = wishes_of(screen.number_wanted)
    seen = choose(screen, Standing.WAITING)

    QTest.keyClick(screen.table, Qt.Key.Key_V)
    popover = screen.asking.popover
    assert isinstance(popover, NumberPopover)
    QTest.keyClick(popover.show_button, Qt.Key.Key_Space)
    screen.show_number(seen[0].id, "+358401234567")

    assert numbers == [(seen[0].id, "calling_self")]
    assert popover.number.text() == "+358401234567"
    popover.dismiss()
    screen.show_number(seen[0].id, "+358401234567")
    assert "1234" not in screen.detail.number.text()


def test_undo_and_fetch_are_wishes_too(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    undone, fetched = wishes_of(screen.undo_wanted), wishes_of(screen.refresh_wanted)
    screen.table.setFocus()

    QTest.keyClick(screen.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(screen.table, Qt.Key.Key_F5)

    assert (len(undone), len(fetched)) == (1, 1)


def test_digits_choose_the_quick_filters_and_zero_all(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    total = screen.callbacks.model.rowCount()
    counts = screen.listing.counts()
    screen.table.setFocus()

    for digit, quick in ((1, Quick.OVER_2H), (4, Quick.URGENT), (6, Quick.POSTPONED)):
        QTest.keyClicks(screen.table, str(digit))
        assert screen.callbacks.chips.quick is quick
        assert screen.callbacks.model.rowCount() == counts[quick]
    QTest.keyClicks(screen.table, "0")
    assert screen.callbacks.model.rowCount() == total


def test_brackets_step_through_the_centres_and_the_table_follows(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    scopes = wishes_of(screen.scope_changed)
    order = [screen.centres.model.figure(row) for row in range(2)]
    assert order[0] is not None
    assert order[1] is not None
    screen.table.setFocus()

    QTest.keyClick(screen.table, Qt.Key.Key_BracketRight)
    QTest.keyClick(screen.table, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(screen.table, Qt.Key.Key_BracketLeft)

    assert scopes == [(order[0].id,), (order[1].id,), (order[0].id,)]
    assert screen.callbacks.model.rowCount() == order[0].waiting
    assert screen.strip.tiles["waiting"].face.value == ((str(order[0].waiting), False),)


def test_escape_closes_the_popover_then_leaves_the_filter_then_the_selection_then_the_chips(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    total = screen.callbacks.model.rowCount()
    choose(screen, Standing.WAITING, 2)
    QTest.keyClicks(screen.table, "4")
    screen.table.select_rows([0])
    screen.callbacks.focus_filter()
    QTest.keyClicks(screen.callbacks.field, "kallio")
    screen.table.select_rows([0])
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_M)
    popover = screen.asking.popover
    assert isinstance(popover, MovePopover)

    QTest.keyClick(popover.search, Qt.Key.Key_Escape)
    assert screen.asking.popover is None
    assert screen.table.hasFocus()

    screen.callbacks.focus_filter()
    QTest.keyClick(screen.callbacks.field, Qt.Key.Key_Escape)
    assert screen.callbacks.field.text() == ""
    assert screen.table.hasFocus()
    assert screen.table.chosen_count() == 1

    QTest.keyClick(screen.table, Qt.Key.Key_Escape)
    assert screen.table.chosen_count() == 0
    assert screen.listing.query.quick is Quick.URGENT

    QTest.keyClick(screen.table, Qt.Key.Key_Escape)
    assert not screen.listing.has_filters
    assert screen.callbacks.model.rowCount() == total


def test_the_filter_finds_words_and_names_what_matches_nothing(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.callbacks.field.setText("töölö")
    rows = [screen.callbacks.model.callback(row) for row in range(screen.callbacks.model.rowCount())]
    assert {row.centre.fi for row in rows if row} == {"Töölö", "Töölö 2", "Töölö 3"}

    screen.callbacks.field.setText("no such word")
    assert screen.callbacks.pane.state == "no match"

    screen.callbacks.pane.clear_filters_wanted.emit()
    assert screen.callbacks.pane.state == "content"
    assert screen.callbacks.field.text() == ""


def test_an_empty_queue_says_so(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(0, centres=26))

    assert screen.callbacks.pane.state == "empty"


def test_the_selection_stays_with_its_callbacks_over_ticks(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    chosen = {one.id for one in choose(screen, Standing.WAITING, 6)}
    board = screen.listing.board
    assert board is not None
    for tick in range(5):
        board, delta = board.after(some_changes(board, 20, seed=tick, arrive=4))
        screen.show_board(board, delta, NOW_US + tick * MINUTE_US)

    model = screen.callbacks.model
    still_there = chosen & {int(one) for one in model.ids}
    assert {row.id for row in map(model.callback, screen.table.chosen_rows()) if row} == still_there
    assert len(still_there) > 1


def test_dropping_callbacks_on_a_centre_shows_the_effect_and_wishes_the_move(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    moves = wishes_of(screen.move_wanted)
    seen = choose(screen, Standing.WAITING, 2)
    view = screen.centres.view
    best = screen.listing.move_options(seen)[0]
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
    assert screen.listing.drop_effect(seen, best.centre_id).words.startswith(
        f"{best.waiting_before} → {best.waiting_after}"
    )
    assert moves == [(seen, best.centre_id)]


def test_a_centre_that_has_closed_refuses_a_drop_and_says_why(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(200, centres=26, now_us=NOW_US + 600 * MINUTE_US))
    seen = choose(screen, Standing.WAITING)
    assert screen.listing.board is not None
    screen.show_board(screen.listing.board, Delta(), NOW_US + 600 * MINUTE_US)
    row = screen.callbacks.model.callback(screen.table.currentIndex().row())
    assert row is not None
    other = next(one.id for one in screen.listing.centres() if one.id != row.centre_id)

    effect = screen.listing.drop_effect(seen, other)

    assert effect.is_refused
    assert effect.words == "The centre is closed for today"


def test_acts_stop_with_a_reason_while_the_data_is_stale(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    choose(screen, Standing.WAITING, 2)

    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 3 * MINUTE_US)
    QTest.keyClick(screen.table, Qt.Key.Key_M)

    assert screen.asking.popover is None
    assert screen.callbacks.selection_bar.reason() == "The data is too old to act on"
    assert screen.strip.tiles["waiting"].face.stale_words

    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    assert screen.callbacks.selection_bar.reason() == ""
    assert not screen.strip.tiles["waiting"].face.stale_words


def test_without_any_board_the_trouble_is_named(qtbot: QtBot) -> None:
    screen = LiveScreen(FINNISH)
    qtbot.addWidget(screen)

    screen.show_freshness(Freshness(trouble_since_us=NOW_US, reason="refused"), NOW_US)

    assert screen.callbacks.pane.state == "error"


def test_the_history_of_the_current_callback_is_asked_for_and_a_late_one_of_another_ignored(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    asked = wishes_of(screen.timeline_wanted)
    seen = choose(screen, Standing.WAITING, 2)
    assert asked[-1] == (seen[0].id,)

    entries = [TimelineEntry(NOW_US, "requested", "", {})]
    screen.show_timeline(seen[1].id, entries)
    assert "Callback requested" not in screen.detail.timeline.accessibleDescription()
    screen.show_timeline(seen[0].id, entries)
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


def test_hiding_list_and_detail_widening_columns_and_density_come_back_after_a_restart(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    QTest.keyClick(screen.table, Qt.Key.Key_F7)
    screen.callbacks.table.set_density("compact")
    screen.callbacks.layout_of_columns.choose("nurse", shown=True)
    screen.centres.model.sort_by("name")

    saved = screen.save_state()
    other = a_screen(qtbot)
    other.restore_state(saved)

    assert not other.centres.isVisible()
    assert other.callbacks.table.density == "compact"
    assert "nurse" in other.callbacks.layout_of_columns.visible()
    assert other.centres.model.sorting == "name"
    assert other.save_state() == saved


def test_a_state_of_another_version_is_taken_as_far_as_it_is_known(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.restore_state({"panes": {"sizes": "wide"}, "table": {"columns": ["gone"], "density": 7}, "x": 1})

    assert screen.callbacks.table.density == "standard"
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


def test_f6_goes_round_the_panes_and_says_where_the_screen_ends(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.strip.focus_first()
    choose(screen, Standing.WAITING)
    screen.strip.focus_first()
    visited: list[QWidget | None] = []
    while screen.focus_pane(1) and len(visited) < 9:
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

    popover = screen.findChild(DefinitionPopover)
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
