"""What a row is told apart by is read whole: on a second line where one has no room for it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pictures.measuring import elisions, without_room
from ui.theme import theme
from ui.widgets.painting import text_width
from ui.widgets.row_table import RowTable
from ui.widgets.two_lines import in_two, two_lines_px

HEADINGS = ("Hälytys", "Asema", "Raja", "Voimassa")
ALERT = ("Vanhin odotus ylittää rajan", "Malminkartano", "yli 2 h 30 min koko ajan", "10.20 alkaen")


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    """Of alerts, which are told apart by what they are about and by their limit."""
    made = RowTable()
    model = QStandardItemModel(0, len(HEADINGS), made)
    model.setHorizontalHeaderLabels(list(HEADINGS))
    model.appendRow([QStandardItem(one) for one in ALERT])
    made.setModel(model)
    made.give_widths({0: 260, 1: 130, 2: 200}, named_by=(0, 2))
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    return made


def cut(table: RowTable) -> set[str]:
    with elisions() as painted:
        table.grab()
    return {text for _, text in painted}


def test_rows_are_of_one_line_where_all_of_it_has_room(table: RowTable) -> None:
    assert table.rowHeight(0) == theme.row_px
    assert cut(table) == set()


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_rows_are_of_two_lines_where_one_has_no_room_for_their_names(
    qapp: QApplication, table: RowTable, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    table.resize(theme.px(470), 300)
    qapp.processEvents()

    assert table.rowHeight(0) == two_lines_px()
    assert not cut(table) & {ALERT[0], ALERT[2]}


def test_rows_are_of_one_line_again_when_there_is_room(qapp: QApplication, table: RowTable) -> None:
    table.resize(470, 300)
    qapp.processEvents()
    low = table.rowHeight(0)

    table.resize(1000, 300)
    qapp.processEvents()

    assert (low, table.rowHeight(0)) == (two_lines_px(), theme.row_px)


def test_a_column_drawn_narrower_by_hand_has_its_names_on_two_lines(
    qapp: QApplication, table: RowTable
) -> None:
    table.horizontalHeader().resizeSection(0, 150)
    qapp.processEvents()

    assert table.rowHeight(0) == two_lines_px()
    assert ALERT[0] not in cut(table)


def test_a_text_is_parted_so_that_the_longer_line_is_as_short_as_can_be() -> None:
    one, other = in_two(ALERT[0], 400, 10)

    assert f"{one} {other}" == ALERT[0]
    assert max(text_width(one), text_width(other)) < 0.65 * text_width(ALERT[0])
    assert in_two(ALERT[0], 400, 1000) == (ALERT[0],)
    assert in_two("Malminkartano", 400, 10) == ("Malminkartano",)


@pytest.mark.parametrize("width, told", [(400, []), (60, [f"painted on RowTable: {ALERT[0]}"])])
def test_the_check_tells_a_name_that_is_cut_from_the_same_words_in_another_column(
    qtbot: QtBot, width: int, told: list[str]
) -> None:
    table = RowTable()
    model = QStandardItemModel(0, 2, table)
    undone = QStandardItem(ALERT[0])
    undone.setToolTip(ALERT[0])
    model.appendRow([QStandardItem(ALERT[0]), undone])
    table.setModel(model)
    qtbot.addWidget(table)
    table.resize(width + 100, 300)
    table.show()

    table.setColumnWidth(0, width)

    assert without_room(table, lambda _text: False) == told
