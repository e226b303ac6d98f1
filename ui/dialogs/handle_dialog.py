"""Asks how callbacks were served without ringing: by voicemail, e-form, chat, because they rang in, or otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.domain.act import ActKind, Handled, Seen
from app.domain.consent import AskConsent
from app.domain.wish import Handle
from ui import words
from ui.dialogs.ending_dialog import EndingDialog
from ui.widgets.label import Label


class HandleDialog(EndingDialog):
    """`wanted` carries Handle, or AskConsent with how they were served. Nothing is chosen at first."""

    def __init__(self, parent: QWidget, rows: Sequence[Seen], *, ended_lately: int = 0) -> None:
        super().__init__(parent, ActKind.HANDLE, rows, ended_lately=ended_lately, icon="check")
        self.ways = QButtonGroup(self)
        self.choices: dict[Handled, QRadioButton] = {}
        choices = QVBoxLayout()
        choices.setSpacing(2)
        for how in Handled:
            choice = QRadioButton()
            self.choices[how] = choice
            self.ways.addButton(choice)
            choices.addWidget(choice)
        self.column.addLayout(choices)
        self._why = Label(role="label", tone="t2")
        self.column.addWidget(self._why)
        self.column.addWidget(self.reason)
        self.ways.buttonToggled.connect(lambda: self.say_fault(""))
        self.retranslate()
        self.add_consent()

    def open_asking(self) -> None:
        self.ask(self.choices[Handled.VOICEMAIL])

    def wish(self) -> Handle | AskConsent | None:
        how = next((how for how, choice in self.choices.items() if choice.isChecked()), None)
        if how is None:
            self.say_fault(self.tr("Choose how"), self.choices[Handled.VOICEMAIL])
            return None
        if not self.asks_consent:
            return Handle(self.rows, how)
        reason = self.needs_reason()
        return AskConsent(self.kind, self.rows, reason, how=how) if reason else None

    def put(self, how: Handled) -> None:
        """As it was chosen before."""
        self.choices[how].setChecked(True)

    def show_verb(self, asks: bool) -> None:
        self._why.setVisible(asks)
        self.reason.setVisible(asks)
        verb = self.tr("Mark %n callback(s) handled", "", self.count)
        self.act_button.set_words(self.ask_words() if asks else verb)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Mark handled"))
        self.heading.setText(self.tr("How was %n callback(s) served?", "", self.count))
        self.tell_about(self.tr("For a patient who has been served without ringing. It counts as handled."))
        for how, choice in self.choices.items():
            choice.setText(words.handled(how))
        self._why.setText(self.tr("Why so many at once"))
        self.reason.offer((self.tr("All were in the other channel's list"), self.tr("One campaign or event")))
        super().retranslate()
