"""A chart's figures as a table, in a window of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.charts.chart_table import ChartTable
from ui.theme import theme

CAPTIONS = ("Week", *(f"Reached the same day, share of those asked for in week {n}" for n in range(9)))


def test_a_table_of_many_columns_in_large_letters_stays_on_the_screen_and_is_scrolled(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = ChartTable("Weeks", CAPTIONS, [["1"] * len(CAPTIONS)] * 40, parent)
    dialog.open()
    QApplication.processEvents()

    room, bar = parent.screen().availableSize(), dialog.table.horizontalScrollBar()
    size, reach = dialog.size(), bar.maximum()
    columns = sum(dialog.table.columnWidth(at) for at in range(len(CAPTIONS)))
    dialog.close()

    assert columns > room.width()
    assert size.width() <= room.width()
    assert size.height() <= room.height()
    assert reach > 0
