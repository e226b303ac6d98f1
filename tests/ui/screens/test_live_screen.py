"""The live screen as its user meets it: keys, drops, filters, stale data, and wishes that name what was seen."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database.reads.columns import STATES, Changes
from app.domain.callback import State
from app.domain.texting import SendText
from app.domain.wish import Move, Retry
from app.listing.callback_query import Quick
from app.listing.shown import Standing
from tests.boards import NOW_US, a_board, rows_of, some_changes
from tests.ui.live_builders import ENGLISH, MINUTE_US, a_screen, choose, wishes_of
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.text_dialog import TextDialog
from ui.screens.chosen import Chosen
from ui.widgets.button import Button


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
    moves = wishes_of(screen.act_wanted)
    seen = choose(screen, Standing.WAITING, 3)

    QTest.keyClick(screen.table, Qt.Key.Key_M)
    popover = screen.asking.popover
    assert isinstance(popover, MovePopover)
    best = popover.model.option(0)
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert best is not None
    assert moves == [(Move(tuple(seen), best.centre_id),)]


def test_a_question_stands_above_the_button_of_its_act_so_that_the_rows_it_is_about_stay_in_sight(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    choose(screen, Standing.WAITING, 3)
    QTest.keyClick(screen.table, Qt.Key.Key_R)
    popover = screen.asking.popover
    bar = screen.callbacks.selection_bar
    shown = [one for one in bar.findChildren(Button) if one.isVisible() and "Retry" in one.text()]
    assert isinstance(popover, RetryPopover)

    (retry,) = shown
    at = retry.mapTo(screen.window(), QPoint(0, 0))

    assert at.x() - 20 <= popover.x() <= at.x()
    assert popover.geometry().bottom() <= at.y()


def test_a_tick_while_the_popover_is_open_does_not_change_what_was_seen(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    moves = wishes_of(screen.act_wanted)
    seen = choose(screen, Standing.WAITING, 2)
    QTest.keyClick(screen.table, Qt.Key.Key_M)
    board = screen.listing.board
    assert board is not None

    newer, delta = board.after(some_changes(board, 200, seed=4))
    screen.show_board(newer, delta, NOW_US)
    popover = screen.asking.popover
    assert isinstance(popover, MovePopover)
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    (wish,) = moves[0]
    assert isinstance(wish, Move)
    assert wish.rows == tuple(seen)


def test_r_wishes_a_retry_now_or_at_the_time_typed(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    retries = wishes_of(screen.act_wanted)
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

    rows, noon = tuple(seen), datetime(2026, 9, 21, 12, 0, tzinfo=UTC)
    assert retries == [(Retry(rows),), (Retry(rows, noon),)]


def test_r_on_a_call_of_two_hours_says_that_it_may_be_lost_before_it_wishes_the_retry(qtbot: QtBot) -> None:
    board = a_board(300, centres=26)
    told = rows_of(board, board.slots)
    is_calling = told.numbers["state"] == STATES.index(State.CALLING)
    told.numbers["taken_us"][:] = np.where(is_calling, NOW_US - 120 * MINUTE_US, 0)
    screen = a_screen(qtbot, board=board.after(Changes(rows=told))[0])
    retries, counted = wishes_of(screen.act_wanted), wishes_of(screen.chosen_changed)
    seen = choose(screen, Standing.CALLING)

    QTest.keyClick(screen.table, Qt.Key.Key_R)
    popover = screen.asking.popover
    assert isinstance(popover, RetryPopover)
    description = popover.now_button.accessibleDescription()
    QTest.keyClick(popover.now_button, Qt.Key.Key_Space)

    assert ENGLISH.duration(7200) in description
    assert retries == [(Retry(tuple(seen), lost=True),)]
    chosen = counted[-1][0]
    assert isinstance(chosen, Chosen)
    assert (chosen.count, chosen.calling, chosen.lost) == (1, 1, 1)


def test_s_wishes_a_text_to_those_selected_who_can_be_sent_one(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.set_templates({"unreached": {"fi": "Yritimme soittaa."}}, screen.asking.measure)
    texts = wishes_of(screen.act_wanted)
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

    assert texts == [(SendText(tuple(textable), "unreached"),)]


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
