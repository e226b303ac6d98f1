"""Asks when to try again: now, or at a typed time today or on the next service day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from ui.dialogs.popover import Popover
from ui.formats import Formats, parse_time
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class RetryPopover(Retranslated, Popover):
    """`chosen` carries None for now, or the aware UTC time of the planned attempt."""

    chosen = Signal(object)

    def __init__(
        self,
        host: QWidget,
        count: int,
        days: Sequence[date],
        now: datetime,
        formats: Formats,
        lost: timedelta | None = None,
        wished: Sequence[tuple[datetime, datetime | None]] = (),
    ) -> None:
        """`days`: the days a retry may be planned for, the first of them today, in the region's zone.

        `lost`: how long ago a nurse took the only one, where that call may be lost. `wished`: from when until when the
        patients asked to be rung, of those who did and whose time is ahead.
        """
        super().__init__(host, "", 380)
        self._count = count
        self._days = tuple(days)
        self._now = now
        self._formats = formats
        self._lost = lost
        self._wished = tuple(wished)
        self._call = Label(role="label", tone="warn")
        self._call.setWordWrap(True)
        self._call.setVisible(lost is not None)
        self._wish = Label(role="label", tone="warn")
        self._wish.setWordWrap(True)
        self._wish.setVisible(bool(self._wished))
        self.now_button = Button(icon="refresh", kind="primary")
        self.day = QComboBox()
        self.time = QLineEdit()
        self.plan_button = Button(icon="calendar-time")
        self._or_later = Label(role="label", tone="t2")
        self._fault = Label(role="label", tone="crit")
        self._fault.setWordWrap(True)
        self.column.addWidget(self._call)
        self.column.addWidget(self._wish)
        self.column.addWidget(self.now_button)
        self.column.addSpacing(4)
        self.column.addWidget(self._or_later)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.day, 1)
        line.addWidget(self.time, 1)
        line.addWidget(self.plan_button)
        self.column.addLayout(line)
        self.column.addWidget(self._fault)
        self._fault.hide()
        self.now_button.clicked.connect(self._choose_now)
        self.plan_button.clicked.connect(self._choose_time)
        self.time.returnPressed.connect(self._choose_time)
        self.time.textEdited.connect(self._fault.hide)
        self.retranslate()

    def ask(self, anchor: QWidget | None) -> None:
        """Opens with "now" in focus, so that Enter alone retries at once."""
        self.open_at(anchor, self.now_button)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Retry %n callback(s)", "", self._count))
        self.setAccessibleName(self.title.text())
        if self._lost is not None:
            self._call.setText(
                self.tr(
                    "A nurse took this call {time} ago, and its end was never told. Check that nobody is ringing the"
                    " patient: it goes back to the queue, and the nurse has to sign on again."
                ).format(time=self._formats.duration(self._lost.total_seconds()))
            )
        self._wish.setText(self._of_wishes())
        said = (label.text() for label in (self._call, self._wish))
        self.now_button.setAccessibleDescription(" ".join(one for one in said if one))
        self.now_button.set_words(self.tr("Retry now"))
        self._or_later.setText(self.tr("or at a time"))
        self.plan_button.set_words(self.tr("Plan retry"))
        self.time.setPlaceholderText(self._formats.clock(self._now))
        self.time.setAccessibleName(self.tr("Time of the retry, such as 9:30 or 930"))
        self.day.setAccessibleName(self.tr("Day of the retry"))
        kept = max(0, self.day.currentIndex())
        self.day.clear()
        for place, day in enumerate(self._days):
            word = f"{self._formats.weekday(day)} {self._formats.short_day(day)}"
            self.day.addItem(self.tr("Today") if place == 0 else word)
        self.day.setCurrentIndex(kept)

    def _of_wishes(self) -> str:
        """That a retry rings them sooner than they asked for."""
        if not self._wished:
            return ""
        if self._count == 1:
            (span,) = self._wished
            return self.tr(
                "The patient wishes to be called {span}. A retry before that sets the wish aside."
            ).format(span=self._formats.span(*span, self._now))
        return self.tr(
            "%n of the patients wish(es) to be called later. A retry before the time wished sets it aside.",
            "",
            len(self._wished),
        )

    def _choose_now(self) -> None:
        self.dismiss()
        self.chosen.emit(None)

    def _choose_time(self) -> None:
        typed = parse_time(self.time.text())
        if typed is None:
            self._say(self.tr("Type a time such as 9:30, 930 or 9"))
            return
        day = self._days[max(0, self.day.currentIndex())]
        at = datetime.combine(day, typed, self._formats.zone).astimezone(UTC)
        if at <= self._now:
            self._say(self.tr("That time has already passed"))
            return
        self.dismiss()
        self.chosen.emit(at)

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.show()
        self.time.setAccessibleDescription(fault)
        self.time.setFocus()
        self.time.selectAll()
        self.adjustSize()
