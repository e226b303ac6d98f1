"""Asks for an absence, an extra shift or a loan of a nurse, each with what it does to the centres before it is done."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.moment import to_us
from app.domain.staffing import LONGEST_ABSENCE, AbsenceReason, AddShift, Lend, RecordAbsence
from app.listing.staff import Nurse, turn
from ui.dialogs.combo import refill
from ui.dialogs.day_entries import day_entries
from ui.dialogs.hands_dialog import MIDNIGHT, HandsAsked, HandsDialog
from ui.widgets.field import Field
from ui.words.hands import absence_reason


class AbsenceDialog(HandsDialog):
    """`wanted` carries RecordAbsence."""

    def __init__(self, parent: QWidget, asked: HandsAsked) -> None:
        super().__init__(parent, asked, "circle-x")
        self.last_day, self.reason = QComboBox(), QComboBox()
        for box in (self.last_day, self.reason):
            self.fields[box] = Field(box)
        self.lay_out((self.nurse,), (self.day, self.starts), (self.last_day, self.ends), (self.reason,))
        self.retranslate()
        self.follow()
        self.day.currentIndexChanged.connect(self._follow_day)

    def staffing(self, starts: datetime, ends: datetime) -> RecordAbsence:
        return RecordAbsence(self.agent_id, starts, ends, self.reason.currentData())

    def span(self) -> tuple[datetime, datetime]:
        first, last = self.day.currentData(), self.last_day.currentData()
        return self.moment(first, self.starts), self.moment(last, self.ends, is_end=True)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Absence"))
        self.heading.setText(self.tr("Record an absence"))
        self.tell_about(
            self.tr("The nurse gets no more calls from the beginning of it, wherever she is signed on.")
        )
        reasons: list[tuple[str, object]] = [(absence_reason(one), one) for one in AbsenceReason]
        refill(self.reason, reasons, self.reason.currentData())
        days = day_entries(self.asked.today, self.formats, LONGEST_ABSENCE.days)
        refill(self.last_day, days, self.last_day.currentData())
        super().retranslate()
        self.fields[self.day].set_words(self.tr("First day"))
        self.fields[self.last_day].set_words(self.tr("Last day"))
        self.fields[self.reason].set_words(self.tr("Reason"))
        self.act_button.set_words(self.tr("Record absence"))

    def _follow_day(self) -> None:
        """It does not end before it begins."""
        first: date = self.day.currentData()
        if self.last_day.currentData() < first:
            place = next(
                (row for row in range(self.last_day.count()) if self.last_day.itemData(row) == first), 0
            )
            self.last_day.setCurrentIndex(place)


class ShiftDialog(HandsDialog):
    """`wanted` carries AddShift."""

    def __init__(self, parent: QWidget, asked: HandsAsked) -> None:
        super().__init__(parent, asked, "user-check")
        self.centre = QComboBox()
        self.fields[self.centre] = Field(self.centre)
        self.lay_out((self.nurse,), (self.centre,), (self.day, self.starts, self.ends))
        self.retranslate()
        self.follow()

    def staffing(self, starts: datetime, ends: datetime) -> AddShift:
        return AddShift(self.agent_id, int(self.centre.currentData()), starts, ends)

    def usual(self, nurse: Nurse | None) -> tuple[time, time]:
        """After her shift, two hours; else until closing."""
        now = self.local(self.asked.now)
        starts = max(self.local(nurse.until_us), now) if nurse is not None and nurse.spans else now
        later = (datetime.combine(date.min, starts) + timedelta(hours=2)).time()
        closes = self.asked.closes_for(nurse)
        ends = later if starts >= closes else closes
        return starts, ends if ends > starts else time(23, 59)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Extra shift"))
        self.heading.setText(self.tr("Add an extra shift"))
        self.tell_about(self.tr("At a time when the nurse has none. The plan itself stays as it is."))
        super().retranslate()
        self.fields[self.centre].set_words(self.tr("Centre"))
        self.act_button.set_words(self.tr("Add shift"))

    def follow_nurse(self) -> None:
        nurse = self.chosen
        entries: list[tuple[str, object]] = [(name, id_) for id_, name in self.asked.centres.items()]
        entries.sort(key=lambda entry: (nurse is None or entry[1] != nurse.home_id, entry[0]))
        refill(self.centre, entries, nurse.home_id if nurse is not None else None)
        super().follow_nurse()


class LendDialog(HandsDialog):
    """`wanted` carries Lend. A loan is a part of one shift, of today or a later day."""

    def __init__(self, parent: QWidget, asked: HandsAsked) -> None:
        super().__init__(parent, asked, "arrows-right-left")
        self.centre = QComboBox()
        self.fields[self.centre] = Field(self.centre)
        self.lay_out((self.nurse,), (self.centre,), (self.day, self.starts, self.ends))
        self.retranslate()
        self.follow()

    def open_asking(self) -> None:
        self.show_effect()
        if self.chosen is None:
            self.ask(self.nurse)
            self.say_fault(self.nobody())
        elif self.asked.agent_id is None:
            self.ask(self.nurse)
        elif self.asked.to_centre_id is None:
            self.ask(self.centre)
        else:
            self.ask(self.ends)
            self.ends.selectAll()

    def nobody(self) -> str:
        if not self.asked.nurses:
            return self.tr("No nurse can be lent now.")
        if self.asked.code:
            return self.tr("{nurse} cannot be lent now. Choose another nurse.").format(nurse=self.asked.code)
        return super().nobody()

    def staffing(self, starts: datetime, ends: datetime) -> Lend | None:
        if self.centre.currentData() is None:
            self.say_fault(self.tr("There is no other centre of yours to lend to"))
            return None
        return Lend(self.agent_id, int(self.centre.currentData()), starts, ends)

    def usual(self, nurse: Nurse | None) -> tuple[time, time]:
        """Her turn, as for one who is dragged; midnight is the end of the day."""
        now_us = to_us(self.asked.now)
        left = turn(nurse.spans, now_us) if nurse is not None else None
        if left is None:
            starts, ends = self.local(now_us), self.asked.closes_for(nurse)
        else:
            starts, ends = (self.local(us) for us in left)
        return starts, ends if ends > starts else MIDNIGHT

    def retranslate(self) -> None:
        is_said = bool(self.fault) and self.chosen is None
        self.setWindowTitle(self.tr("Lend a nurse"))
        self.heading.setText(self.tr("Lend a nurse to another centre"))
        self.tell_about(
            self.tr("She rings the callbacks of that centre until the hour, and then those of her own again.")
        )
        super().retranslate()
        self.fields[self.centre].set_words(self.tr("To the centre"))
        self.act_button.set_words(self.tr("Lend"))
        if is_said:
            self.say_fault(self.nobody())

    def follow_nurse(self) -> None:
        nurse = self.chosen
        entries: list[tuple[str, object]] = [
            (name, id_) for id_, name in self.asked.centres.items() if nurse is None or id_ != nurse.home_id
        ]
        wanted = self.centre.currentData() or self.asked.to_centre_id or self.asked.needs_most_id
        refill(self.centre, entries, wanted)
        super().follow_nurse()
