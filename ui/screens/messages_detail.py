"""One text with all that is known of it: what it says, where it stands and why, and what it is about."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.message import Message
from app.domain.moment import from_us
from app.domain.text_length import text_length
from ui.screens.messages_model import MessageWording, state_of, why_of
from ui.theme import theme
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.scroll_room import ScrollRoom
from ui.widgets.state_panes import EmptyState
from ui.widgets.value_list import ValueList
from ui.words import actor_alone

_BODY_PX, _LEAST_BODY_PX = 128, 64


class MessageDetail(Retranslated, Panel):
    """Shows one text at a time; its values can be marked and copied."""

    def __init__(self, wording: MessageWording) -> None:
        super().__init__()
        self._wording = wording
        self._message: Message | None = None
        self._chosen = 0
        self._title = Label(role="section")
        self._title.setWordWrap(True)
        self.body = QPlainTextEdit()
        self.body.setReadOnly(True)
        self.body.setTabChangesFocus(True)
        self._nothing = EmptyState("message")
        self._fields = ValueList()
        self._scroll = ScrollRoom(by_keys=True)
        inner = QWidget()
        below = QVBoxLayout(inner)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._fields)
        below.addStretch(1)
        self._scroll.hold(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self.body)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._nothing, 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_message(self, message: Message | None, *, chosen: int = 0) -> None:
        """None: nothing, or more than one, is `chosen`."""
        if (message, chosen) != (self._message, self._chosen):
            self._message, self._chosen = message, chosen
            self._renew()

    def set_wording(self, wording: MessageWording) -> None:
        self._wording = wording
        self._renew()

    def told(self) -> dict[str, str]:
        """The fields on show, by caption."""
        return self._fields.told()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text message"))
        self._scroll.setAccessibleName(self.tr("Text message"))
        self.body.setAccessibleName(self.tr("What it says"))
        self._renew()

    def _renew(self) -> None:
        message = self._message
        self._nothing.setVisible(message is None)
        for part in (self._title, self.body, self._scroll):
            part.setVisible(message is not None)
        if message is None:
            self._fields.tell(())
            self._nothing.say(
                self.tr("%n texts chosen", "", self._chosen)
                if self._chosen > 1
                else self.tr("No text chosen"),
                self.tr("Choose one row to see what it says.")
                if self._chosen > 1
                else self.tr("Choose a row to see what it says."),
            )
            return
        wording, formats = self._wording, self._wording.formats
        self._title.setText(wording.purpose(message))
        self.body.setPlainText(message.body)
        self.body.setVisible(bool(message.body))
        size = text_length(message.body)
        length = self.tr("{characters} characters · %n part(s)", "", size.parts).format(
            characters=formats.number(size.characters)
        )
        told = (
            (self.tr("State"), state_of(message)),
            (self.tr("Reason"), why_of(message)),
            (self.tr("Callback"), wording.callback(message)),
            (self.tr("Centre"), wording.centre_name(message.centre_id)),
            (self.tr("Made by"), actor_alone(message.created_by)),
            (self.tr("Made"), formats.day_and_clock(from_us(message.created_us))),
            (self.tr("Changed"), formats.day_and_clock(from_us(message.changed_us))),
            (self.tr("Send not after"), formats.day_and_clock(from_us(message.not_after_us))),
            (self.tr("Tries"), formats.number(message.tries)),
            (self.tr("Length"), length if message.body else ""),
        )
        self._fields.tell(told)

    def _restyle(self) -> None:
        self.body.setFixedHeight(min(theme.px(_BODY_PX), max(theme.px(_LEAST_BODY_PX), self.height() // 3)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()
