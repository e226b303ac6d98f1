"""Asks whether the demo is really to be left: what is shown goes, and a database is asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label


class LeaveDemoDialog(QDialog):
    """`leave_wanted`: yes. Enter alone stays."""

    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = Label(role="section")
        self._words = Label(tone="t2")
        self._words.setWordWrap(True)
        self.cancel_button = Button()
        self.leave_button = Button(kind="primary")
        self.cancel_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(440)
        self.cancel_button.clicked.connect(self.reject)
        self.leave_button.clicked.connect(self._leave)
        self.retranslate()
        self.cancel_button.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Leave the demo"))
        self._title.setText(self.tr("Leave the demo?"))
        self._words.setText(
            self.tr("The made-up region closes, and you are asked which contact-centre database to open.")
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.leave_button.set_words(self.tr("Leave the demo"))

    def _leave(self) -> None:
        self.accept()
        self.leave_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
