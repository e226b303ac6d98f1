"""The About box leads to the licences of all that is shipped, each to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.windows.licences import LicencesSheet
from ui.windows.sheets import AboutSheet


def test_the_about_box_opens_the_licences_and_each_has_its_text(qtbot: QtBot) -> None:
    about = AboutSheet(None, "1.2.3", "settings.json", "log")
    qtbot.addWidget(about)
    about.show()

    about.licences_button.click()
    (sheet,) = about.findChildren(LicencesSheet)
    with qtbot.waitSignal(sheet.filled):
        pass

    names = [sheet.names.item(row).text() for row in range(sheet.names.count())]
    numpy = next(row for row, name in enumerate(names) if name.startswith("numpy "))
    sheet.names.setCurrentRow(numpy)
    assert "Redistribution and use" in sheet.text.toPlainText()
    assert sheet.text.isReadOnly()


def test_the_sheet_may_be_closed_before_it_is_filled(qtbot: QtBot, qapp: QApplication) -> None:
    sheet = LicencesSheet(None)
    sheet.open()

    sheet.close_button.click()

    qtbot.waitUntil(lambda: LicencesSheet not in {type(each) for each in qapp.topLevelWidgets()})
