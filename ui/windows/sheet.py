"""The ground of all sheets of reading matter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class Sheet(Retranslated, QDialog):
    """A title, something to read, and a button that closes it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = Label(role="section")
        self.close_button = Button()
        self.close_button.clicked.connect(self.accept)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        self.column.addWidget(self.title)

    def finish(self) -> None:
        """To be called when all reading matter is in."""
        self.column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def retranslate(self) -> None:
        self.close_button.set_words(self.tr("Close"))
        self.setWindowTitle(self.title.text())
