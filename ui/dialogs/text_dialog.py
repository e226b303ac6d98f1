"""Chooses a text message by its purpose, shows it in each receiver's language, says who gets it and what it costs.

All of that is read together before something is sent that cannot be recalled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import words
from ui.dialogs.text_previews import TextPreviews, TextSize
from ui.dialogs.text_receivers import Receiver, Receivers
from ui.dialogs.texts_offered import TextsOffered
from ui.formats import number
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.words.prices import PriceWords
from ui.words.untextable import Untextables

#: More receivers than this are asked about once more: a sent text cannot be recalled.
ASKED_ABOVE = 5
#: How long a text is held back for undoing.
HELD_S = 10
#: Between the question's words and its buttons.
_BREATH = 16
_WIDTH_PX = 520
#: Left free around the dialog within its window, in px.
_AROUND = 16


class TextDialog(Retranslated, QDialog):
    """`chosen` carries the ids of those who can be sent a text, and the purpose.

    Between `show_checking` and `show_hindrances` nothing is sent: how many will get it is said before.
    """

    chosen = Signal(object, str)

    def __init__(
        self,
        parent: QWidget,
        receivers: Sequence[Receiver],
        offered: TextsOffered,
        measure: Callable[[str], TextSize],
        is_new: Callable[[str, str], bool] = lambda _purpose, _language: False,
    ) -> None:
        """`is_new`: whether nobody has been sent a purpose's text in a language yet; then it is asked about too."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._receivers = Receivers(receivers)
        self._is_checking = False
        self._is_unchecked = False
        self._goes_on = False
        self._offered = offered
        self._templates = offered.by_hand()
        self._is_new = is_new
        self._counts = self._receivers.by_language
        self.purpose = QComboBox()
        self.counted = Label(role="label", tone="t1")
        self.counted.setWordWrap(True)
        self._note = Label(role="label", tone="warn")
        self._note.setWordWrap(True)
        self.cancel_button = Button()
        self.send_button = Button(icon="message", kind="primary")
        self.back_button = Button()
        self.confirm_button = Button(icon="message", kind="primary")
        self._held = Label(role="label", tone="t2")
        self.cost = Label(role="label", tone="t2")
        self._question = Label(role="section")
        self._warning = Label(tone="t2")
        self._warning.setWordWrap(True)
        self.pages = QStackedWidget(self)
        self._texts = self._composing(measure)
        self.pages.addWidget(self._texts)
        self.pages.addWidget(self._confirming())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.addWidget(self.pages)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.fit)
        self.resize(theme.px(_WIDTH_PX), 0)
        self.purpose.currentIndexChanged.connect(self._show_purpose)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self.reject)
        self.send_button.clicked.connect(self._send_or_ask)
        self.confirm_button.clicked.connect(self._send)
        self.retranslate()
        self.purpose.setFocus()

    @property
    def is_checking(self) -> bool:
        return self._is_checking

    def show_checking(self) -> None:
        """Whose number takes texts is being asked."""
        self._is_checking = True
        self.retranslate()

    def show_texts(self, offered: TextsOffered) -> None:
        """What is sent now, read again while the receivers were checked."""
        texts = offered.by_hand()
        if texts != self._templates:
            # Who pressed meanwhile meant the words they saw.
            self._goes_on = False
        self._offered, self._templates = offered, texts
        self.retranslate()

    def show_hindrances(self, found: Mapping[int, str] | None) -> None:
        """Who of them cannot or must not be sent a text, by id, and why; None: it could not be found out."""
        before = self._receivers.get
        self._is_checking, self._is_unchecked = False, found is None
        self._receivers = self._receivers.checked(found or {})
        self._counts = self._receivers.by_language
        self.retranslate()
        # Who pressed meanwhile meant the receivers they saw.
        if self._goes_on and self._receivers.get == before and not self._is_unchecked:
            self._send_or_ask()
        self._goes_on = False

    def retranslate(self) -> None:
        n = len(self._receivers.get)
        self.setWindowTitle(self.tr("Send text message"))
        kept = self.purpose.currentData()
        self.purpose.blockSignals(True)
        self.purpose.clear()
        for code in self._templates:
            self.purpose.addItem(words.purpose(code), code)
        self.purpose.setCurrentIndex(max(0, self.purpose.findData(kept)))
        self.purpose.blockSignals(False)
        self.purpose.setAccessibleName(self.tr("What the text is for"))
        self.cancel_button.set_words(self.tr("Cancel"))
        self.back_button.set_words(self.tr("Cancel"))
        verb = self.tr("Send %n text(s)", "", n)
        self.send_button.set_words(verb)
        self.confirm_button.set_words(verb)
        self._held.setText(self.tr("Held back for %n s, so that it can be undone.", "", HELD_S))
        self._question.setText(self.tr("Send a text to %n number(s)?", "", n))
        spread = ", ".join(
            f"{words.language_name(code)} {number(count)}" for code, count in self._counts.items()
        )
        warning = self.tr(
            "A sent text cannot be recalled. Each goes in the caller's language: {spread}."
        ).format(spread=spread)
        self._show_purpose()
        cost = f"{self.cost.text()}." if self.cost.text() else ""
        parts = (self._left_out(), warning, cost, self._new_words())
        self._warning.setText(" ".join(part for part in parts if part))

    def _composing(self, measure: Callable[[str], TextSize]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.purpose)
        column.addWidget(self.counted)
        self._previews = TextPreviews(self._counts, measure, column, self)
        column.addWidget(self._note)
        column.addStretch()
        column.addWidget(self.cost)
        column.addWidget(self._held)
        column.addLayout(_buttons(self.cancel_button, self.send_button))
        return page

    def _confirming(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._warning)
        column.addStretch()
        column.addLayout(_buttons(self.back_button, self.confirm_button))
        return page

    def _show_purpose(self) -> None:
        bodies = self._templates.get(str(self.purpose.currentData() or ""), {})
        told = self._previews.show(bodies, self._counts)
        self._tell_cost(told.parts if bodies else 0, told.price)
        self.counted.setText(self._count_words())
        self._say_what_to_mind(is_plain=told.is_plain)
        is_blocked = self.purpose.currentData() in self._offered.blocked
        self.send_button.setEnabled(bool(self._receivers.get) and bool(bodies) and not is_blocked)
        self._fitting.start()

    def _tell_cost(self, parts: int, price: PriceWords | None) -> None:
        """What all of them cost together."""
        said = self.tr("Together %n part(s)", "", parts)
        if price is not None:
            said = self.tr("{parts}, {price}").format(parts=said, price=price.of(parts))
        self.cost.setText(said)
        self.cost.setVisible(parts > 0)

    def _say_what_to_mind(self, *, is_plain: bool) -> None:
        lines = []
        if not self._templates:
            lines.append(self.tr("There are no text templates. They are made in the settings."))
        if warning := self._offered.warnings.get(str(self.purpose.currentData() or "")):
            lines.append(warning)
        if self._is_unchecked:
            lines.append(
                self.tr("Which numbers can be sent texts could not be checked. The answer will tell of each.")
            )
        if not is_plain:
            lines.append(self.tr("A special character makes this text cost more: 70 characters a part."))
        self._note.setText("\n".join(lines))
        self._note.setVisible(bool(lines))

    def _count_words(self) -> str:
        """How many will get it, and how many not and why."""
        if self._is_checking:
            return self.tr("Checking which numbers can be sent texts…")
        own, day, purpose = "", "", self.purpose.currentData()
        n = 0 if purpose in self._offered.blocked else len(self._receivers.get)
        gets = self.tr("%n patient(s) will get this text.", "", n)
        if purpose in self._offered.of_centres:
            own = self.tr("Each is told the number of their own centre; one of them is shown.")
        if purpose in self._offered.of_lines:
            day = self.tr("Each is told the day on which they will be called; one of them is shown.")
        return " ".join(part for part in (gets, self._left_out(), own, day) if part)

    def _left_out(self) -> str:
        hindrances = self._receivers.hindrances
        if not hindrances:
            return ""
        counted = Untextables().counted
        reasons = ", ".join(counted(code, count) for code, count in hindrances.most_common())
        return self.tr("%n will not: {reasons}.", "", hindrances.total()).format(reasons=reasons)

    def _new_words(self) -> str:
        """That the text is a new one, "" where it is not."""
        purpose = str(self.purpose.currentData() or "")
        if not any(self._is_new(purpose, language) for language in self._counts):
            return ""
        return self.tr("The text has changed and nobody has been sent it yet: read it once more.")

    def _send_or_ask(self) -> None:
        if self._is_checking:
            self._goes_on = True
        elif len(self._receivers.get) > ASKED_ABOVE or self._new_words():
            self.retranslate()
            # A stack is as large as its largest page, and the question is much shorter than the texts.
            self._texts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self.pages.setCurrentIndex(1)
            self.resize(self.width(), self._height_of_question())
            self.back_button.setDefault(True)
            self.back_button.setFocus()
        else:
            self._send()

    def fit(self) -> None:
        """As high as the words need, but never more than its window."""
        layout = self.layout()
        if layout is None or self.pages.currentIndex() != 0:
            return
        margins = layout.contentsMargins()
        inner = self.width() - margins.left() - margins.right()
        self._previews.fit_within(inner)
        page, stack = self._texts.layout(), self.pages.layout()
        # What was hidden or written a moment ago counts as before until all of them have looked again, and no
        # window becomes lower than its layout thinks it must be.
        for one in (page, stack, layout):
            if one is not None:
                one.invalidate()
                one.activate()
        needed = page.totalHeightForWidth(inner) if page is not None else 0
        parent = self.parentWidget()
        room = (self.screen().availableGeometry() if parent is None else parent.window()).height()
        self.resize(self.width(), min(needed + margins.top() + margins.bottom(), room - 2 * _AROUND))

    def showEvent(self, event: QShowEvent) -> None:
        # Before it is polished a label counts its lines in the application's font, not in its own.
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self.fit()
        super().showEvent(event)

    def _height_of_question(self) -> int:
        page = self._question.parentWidget() or self
        lines = max(page.heightForWidth(self.pages.width()), page.sizeHint().height())
        return lines + self.height() - self.pages.height() + _BREATH

    def _send(self) -> None:
        purpose = str(self.purpose.currentData())
        ids = [one.callback_id for one in self._receivers.get]
        self.accept()
        self.chosen.emit(ids, purpose)


def _buttons(cancel: Button, act: Button) -> QHBoxLayout:
    """Cancel at the left of the act, as in every dialog of the console."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addStretch()
    line.addWidget(cancel)
    line.addWidget(act)
    return line
