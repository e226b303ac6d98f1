"""The sheet of the problem report: the user reads what it says, and saves or copies it; it goes nowhere by itself."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QWidget

from app.logs import without_secrets
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.room import within
from ui.windows.sheet import Sheet

_log = logging.getLogger(__name__)


class ProblemReportSheet(Sheet):
    """Says that it gathers, and fills by itself: files are read and written by threads of their own."""

    filled = Signal()
    #: A file has been written, or it is said why not.
    saved = Signal()

    _read = Signal(str)
    _written = Signal(str)

    def __init__(self, parent: QWidget | None, report: Callable[[], str]) -> None:
        """`report` is called by a thread."""
        super().__init__(parent)
        self._is_filled = False
        self._words = Label(tone="t2")
        self._words.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(480, 160)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.told = Label(role="label", tone="t2")
        self.told.setWordWrap(True)
        self.save_button = Button(kind="primary")
        self.copy_button = Button(icon="copy")
        self.column.addWidget(self._words)
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save_button)
        row.addWidget(self.copy_button)
        row.addStretch()
        self.column.addLayout(row)
        for button in (self.save_button, self.copy_button):
            button.setEnabled(False)
        self.save_button.clicked.connect(self._ask)
        self.copy_button.clicked.connect(self._copy)
        self._read.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        self._written.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.finish()
        self.resize(within(parent, theme.px(720), theme.px(500)))
        threading.Thread(target=self._gather, args=(report,), name="problem report", daemon=True).start()

    def save_to(self, file: Path) -> None:
        """As if it had been chosen; `saved` tells of the end."""
        text = self.text.toPlainText()
        threading.Thread(
            target=self._write, args=(file, text), name="save problem report", daemon=True
        ).start()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Problem report"))
        self._words.setText(
            self.tr(
                "For whoever mends the program. Numbers and passwords are blotted out; read it through"
                " before you give it to anybody. It is sent nowhere by itself."
            )
        )
        self.text.setAccessibleName(self.tr("Problem report"))
        gathering = "" if self._is_filled else self.tr("Gathering…")
        self.text.setPlaceholderText(gathering)
        self.text.setAccessibleDescription(gathering)
        self.save_button.set_words(self.tr("Save…"))
        self.copy_button.set_words(self.tr("Copy"))
        super().retranslate()

    def _gather(self, report: Callable[[], str]) -> None:
        """A thread of its own."""
        try:
            text = report()
        except Exception as error:  # noqa: BLE001  # a report of trouble must not fail of more of it
            _log.warning("the problem report could not be gathered", exc_info=error)
            text = without_secrets(repr(error))
        if shiboken6.isValid(self):
            self._read.emit(text)

    @Slot(str)
    def _fill(self, text: str) -> None:
        self._is_filled = True
        self.text.setPlainText(text)
        self.text.setAccessibleDescription("")
        for button in (self.save_button, self.copy_button):
            button.setEnabled(True)
        self.filled.emit()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the problem report"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("jonovahti-report.txt")
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def _write(self, file: Path, text: str) -> None:
        """A thread of its own."""
        try:
            file.write_text(text, encoding="utf-8")
            trouble = ""
        except OSError as error:
            trouble = error.strerror or repr(error)
        if shiboken6.isValid(self):
            self._written.emit(f"{file}\n{trouble}")

    @Slot(str)
    def _tell(self, told: str) -> None:
        file, _, trouble = told.partition("\n")
        if trouble:
            self.told.setText(
                self.tr("It could not be saved as {file}: {why}").format(file=file, why=trouble)
            )
        else:
            self.told.setText(self.tr("Saved as {file}").format(file=file))
        self.saved.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.told.setText(self.tr("Copied"))
