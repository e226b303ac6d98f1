"""Asks for a number to search by, and why; the number is let go of as soon as it has been asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from app.domain.act import NumberReason
from app.domain.typed_number import NumberKind, read_number
from ui import words
from ui.dialogs.popover import Popover
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class FindPopover(Retranslated, Popover):
    """`wanted` carries the number (E.164) and the reason. It stays open until it is told what came of it."""

    wanted = Signal(str, str)

    def __init__(self, host: QWidget, typed: str = "") -> None:
        super().__init__(host, "", 400)
        self.field = QLineEdit(typed)
        self.reasons = QButtonGroup(self)
        self._why = Label(role="label", tone="t2")
        self._note = Label(role="label", tone="t2")
        self._note.setWordWrap(True)
        self.find_button = Button(kind="primary", icon="search")
        self.column.addWidget(self.field)
        self.column.addWidget(self._why)
        for place, reason in enumerate(NumberReason):
            choice = QRadioButton()
            choice.setProperty("reason", reason.value)
            choice.setChecked(place == 0)
            self.reasons.addButton(choice)
            self.column.addWidget(choice)
        self.column.addWidget(self._note)
        self.column.addWidget(self.find_button)
        self.field.returnPressed.connect(self._find)
        self.field.textEdited.connect(self._say_rule)
        self.find_button.clicked.connect(self._find)
        self.retranslate()

    @property
    def note(self) -> str:
        """What it says below the reasons: the rule, or why nothing was searched for."""
        return self._note.text()

    def ask(self, anchor: QWidget | None) -> None:
        self.open_at(anchor, self.field)

    def refuse(self, sentence: str) -> None:
        """Nothing was found out: why, and another try is possible."""
        self.find_button.set_busy(False)
        self._say(sentence, "crit")
        self.field.setFocus()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Find by number"))
        self.setAccessibleName(self.title.text())
        self.field.setAccessibleName(self.tr("The whole number"))
        self.field.setPlaceholderText(self.tr("040…, +358…"))
        self._why.setText(self.tr("Reason"))
        self.find_button.set_words(self.tr("Find"))
        for choice in self.reasons.buttons():
            choice.setText(words.number_reason(str(choice.property("reason"))))
        self._say_rule()

    def _say_rule(self) -> None:
        self._say(self.tr("The whole number is needed. Each search is recorded with its reason."), "t2")

    def _find(self) -> None:
        typed = read_number(self.field.text())
        chosen = self.reasons.checkedButton()
        if typed.number is None or chosen is None:
            is_wrong = typed.kind is NumberKind.WRONG
            self._say(
                self.tr("This is no phone number") if is_wrong else self.tr("Type the whole number"), "crit"
            )
            self.field.setFocus()
            return
        # From here on no widget has it.
        self.field.clear()
        self.find_button.set_busy(True)
        self.wanted.emit(typed.number, str(chosen.property("reason")))

    def _say(self, sentence: str, tone: str) -> None:
        self._note.set_tone(tone)
        self._note.setText(sentence)
        self.adjustSize()
        if tone == "crit":
            announce(self, sentence)
