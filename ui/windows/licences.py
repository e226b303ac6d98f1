"""The sheet of licences: every component that is shipped, and its texts to be read."""

from __future__ import annotations

import logging
import threading

import shiboken6
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from app.components import Component, components
from ui.widgets.label import Label
from ui.windows.sheet import Sheet

_log = logging.getLogger(__name__)


class LicencesSheet(Sheet):
    """Opens empty and fills by itself: the texts are read by a thread of their own."""

    #: All components are shown, or it is said why not.
    filled = Signal()

    _found = Signal(object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._components: tuple[Component, ...] = ()
        self._trouble = ""
        self.names, self.text = QListWidget(), QPlainTextEdit()
        self.names.setObjectName("boxed")
        self.names.setSpacing(2)
        self.names.setMinimumWidth(220)
        self.text.setReadOnly(True)
        self.text.setMinimumSize(520, 380)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.names.currentRowChanged.connect(self._show)
        self._about = Label(tone="t2")
        self.column.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.names, 1)
        row.addWidget(self.text, 3)
        self.column.addLayout(row, 1)
        self._found.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        self.finish()
        threading.Thread(target=self._read, name="licences", daemon=True).start()

    def _read(self) -> None:
        """A thread of its own."""
        outcome: tuple[Component, ...] | Exception
        try:
            outcome = components()
        except Exception as error:  # noqa: BLE001  # told on the sheet, whatever it is
            outcome = error
        if shiboken6.isValid(self):
            self._found.emit(outcome)

    @Slot(object)
    def _fill(self, outcome: tuple[Component, ...] | Exception) -> None:
        if isinstance(outcome, Exception):
            _log.error("the list of components cannot be read", exc_info=outcome)
            self._trouble = str(outcome)
        else:
            self._components = outcome
            self.names.addItems([f"{one.name} {one.version}".strip() for one in outcome])
            self.names.setCurrentRow(0)
        self.retranslate()
        self.filled.emit()

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._components):
            return
        one = self._components[row]
        said = "\n".join(line for line in (f"{one.name} {one.version}".strip(), one.licence) if line)
        text = one.text or self.tr("Its text is among those of the component that holds it.")
        self.text.setPlainText(f"{said}\n\n{text}")

    def retranslate(self) -> None:
        self.title.setText(self.tr("Licences"))
        self.names.setAccessibleName(self.tr("Components"))
        self.text.setAccessibleName(self.tr("Licence text"))
        if self._trouble:
            self._about.setText(self.tr("The list cannot be read: {why}").format(why=self._trouble))
        elif self._components:
            self._about.setText(
                self.tr("%n component(s) of others are part of this program.", "", len(self._components))
            )
        else:
            self._about.setText(self.tr("Reading…"))
        self._show(self.names.currentRow())
        super().retranslate()
