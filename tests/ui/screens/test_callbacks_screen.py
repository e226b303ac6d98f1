"""The screen of all requests as its user meets it: rows, days, groups, selection, freshness, acts."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Changes
from app.database.reads.past_rows import PastRows
from app.domain.act import Seen
from app.domain.callback import State
from app.domain.wish import Move, Reopen, ToFront
from app.listing.past_query import GroupBy, Kind, PastBy, Period, Span
from app.live.store import Freshness
from tests.boards import NOW_US
from tests.past_sheets import a_request
from tests.ui.past_builders import (
    ENDED,
    JOINED,
    LIVE,
    OPEN,
    PAST,
    REFERENCE,
    TODAY,
    YESTERDAY,
    a_past_screen,
    go_to,
    joined,
    listed,
    said,
    window_of,
)
from ui.dialogs.find_popover import FindPopover
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.reopen_popover import ReopenPopover
from ui.screens.callbacks_screen import CallbacksScreen


@pytest.fixture
def screen(qtbot: QtBot) -> CallbacksScreen:
    """Two open requests, and one that was withdrawn today, of which the board alone has told."""
    return a_past_screen(qtbot, LIVE)


def test_what_is_open_is_there_at_once_without_any_reading(screen: CallbacksScreen) -> None:
    assert set(listed(screen)) == {1, 2}
    assert window_of(screen).reads == []
    assert screen.panel.foot.count.text() == "2 callback(s)"
    assert screen.panel.foot.age.text() == "Live"


def test_each_tab_is_a_view_with_rows_of_its_own(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.CLOSED_TODAY)
    assert listed(screen) == [3]
    go_to(screen, Kind.URGENT)
    assert listed(screen) == []
    assert screen.panel.pane.state == "empty"


def test_how_a_request_ended_is_read_where_the_board_does_not_tell_it(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.CLOSED_TODAY)

    assert window_of(screen).reads == [("rows", 3)]
    assert said(screen, 0, "closed_by") == "…"
    screen.reading.take_rows([3], ENDED)
    assert said(screen, 0, "closed_by") == "anna"
    assert said(screen, 0, "close_reason") == "solved elsewhere"


def test_days_are_read_when_a_view_wants_them_and_only_once(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.YESTERDAY))
    assert window_of(screen).reads[-2:] == [("stopped",), ("days", YESTERDAY, YESTERDAY)]
    assert listed(screen) == []

    screen.reading.take_days(YESTERDAY, YESTERDAY, PAST)
    screen.reading.end()
    assert listed(screen) == [4]
    assert "The past was read" in screen.panel.foot.age.text()

    window_of(screen).reads.clear()
    go_to(screen, Kind.OPEN)
    go_to(screen, Kind.ALL)
    assert window_of(screen).reads == []
    QTest.mouseClick(screen.panel.foot.again_button, Qt.MouseButton.LeftButton)
    assert window_of(screen).reads == [("days", YESTERDAY, YESTERDAY)]


def test_the_first_batch_is_shown_while_the_others_are_read_and_stop_ends_it(
    screen: CallbacksScreen,
) -> None:
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.WEEK))

    screen.reading.show_progress(1, 7)
    screen.reading.take_days(TODAY, TODAY, LIVE)
    assert set(listed(screen)) == {1, 2, 3}
    assert screen.panel.foot.progress.isVisibleTo(screen)
    assert screen.panel.foot.age.text() == "Reading: 1 of 7 days"

    QTest.mouseClick(screen.panel.foot.stop_button, Qt.MouseButton.LeftButton)
    assert window_of(screen).reads[-1] == ("stopped",)
    screen.reading.end()
    assert not screen.panel.foot.progress.isVisibleTo(screen)
    assert set(listed(screen)) == {1, 2, 3}


def test_trouble_while_reading_is_said_in_place_of_rows_and_can_be_tried_again(
    screen: CallbacksScreen,
) -> None:
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.YESTERDAY))

    screen.reading.end("No connection")

    assert screen.panel.pane.state == "error"
    window_of(screen).reads.clear()
    screen.panel.pane.retry_wanted.emit()
    assert window_of(screen).reads == [("days", YESTERDAY, YESTERDAY)]


def test_an_open_row_follows_the_board_so_that_an_act_names_the_right_version(
    screen: CallbacksScreen,
) -> None:
    board = screen.listing.board
    assert board is not None
    after, delta = board.after(Changes(rows=a_request(REFERENCE, 1, version=7, attempts_made=1).rows))

    screen.show_board(after, delta, NOW_US + 1_000_000)
    screen.select([1])

    assert screen.seen() == [Seen(1, 7)]
    assert said(screen, screen.panel.model.row_of(1), "attempts") == "1/3"


def test_a_row_that_ends_leaves_the_open_ones_and_its_end_is_read_for_the_view_of_all(
    screen: CallbacksScreen,
) -> None:
    board = screen.listing.board
    assert board is not None
    go_to(screen, Kind.ALL)
    screen.reading.take_days(TODAY, TODAY, LIVE)
    screen.reading.end()
    screen.reading.take_rows([3], ENDED)
    window_of(screen).reads.clear()
    ended = a_request(REFERENCE, 1, version=2, state=State.REACHED, closed_us=NOW_US)

    screen.show_board(*board.after(Changes(rows=ended.rows)), NOW_US)

    assert window_of(screen).reads == [("rows", 1)]
    go_to(screen, Kind.OPEN)
    assert listed(screen) == [2]


def test_a_request_that_may_no_longer_be_seen_leaves_at_once(screen: CallbacksScreen) -> None:
    board = screen.listing.board
    assert board is not None

    screen.show_board(*board.after(Changes(gone=np.array([2]))), NOW_US)

    assert listed(screen) == [1]
    assert window_of(screen).reads == [("rows", 2)]
    screen.reading.take_rows([2], PastRows.none())
    assert listed(screen) == [1]


def test_a_request_read_as_open_that_is_not_on_the_board_is_doubted(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.ALL)
    screen.reading.take_rows([3], ENDED)

    screen.reading.take_days(TODAY, TODAY, joined(OPEN, a_request(REFERENCE, 9)))

    assert window_of(screen).reads[-1] == ("rows", 9)
    screen.reading.take_rows([9], a_request(REFERENCE, 9))
    assert window_of(screen).reads[-1] == ("rows", 9)
    assert len(window_of(screen).reads) == 3


def test_rows_are_grouped_with_counts_and_a_group_folds_by_mouse_and_by_key(screen: CallbacksScreen) -> None:
    screen.views.change(group=GroupBy.CENTRE)
    model, table = screen.panel.model, screen.table
    head = model.group(0)
    assert head is not None
    assert listed(screen) == [-1, 2, -2, 1]

    at = QPoint(40, table.rowViewportPosition(0) + 5)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert listed(screen) == [-1, -2, 1]
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert listed(screen) == [-1, 2, -2, 1]
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert listed(screen) == [-1, -2, 1]
    assert screen.panel.foot.count.text() == "2 callback(s)"
    assert "folded" in str(model.index(0, 0).data(int(Qt.ItemDataRole.AccessibleTextRole)))


def test_a_head_is_never_selected_and_no_act_is_about_it(screen: CallbacksScreen) -> None:
    screen.views.change(group=GroupBy.CENTRE)

    screen.table.selectAll()

    assert screen.table.chosen_count() == 2
    assert set(screen.seen()) == {Seen(1, 1), Seen(2, 1)}
    screen.table.clearSelection()
    screen.table.make_current(0)
    assert screen.current() is None
    assert screen.seen() == []


def test_a_heading_sorts_and_once_more_the_other_way(screen: CallbacksScreen) -> None:
    keys = [column.key for column in screen.panel.model.columns]
    header = screen.table.horizontalHeader()

    header.sectionClicked.emit(keys.index("centre"))
    assert (screen.views.query.sort_by, listed(screen)) == (PastBy.CENTRE, [2, 1])
    header.sectionClicked.emit(keys.index("centre"))
    assert listed(screen) == [1, 2]


def test_the_filter_finds_words_and_a_whole_number_is_no_filter_but_a_search(
    screen: CallbacksScreen,
) -> None:
    field = screen.panel.bar.field
    field.setText("itäkeskus")
    assert listed(screen) == [2]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert set(listed(screen)) == {1, 2}

    QTest.keyClicks(field, "0401234")
    popover = screen.acts.find_popover
    assert isinstance(popover, FindPopover)
    assert (field.text(), popover.field.text()) == ("", "0401234")
    assert screen.views.query.words == ""
    screen.acts.close_find()


def test_no_match_names_the_filter_and_takes_it_away(screen: CallbacksScreen) -> None:
    screen.views.change(words="nothing of the kind")
    assert screen.panel.pane.state == "no match"

    screen.panel.pane.clear_filters_wanted.emit()

    assert screen.panel.pane.state == "content"
    assert screen.panel.bar.field.text() == ""


def test_the_foot_counts_what_is_selected(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.ALL)
    screen.reading.take_days(TODAY, TODAY, LIVE)
    screen.reading.end()
    assert screen.panel.foot.what.text() == "open 2 · withdrawn 1"

    screen.select([3])

    assert screen.panel.foot.count.text() == "3 callback(s) · 1 selected"
    assert screen.panel.foot.what.text() == "withdrawn 1"


def test_single_keys_ask_and_wish_as_on_the_live_screen(screen: CallbacksScreen) -> None:
    wishes: list[object] = []
    screen.act_wanted.connect(wishes.append)
    screen.select([2, 1])

    QTest.keyClick(screen.table, Qt.Key.Key_P)
    assert wishes == [ToFront((Seen(1, 1), Seen(2, 1)))]
    QTest.keyClick(screen.table, Qt.Key.Key_M)
    popover = screen.asking.popover
    assert isinstance(popover, MovePopover)
    popover.chosen.emit(3)
    assert wishes[-1] == Move((Seen(1, 1), Seen(2, 1)), 3)
    popover.dismiss()


def test_rows_are_copied_as_a_table_without_numbers(screen: CallbacksScreen) -> None:
    screen.views.change(group=GroupBy.CENTRE)
    screen.table.selectAll()

    QTest.keyClick(screen.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    head, *rows = QApplication.clipboard().text().split("\n")
    assert head.startswith("State\tCentre\tReason")
    assert "Number" not in head
    assert [row.split("\t")[1] for row in rows] == ["Itäkeskus", "Kallio"]
    assert "•" not in "".join(rows)


def test_what_has_ended_is_opened_again_by_its_version_here(screen: CallbacksScreen) -> None:
    wishes: list[object] = []
    screen.act_wanted.connect(wishes.append)
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.YESTERDAY))
    screen.reading.take_days(YESTERDAY, YESTERDAY, joined(PAST, JOINED))
    screen.reading.end()
    screen.select([4])

    assert screen.ask("reopen")
    popover = screen.asking.popover
    assert isinstance(popover, ReopenPopover)
    popover.wanted.emit(Reopen(popover.rows, "ended by mistake"))

    assert wishes == [Reopen((Seen(4, 1),), "ended by mistake")]
    popover.dismiss()


def test_old_data_is_grey_and_says_its_age(screen: CallbacksScreen) -> None:
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 90_000_000)

    assert screen.panel.model.cells(0)[0].tone == "t3"


@pytest.mark.parametrize("way", ["button", "heading"])
def test_rows_groups_and_columns_are_chosen_from_one_menu_below_its_button_or_on_a_heading(
    screen: CallbacksScreen, way: str
) -> None:
    if way == "button":
        screen.panel.bar.options_button.click()
    else:
        screen.panel.table.horizontalHeader().customContextMenuRequested.emit(QPoint(20, 5))

    (menu,) = [one for one in screen.panel.findChildren(QMenu) if one.isVisible()]
    words = {one.text(): one for one in menu.actions()}
    menu.close()
    assert {"Most urgent first", "Compact rows", "Columns by width"} <= set(words)
    assert words["Most urgent first"].isChecked()
