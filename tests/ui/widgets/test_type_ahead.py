"""Letters typed in tables and lists: they lead to what begins so, from where the keys stand, and on again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QTableView
from pytestqt.qtbot import QtBot

from app.listing.past_query import GroupBy
from tests.boards import a_board
from tests.ui.live_builders import FINNISH, Clock, a_screen, window_of
from ui.models.grouping import group_name
from ui.widgets.type_ahead import REACH, TypeAhead

ROWS = (("10.02", "Anna", "Kallio"), ("10.05", "Berit", "Töölö"), ("10.07", "anneli", "Kivikko"))


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    made = QTableView()
    model = QStandardItemModel(0, 3, made)
    for row in ROWS:
        model.appendRow([QStandardItem(text) for text in row])
    made.setModel(model)
    qtbot.addWidget(made)
    made.show()
    made.selectRow(0)
    return made


def test_letters_go_to_the_next_row_that_begins_so_in_any_column_shown(table: QTableView) -> None:
    TypeAhead(table, clock=Clock())

    QTest.keyClicks(table, "kiv")
    assert table.currentIndex().row() == 2
    assert table.selectionModel().isRowSelected(2)


def test_the_same_letter_again_goes_on_to_the_next_and_round(table: QTableView) -> None:
    clock = Clock()
    TypeAhead(table, clock=clock)

    found = []
    for _ in range(3):
        QTest.keyClicks(table, "a")
        found.append(table.currentIndex().row())
        clock.now += 5

    assert found == [2, 0, 2]


def test_letters_after_a_while_are_another_word(table: QTableView) -> None:
    clock = Clock()
    TypeAhead(table, clock=clock)

    QTest.keyClicks(table, "t")
    clock.now += 5
    QTest.keyClicks(table, "k")

    assert table.currentIndex().row() == 2


def test_a_hidden_column_is_not_looked_in_and_what_is_not_there_moves_nothing(table: QTableView) -> None:
    ahead = TypeAhead(table, clock=Clock())
    table.hideColumn(1)

    assert ahead.row_for("berit") == -1
    QTest.keyClicks(table, "zz")
    assert table.currentIndex().row() == 0


def test_a_key_with_ctrl_is_no_letter(table: QTableView) -> None:
    TypeAhead(table, clock=Clock())

    QTest.keyClick(table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    assert table.currentIndex().row() == 0


def test_a_list_of_a_hundred_thousand_is_looked_through_no_further_than_can_be_felt(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([f"row {number}" for number in range(100_000)]))
    read: list[int] = []

    def text_of(row: int, _column: int) -> str:
        read.append(row)
        return "x"

    ahead = TypeAhead(view, text_of=text_of, clock=Clock())

    assert ahead.row_for("zebra") == -1
    assert len(read) == REACH


def test_in_the_list_of_centres_letters_lead_to_a_centre(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, formats=FINNISH)
    view = screen.centres.view
    view.setFocus()

    QTest.keyClicks(view, "vu")

    assert str(view.currentIndex().data()).startswith("Vuosaari")


def test_in_groups_letters_lead_from_head_to_head_once_they_are_no_commands(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(300, centres=8), formats=FINNISH)
    screen.rows.set_group(GroupBy.CENTRE)
    table, model = screen.table, screen.callbacks.model
    table.setFocus()
    table.make_current(0)

    QTest.keyClicks(table, "k")
    assert table.currentIndex().row() == 0
    window_of(screen).commands.use_single_keys(False)
    QTest.keyClicks(table, "mal")

    head = model.group(table.currentIndex().row())
    assert head is not None
    assert group_name(head, FINNISH).startswith("Mal")


def test_without_single_keys_letters_lead_to_a_row_and_do_nothing_to_it(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(300, centres=8), formats=FINNISH)
    wished: list[object] = []
    screen.act_wanted.connect(wished.append)
    table, model = screen.table, screen.callbacks.model
    window_of(screen).commands.use_single_keys(False)
    table.setFocus()
    table.make_current(0)

    QTest.keyClicks(table, "malm")

    row = model.callback(table.currentIndex().row())
    assert row is not None
    assert row.centre.in_language("fi") == "Malmi"
    assert wished == []


def test_a_slash_leads_to_the_filter_until_single_keys_are_turned_off(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.table.setFocus()

    QTest.keyClick(screen.table, Qt.Key.Key_Slash)
    assert screen.callbacks.field.hasFocus()
    QTest.keyClicks(screen.callbacks.field, "1/2")
    assert screen.callbacks.field.text() == "1/2"
    screen.callbacks.field.clear()
    window_of(screen).commands.use_single_keys(False)
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Slash)
    assert screen.table.hasFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert screen.callbacks.field.hasFocus()
