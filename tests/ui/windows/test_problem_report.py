"""The sheet of the problem report: read first, then saved or copied, and a disk that is full is told."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.translations import Translations
from ui.windows.crash_dialog import CrashDialog
from ui.windows.problem_report import ProblemReportSheet

TEXT = "Jonovahti problem report\n"


def a_sheet(qtbot: QtBot, report: Callable[[], str] = lambda: TEXT) -> ProblemReportSheet:
    sheet = ProblemReportSheet(None, report)
    qtbot.addWidget(sheet)
    with qtbot.waitSignal(sheet.filled):
        sheet.show()
    return sheet


def test_a_problem_report_is_gathered_by_a_thread_shown_saved_and_copied(
    qtbot: QtBot, tmp_path: Path
) -> None:
    threads: list[str] = []

    def report() -> str:
        threads.append(threading.current_thread().name)
        return TEXT

    sheet = a_sheet(qtbot, report)
    file = tmp_path / "report.txt"
    with qtbot.waitSignal(sheet.saved):
        sheet.save_to(file)
    saved = sheet.told.text()
    sheet.copy_button.click()

    assert threads == ["problem report"]
    assert file.read_text(encoding="utf-8") == sheet.text.toPlainText() == TEXT
    assert str(file) in saved
    assert QGuiApplication.clipboard().text() == TEXT


@pytest.mark.parametrize("language, words", [("fi", "Kootaan…"), ("sv", "Samlar in…"), ("en", "Gathering…")])
def test_while_it_is_gathered_the_field_says_so(
    qapp: QApplication, qtbot: QtBot, language: str, words: str
) -> None:
    may_end = threading.Event()

    def report() -> str:
        may_end.wait(30)
        return TEXT

    translations = Translations(qapp)
    translations.use(language)
    try:
        sheet = ProblemReportSheet(None, report)
        qtbot.addWidget(sheet)
        sheet.show()
        during = sheet.text.placeholderText(), sheet.text.accessibleDescription()
        with qtbot.waitSignal(sheet.filled):
            may_end.set()
    finally:
        may_end.set()
        translations.remove()

    assert during == (words, words)
    assert sheet.text.accessibleDescription() == ""


@pytest.mark.parametrize("where", ["/dev/full", "/nowhere/report.txt"])
def test_a_full_disk_and_a_folder_that_is_not_there_are_told(qtbot: QtBot, where: str) -> None:
    sheet = a_sheet(qtbot)

    with qtbot.waitSignal(sheet.saved):
        sheet.save_to(Path(where))

    assert "could not be saved" in sheet.told.text()
    assert os.strerror(28 if where == "/dev/full" else 2) in sheet.told.text()


def test_what_goes_wrong_again_is_added_to_the_dialog_that_is_open(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CrashDialog(window, "ValueError: first", "jonovahti.log")
    dialog.show()

    dialog.add("ValueError: first")
    dialog.add("KeyError: second")

    assert dialog.report.toPlainText().count("first") == 1
    assert "KeyError: second" in dialog.report.toPlainText()
    with qtbot.waitSignal(dialog.report_wanted) as wanted:
        dialog.report_button.click()
    assert wanted.args == [dialog.report.toPlainText()]
