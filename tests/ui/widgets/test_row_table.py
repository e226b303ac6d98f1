"""A row of a table is opened by a double click or Enter, whatever a click does on the desktop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.row_table import RowTable


class OpensAtOneClick(QProxyStyle):
    """The style of a desktop where one click opens a file."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick:
            return 1
        return super().styleHint(hint, option, widget, returned)


@pytest.fixture(params=["one click", "two clicks"])
def table(request: pytest.FixtureRequest, qtbot: QtBot) -> RowTable:
    """Of three rows; the files of the desktop are opened by one click, or by two."""
    made = RowTable(many=True)
    model = QStandardItemModel(made)
    for words in ("Kallio", "Malmi", "Vuosaari"):
        model.appendRow([QStandardItem(words)])
    made.setModel(model)
    style = OpensAtOneClick() if request.param == "one click" else None
    if style is not None:
        style.setParent(made)
        made.setStyle(style)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def click(table: RowTable, row: int) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, row))


def double_click(table: RowTable, row: int) -> None:
    # Qt's own sends the second of the two alone.
    click(table, row)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, row))


def middle(table: RowTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


def test_a_click_chooses_a_row_and_a_double_click_or_enter_opens_it(table: RowTable) -> None:
    opened: list[int] = []
    table.opened.connect(lambda: opened.append(table.currentIndex().row()))

    click(table, 1)
    at_one_click = list(opened)
    double_click(table, 2)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert at_one_click == []
    assert opened == [2, 1, 0]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_another_button_than_the_left_opens_nothing(table: RowTable, button: Qt.MouseButton) -> None:
    opened: list[bool] = []
    table.opened.connect(lambda: opened.append(True))

    QTest.mouseClick(table.viewport(), button, pos=middle(table, 1))
    QTest.mouseDClick(table.viewport(), button, pos=middle(table, 1))
    at_another = list(opened)
    double_click(table, 1)

    assert at_another == []
    assert opened == [True]


def test_enter_opens_nothing_where_no_row_has_the_keys(table: RowTable) -> None:
    opened: list[bool] = []
    table.opened.connect(lambda: opened.append(True))
    table.model().removeRows(0, 3)

    QTest.keyClick(table, Qt.Key.Key_Return)

    assert opened == []
