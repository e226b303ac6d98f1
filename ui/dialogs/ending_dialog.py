"""The frame of the dialogs that end callbacks without ringing, which beyond a few an hour take a second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.act import MOST_ENDED_AN_HOUR, MOST_ENDED_AT_ONCE, ActKind, Seen
from ui.dialogs.act_dialog import ActDialog
from ui.theme import set_icon
from ui.widgets.notice import Notice
from ui.widgets.reason_field import ReasonField

#: How long the other supervisor has to agree and the asker to act, by the contract of the database.
CONSENT_MIN: Final = 15


class EndingWords(QObject):
    """A class of its own: plurals are not looked up in the context of a class that one inherits from."""

    def at_once(self, count: int) -> str:
        return self.tr("Ending %n callback(s) at once takes a second supervisor.", "", count)

    def within_an_hour(self, most: int) -> str:
        return self.tr("More than %n callback(s) within an hour take a second supervisor.", "", most)


class EndingDialog(ActDialog):
    """What the hour does not allow turns into asking another supervisor; the database has the last word.

    The hour's count is of what this console knows of, so one can always ask of one's own accord.
    """

    def __init__(
        self, parent: QWidget, kind: ActKind, rows: Sequence[Seen], *, ended_lately: int, icon: str
    ) -> None:
        """`ended_lately`: how many callbacks this person has ended within the last hour, as far as is known."""
        super().__init__(parent, icon=icon)
        self.kind, self.rows, self._icon = kind, tuple(rows), icon
        self._ended_lately = ended_lately
        self.reason = ReasonField()
        self.consent_box = QCheckBox()
        self.consent_note = Notice(icon="users")
        self.cancel_button.setDefault(True)
        self.consent_box.toggled.connect(self._turn)
        self.reason.changed.connect(lambda: self.say_fault(""))

    @property
    def count(self) -> int:
        """How many callbacks it would end."""
        return len(self.rows)

    @property
    def is_over_limit(self) -> bool:
        """Whether it takes a consent whatever is wished."""
        too_many = self.count > MOST_ENDED_AT_ONCE[self.kind]
        return too_many or self._ended_lately + self.count > MOST_ENDED_AN_HOUR

    @property
    def asks_consent(self) -> bool:
        return self.consent_box.isChecked()

    def add_consent(self) -> None:
        """Puts the consent's part below what the dialog asks."""
        self.column.addWidget(self.consent_box)
        self.column.addWidget(self.consent_note)
        self.column.addStretch(1)
        self.weigh()

    def weigh(self) -> None:
        """After the rows have changed: whether a consent must be asked for."""
        must = self.is_over_limit
        # What cannot be chosen is said by the note alone.
        self.consent_box.setVisible(not must)
        if must != self._must_ask():
            self.consent_box.setProperty("must", must)
            self.consent_box.setChecked(must)
        self._turn()

    def needs_reason(self) -> str:
        """The reason given; "" after having said that one is missing."""
        if not self.reason.reason:
            self.say_fault(self.tr("Give a reason"))
            self.reason.focus()
        return self.reason.reason

    def retranslate(self) -> None:
        super().retranslate()
        self.consent_box.setText(self.tr("Ask another supervisor to agree"))
        self._turn()

    def _must_ask(self) -> bool:
        return bool(self.consent_box.property("must"))

    def _turn(self) -> None:
        asks = self.asks_consent
        why = ""
        if asks and self.count > MOST_ENDED_AT_ONCE[self.kind]:
            why = EndingWords().at_once(self.count)
        elif asks and self.is_over_limit:
            why = EndingWords().within_an_hour(MOST_ENDED_AN_HOUR)
        then = self.tr(
            "Another supervisor is asked now. Once they agree you carry it out, within {minutes} minutes."
        ).format(minutes=CONSENT_MIN)
        self.consent_note.say(f"{why} {then}".strip() if asks else "")
        self.show_verb(asks)
        set_icon(self.act_button, "users" if asks else self._icon, "onaccent", 16)
        self.refit()

    def show_verb(self, asks: bool) -> None:
        """The verb on the button: the act's, or asking for consent."""
        raise NotImplementedError

    def ask_words(self) -> str:
        return self.tr("Ask to agree")
