"""Where managers write what patients are texted: a purpose at a time, all its languages at once, each a new version."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.template import FIELDS, LANGUAGES, PURPOSES, Template
from app.domain.text_price import TextPrice
from app.domain.wish import SetTemplate
from ui import words
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill
from ui.dialogs.template_editor import TemplateEditor
from ui.formats import Formats
from ui.widgets.field import Field


class TemplateDialog(ActDialog):
    """`wanted` carries SetTemplate, once for each language that was changed."""

    def __init__(self, parent: QWidget, formats: Formats) -> None:
        super().__init__(parent, width=840, icon="check")
        self._held: tuple[Template, ...] = ()
        self._has_ruled = False
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

    def act(self) -> None:
        """One act for each language that was changed, or what is wrong."""
        wishes = self.wishes()
        if not wishes:
            return
        self.accept()
        for wish in wishes:
            self.wanted.emit(wish)

    def wishes(self) -> list[SetTemplate]:
        """What is changed; nothing while something is wrong, which is said."""
        for editor in self.editors.values():
            if editor.fault:
                self.say_fault(editor.fault, editor.body)
                return []
        found = [editor.wish(resends=self.resends.isChecked()) for editor in self.editors.values()]
        wishes = [one for one in found if one is not None]
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
        self.resends.setText(self.tr("Send again when nobody knows whether it went out"))
        self.resends.setToolTip(
            self.tr("For a text that does no harm twice. Never for one with a time or a promise in it.")
        )
        self.act_button.set_words(self.tr("Save new version"))
        self._tell_fields()

    def _show_purpose(self) -> None:
        self.say_fault("")
        self._has_ruled = False
        self._tell_fields()
        self._show_rule()
        self._show_languages()

    def _show_rule(self) -> None:
        """As it is, unless it was chosen otherwise here."""
        if not self._has_ruled:
            mine = [one for one in self._held if one.purpose == self.purpose.currentData()]
            self.resends.setChecked(any(one.resend_if_unknown for one in mine))

    def _take_rule(self) -> None:
        self._has_ruled = True
        self._renew()

    def _show_languages(self) -> None:
        purpose = str(self.purpose.currentData())
        held = {one.language: one for one in self._held if one.purpose == purpose}
        for language, editor in self.editors.items():
            editor.show_template(purpose, held.get(language), resends=self.resends.isChecked())
        self.refit()

    def _tell_fields(self) -> None:
        fields = FIELDS.get(str(self.purpose.currentData()), {})
        named = " ".join(f"{{{name}}}" for name in fields)
        hint = self.tr("Filled in when it is sent: {fields}").format(fields=named) if fields else ""
        self._purpose_field.say(hint)

    def _renew(self) -> None:
        if self.fault:
            self.say_fault("")
