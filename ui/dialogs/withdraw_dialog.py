"""Asks why callbacks are withdrawn: they are rung no more, and the reason is kept with who gave it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.act import ActKind, Seen
from app.domain.consent import AskConsent
from app.domain.wish import Withdraw
from ui.dialogs.ending_dialog import EndingDialog
from ui.widgets.label import Label


class WithdrawDialog(EndingDialog):
    """`wanted` carries Withdraw, or AskConsent for more than one person may end alone."""

    def __init__(self, parent: QWidget, rows: Sequence[Seen], *, ended_lately: int = 0) -> None:
        super().__init__(parent, ActKind.WITHDRAW, rows, ended_lately=ended_lately, icon="x")
        self._why = Label(role="label", tone="t2")
        self.column.addWidget(self._why)
        self.column.addWidget(self.reason)
        self.retranslate()
        self.add_consent()

    def open_asking(self) -> None:
        self.ask(self.reason.presets[0])

    def wish(self) -> Withdraw | AskConsent | None:
        reason = self.needs_reason()
        if not reason:
            return None
        if self.asks_consent:
            return AskConsent(self.kind, self.rows, reason)
        return Withdraw(self.rows, reason)

    def show_verb(self, asks: bool) -> None:
        verb = self.tr("Withdraw %n callback(s)", "", self.count)
        self.act_button.set_words(self.ask_words() if asks else verb)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Withdraw"))
        self.heading.setText(self.tr("Withdraw %n callback(s)?", "", self.count))
        self.tell_about(
            self.tr("Nobody rings any more. Who withdrew and why stays on record; it can be reopened.")
        )
        self._why.setText(self.tr("Why"))
        self.reason.offer(
            (
                self.tr("The patient no longer needs the call"),
                self.tr("The matter was settled elsewhere"),
                self.tr("Left by mistake"),
            )
        )
        super().retranslate()
