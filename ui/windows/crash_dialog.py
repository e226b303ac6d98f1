"""A fault of ours: what happened, a report without numbers that can be copied, and the choice to go on or to quit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

#: What is added to what is shown already, at the most.
_MOST_CHARACTERS: Final = 100_000


class CrashDialog(Retranslated, QDialog):
    """`quit_wanted`: the user would rather start anew. Closing goes on."""

    quit_wanted = Signal()
    #: All that helps whoever mends it, this report among it.
    report_wanted = Signal(str)

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
        self._again = Label(tone="t2")
        self._again.hide()
        self._first, self._times = report, 1
        self.copy_button = Button(icon="copy")
        self.report_button = Button()
        self.quit_button = Button()
        self.go_on_button = Button(kind="primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.report_button)
        buttons.addStretch()
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.go_on_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self.report, 1)
        column.addWidget(self._again)
        column.addLayout(buttons)
        self.resize(720, 420)
        self.copy_button.clicked.connect(self._copy)
        self.report_button.clicked.connect(lambda: self.report_wanted.emit(self.report.toPlainText()))
        self.quit_button.clicked.connect(self.quit_wanted)
        self.go_on_button.clicked.connect(self.accept)
        self.retranslate()
        self.go_on_button.setFocus()

    def add(self, report: str) -> None:
        """Something went wrong again while this is open; the same is told by its number only."""
        self._times += 1
        if report != self._first and len(self.report.toPlainText()) < _MOST_CHARACTERS:
            self.report.appendPlainText(f"\n{report}")
        self._tell_times()

    def _tell_times(self) -> None:
        self._again.setVisible(self._times > 1)
        self._again.setText(self.tr("It has gone wrong %n time(s) so far.", "", self._times))

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
        self.report_button.set_words(self.tr("Problem report…"))
        self._tell_times()
        self.quit_button.set_words(self.tr("Quit"))
        self.go_on_button.set_words(self.tr("Go on"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
