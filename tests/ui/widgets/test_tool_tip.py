"""What people have written is shown in a tool tip as they wrote it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QStandardItem, QStandardItemModel, QTextDocument
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from ui.widgets.row_table import RowTable
from ui.widgets.tool_tip import as_written

TYPED = '<img src="x.png"><b>solved</b> elsewhere & done'


@pytest.mark.parametrize("text", [TYPED, "<table><tr><td>1", "due < 2 h\nand more", "Kallio & co", ""])
def test_what_looks_like_html_is_read_letter_by_letter(text: str) -> None:
    document = QTextDocument()
    document.setHtml(as_written(text)) if as_written(text) != text else document.setPlainText(text)

    assert document.toPlainText() == text


def test_a_row_whose_text_looks_like_html_is_told_as_it_was_typed(qtbot: QtBot) -> None:
    table = RowTable()
    qtbot.addWidget(table)
    model = QStandardItemModel()
    item = QStandardItem("1")
    item.setToolTip(TYPED)
    model.appendRow(item)
    table.setModel(model)
    table.show()
    place = table.visualRect(model.index(0, 0)).center()

    at = table.viewport().mapToGlobal(place)
    table.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, place, at))

    qtbot.waitUntil(QToolTip.isVisible)
    shown = QTextDocument()
    shown.setHtml(QToolTip.text())
    assert shown.toPlainText() == TYPED
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
