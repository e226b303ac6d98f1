"""Careless tests of widgets, planted by test_guards.py in a copy of the house, and one that is careful."""

from __future__ import annotations

import logging
import threading

from PySide6.QtCore import QObject, QTimer, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import ExpectedLogs

kept: list[QObject] = []


def test_makes_qt_warn(qapp: QApplication) -> None:
    qWarning("no such slot")


def test_leaves_a_window_open(qapp: QApplication) -> None:
    window = QWidget()
    window.setWindowTitle("forgotten")
    window.show()
    kept.append(window)


def test_leaves_a_timer_running(qapp: QApplication) -> None:
    timer = QTimer()
    timer.setObjectName("ticker")
    timer.start(60_000)
    kept.append(timer)


def test_has_an_error_in_a_slot(qtbot: QtBot) -> None:
    reached: list[bool] = []

    def fail() -> None:
        reached.append(True)
        raise ZeroDivisionError

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(reached))


def test_is_careful(qtbot: QtBot, expected_logs: ExpectedLogs) -> None:
    expected_logs("lost")
    expected_logs.may_say("never said")
    logging.getLogger("app.x").error("lost 3")
    logging.getLogger("app.x").info("fine")
    thread = threading.Thread(target=lambda: None)
    thread.start()
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    timer = QTimer(field)
    timer.start(10)

    QTest.keyClicks(field, "Malmi")

    assert field.text() == "Malmi"
