"""What the two questions before leaving have in common: words, and two buttons of which Enter alone stays."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class LeavingDialog(Retranslated, QDialog):
    """`leave_wanted`: yes. What is asked, `retranslate` of each question says."""

    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = Label(role="section")
        self.words = Label(tone="t2")
        self.words.setWordWrap(True)
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
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(440)
        self.cancel_button.clicked.connect(self.reject)
        self.leave_button.clicked.connect(self._leave)
        self.retranslate()
        self.cancel_button.setFocus()

    def retranslate(self) -> None:
        """Said by each question, in the language of the moment."""
        raise NotImplementedError

    def _leave(self) -> None:
        self.accept()
        self.leave_wanted.emit()
