"""One text with all that is known of it: what it says, where it stands and why, and what it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.message import Message
from app.domain.moment import from_us
from app.domain.text_length import text_length
from ui.screens.messages_model import MessageWording, state_of, why_of
from ui.theme import theme
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.state_panes import EmptyState

_BODY_PX, _LEAST_BODY_PX = 128, 64


class MessageDetail(Panel):
    """Shows one text at a time; its values can be marked and copied."""

    def __init__(self, wording: MessageWording) -> None:
        super().__init__()
        self._wording = wording
        self._message: Message | None = None
        self._title = Label(role="section")
        self._title.setWordWrap(True)
        self.body = QPlainTextEdit()
        self.body.setReadOnly(True)
        self.body.setTabChangesFocus(True)
        self._nothing = EmptyState("message")
        self._fields = QWidget()
        self._grid = QGridLayout(self._fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        below = QVBoxLayout(inner)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._fields)
        below.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
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

    def show_message(self, message: Message | None) -> None:
        """None: nothing, or more than one, is chosen."""
        if message != self._message:
            self._message = message
            self._renew()

    def set_wording(self, wording: MessageWording) -> None:
        self._wording = wording
        self._renew()

    def told(self) -> dict[str, str]:
        """The fields on show, by caption."""
        found = {}
        for row in range(self._grid.rowCount()):
            left, right = self._grid.itemAtPosition(row, 0), self._grid.itemAtPosition(row, 1)
            if left is not None and right is not None:
                caption, value = left.widget(), right.widget()
                if isinstance(caption, Label) and isinstance(value, Label):
                    found[caption.text()] = value.text()
        return found

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text message"))
        self._scroll.setAccessibleName(self.tr("Text message"))
        self.body.setAccessibleName(self.tr("What it says"))
        self._nothing.say(self.tr("No text chosen"), self.tr("Choose a row to see what it says."))
        self._renew()

    def _renew(self) -> None:
        message = self._message
        self._nothing.setVisible(message is None)
        for part in (self._title, self.body, self._scroll):
            part.setVisible(message is not None)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if message is None:
            return
        wording, formats = self._wording, self._wording.formats
        self._title.setText(wording.purpose(message))
        self.body.setPlainText(message.body)
        self.body.setVisible(bool(message.body))
        size = text_length(message.body)
        length = self.tr("{characters} characters · %n part(s)", "", size.parts).format(
            characters=formats.number(size.characters)
        )
        for caption, value in (
            (self.tr("State"), state_of(message)),
            (self.tr("Reason"), why_of(message)),
            (self.tr("Callback"), wording.callback(message)),
            (self.tr("Centre"), wording.centre_name(message.centre_id)),
            (self.tr("Made by"), message.created_by),
            (self.tr("Made"), formats.day_and_clock(from_us(message.created_us))),
            (self.tr("Changed"), formats.day_and_clock(from_us(message.changed_us))),
            (self.tr("Send not after"), formats.day_and_clock(from_us(message.not_after_us))),
            (self.tr("Tries"), formats.number(message.tries)),
            (self.tr("Length"), length if message.body else ""),
        ):
            if value:
                self._add(caption, value)

    def _add(self, caption: str, value: str) -> None:
        row = self._grid.rowCount()
        left, right = Label(caption, role="label", tone="t3"), Label(value)
        right.setWordWrap(True)
        right.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        right.setAccessibleName(f"{caption}: {value}")
        right.setMinimumWidth(1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(left, row, 0, top)
        self._grid.addWidget(right, row, 1, top)

    def _restyle(self) -> None:
        self.body.setFixedHeight(min(theme.px(_BODY_PX), max(theme.px(_LEAST_BODY_PX), self.height() // 3)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
