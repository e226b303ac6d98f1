"""The screen of all requests as its user meets it: views, days, groups, selection, freshness, search by number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Changes
from app.database.reads.past_rows import Elsewhere, PastRows, SameCaller
from app.domain.act import Seen
from app.domain.callback import State
from app.domain.wish import Move, Reopen, ToFront
from app.listing.past_query import GroupBy, Kind, PastBy, Period, Span
from app.listing.shown import CallbackRow
from app.live.delta import Delta
from app.live.store import Freshness
from tests.boards import NOW_US
from tests.past_sheets import DAY_US, a_board_of, a_request, some_past
from tests.size import proved, size
from tests.ui.past_builders import REFERENCE, a_past_screen, joined, window_of
from ui.dialogs.find_popover import FindPopover
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.reopen_popover import ReopenPopover
from ui.models.callback_cells import Cell
from ui.models.past_cells import PastCellWriter
from ui.screens.callbacks_screen import CallbacksScreen

TODAY, YESTERDAY = date(2026, 9, 21), date(2026, 9, 20)
OPEN = a_request(REFERENCE, 1)
OTHER = a_request(REFERENCE, 2, queue_id=REFERENCE.queues[12].id)
ENDED = a_request(
    REFERENCE,
    3,
    state=State.WITHDRAWN,
    closed_us=NOW_US - 1,
    close_reason="solved elsewhere",
    closed_by="anna",
)
PAST = a_request(
    REFERENCE,
    4,
    state=State.REACHED,
    request_day=20716,
    requested_us=NOW_US - DAY_US,
    closed_us=NOW_US - DAY_US,
)
JOINED = a_request(
    REFERENCE, 5, state=State.JOINED, request_day=20716, requested_us=NOW_US - DAY_US, closed_us=NOW_US - DAY_US,
    joined_to=1,
)  # fmt: skip
LIVE = joined(OPEN, OTHER, ENDED)


@pytest.fixture
def screen(qtbot: QtBot) -> CallbacksScreen:
    """Two open requests, and one that was withdrawn today, of which the board alone has told."""
    return a_past_screen(qtbot, LIVE)


def listed(screen: CallbacksScreen) -> list[int]:
    return [int(one) for one in screen.panel.model.ids]


def go_to(screen: CallbacksScreen, kind: Kind) -> None:
    screen.panel.tabs.go_to(kind.value)


def said(screen: CallbacksScreen, row: int, key: str) -> str:
    keys = [column.key for column in screen.panel.model.columns]
    return screen.panel.model.cells(row)[keys.index(key)].text


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


def test_the_details_lie_over_the_table_and_tell_how_it_ended_and_the_callers_others(
    screen: CallbacksScreen,
) -> None:
    asked: list[int] = []
    screen.others_wanted.connect(asked.append)
    go_to(screen, Kind.CLOSED_TODAY)
    screen.reading.take_rows([3], ENDED)
    screen.select([3])

    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.detail.isVisible()
    assert asked == [3]
    assert "solved elsewhere" in screen.detail.end.text()
    assert "anna" in screen.detail.end.text()
    service = REFERENCE.services[0]
    screen.show_others(SameCaller(3, PAST, (Elsewhere(service.id, 2, 1),)))
    assert [button.text().strip().endswith("Reached") for button in screen.detail.other_buttons()] == [True]
    assert f"{service.names.en} elsewhere: 2 open, 1 ended" in screen.detail.elsewhere.text()

    QTest.keyClick(screen.detail, Qt.Key.Key_Escape)
    assert not screen.detail.isVisible()
    assert screen.table.hasFocus()


def test_another_request_of_the_caller_is_gone_to_from_the_details(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.CLOSED_TODAY)
    screen.select([3])
    screen.show_detail(shown=True)
    screen.show_others(SameCaller(3, PAST, ()))

    screen.detail.other_buttons()[0].click()

    assert screen.detail.callback_id == 4
    assert screen.views.current == "found"


def test_a_number_is_asked_for_whole_with_a_reason_and_kept_nowhere(screen: CallbacksScreen) -> None:
    asked: list[tuple[str, str]] = []
    screen.find_wanted.connect(lambda *given: asked.append(given))
    assert screen.ask("find")
    popover = screen.acts.find_popover
    assert popover is not None

    QTest.keyClicks(popover.field, "040")
    popover.find_button.click()
    assert (asked, popover.note) == ([], "Type the whole number")
    popover.field.setText("040 123 4567")
    QTest.keyClick(popover.field, Qt.Key.Key_Return)

    assert asked == [("+358401234567", "calling_self")]
    assert popover.field.text() == ""
    screen.acts.refuse_find("Too often")
    assert popover.note == "Too often"
    screen.show_found(joined(PAST, OPEN))
    assert set(listed(screen)) == {1, 4}
    assert "4567" not in str(screen.save_state())
    assert screen.acts.find_popover is None


def test_a_view_is_saved_as_it_looks_and_comes_back_so(screen: CallbacksScreen) -> None:
    saved: list[tuple[str, object]] = []
    screen.views.saved.connect(lambda *given: saved.append(given))
    screen.views.change(group=GroupBy.SERVICE, words="rokotus")
    screen.panel.layout_of_columns.choose("wish", shown=True)
    screen.views.ask_new_name()
    popover = screen.views.popover
    assert popover is not None
    QTest.keyClicks(popover.field, "Aamun rokotukset")
    QTest.keyClick(popover.field, Qt.Key.Key_Return)

    ((name, view),) = saved
    assert (name, screen.panel.tabs.tabText(screen.panel.tabs.currentIndex())) == (name, "Aamun rokotukset")
    go_to(screen, Kind.OPEN)
    assert screen.views.query.words == ""
    screen.views.take_own([(name, view)])  # type: ignore[list-item]  # plain values, as they come from the database
    screen.panel.tabs.go_to(f"own:{name}")
    assert (screen.views.query.group, screen.views.query.words) == (GroupBy.SERVICE, "rokotus")
    assert "wish" in screen.panel.layout_of_columns.visible()
    assert not screen.views.is_changed


def test_own_views_are_renamed_ordered_changed_and_removed(screen: CallbacksScreen) -> None:
    told: list[tuple[object, ...]] = []
    views = screen.views
    for signal in (views.saved, views.renamed, views.removed, views.ordered):
        signal.connect(lambda *given: told.append(given))
    views.take_own([("A", {"kind": "all"}), ("B", {"kind": "moved"})])
    screen.panel.tabs.go_to("own:B")

    views.rename("C")
    views.change(words="x")
    assert views.is_changed
    views.save()
    tabs = screen.panel.tabs
    tabs.moveTab(tabs.count() - 1, tabs.count() - 2)
    views.remove()

    assert told[0] == ("B", "C")
    assert told[1][0] == "C"
    assert told[2] == (["C", "A"],)
    assert told[3][0] == "C"
    assert views.own_names == ["A"]
    assert views.current == Kind.OPEN.value


def test_a_view_that_is_built_in_stays_in_its_place(screen: CallbacksScreen) -> None:
    tabs = screen.panel.tabs
    before = [tabs.tabText(place) for place in range(tabs.count())]

    tabs.moveTab(0, 3)

    assert [tabs.tabText(place) for place in range(tabs.count())] == before


def test_what_the_user_arranged_comes_back_without_what_was_found(
    qtbot: QtBot, screen: CallbacksScreen
) -> None:
    go_to(screen, Kind.MOVED)
    screen.panel.layout_of_columns.choose("asked", shown=True)
    screen.table.set_density("compact")
    saved = screen.save_state()

    again = a_past_screen(qtbot, LIVE)
    again.restore_state(saved)

    assert again.views.current == Kind.MOVED.value
    assert "asked" in again.panel.layout_of_columns.visible()
    assert again.table.density == "compact"
    screen.show_found(PAST)
    assert screen.save_state()["view"] == Kind.OPEN.value


def test_old_data_is_grey_and_says_its_age(screen: CallbacksScreen) -> None:
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 90_000_000)

    assert screen.panel.model.cells(0)[0].tone == "t3"


def test_mine_asks_what_the_user_did_and_again_after_each_act(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.MINE)
    (kind, since) = window_of(screen).reads[-1]
    assert kind == "acted"
    assert since == screen.listing.day.starts_us - 6 * DAY_US

    screen.reading.take_acted(PAST)
    assert listed(screen) == [4]
    count = len(window_of(screen).reads)
    screen.set_pending([1])
    screen.set_pending([])
    assert len(window_of(screen).reads) == count + 1


def test_a_long_list_is_made_anew_after_a_rest_and_not_with_every_change(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = a_past_screen(qtbot, LIVE)
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.MONTH), group=GroupBy.DAY)
    now_s = [100.0]
    monkeypatch.setattr(screen.listing, "_clock", lambda: now_s[0])
    past = some_past(21_000, days=30, reference=REFERENCE, first_id=10)
    screen.reading.take_days(date(2026, 8, 23), TODAY, past)
    board = screen.listing.board
    assert board is not None
    made = screen.listing.shown

    board, delta = board.after(Changes(rows=a_request(REFERENCE, 90_000).rows))
    screen.show_board(board, delta, NOW_US)
    assert screen.listing.shown is made
    now_s[0] += 3
    screen.show_board(board, Delta(), NOW_US)

    assert screen.listing.shown.count == made.count + 1


def test_an_ended_request_has_taken_a_time_that_no_longer_goes_on(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.CLOSED_TODAY)
    screen.select([3])
    screen.show_detail(shown=True)

    assert screen.detail.panel.facts.accessibleName().startswith("Took 59\u00a0min;")


def count_written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the rows that are put into words from here on."""
    written: list[int] = []
    write = PastCellWriter.cells

    def noted(writer: PastCellWriter, row: CallbackRow, now_us: int) -> tuple[Cell, ...]:
        written.append(row.id)
        return write(writer, row, now_us)

    monkeypatch.setattr(PastCellWriter, "cells", noted)
    return written


def test_a_long_list_costs_the_rows_that_are_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    count = size(20_000, 200_000)
    screen = a_past_screen(qtbot, LIVE)
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.MONTH))
    written = count_written(monkeypatch)
    past = some_past(count, days=30, reference=REFERENCE, first_id=10)

    screen.reading.take_days(date(2026, 8, 23), TODAY, past)
    QApplication.processEvents()
    shown = len(written)
    bar = screen.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    screen.table.selectAll()
    QApplication.processEvents()
    screen.views.change(group=GroupBy.DAY)
    QApplication.processEvents()

    assert screen.listing.shown.count > count - 10
    # Some screens' worth of rows, however long the list is: nothing in Python is done for each of them.
    assert shown < 200
    assert len(written) < 1000
    assert screen.table.chosen_count() > count - 10
    proved(
        "The list of all callbacks writes only the rows that are seen",
        f"{len(written)} of {screen.listing.shown.count:,} rows written while they came, were scrolled and grouped",
    )


def test_a_tick_of_the_board_writes_only_the_rows_it_touched(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    past = some_past(5_000, days=1, reference=REFERENCE)
    screen = a_past_screen(qtbot, past)
    board = a_board_of(past, REFERENCE)
    screen.show_board(board, Delta(is_whole=True), NOW_US)
    QApplication.processEvents()
    first = int(screen.panel.model.ids[0])
    row = screen.panel.model.callback(0)
    assert row is not None
    rows = past.rows.only(past.rows.numbers["id"] == first)
    numbers = {name: column.copy() for name, column in rows.numbers.items()}
    numbers["version"] += 1
    numbers["attempts_made"] += 1
    written = count_written(monkeypatch)

    screen.show_board(*board.after(Changes(rows=replace(rows, numbers=numbers))), NOW_US)
    QApplication.processEvents()

    assert written == [first]
