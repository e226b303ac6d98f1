"""A fault of ours: what happened, a report without numbers that can be copied, and the choice to go on or to quit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label


class CrashDialog(QDialog):
    """`quit_wanted`: the user would rather start anew. Closing goes on."""

    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None, report: str, log_file: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._log_file = log_file
        self._title = Label(role="section")
        self._words = Label(tone="t2")
        self._words.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.copy_button = Button(icon="copy")
        self.quit_button = Button()
        self.go_on_button = Button(kind="primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch()
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.go_on_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self.report, 1)
        column.addLayout(buttons)
        self.resize(720, 420)
        self.copy_button.clicked.connect(self._copy)
        self.quit_button.clicked.connect(self.quit_wanted)
        self.go_on_button.clicked.connect(self.accept)
        self.retranslate()
        self.go_on_button.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self._title.setText(self.tr("Something went wrong in the program"))
        self._words.setText(
            self.tr(
                "Nothing of the database is lost. This report goes nowhere by itself; it is in {file}."
            ).format(file=self._log_file)
        )
        self.report.setAccessibleName(self.tr("Report"))
        self.copy_button.set_words(self.tr("Copy report"))
        self.quit_button.set_words(self.tr("Quit"))
        self.go_on_button.set_words(self.tr("Go on"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
