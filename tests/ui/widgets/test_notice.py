"""A notice's room: whoever measures it at once has it for all that it says now."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.notice import Notice


def test_more_lines_than_before_are_measured_at_once(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    notice = Notice()
    column.addWidget(notice)
    around.show()
    notice.say("One line")
    QApplication.processEvents()
    before = column.totalHeightForWidth(500)

    notice.say("One line\nanother\nand a third")

    assert column.totalHeightForWidth(500) > before
