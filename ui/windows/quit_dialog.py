"""Asks before the window closes, for those who want to be asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label


class QuitDialog(QDialog):
    """`quit_wanted`: yes. Enter alone stays."""

    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = Label(role="section")
        self._words = Label(tone="t2")
        self._words.setWordWrap(True)
        self.cancel_button = Button()
        self.quit_button = Button(kind="primary")
        self.cancel_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.quit_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(440)
        self.cancel_button.clicked.connect(self.reject)
        self.quit_button.clicked.connect(self._quit)
        self.retranslate()
        self.cancel_button.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quit"))
        self._title.setText(self.tr("Quit Jonovahti?"))
        self._words.setText(
            self.tr("What is under way is finished first. Whether you are asked is in the settings.")
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.quit_button.set_words(self.tr("Quit"))

    def _quit(self) -> None:
        self.accept()
        self.quit_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
