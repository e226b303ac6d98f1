"""Asks for a request taken by hand: where, of whom, about what, and when the patient wishes to be rung."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.domain.place import Queue
from app.domain.typed_number import NumberKind
from app.domain.wish import Add
from app.listing.request_places import RequestPlaces
from ui import words
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill
from ui.formats import Formats, parse_time
from ui.widgets.field import Field
from ui.widgets.number_input import NumberInput

#: As much as the platform's own requests say; longer texts belong in the patient's record.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Addable:
    """Where requests can be added. `days`: today and the next service days; `centre_id`: the one looked at now."""

    places: RequestPlaces
    centre_id: int | None
    days: tuple[date, ...]
    now: datetime


class AddDialog(ActDialog):
    """`wanted` carries Add. A number with other open requests is no hindrance; those are shown once it is added."""

    def __init__(self, parent: QWidget, what: Addable, formats: Formats) -> None:
        super().__init__(parent, width=560, icon="phone-plus")
        self._what, self._formats = what, formats
        self.centre, self.service, self.language = QComboBox(), QComboBox(), QComboBox()
        self.number = NumberInput()
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.day, self.wish_from, self.wish_until = QComboBox(), QLineEdit(), QLineEdit()
        self.team = QLineEdit()
        self.team.setMaxLength(_LONGEST)
        self.nurse = QComboBox()
        self.may_text = QCheckBox()
        self.may_text.setChecked(True)
        boxes = (self.centre, self.service, self.language, self.reason, self.day)
        self._fields = {
            box: Field(box) for box in (*boxes, self.wish_from, self.wish_until, self.team, self.nurse)
        }
        self._lay_out()
        self.retranslate()
        self.centre.currentIndexChanged.connect(self._follow_centre)
        self.service.currentIndexChanged.connect(self._show_queue)
        self.language.currentIndexChanged.connect(self._show_queue)
        self.day.currentIndexChanged.connect(self._turn_wish)
        for line in (self.wish_from, self.wish_until, self.number.line):
            line.textEdited.connect(lambda: self.say_fault(""))
        self.finished.connect(self.number.forget)

    def open_asking(self) -> None:
        self.ask(self.number.line)

    def wish(self) -> Add | None:
        queue, typed = self._queue(), self.number.typed
        if queue is None:
            self.say_fault(self.tr("This centre has no queue for that service"), self.service)
            return None
        if typed.kind in {NumberKind.NOT_YET, NumberKind.WRONG}:
            self.say_fault(self.tr("The number is not a whole phone number"), self.number.line)
            return None
        window = self._window()
        if window is None:
            return None
        return Add(
            queue.id,
            str(self.language.currentData()),
            number=typed.number,
            reason=self.reason.text().strip(),
            wish_from=window[0],
            wish_until=window[1],
            care_team=self.team.text().strip(),
            named_agent_id=self.nurse.currentData(),
            may_text=self.may_text.isChecked() and typed.number is not None,
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Add a request"))
        self.heading.setText(self.tr("Add a request by hand"))
        self.number.set_words(self.tr("Number"))
        self.number.say_nothing_typed(self.tr("Left empty: hidden or unknown, and nobody can ring it"))
        for box, caption in (
            (self.centre, self.tr("Centre")),
            (self.service, self.tr("Service")),
            (self.language, self.tr("Language")),
            (self.reason, self.tr("Reason")),
            (self.day, self.tr("Wishes to be rung")),
            (self.wish_from, self.tr("From")),
            (self.wish_until, self.tr("Until")),
            (self.team, self.tr("Care team")),
            (self.nurse, self.tr("Named professional")),
        ):
            self._fields[box].set_words(caption)
        self.wish_from.setPlaceholderText(self._formats.clock(time(9)))
        self.wish_until.setPlaceholderText(self._formats.clock(time(10, 30)))
        self.may_text.setText(self.tr("May be sent texts"))
        self.act_button.set_words(self.tr("Add request"))
        language = self._formats.language
        centres = [(one.names.in_language(language), one.id) for one in self._what.places.centres]
        refill(self.centre, sorted(centres), self.centre.currentData() or self._what.centre_id)
        spoken = [(words.language_name(one), one) for one in self._what.places.languages]
        refill(self.language, spoken, self.language.currentData() or "fi")
        days: list[tuple[str, object]] = [(self.tr("At any time"), None)]
        for place, day in enumerate(self._what.days):
            told = f"{self._formats.weekday(day)} {self._formats.short_day(day)}"
            days.append((self.tr("Today") if place == 0 else told, day))
        refill(self.day, days, self.day.currentData())
        self._follow_centre()
        self._turn_wish()

    def _lay_out(self) -> None:
        field = self._fields
        self.column.addWidget(self.number)
        self._row(field[self.centre], field[self.service], field[self.language])
        self.column.addWidget(field[self.reason])
        self._row(field[self.day], field[self.wish_from], field[self.wish_until])
        self._row(field[self.nurse], field[self.team])
        self.column.addWidget(self.may_text)
        self.column.addStretch(1)
        order: Sequence[QWidget] = (
            self.number.line, self.centre, self.service, self.language, self.reason, self.day,
            self.wish_from, self.wish_until, self.nurse, self.team, self.may_text,
        )  # fmt: skip
        for place in range(1, len(order)):
            QWidget.setTabOrder(order[place - 1], order[place])

    def _row(self, *fields: Field) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        for one in fields:
            line.addWidget(one, 1)
        self.column.addLayout(line)

    def _follow_centre(self) -> None:
        centre_id, language = int(self.centre.currentData() or 0), self._formats.language
        services = [
            (one.names.in_language(language), one.id) for one in self._what.places.services(centre_id)
        ]
        refill(self.service, services, self.service.currentData())
        nurses: list[tuple[str, object]] = [(self.tr("Nobody"), None)]
        nurses += [(one.code, one.id) for one in self._what.places.nurses(centre_id)]
        refill(self.nurse, nurses, self.nurse.currentData())
        self._show_queue()

    def _queue(self) -> Queue | None:
        language = str(self.language.currentData())
        service, centre = self.service.currentData(), self.centre.currentData()
        return self._what.places.queue(int(centre or 0), int(service or 0), language)

    def _show_queue(self) -> None:
        queue, language = self._queue(), self.language.currentData()
        said = ""
        if queue is not None and queue.language != language:
            said = self.tr("No queue in this language here: rung from the one in {language}").format(
                language=words.language_name(queue.language)
            )
        self._fields[self.language].say(said, "warn")
        self.say_fault("")

    def _turn_wish(self) -> None:
        has_day = self.day.currentData() is not None
        self.wish_from.setEnabled(has_day)
        self.wish_until.setEnabled(has_day)
        self.say_fault("")

    def _window(self) -> tuple[datetime | None, datetime | None] | None:
        """The wished window, (None, None) for none; None after having said what is wrong with it."""
        day: date | None = self.day.currentData()
        if day is None:
            return None, None
        times = []
        for line in (self.wish_from, self.wish_until):
            typed = parse_time(line.text())
            if typed is None:
                self.say_fault(self.tr("Type a time such as 9:30, 930 or 9"), line)
                line.selectAll()
                return None
            times.append(datetime.combine(day, typed, self._formats.zone).astimezone(UTC))
        if times[1] <= times[0]:
            self.say_fault(self.tr("The wished time ends before it begins"), self.wish_until)
            return None
        if times[1] <= self._what.now:
            self.say_fault(self.tr("That time has already passed"), self.wish_until)
            return None
        return times[0], times[1]
