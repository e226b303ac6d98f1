"""What the details note of a callback below its buttons: the caller's others, the wish, texts, and the small print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.act import Why
from app.domain.moment import from_us
from app.listing.shown import ENDED, CallbackHistory, CallbackRow, Standing
from ui import words
from ui.formats import Formats
from ui.panels.detail_words import clock_or_day, more_words
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.note import Note

_FAILED = frozenset({"undelivered", "expired", "rejected", "held", "unknown"})


class CallbackNotes(QWidget):
    """Each note is there only where there is something to say. `same_caller_wanted`: the caller's others, please.

    `retry_wanted` carries when the patient had wished to be rung: a retry then brings the wish back.
    """

    same_caller_wanted = Signal()
    retry_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._services: tuple[tuple[str, int], ...] = ()
        self._row: CallbackRow | None = None
        self._retry: QAction | None = None
        self._as_wished_us = 0
        self.held = Note()
        self.same_caller = Note(can_open=True)
        self.same_services = Label(role="label", tone="t2")
        self.same_services.setWordWrap(True)
        self.select_button = Button(kind="ghost")
        self.wish, self.texting, self.untextable = Note(), Note(), Note()
        self.as_wished_button = Button(icon="clock-hour-4", kind="ghost")
        self.read_button = Button(icon="mail-opened", kind="ghost")
        self._more = Label(role="label", tone="t2")
        self._more.setWordWrap(True)
        # A widget and not a layout: empty, a layout would leave its gap.
        self._same_row = QWidget()
        same = QHBoxLayout(self._same_row)
        same.setContentsMargins(0, 0, 0, 0)
        same.addWidget(self.same_services, 1)
        same.addWidget(self.select_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.held)
        column.addWidget(self.same_caller)
        column.addWidget(self._same_row)
        column.addWidget(self.wish)
        column.addWidget(self.as_wished_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.texting)
        column.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.untextable)
        column.addWidget(self._more)
        self.same_caller.opened.connect(self.same_caller_wanted)
        self.select_button.clicked.connect(self.same_caller_wanted)
        self.as_wished_button.clicked.connect(lambda: self.retry_wanted.emit(self._as_wished_us))
        self._name()
        self._mirror_retry()

    def set_retry(self, retry: QAction) -> None:
        """The command of which the retry as wished is one: it is there and on where that is."""
        self._retry = retry
        retry.changed.connect(self._mirror_retry)
        self._mirror_retry()

    def show_services(self, services: Sequence[tuple[str, int]], formats: Formats) -> None:
        """Of which services the caller's other open callbacks are, and how many; they are shown, never blocked."""
        self._services = tuple(services)
        self._write_same_caller(formats)

    def show_callback(self, row: CallbackRow, known: CallbackHistory, now_us: int, formats: Formats) -> None:
        """`known`: the history as far as it is."""
        self._row = row
        self._write_held(row, now_us, formats)
        self._write_same_caller(formats)
        self.show_history(row, known, now_us, formats)
        self._more.setText(more_words(row))
        self._more.setVisible(bool(self._more.text()))

    def show_history(self, row: CallbackRow, known: CallbackHistory, now_us: int, formats: Formats) -> None:
        """What only the history tells: why the patient is sent no text, and a wish that was set aside."""
        self._write_wish(row, known.wished_us, now_us, formats)
        self._show_texting(row, known.untextable)

    def _show_texting(self, row: CallbackRow, why: str) -> None:
        """What was texted, and `why` nothing is."""
        if row.has_said:
            said = self.tr("The patient has texted: read it below")
            self.texting.say(said, icon="message", level="warn")
        elif row.text_state:
            said = self.tr("Text message: {state}").format(state=words.text_state(row.text_state))
            self.texting.say(said, icon="message", level="warn" if row.text_state in _FAILED else "info")
        else:
            self.texting.say("")
        known = why or ("" if row.may_text else Why.MAY_NOT)
        self.untextable.say(words.untextable(known), icon="message", level="info")

    def _write_held(self, row: CallbackRow, now_us: int, formats: Formats) -> None:
        said = ""
        if row.held_us:
            said = self.tr(
                "The patient has been in another call since {clock}, and nobody rings this one until it ends. If nobody"
                " is ringing, retry the patient's other request; if it is not in your centres, ask a supervisor who"
                " sees them all."
            ).format(clock=clock_or_day(row.held_us, now_us, formats))
        self.held.say(said, icon="phone-call", level="warn")

    def _write_same_caller(self, formats: Formats) -> None:
        others = self._row.same_caller if self._row is not None else 0
        self.same_caller.say(self.tr("Same number: %n other open callback(s)", "", others) if others else "")
        told = (f"{service} {formats.number(count)}" for service, count in self._services)
        self.same_services.setText(" · ".join(told) if others else "")
        self._same_row.setVisible(bool(others))

    def _write_wish(
        self, row: CallbackRow, wished_us: tuple[int, int], now_us: int, formats: Formats
    ) -> None:
        # What was set aside is over once its time has passed, or where the patient is to be rung then after all.
        is_aside = (
            not row.wish_from_us
            and row.standing not in ENDED
            and now_us < wished_us[0]
            and row.next_attempt_us < wished_us[0]
        )
        self._as_wished_us = wished_us[0] if is_aside and row.standing is not Standing.CALLING else 0
        if self._as_wished_us:
            clock = formats.at_moment(from_us(self._as_wished_us), from_us(now_us))
            self.as_wished_button.set_words(self.tr("Retry as wished, {clock}").format(clock=clock))
        self._mirror_retry()
        if is_aside:
            until = from_us(wished_us[1]) if wished_us[1] else None
            span = formats.span(from_us(wished_us[0]), until, from_us(now_us))
            said = self.tr("Wished to be called {span}: a retry set it aside")
            self.wish.say(said.format(span=span), icon="clock-hour-4", level="info")
            return
        if not row.wish_from_us:
            self.wish.say("")
            return
        begins, ends = (
            clock_or_day(at, now_us, formats) if at else "" for at in (row.wish_from_us, row.wish_until_us)
        )
        if row.wish_missed:
            said, level = self.tr("Wished to be called {span}: missed"), "warn"
        else:
            said, level = self.tr("Wishes to be called {span}"), "info"
        self.wish.say(said.format(span=f"{begins}–{ends}"), icon="clock-hour-4", level=level)

    def _mirror_retry(self) -> None:
        retry, button = self._retry, self.as_wished_button
        button.setVisible(bool(self._as_wished_us) and retry is not None and retry.isVisible())
        button.setEnabled(retry is not None and retry.isEnabled())
        button.setToolTip("" if retry is None or retry.isEnabled() else retry.statusTip())

    def _name(self) -> None:
        self.select_button.set_words(self.tr("Select them"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
