"""A fault is told: the report has no numbers and no passwords, can be copied, and leaves the choice to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.conftest import ExpectedLogs
from ui.errors import Errors
from ui.windows.crash_dialog import CrashDialog


def a_fault() -> Exception:
    try:
        raise ValueError(
            "no caller +358 40 123 4567, 040.123.4567 at postgresql://maija:hyvin@salaisuus@server/contact"
        )
    except ValueError as fault:
        return fault


def shown(qtbot: QtBot, expected_logs: ExpectedLogs) -> CrashDialog:
    """The dialog as the program makes it from a fault that nobody caught."""
    expected_logs("a fault")
    errors, reports = Errors(), list[str]()
    errors.fault.connect(reports.append)
    errors.report(a_fault())
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CrashDialog(window, reports[0], "jonovahti.log")
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_the_report_tells_the_fault_without_numbers_and_passwords(
    qtbot: QtBot, expected_logs: ExpectedLogs
) -> None:
    report = shown(qtbot, expected_logs).report.toPlainText()

    assert "ValueError" in report
    assert "test_crash_dialog.py" in report
    assert "4567" not in report.replace(" ", "")
    assert "no caller [number ··67], [number ··67] at postgresql://maija:***@server/contact" in report
    assert "salaisuus" not in report


def test_what_is_copied_is_what_is_shown(qtbot: QtBot, expected_logs: ExpectedLogs) -> None:
    dialog = shown(qtbot, expected_logs)

    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()


def test_enter_and_esc_go_on_and_quitting_is_a_choice(qtbot: QtBot, expected_logs: ExpectedLogs) -> None:
    dialog = shown(qtbot, expected_logs)
    quits: list[bool] = []
    dialog.quit_wanted.connect(lambda: quits.append(True))
    is_first = QApplication.focusWidget() is dialog.go_on_button

    dialog.quit_button.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert is_first
    assert quits == [True]
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_tab_gets_out_of_the_report(qtbot: QtBot, expected_logs: ExpectedLogs) -> None:
    dialog = shown(qtbot, expected_logs)
    dialog.report.setFocus()

    QTest.keyClick(dialog.report, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is dialog.copy_button
