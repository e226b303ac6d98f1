"""Groups on the live screen: chosen in the menu, folded by mouse and keys, kept over ticks, never acted on."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.wish import ToFront
from app.listing.past_query import GroupBy
from tests.boards import NOW_US, a_board, some_changes
from tests.ui.live_builders import ENGLISH, MINUTE_US, a_screen
from ui.models.grouping import GroupedTable, group_name
from ui.screens.live_screen import LiveScreen


def open_menu(screen: LiveScreen) -> QMenu:
    """The one that was opened last and is to be seen."""
    return [one for one in screen.findChildren(QMenu) if one.isVisible()][-1]


def choose_in(menu: QMenu, words: str) -> None:
    """As a click on that line does."""
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()


def model_of(screen: LiveScreen) -> GroupedTable:
    return screen.callbacks.model


def test_the_menu_of_the_table_groups_and_the_count_of_callbacks_stays_what_it_is(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    count = model_of(screen).rowCount()

    screen.callbacks.options_button.click()
    choose_in(open_menu(screen), "By state")

    groups = model_of(screen).groups
    assert sum(group.count for group in groups) == count
    assert model_of(screen).rowCount() == count + len(groups)
    assert screen.listing.count == count
    screen.callbacks.options_button.click()
    choose_in(open_menu(screen), "No groups")
    assert model_of(screen).rowCount() == count


def test_a_group_folds_by_a_click_and_by_keys_and_stays_folded_over_ticks(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.rows.set_group(GroupBy.CENTRE)
    table, model = screen.table, model_of(screen)
    count = model.rowCount()
    first = model.groups[0]

    at = QPoint(40, table.rowViewportPosition(0) + 5)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert model.rowCount() == count - first.count
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert model.rowCount() == count
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert screen.listing.board is not None
    newer, delta = screen.listing.board.after(some_changes(screen.listing.board, 40, seed=4))
    screen.show_board(newer, delta, NOW_US + MINUTE_US)

    head = model.group(0)
    assert head is not None
    assert (head.key, head.is_folded) == (first.key, True)
    assert model.group(1) is not None
    assert table.current_group() == head


def test_left_in_the_first_cell_leads_to_the_head_and_the_menu_key_to_what_can_be_done(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.rows.set_group(GroupBy.CENTRE)
    table, model = screen.table, model_of(screen)
    table.setFocus()
    rows = model.rows_under(model.groups[1].key)
    table.make_current(rows[-1])

    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().row() == rows.start - 1
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(table, asked)
    chosen = next(one for one in open_menu(screen).actions() if one.text().startswith("Select its"))
    chosen.trigger()

    assert table.chosen_rows() == list(rows)
    assert screen.chosen_ids().tolist() == model.ids[rows.start : rows.stop].tolist()


def test_all_groups_fold_and_unfold_together(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.rows.set_group(GroupBy.SERVICE)
    model = model_of(screen)
    count = model.rowCount()

    screen.callbacks.options_button.click()
    choose_in(open_menu(screen), "Fold all groups")
    assert model.rowCount() == len(model.groups)
    assert screen.callbacks.pane.state == "content"
    screen.callbacks.options_button.click()
    choose_in(open_menu(screen), "Unfold all groups")
    assert model.rowCount() == count


def test_no_act_is_about_a_head(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.rows.set_group(GroupBy.CENTRE)
    wished: list[object] = []
    screen.act_wanted.connect(wished.append)
    screen.table.setFocus()
    screen.table.make_current(0)

    QTest.keyClick(screen.table, Qt.Key.Key_P)
    assert wished == []
    assert screen.current() is None
    screen.table.make_current(1)
    QTest.keyClick(screen.table, Qt.Key.Key_P)

    (wish,) = wished
    assert isinstance(wish, ToFront)
    assert [row.id for row in wish.rows] == [int(model_of(screen).ids[1])]


def test_ctrl_c_copies_the_chosen_rows_without_heads_and_without_numbers(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(60, centres=4), width=1900)
    screen.rows.set_group(GroupBy.CENTRE)
    screen.table.setFocus()
    screen.table.selectAll()

    QTest.keyClick(screen.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    lines = QApplication.clipboard().text().split("\n")
    caption, *rows = [line.split("\t") for line in lines]
    assert "Number" not in caption
    assert len(rows) == screen.listing.count
    assert not any("·· " in cell or "···" in cell for row in rows for cell in row)


def test_the_columns_move_and_widen_by_keys_and_are_reset_by_the_menu(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    table, header = screen.table, screen.table.horizontalHeader()
    table.setFocus()
    table.make_current(0)
    width, place = header.sectionSize(0), header.visualIndex(0)

    QTest.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(
        table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    )

    assert header.sectionSize(0) > width
    assert header.visualIndex(0) > place
    assert screen.callbacks.layout_of_columns.is_changed
    screen.callbacks.options_button.click()
    choose_in(open_menu(screen), "Reset the columns")
    assert header.visualIndex(0) == place
    assert not screen.callbacks.layout_of_columns.is_changed


def test_a_click_of_the_right_button_on_a_heading_opens_the_chooser_of_columns(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    header = screen.table.horizontalHeader()

    header.customContextMenuRequested.emit(QPoint(20, 5))

    said = [one.text() for one in open_menu(screen).actions()]
    assert "Columns by width" in said
    assert "By centre" in said


def test_groups_asked_for_by_name_stand_in_a_menu_of_their_own_with_the_keys_on_what_is_in_force(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    screen.rows.set_group(GroupBy.STATE)

    assert screen.ask("groups")
    menu = open_menu(screen)
    words, active = [one.text() for one in menu.actions()], menu.activeAction().text()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert words[:5] == ["No groups", "By centre", "By state", "By service", "By day"]
    assert active == "By state"
    assert screen.listing.group is GroupBy.SERVICE


def test_columns_asked_for_by_name_stand_in_a_menu_of_their_own_and_one_is_hidden_by_keys(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)

    assert screen.ask("columns")
    menu = open_menu(screen)
    words = [one.text() for one in menu.actions()]
    while menu.activeAction().text() != "Reason":
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert "By centre" not in words
    assert "reason" not in screen.callbacks.layout_of_columns.visible()


def test_by_keys_a_head_is_one_cell_that_is_read_aloud_and_the_column_is_kept_beyond_it(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.rows.set_group(GroupBy.CENTRE)
    table, model = screen.table, model_of(screen)
    table.setFocus()
    head = model.head_row(model.groups[1].key)
    above = model.index(head - 1, 1)
    table.selectionModel().setCurrentIndex(above, QItemSelectionModel.SelectionFlag.NoUpdate)

    QTest.keyClick(table, Qt.Key.Key_Down)
    on_head = table.currentIndex()
    QTest.keyClick(table, Qt.Key.Key_Right)
    still_on_head = table.currentIndex()
    QTest.keyClick(table, Qt.Key.Key_Down)
    below = table.currentIndex()

    said = str(on_head.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith(group_name(model.groups[1], ENGLISH))
    assert (on_head.row(), still_on_head.row(), below.row()) == (head, head, head + 1)
    assert (on_head.column(), still_on_head.column(), below.column()) == (0, 0, 1)
