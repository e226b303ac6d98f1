"""Asks for other opening hours on one day, of a centre or of one of its queues; shows what they are and become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from app.domain.hours import Hours, Span
from app.domain.place import Centre, Queue, Service
from app.domain.wish import SetHours
from app.listing.sort_key import collation
from ui import words
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill, widen
from ui.dialogs.day_entries import day_entries
from ui.formats import Formats, parse_minute
from ui.widgets.field import Field
from ui.widgets.notice import Notice
from ui.widgets.reason_field import LONGEST


@dataclass(frozen=True, slots=True)
class HoursPlaces:
    """Whose hours can be set: the user's centres and their queues; `hours` are by queue id, exceptions among them."""

    centres: tuple[Centre, ...]
    queues: tuple[Queue, ...]
    services: tuple[Service, ...]
    hours: Mapping[int, Hours]
    today: date
    centre_id: int | None = None


class HoursDialog(ActDialog):
    """`wanted` carries SetHours. Closing is not preselected: the day is open until somebody says otherwise."""

    def __init__(self, parent: QWidget, what: HoursPlaces, formats: Formats) -> None:
        super().__init__(parent, width=520, icon="calendar-time")
        self._what, self._formats = what, formats
        self.centre, self.queue, self.day = QComboBox(), QComboBox(), QComboBox()
        self.open_choice, self.closed_choice = QRadioButton(), QRadioButton()
        self.opens, self.closes, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self._fields = {
            box: Field(box)
            for box in (self.centre, self.queue, self.day, self.opens, self.closes, self.reason)
        }
        self.change = Notice(icon="calendar-time")
        self.open_choice.setChecked(True)
        self._lay_out()
        self.retranslate()
        self.centre.currentIndexChanged.connect(self._follow_centre)
        for box in (self.queue, self.day):
            box.currentIndexChanged.connect(self._follow_day)
        self.open_choice.toggled.connect(self._renew)
        for line in (self.opens, self.closes, self.reason):
            line.textEdited.connect(self._renew)

    def open_asking(self) -> None:
        self.ask(self.centre)

    def wish(self) -> SetHours | None:
        span = self._span()
        if span is None and self.open_choice.isChecked():
            line = self.opens if parse_minute(self.opens.text()) is None else self.closes
            self.say_fault(self.tr("Type a time such as 9:30, 930 or 9"), line)
            line.selectAll()
            return None
        if span is not None and span.closes_min <= span.opens_min:
            self.say_fault(self.tr("It closes before it opens"), self.closes)
            return None
        reason = self.reason.text().strip()
        if not reason:
            self.say_fault(self.tr("Give a reason"), self.reason)
            return None
        opens, closes = span if span is not None else (None, None)
        return SetHours(
            int(self.centre.currentData()), self.queue.currentData(), self._day, opens, closes, reason
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Opening hours"))
        self.heading.setText(self.tr("Other opening hours on a day"))
        self.tell_about(self.tr("Requests that wait stay open, due when they were due."))
        for box, caption in (
            (self.centre, self.tr("Centre")),
            (self.queue, self.tr("Queue")),
            (self.day, self.tr("Day")),
            (self.opens, self.tr("Opens")),
            (self.closes, self.tr("Closes")),
            (self.reason, self.tr("Reason")),
        ):
            self._fields[box].set_words(caption)
        self.open_choice.setText(self.tr("Open"))
        self.closed_choice.setText(self.tr("Closed all day"))
        self.act_button.set_words(self.tr("Set hours"))
        language, what = self._formats.language, self._what
        named = [(one.names.in_language(language), one.id) for one in what.centres]
        centres = sorted(named, key=lambda one: collation(one[0]))
        refill(self.centre, centres, self.centre.currentData() or what.centre_id)
        refill(self.day, day_entries(what.today, self._formats), self.day.currentData())
        widen(self.day)
        self._follow_centre()

    @property
    def _day(self) -> date:
        day: date = self.day.currentData()
        return day

    def _lay_out(self) -> None:
        field = self._fields
        self.column.addWidget(field[self.centre])
        self._row(field[self.queue], field[self.day])
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.open_choice)
        line.addWidget(self.closed_choice)
        line.addStretch()
        self.column.addLayout(line)
        self._row(field[self.opens], field[self.closes])
        self.column.addWidget(field[self.reason])
        self.column.addWidget(self.change)
        self.column.addStretch(1)

    def _row(self, *fields: Field) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        for one in fields:
            line.addWidget(one, 1)
        self.column.addLayout(line)

    def _follow_centre(self) -> None:
        language = self._formats.language
        service = {one.id: one.names.in_language(language) for one in self._what.services}
        queues: list[tuple[str, object]] = [(self.tr("The whole centre"), None)]
        queues += sorted(
            (f"{service.get(one.service_id, '')} · {words.language_name(one.language)}", one.id)
            for one in self._queues()
        )
        refill(self.queue, queues, self.queue.currentData())
        widen(self.queue)
        self._follow_day()

    def _queues(self) -> list[Queue]:
        """Of the centre; of those that are rung from, as the others follow no hours here."""
        return [one for one in self._what.queues if one.centre_id == self.centre.currentData()]

    def _follow_day(self) -> None:
        """The fields begin with the hours as they are; what has been typed gives way to another day's."""
        spans = [span for span in self._spans() if span is not None]
        for line, minute in (
            ((self.opens, spans[0].opens_min), (self.closes, spans[0].closes_min)) if spans else ()
        ):
            line.setText(self._formats.minute(minute))
        self._renew()

    def _spans(self) -> list[Span | None]:
        """The different hours on the day as they are, the commonest first."""
        chosen = self.queue.currentData()
        ids = [one.id for one in self._queues() if chosen in {None, one.id}]
        spans = [self._what.hours[id_].on(self._day) if id_ in self._what.hours else None for id_ in ids]
        return sorted(set(spans), key=lambda span: (-spans.count(span), span or (0, 0)))

    def _span(self) -> Span | None:
        """What has been typed; None for closed, and while a time is none."""
        opens, closes = (parse_minute(line.text()) for line in (self.opens, self.closes))
        if self.closed_choice.isChecked() or opens is None or closes is None:
            return None
        # As a time of closing, midnight is the end of the day.
        return Span(opens, closes or 24 * 60)

    def _renew(self) -> None:
        for line in (self.opens, self.closes):
            self._fields[line].setEnabled(self.open_choice.isChecked())
        span = self._span()
        after = "…" if span is None and self.open_choice.isChecked() else self._told(span)
        before = ", ".join(self._told(one) for one in self._spans()) or self.tr("closed")
        day = f"{self._formats.weekday(self._day)} {self._formats.short_day(self._day)}"
        self.change.say(f"{day}: {before} → {after}")
        self.say_fault("")

    def _told(self, span: Span | None) -> str:
        if span is None:
            return self.tr("closed")
        return f"{self._formats.minute(span.opens_min)}–{self._formats.minute(span.closes_min)}"
