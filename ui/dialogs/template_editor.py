"""One language's text in the dialog of templates: typed, counted, checked, and shown as a patient might get it.

Long because a text, what is wrong with it and what was confirmed of it are shown and forgotten together.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.link import link
from app.domain.template import Template, health_words, trouble, with_examples
from app.domain.text_price import TextPrice
from app.domain.texting import SetTemplate
from app.messaging.another_number import stands_in
from app.messaging.length import look_over
from ui import words
from ui.formats import Formats
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.retranslated import Retranslated
from ui.words.costly import why_costly
from ui.words.prices import PriceWords

_HEIGHT_PX = 74
_PREVIEW_PX = 240


class _Draft(NamedTuple):
    """What was typed of a purpose, over which version, and which words were confirmed to tell of nobody's health."""

    base: Template | None
    typed: str
    confirmed: frozenset[str] = frozenset()


class TemplateEditor(Retranslated, QWidget):
    """Keeps what was typed, of each purpose, until it is saved.

    When a newer version comes meanwhile it says whose that is. A confirmation is of the words it was given for, and
    goes with any other word.
    """

    changed = Signal()
    #: It has become higher or lower.
    resized = Signal()

    def __init__(self, language: str, formats: Formats) -> None:
        super().__init__()
        self.language, self._formats = language, formats
        self._purpose = ""
        self._base: Template | None = None
        self._held: Template | None = None
        self._confirmed: frozenset[str] = frozenset()
        self._drafts: dict[str, _Draft] = {}
        self._price: TextPrice | None = None
        self._caption = Label(role="strong")
        self._size = Label(role="label", tone="t2")
        self.body = QPlainTextEdit()
        self.body.setTabChangesFocus(True)
        self._caption.setBuddy(self.body)
        self._fault = Label(role="label", tone="crit")
        self._fault.setWordWrap(True)
        self._costly = Notice(level="warn")
        self.plain_button = Button(kind="ghost", icon="check")
        self.health_tick = QCheckBox()
        self._shown = Label(role="label", tone="t3")
        self.preview = Notice(icon="message")
        self._instead = Label(role="label", tone="t2")
        self._instead.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._caption)
        head.addStretch()
        head.addWidget(self._size)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.body)
        for part in (self._costly, self.plain_button, self._fault, self.health_tick):
            column.addWidget(part)
            part.hide()
        column.addWidget(self._instead)
        column.addStretch()
        column.setAlignment(self.plain_button, Qt.AlignmentFlag.AlignLeft)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._shown)
        beside.addWidget(self.preview)
        beside.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(column, 1)
        row.addLayout(beside)
        self.body.textChanged.connect(self._renew)
        self.plain_button.clicked.connect(self.make_plain)
        self.health_tick.toggled.connect(self._tick)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def typed(self) -> str:
        return self.body.toPlainText()

    @property
    def fault(self) -> str:
        """What is wrong with it, "" while nothing is."""
        return self._fault.text() if self.is_changed else ""

    @property
    def costly(self) -> str:
        """What makes it cost more, "" while nothing does."""
        return self._costly.text

    @property
    def cost(self) -> str:
        """What it costs, in words."""
        return self._size.text()

    @property
    def instead(self) -> str:
        """What goes in its place where no number is known, in words; "" where it can stay."""
        return self._instead.text()

    @property
    def is_changed(self) -> bool:
        """Whether something other than what is sent now was typed."""
        return self.typed != (self._base.body if self._base else "")

    @property
    def unsaved(self) -> frozenset[str]:
        """The purposes of which something was typed that is not what is sent."""
        here = {self._purpose} if self._is_draft else set()
        return frozenset(self._drafts) | here

    def set_price(self, price: TextPrice | None) -> None:
        """What a part costs; None: the region has not said."""
        if price != self._price:
            self._price = price
            self._renew()

    def show_template(self, purpose: str, held: Template | None) -> None:
        """What is sent now; what was typed of that purpose stays, or comes back."""
        if purpose != self._purpose:
            if self._is_draft:
                self._drafts[self._purpose] = _Draft(self._base, self.typed, self._confirmed)
            draft = self._drafts.pop(purpose, _Draft(held, held.body if held else ""))
            self._purpose, self._base, self._confirmed = purpose, draft.base, draft.confirmed
            self._put(draft.typed)
        self._held = held
        is_kept = self.is_changed and (held is None or held.body != self.typed)
        if not is_kept:
            self._base = held
            self._put(held.body if held else "")
        self.retranslate()

    def make_plain(self) -> None:
        """Put the plain twins in."""
        self.body.setPlainText(look_over(self.typed).plain)

    def wish(self, *, resends: bool) -> SetTemplate | None:
        """The new version; None where nothing is changed, or something is wrong."""
        is_changed = self.is_changed or (self._base is not None and resends != self._base.resend_if_unknown)
        if not is_changed or self.fault or not self.typed.strip():
            return None
        return SetTemplate(
            self._purpose,
            self.language,
            self.typed,
            resends,
            self._base.version if self._base else 0,
            # The text that is sent now was confirmed by whoever wrote it.
            bool(health_words(self.typed)) and (self.health_tick.isChecked() or not self.is_changed),
        )

    def retranslate(self) -> None:
        held = self._held
        said = words.language_name(self.language)
        if held is not None:
            said = self.tr("{language} · version {version}, {who} {day}").format(
                language=said,
                version=held.version,
                who=held.created_by,
                day=self._formats.day(held.created_at),
            )
        self._caption.setText(said)
        self.body.setAccessibleName(words.language_name(self.language))
        self.body.setPlaceholderText(self.tr("No text in this language: the Finnish one is sent"))
        self._shown.setText(self.tr("As the patient sees it"))
        self.plain_button.set_words(self.tr("Replace with plain characters"))
        self.health_tick.setText(self.tr("I confirm that it tells nothing of the patient's health"))
        self._renew()

    @property
    def _is_draft(self) -> bool:
        """Whether what was typed would be lost; blanks where there is no text are nothing."""
        return self.is_changed and bool(self.typed.strip() or self._base)

    def _put(self, body: str) -> None:
        # Put in anew the text would lose its cursor and what Ctrl+Z takes back.
        if self.typed != body:
            with QSignalBlocker(self.body):
                self.body.setPlainText(body)

    def _tick(self, is_confirmed: bool) -> None:
        self._confirmed = frozenset(health_words(self.typed)) if is_confirmed else frozenset()
        self._renew()

    def _show_tick(self) -> str:
        """Asks about words of health, and anew when they are others; one that is not confirmed, "" without one."""
        found = health_words(self.typed) if self.is_changed else ()
        if self._confirmed != frozenset(found):
            self._confirmed = frozenset()
        with QSignalBlocker(self.health_tick):
            self.health_tick.setChecked(bool(self._confirmed))
        self.health_tick.setVisible(bool(found))
        return found[0] if found and not self._confirmed else ""

    def _renew(self) -> None:
        looked = look_over(with_examples(self._purpose, self.typed, self.language))
        size = self.tr("{characters} characters · %n part(s)", "", looked.length.parts).format(
            characters=self._formats.number(looked.length.characters)
        )
        if self._price is not None:
            size = f"{size} · {PriceWords(self._price, self._formats).of(looked.length.parts)}"
        self._size.setText(size)
        self._costly.say(why_costly(looked))
        self.plain_button.setVisible(any(one.twin is not None for one in looked.costly))
        fault = self._why_not(self._show_tick())
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault) and self.is_changed)
        self.preview.say(with_examples(self._purpose, self.typed, self.language).strip())
        self._shown.setVisible(bool(self.preview.text))
        instead = with_examples(
            self._purpose, stands_in(self._purpose, self.language, self.typed), self.language
        )
        self._instead.setText(
            self.tr("Who was told a number gets this where the line shows none: “{text}”").format(
                text=instead
            )
            if instead
            else ""
        )
        self._instead.setVisible(bool(instead))
        self.changed.emit()
        self.resized.emit()

    def _why_not(self, health: str) -> str:
        if not self.typed.strip():
            return (
                self.tr("A text that is sent cannot be emptied. Write what is sent instead.")
                if self._base
                else ""
            )
        why = trouble(self._purpose, self.language, self.typed)
        if why == "holds_a_link":
            return self.tr(
                "“{word}” is a link, or a phone makes one of it: take it out,"
                " or write a space after the full stop."
            ).format(word=link(self.typed))
        if why:
            return words.refused(why)
        if health:
            return self.tr("“{word}” may tell of the patient's health. Leave it out, or confirm.").format(
                word=health
            )
        if self._held != self._base and self._held is not None and self.is_changed:
            return self.tr("{who} has written another version meanwhile: “{body}”").format(
                who=self._held.created_by, body=self._held.body
            )
        return ""

    def _restyle(self) -> None:
        self.body.setFixedHeight(theme.px(_HEIGHT_PX))
        self._shown.setFixedWidth(theme.px(_PREVIEW_PX))
        self.preview.setFixedWidth(theme.px(_PREVIEW_PX))
