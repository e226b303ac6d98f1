"""The frame of the dialogs about a nurse's time: who, from when until when, and what it does to the centres."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.domain.moment import to_us
from app.domain.staffing import Staffing
from app.listing.hands_effect import HandsChange
from app.listing.staff import Nurse
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill, widen
from ui.dialogs.day_entries import day_entries
from ui.formats import Formats, parse_minute, parse_time
from ui.widgets.field import Field
from ui.widgets.notice import Notice
from ui.words.hands import all_besides, hands_change

#: An effect is reckoned in some ten milliseconds: not with every key that is typed.
_SETTLE_MS: Final = 120
MIDNIGHT: Final = time(0)


@dataclass(frozen=True, slots=True)
class HandsAsked:
    """What is known when it is asked: the nurses and centres to choose from, and what a change would do.

    `centres`: names by id. `now` is aware; `today` its local day. `closes`: the local time each centre closes today,
    by id; four in the afternoon where none is told. `agent_id`: the nurse who is meant, whose code is `code`; None:
    any. Where she is none of `nurses`, nobody is chosen to begin with. `needs_most_id`: the centre that a loan is
    proposed to where none is meant.
    """

    nurses: tuple[Nurse, ...]
    centres: Mapping[int, str]
    agent_id: int | None
    now: datetime
    today: date
    formats: Formats
    effect: Callable[[Staffing], Sequence[HandsChange]]
    to_centre_id: int | None = None
    needs_most_id: int | None = None
    closes: Mapping[int, time] = field(default_factory=dict)
    code: str = ""

    def closes_for(self, nurse: Nurse | None) -> time:
        """When her own centre closes."""
        return self.closes.get(nurse.home_id if nurse is not None else 0, time(16))


class HandsDialog(ActDialog):
    """`wanted` carries one of `app.domain.staffing`; a subclass says which, and has the other fields that it needs."""

    def __init__(self, parent: QWidget, asked: HandsAsked, icon: str) -> None:
        super().__init__(parent, width=520, icon=icon)
        self.asked, self.formats = asked, asked.formats
        self.nurse, self.day = QComboBox(), QComboBox()
        self.starts, self.ends = QLineEdit(), QLineEdit()
        self.fields: dict[QWidget, Field] = {
            box: Field(box) for box in (self.nurse, self.day, self.starts, self.ends)
        }
        self.known = Notice(icon="user")
        self.change = Notice(icon="chart-bar")
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self.show_effect)

    def open_asking(self) -> None:
        """The keyboard goes to what is not known yet."""
        self.show_effect()
        self.ask(self.nurse if self.asked.agent_id is None or self.chosen is None else self.ends)

    def wish(self) -> Staffing | None:
        if self.chosen is None:
            self.say_fault(self.nobody(), self.nurse)
            return None
        for line in (self.starts, self.ends):
            if self._typed(line) is None:
                self.say_fault(self.tr("Type a time such as 9:30, 930 or 9"), line)
                line.selectAll()
                return None
        starts, ends = self.span()
        if ends <= starts:
            self.say_fault(self.tr("It ends before it begins"), self.ends)
            return None
        if ends <= self.asked.now:
            self.say_fault(self.tr("That time has passed"), self.ends)
            return None
        return self.staffing(starts, ends)

    def staffing(self, starts: datetime, ends: datetime) -> Staffing | None:
        """What is wished, of the fields as they are; None when something is missing, which has been told."""
        raise NotImplementedError

    def nobody(self) -> str:
        """What is said while no nurse is chosen."""
        return self.tr("Choose a nurse")

    # -- what a subclass builds on --------------------------------------------------------------------------

    def lay_out(self, *rows: Sequence[QWidget]) -> None:
        """The fields in rows, what is known of the nurse below her, and the effect last."""
        for number, row in enumerate(rows):
            line = QHBoxLayout()
            line.setSpacing(10)
            for box in row:
                line.addWidget(self.fields[box], 1)
            self.column.addLayout(line)
            if number == 0:
                self.column.addWidget(self.known)
        self.column.addWidget(self.change)
        self.column.addStretch(1)

    def follow(self) -> None:
        """Once all fields are there: whatever is chosen or typed is told of."""
        self.nurse.currentIndexChanged.connect(self.follow_nurse)
        for box in self.fields:
            if isinstance(box, QComboBox) and box is not self.nurse:
                box.currentIndexChanged.connect(self.renew)
            elif isinstance(box, QLineEdit):
                box.textEdited.connect(self.renew)

    def retranslate(self) -> None:
        super().retranslate()
        for box, caption in (
            (self.nurse, self.tr("Nurse")),
            (self.day, self.tr("Day")),
            (self.starts, self.tr("From")),
            (self.ends, self.tr("Until")),
        ):
            self.fields[box].set_words(caption)
        nurses: list[tuple[str, object]] = [
            (f"{one.code} · {' '.join(one.speaks)}", one.agent_id) for one in self.asked.nurses
        ]
        meant = self.asked.agent_id
        refill(self.nurse, nurses, self.nurse.currentData() or meant, has_stand_in=meant is None)
        refill(self.day, day_entries(self.asked.today, self.formats), self.day.currentData())
        widen(self.day)
        self.follow_nurse()

    def follow_nurse(self) -> None:
        """The times begin with what is usual for her."""
        nurse = self.chosen
        self.known.say(all_besides(nurse, self.formats) if nurse is not None else "")
        starts, ends = self.usual(nurse)
        self.starts.setText(self.formats.clock(starts))
        self.ends.setText(self.formats.clock(ends))
        self.renew()

    def usual(self, nurse: Nurse | None) -> tuple[time, time]:
        """From now, or from when she comes, until the end of her shift."""
        now = self.local(self.asked.now)
        starts, ends = now, self.asked.closes_for(nurse)
        if nurse is not None and nurse.spans:
            # As moments: by the clock alone, who came before midnight would come late this evening.
            first = max(nurse.spans[0][0], to_us(self.asked.now))
            starts, ends = self.local(first), self.local(nurse.until_us)
        return (starts, ends) if ends > starts else (starts, time(23, 59) if starts >= ends else ends)

    @property
    def chosen(self) -> Nurse | None:
        agent_id = self.nurse.currentData()
        return next((one for one in self.asked.nurses if one.agent_id == agent_id), None)

    @property
    def agent_id(self) -> int:
        return int(self.nurse.currentData())

    def local(self, at: datetime | int) -> time:
        """The region's clock, in whole minutes."""
        moment = at if isinstance(at, datetime) else datetime.fromtimestamp(at / 1e6, self.formats.zone)
        told = moment.astimezone(self.formats.zone).time()
        return told.replace(second=0, microsecond=0, tzinfo=None)

    def _typed(self, line: QLineEdit) -> time | None:
        """The end of a day is typed as opening hours show it, too."""
        told = parse_time(line.text())
        is_midnight = told is None and line is self.ends and parse_minute(line.text()) is not None
        return MIDNIGHT if is_midnight else told

    def moment(self, day: date, line: QLineEdit, *, is_end: bool = False) -> datetime:
        """What a line says on a day. As an end, midnight is that of the next day. A time that is none is now."""
        told = self._typed(line)
        if told is None:
            return self.asked.now
        if is_end and told == MIDNIGHT:
            day += timedelta(days=1)
        return datetime.combine(day, told, self.formats.zone).astimezone(self.asked.now.tzinfo)

    def span(self) -> tuple[datetime, datetime]:
        """From and until, aware."""
        day: date = self.day.currentData()
        return self.moment(day, self.starts), self.moment(day, self.ends, is_end=True)

    def renew(self) -> None:
        """Something has been chosen or typed: what it does is shown in a moment."""
        self.say_fault("")
        self._settling.start()

    def show_effect(self) -> None:
        """Load and left over before and after, of each centre that it concerns."""
        self._settling.stop()
        self.change.say(self._effect_words())
        self.refit()

    def _effect_words(self) -> str:
        if self.chosen is None or any(self._typed(line) is None for line in (self.starts, self.ends)):
            return ""
        starts, ends = self.span()
        if ends <= starts:
            return ""
        if starts.astimezone(self.formats.zone).date() > self.asked.today:
            return self.tr("On a later day: today's figures stay as they are.")
        wanted = self.staffing(starts, ends)
        if wanted is None:
            return ""
        return "\n".join(hands_change(one, self.formats) for one in self.asked.effect(wanted))
