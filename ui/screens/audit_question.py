"""Asks whose data has been looked at, and shows the answer as the page that the client is given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.domain.act import NumberReason
from app.domain.trail import Looked
from app.domain.typed_number import read_number
from ui import words
from ui.dialogs.combo import refill, widen
from ui.printing.printout import Printout
from ui.screens.audit_answer import answer
from ui.screens.audit_words import AuditWording
from ui.theme import theme
from ui.translations import LANGUAGES
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.widgets.room import within


class AuditQuestion(Retranslated, QDialog):
    """`asked` carries number (E.164) and reason; the answer comes back by `show_answer` or `refuse`.

    `save_wanted` and `print_wanted` carry the page, a Printout. The number is forgotten as soon as the
    answer is there.
    """

    asked = Signal(str, str)
    save_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        wording_in: Callable[[str], AuditWording],
        language: str,
        region: Callable[[str], str],
        now: Callable[[], datetime],
    ) -> None:
        """`wording_in` and `region`: wording, and the region's name, in a language."""
        super().__init__(parent)
        self._wording_in, self._region, self._now = wording_in, region, now
        self._looked: Looked | None = None
        self._page: Printout | None = None
        self.number = QLineEdit()
        self.reason, self.language = QComboBox(), QComboBox()
        self.ask_button = Button(icon="search", kind="primary")
        self._explained = Label(role="label", tone="t2")
        self._explained.setWordWrap(True)
        self.note = Label(tone="t2")
        self.note.setWordWrap(True)
        self.answer = QTextBrowser()
        self.answer.setOpenLinks(False)
        self.print_button, self.save_button = Button(), Button(icon="mail-forward")
        self.close_button = Button()
        self._captions = {
            one: Label(role="label", tone="t2") for one in (self.number, self.reason, self.language)
        }
        self._build()
        self.ask_button.clicked.connect(self._ask)
        self.number.returnPressed.connect(self._ask)
        self.number.textEdited.connect(self._say_nothing)
        self.language.activated.connect(self._show)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self._page))
        self.save_button.clicked.connect(lambda: self.save_wanted.emit(self._page))
        self.close_button.clicked.connect(self.reject)
        self.retranslate()
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self._show()
        self.number.setFocus()

    @property
    def page(self) -> Printout | None:
        """What is on show, None before an answer."""
        return self._page

    def show_answer(self, looked: Looked) -> None:
        self._looked = looked
        self.number.clear()
        self.ask_button.set_busy(False)
        self.note.set_tone("t2")
        self.note.setText(
            self.tr(
                "%n entries concern this caller. The question itself is in the log.",
                "",
                len(looked.page.entries),
            )
        )
        self._show()

    def refuse(self, sentence: str) -> None:
        """Says why there is no answer; another try is possible."""
        self.ask_button.set_busy(False)
        self.note.set_tone("crit")
        self.note.setText(sentence)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who has looked at a client's data"))
        self._explained.setText(
            self.tr("Lists every act, view, search and export that concerns the callbacks of this number.")
        )
        for field, caption in (
            (self.number, self.tr("Client's number")),
            (self.reason, self.tr("Reason")),
            (self.language, self.tr("Language of the answer")),
        ):
            self._captions[field].setText(caption)
            field.setAccessibleName(caption)
        self.number.setPlaceholderText("040 123 4567")
        reasons = (NumberReason.PATIENT_ASKED, NumberReason.COMPLAINT, NumberReason.CHECKING_NUMBER)
        refill(
            self.reason, [(words.number_reason(one), one.value) for one in reasons], self.reason.currentData()
        )
        widen(self.reason)
        refill(
            self.language, [(words.language_name(one), one) for one in LANGUAGES], self.language.currentData()
        )
        self.ask_button.set_words(self.tr("Search"))
        self.answer.setAccessibleName(self.tr("Answer"))
        self.print_button.set_words(self.tr("Print…"))
        self.save_button.set_words(self.tr("Save as PDF…"))
        self.close_button.set_words(self.tr("Close"))

    def _build(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(10)
        for field, stretch in ((self.number, 2), (self.reason, 2), (self.language, 1)):
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(self._captions[field])
            pair.addWidget(field)
            fields.addLayout(pair, stretch)
        end = QVBoxLayout()
        end.addStretch(1)
        end.addWidget(self.ask_button)
        fields.addLayout(end)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.note, 1)
        for button in (self.close_button, self.print_button, self.save_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._explained)
        column.addLayout(fields)
        column.addWidget(self.answer, 1)
        column.addLayout(buttons)
        self.resize(within(self.parentWidget(), theme.px(860), theme.px(560)))

    def _ask(self) -> None:
        number = read_number(self.number.text()).number
        if number is None:
            self.refuse(words.refused("not_a_number"))
            self.number.setFocus()
            return
        self.ask_button.set_busy(True)
        self.note.setText("")
        self.asked.emit(number, str(self.reason.currentData()))

    def _say_nothing(self) -> None:
        self.note.setText("")

    def _show(self) -> None:
        looked = self._looked
        self.print_button.setEnabled(looked is not None)
        self.save_button.setEnabled(looked is not None)
        if looked is None:
            return
        language = str(self.language.currentData())
        self._page = answer(looked, self._wording_in(language), self._region(language), self._now())
        self.answer.setHtml(self._page.html)
