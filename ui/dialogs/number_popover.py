"""Shows one caller's number for ten seconds, after a reason has been chosen; the asking is on record."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.domain.act import NumberReason
from app.domain.masking import masked
from ui import words
from ui.dialogs.popover import Popover
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

#: How long a number stays readable.
SHOWN_S = 10


class NumberPopover(Retranslated, Popover):
    """`wanted` carries the reason; the number, or why not, comes back by `show_number` or `refuse`."""

    wanted = Signal(str)

    def __init__(self, host: QWidget, callback_id: int, number_end: str) -> None:
        super().__init__(host, "", 320)
        self.callback_id = callback_id
        self._number_end = number_end
        self._left_s = 0
        self.number = Label(masked(number_end), role="title")
        self._note = Label(role="label", tone="t2")
        self._note.setWordWrap(True)
        self.reasons = QButtonGroup(self)
        self.show_button = Button(icon="eye", kind="primary")
        self.tick = QTimer(self)
        self.tick.setInterval(1000)
        self.tick.timeout.connect(self._count_down)
        self.column.addWidget(self.number)
        self.column.addWidget(self._note)
        for place, reason in enumerate(NumberReason):
            choice = QRadioButton()
            choice.setChecked(place == 0)
            choice.setProperty("reason", reason.value)
            self.reasons.addButton(choice, place)
            self.column.addWidget(choice)
        self.column.addWidget(self.show_button)
        self.show_button.clicked.connect(self._ask)
        self.closed.connect(self.tick.stop)
        self.retranslate()

    def ask(self, anchor: QWidget | None) -> None:
        """Opens with the button in focus and the first reason chosen, so that Enter alone asks."""
        self.open_at(anchor, self.show_button)
        self.show_button.setDefault(True)

    def show_number(self, number: str) -> None:
        """The number as it came from the database; masked again after ten seconds, then closed."""
        self.number.setText(number)
        self.number.setAccessibleName(number)
        for choice in self.reasons.buttons():
            choice.hide()
        self.show_button.hide()
        self._left_s = SHOWN_S
        self._say_left()
        self.setFocus()
        self.adjustSize()
        self.tick.start()

    def refuse(self, sentence: str) -> None:
        """Says why the number is not shown; another try is possible."""
        self._note.setText(sentence)
        self._note.set_tone("crit")
        self.show_button.set_busy(False)
        self.adjustSize()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Show number"))
        self.setAccessibleName(self.title.text())
        self.show_button.set_words(self.tr("Show for %n s", "", SHOWN_S))
        for choice in self.reasons.buttons():
            choice.setText(words.number_reason(str(choice.property("reason"))))
        if self._left_s:
            self._say_left()
        else:
            self._note.setText(self.tr("Each viewing is recorded with its reason."))

    def _ask(self) -> None:
        chosen = self.reasons.checkedButton()
        if chosen is not None:
            self.show_button.set_busy(True)
            self.wanted.emit(str(chosen.property("reason")))

    def _count_down(self) -> None:
        self._left_s -= 1
        if self._left_s > 0:
            self._say_left()
            return
        self.tick.stop()
        self.number.setText(masked(self._number_end))
        self.number.setAccessibleName("")
        self.dismiss()

    def _say_left(self) -> None:
        self._note.set_tone("t2")
        self._note.setText(self.tr("Masked again in %n s", "", self._left_s))
