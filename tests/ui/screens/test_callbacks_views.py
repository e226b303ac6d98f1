"""Views, details and the search by number on the screen of all requests."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.database.reads.past_rows import Elsewhere, SameCaller
from app.listing.past_query import GroupBy, Kind
from app.live.delta import Delta
from tests.accessibility.looking import stops
from tests.boards import NOW_US
from tests.past_sheets import DAY_US, a_board_of
from tests.ui.past_builders import (
    ENDED,
    LIVE,
    OPEN,
    PAST,
    REFERENCE,
    PastWindow,
    a_past_screen,
    go_to,
    joined,
    listed,
    window_of,
)
from ui.screens.callbacks_screen import CallbacksScreen


@pytest.fixture
def screen(qtbot: QtBot) -> CallbacksScreen:
    """Two open requests, and one that was withdrawn today, of which the board alone has told."""
    return a_past_screen(qtbot, LIVE)


def test_the_details_stand_beside_the_table_and_tell_how_it_ended_and_the_callers_others(
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
    screen.details.show_others(SameCaller(3, PAST, (Elsewhere(service.id, 2, 1),)))
    assert [button.text().strip().endswith("Reached") for button in screen.detail.other_buttons()] == [True]
    assert f"{service.names.en} elsewhere: 2 open, 1 ended" in screen.detail.elsewhere.text()

    QTest.keyClick(screen.detail, Qt.Key.Key_Escape)
    assert not screen.detail.isVisible()
    assert screen.table.hasFocus()


def test_another_request_of_the_caller_is_gone_to_from_the_details(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.CLOSED_TODAY)
    screen.select([3])
    screen.details.show(shown=True)
    screen.details.show_others(SameCaller(3, PAST, ()))

    screen.detail.other_buttons()[0].click()

    assert screen.detail.callback_id == 4
    assert screen.views.current == "found"


def test_another_request_of_the_caller_keeps_the_keyboard_while_others_come_and_go(
    screen: CallbacksScreen,
) -> None:
    go_to(screen, Kind.CLOSED_TODAY)
    screen.select([3])
    screen.details.show(shown=True)
    screen.details.show_others(SameCaller(3, PAST, ()))
    (held,) = screen.detail.other_buttons()
    held.setFocus(Qt.FocusReason.TabFocusReason)

    screen.details.show_others(SameCaller(3, joined(PAST, OPEN), ()))
    QApplication.processEvents()
    assert QApplication.focusWidget() is held
    first, second = screen.detail.other_buttons()
    assert second is held
    met = stops(screen.window())
    assert met[met.index(first) + 1] is held

    screen.details.show_others(SameCaller(3, OPEN, ()))
    QApplication.processEvents()
    assert screen.detail.other_buttons() == [first]
    assert QApplication.focusWidget() is screen.detail.close_button


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
    saved = screen.save_state()

    again = a_past_screen(qtbot, LIVE)
    again.restore_state(saved)

    assert again.views.current == Kind.MOVED.value
    assert "asked" in again.panel.layout_of_columns.visible()
    screen.show_found(PAST)
    assert screen.save_state()["view"] == Kind.OPEN.value


def test_the_next_start_goes_on_in_the_view_the_groups_and_the_rows_one_left(
    qtbot: QtBot, screen: CallbacksScreen
) -> None:
    screen.views.change(group=GroupBy.CENTRE, words="")
    group = screen.panel.model.groups[0]
    screen.panel.table.fold_wanted.emit(group.key)
    screen.select([1])
    saved = json.loads(json.dumps(screen.save_state()))

    again = PastWindow()
    qtbot.addWidget(again)
    left = again.screen_of_all
    left.restore_state(saved)
    left.show_board(a_board_of(LIVE, REFERENCE), Delta(is_whole=True), NOW_US)

    assert left.views.query.group is GroupBy.CENTRE
    assert listed(left) == listed(screen)
    assert left.chosen_ids().tolist() == [1]


def test_a_view_of_ones_own_is_as_it_was_left_once_it_has_been_read(
    qtbot: QtBot, screen: CallbacksScreen
) -> None:
    own = [("Mine", {"kind": "open"})]
    screen.views.take_own(own)
    screen.views.go_to("own:Mine")
    screen.views.change(group=GroupBy.STATE)
    saved = json.loads(json.dumps(screen.save_state()))

    again = a_past_screen(qtbot, LIVE)
    again.restore_state(saved)
    assert not again.views.is_settled
    again.views.take_own(own)

    assert again.views.current == "own:Mine"
    assert again.views.query.group is GroupBy.STATE
    assert again.views.is_changed
    assert again.views.is_settled


def test_views_read_again_keep_what_was_changed_in_them_since(screen: CallbacksScreen) -> None:
    own = [("Mine", {"kind": "open"})]
    screen.views.take_own(own)
    screen.views.go_to("own:Mine")
    screen.views.change(words="rokotus")

    screen.views.take_own([*own, ("Another window's", {"kind": "all"})])

    assert screen.views.query.words == "rokotus"
    assert screen.views.own_names == ["Mine", "Another window's"]


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
    assert window_of(screen).reads[count:] == [("rows", 1), ("acted", since)]


def test_an_ended_request_has_taken_a_time_that_no_longer_goes_on(screen: CallbacksScreen) -> None:
    go_to(screen, Kind.CLOSED_TODAY)
    screen.select([3])
    screen.details.show(shown=True)

    assert screen.detail.panel.facts.accessibleName().startswith("Took 59\u00a0min;")


@pytest.mark.parametrize("width", [1100, 1440, 1920])
def test_no_column_is_hidden_by_the_details(screen: CallbacksScreen, width: int) -> None:
    screen.window().resize(width, 800)
    screen.details.show(shown=True)
    QApplication.processEvents()

    table, detail = screen.table, screen.detail
    ends = table.viewport().mapTo(screen, QPoint(table.viewport().width(), 0)).x()
    assert ends <= detail.x()
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    last = table.horizontalHeader().logicalIndex(table.horizontalHeader().count() - 1)
    last_edge = table.columnViewportPosition(last) + table.columnWidth(last)
    assert last_edge <= table.viewport().width() + 1

    screen.details.show(shown=False)
    QApplication.processEvents()
    assert table.viewport().width() > detail.x() - screen.panel.x()


def test_on_a_narrow_window_the_details_lie_over_the_table_rather_than_squeeze_it(
    screen: CallbacksScreen,
) -> None:
    screen.window().setMinimumSize(0, 0)
    screen.window().resize(700, 600)
    QApplication.processEvents()
    width = screen.table.viewport().width()

    screen.details.show(shown=True)
    QApplication.processEvents()

    assert screen.panel.pane.width() < 340 + 480
    assert screen.table.viewport().width() == width
