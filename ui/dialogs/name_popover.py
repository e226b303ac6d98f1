"""Asks for a short name, as of a view that is to be saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.popover import Popover
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

LONGEST = 60


class NamePopover(Retranslated, Popover):
    """`chosen` carries the name. `fault_of` says in words what is wrong with one, "" when nothing is."""

    chosen = Signal(str)

    def __init__(self, host: QWidget, name: str, fault_of: Callable[[str], str], *, is_new: bool) -> None:
        super().__init__(host, "", 360)
        self._fault_of = fault_of
        self._is_new = is_new
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST)
        self._fault = Label(role="label", tone="crit")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self.save_button = Button(kind="primary", icon="check")
        for part in (self.field, self._fault, self.save_button):
            self.column.addWidget(part)
        self.field.textEdited.connect(self._fault.hide)
        self.field.returnPressed.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.retranslate()

    @property
    def fault(self) -> str:
        return "" if self._fault.isHidden() else self._fault.text()

    def ask(self, anchor: QWidget | None) -> None:
        self.open_at(anchor, self.field)
        self.field.selectAll()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Save as a new view") if self._is_new else self.tr("Rename the view"))
        self.setAccessibleName(self.title.text())
        self.field.setAccessibleName(self.tr("Name of the view"))
        self.save_button.set_words(self.tr("Save view") if self._is_new else self.tr("Rename"))
        if self.fault:
            self._fault.setText(self._what_is_wrong(self.field.text().strip()))

    def _what_is_wrong(self, name: str) -> str:
        return self._fault_of(name) if name else self.tr("Give it a name")

    def _save(self) -> None:
        name = self.field.text().strip()
        fault = self._what_is_wrong(name)
        if fault:
            self._fault.setText(fault)
            self._fault.show()
            self.adjustSize()
            announce(self, fault)
            self.field.setFocus()
            return
        self.dismiss()
        self.chosen.emit(name)
