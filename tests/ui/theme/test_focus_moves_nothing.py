"""What is focused has a thicker edge and is no larger for it, so that nothing beside it moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.search_field import SearchField

KINDS = (
    QLineEdit,
    QComboBox,
    QSpinBox,
    QDoubleSpinBox,
    QTimeEdit,
    QDateEdit,
    QPushButton,
    SearchField,
    Button,
)


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
@pytest.mark.parametrize("kind", KINDS)
def test_a_field_is_as_large_with_the_focus_as_without(
    qapp: QApplication, qtbot: QtBot, kind: type[QWidget], scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    window, field, other = QWidget(), kind(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for each in (other, field):
        column.addWidget(each)
    window.show()
    window.activateWindow()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(other.hasFocus)
    before = field.sizeHint(), field.minimumSizeHint(), field.minimumHeight()

    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(field.hasFocus)
    column.invalidate()
    qapp.processEvents()

    assert (field.sizeHint(), field.minimumSizeHint(), field.minimumHeight()) == before
