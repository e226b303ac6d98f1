"""Enter presses the button that has the keyboard, in a popover as in a dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=[QWidget, QDialog])
def buttons(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[tuple[Button, Button]]:
    """Two in a window, the second of which is the dialog's default."""
    window: QWidget = request.param()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = Button("First"), Button("Second")
    column.addWidget(first)
    column.addWidget(second)
    if isinstance(window, QDialog):
        second.setDefault(True)
    window.show()
    first.setFocus()
    yield first, second
    window.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_one_in_focus_once_and_no_other(
    buttons: tuple[Button, Button], key: Qt.Key
) -> None:
    pressed: list[str] = []
    for one in buttons:
        one.clicked.connect(lambda _checked, one=one: pressed.append(one.text()))

    QTest.keyClick(buttons[0], key, NONE)

    assert pressed == ["First"]


def test_a_key_held_down_and_a_key_with_ctrl_press_nothing(buttons: tuple[Button, Button]) -> None:
    pressed: list[bool] = []
    buttons[0].clicked.connect(pressed.append)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "", True)
    with_ctrl = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, CTRL)

    for event in (held, with_ctrl):
        QApplication.sendEvent(buttons[0], event)

    assert pressed == []
