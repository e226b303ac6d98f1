"""Where managers write what patients are texted: a purpose at a time, all its languages at once, each a new version."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.template import FIELDS, LANGUAGES, PURPOSES, Template
from app.domain.text_price import TextPrice
from app.domain.texting import SetTemplate
from ui import words
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill
from ui.dialogs.question_popover import Question, QuestionPopover
from ui.dialogs.template_editor import TemplateEditor
from ui.formats import Formats
from ui.widgets.field import Field


class TemplateDialog(ActDialog):
    """`wanted` carries SetTemplate, once for each purpose and language that was changed.

    What was typed stays while another purpose is looked at, and nothing of it goes without being asked about.
    """

    def __init__(self, parent: QWidget, formats: Formats) -> None:
        super().__init__(parent, width=840, icon="check")
        self._held: tuple[Template, ...] = ()
        self._rules: dict[str, bool] = {}
        self._leaving: QuestionPopover | None = None
        self.purpose = QComboBox()
        self._purpose_field = Field(self.purpose)
        self.resends = QCheckBox()
        self.editors = {language: TemplateEditor(language, formats) for language in LANGUAGES}
        self.column.addWidget(self._purpose_field)
        for editor in self.editors.values():
            self.column.addWidget(editor)
            editor.changed.connect(self._renew)
            editor.resized.connect(self.refit)
        self.column.addWidget(self.resends)
        self.retranslate()
        self.purpose.currentIndexChanged.connect(self._show_purpose)
        self.resends.clicked.connect(self._take_rule)
        self._show_purpose()

    def open_asking(self) -> None:
        self.ask(self.purpose)

    def show_templates(self, held: Sequence[Template], price: TextPrice | None = None) -> None:
        """What is sent now, and what a part costs; what was typed stays."""
        self._held = tuple(held)
        for editor in self.editors.values():
            editor.set_price(price)
        self._show_rule()
        self._show_languages()

    @property
    def unsaved(self) -> list[str]:
        """The purposes of which something is changed and not saved, the one in front first."""
        typed = frozenset().union(*(editor.unsaved for editor in self.editors.values()))
        ruled = {
            one.purpose
            for one in self._held
            if self._rules.get(one.purpose) is (not self._rule_of(one.purpose))
        }
        found = [one for one in PURPOSES if one in typed | ruled]
        return sorted(found, key=lambda one: one != self.purpose.currentData())

    @property
    def leaving(self) -> QuestionPopover | None:
        """The question whether what is not saved shall go, while it is open."""
        return self._leaving

    def reject(self) -> None:
        """Esc, Cancel and the window's cross: at once where nothing would be lost, else it is asked."""
        if not self.unsaved:
            self.discard()
        elif self._leaving is None:
            self._leaving = QuestionPopover(self, self._leaving_words, kind="normal")
            self._leaving.agreed.connect(self.discard)
            self._leaving.closed.connect(self._stay)
            self._leaving.ask(self.cancel_button)

    def discard(self) -> None:
        """Closes, and what is not saved goes."""
        super().reject()

    def act(self) -> None:
        """One act for each text that was changed, of every purpose, or what is wrong."""
        wishes = self.wishes()
        if not wishes:
            return
        self.accept()
        for wish in wishes:
            self.wanted.emit(wish)

    def wishes(self) -> list[SetTemplate]:
        """What is changed; nothing while something is wrong, which is said with its purpose in front."""
        wishes: list[SetTemplate] = []
        for purpose in self.unsaved or [self.purpose.currentData()]:
            self.purpose.setCurrentIndex(self.purpose.findData(purpose))
            for editor in self.editors.values():
                if editor.fault:
                    self.say_fault(editor.fault, editor.body)
                    return []
            found = [editor.wish(resends=self.resends.isChecked()) for editor in self.editors.values()]
            wishes += [one for one in found if one is not None]
        self.say_fault("" if wishes else self.tr("Nothing has been changed"))
        return wishes

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Text templates"))
        self.heading.setText(self.tr("What patients are texted"))
        self.tell_about(
            self.tr(
                "Each change is a new version, sent from then on. No links, nothing of the patient's health."
            )
        )
        self._purpose_field.set_words(self.tr("Purpose"))
        refill(self.purpose, [(words.purpose(one), one) for one in PURPOSES], self.purpose.currentData())
        self._mark_unsaved()
        self.resends.setText(self.tr("Send again when nobody knows whether it went out"))
        self.resends.setToolTip(
            self.tr("For a text that does no harm twice. Never for one with a time or a promise in it.")
        )
        self.act_button.set_words(self.tr("Save new version"))
        self._tell_fields()

    def _show_purpose(self) -> None:
        self.say_fault("")
        self._tell_fields()
        self._show_rule()
        self._show_languages()

    def _show_rule(self) -> None:
        """As it is, unless it was chosen otherwise here."""
        purpose = self.purpose.currentData()
        self.resends.setChecked(self._rules.get(purpose, self._rule_of(purpose)))

    def _rule_of(self, purpose: str) -> bool:
        """As it is without what was chosen here."""
        return any(one.resend_if_unknown for one in self._held if one.purpose == purpose)

    def _take_rule(self) -> None:
        self._rules[self.purpose.currentData()] = self.resends.isChecked()
        self._renew()

    def _show_languages(self) -> None:
        purpose = str(self.purpose.currentData())
        held = {one.language: one for one in self._held if one.purpose == purpose}
        for language, editor in self.editors.items():
            editor.show_template(purpose, held.get(language))
        self.refit()

    def _tell_fields(self) -> None:
        fields = FIELDS.get(str(self.purpose.currentData()), {})
        named = " ".join(f"{{{name}}}" for name in fields)
        hint = self.tr("Filled in when it is sent: {fields}").format(fields=named) if fields else ""
        self._purpose_field.say(hint)

    def _renew(self) -> None:
        if self.fault:
            self.say_fault("")
        self._mark_unsaved()

    def _mark_unsaved(self) -> None:
        """Where something waits to be saved can be seen without going there."""
        unsaved = set(self.unsaved)
        for place in range(self.purpose.count()):
            purpose = self.purpose.itemData(place)
            name = words.purpose(purpose)
            said = self.tr("{purpose} · not saved").format(purpose=name) if purpose in unsaved else name
            if self.purpose.itemText(place) != said:
                self.purpose.setItemText(place, said)

    def _leaving_words(self) -> Question:
        named = ", ".join(words.purpose(one) for one in self.unsaved)
        return Question(
            self.tr("Close without saving?"),
            self.tr("What you have changed will be lost: {purposes}.").format(purposes=named),
            self.tr("Discard the changes"),
            self.tr("Keep writing"),
        )

    def _stay(self) -> None:
        self._leaving = None
