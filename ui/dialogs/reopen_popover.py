"""Asks why callbacks that had ended shall be rung after all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.act import Seen
from app.domain.wish import Reopen
from ui.dialogs.popover import Popover
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.reason_field import ReasonField
from ui.widgets.retranslated import Retranslated


class ReopenPopover(Retranslated, Popover):
    """`wanted` carries Reopen. Nothing is chosen at first; Enter goes to the button, and from there acts."""

    wanted = Signal(object)

    def __init__(self, host: QWidget, rows: Sequence[Seen]) -> None:
        super().__init__(host, "", 400)
        self.rows = tuple(rows)
        self._about = Label(role="label", tone="t2")
        self._about.setWordWrap(True)
        self.reason = ReasonField()
        self._fault = Label(role="label", tone="crit")
        self._fault.hide()
        self.reopen_button = Button(icon="arrow-back-up", kind="primary")
        for part in (self._about, self.reason, self._fault, self.reopen_button):
            self.column.addWidget(part)
        self.reopen_button.clicked.connect(self._reopen)
        self.reason.changed.connect(self._fault.hide)
        self.retranslate()

    @property
    def fault(self) -> str:
        return "" if self._fault.isHidden() else self._fault.text()

    def ask(self, anchor: QWidget | None) -> None:
        self.open_at(anchor, self.reason.presets[0])

    def retranslate(self) -> None:
        self.title.setText(self.tr("Reopen %n callback(s)", "", len(self.rows)))
        self.setAccessibleName(self.title.text())
        self._about.setText(self.tr("The wait goes on from the first request, and the due time stays."))
        self.reopen_button.set_words(self.tr("Reopen %n callback(s)", "", len(self.rows)))
        self.reason.offer(
            (
                self.tr("Ended by mistake"),
                self.tr("The patient has been in touch again"),
                self.tr("The matter was not settled"),
            )
        )

    def _reopen(self) -> None:
        reason = self.reason.reason
        if not reason:
            self._fault.setText(self.tr("Give a reason"))
            self._fault.show()
            self.adjustSize()
            announce(self, self._fault.text())
            self.reason.focus()
            return
        self.dismiss()
        self.wanted.emit(Reopen(self.rows, reason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.window().focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.reopen_button.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
