"""What of the trail is wanted: person, act, centre, days and words; every change is a new query."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.moment import to_us
from app.domain.trail import REGION, TrailQuery
from app.listing.past_query import holds_a_number
from app.listing.sort_key import collation
from ui.dialogs.combo import refill
from ui.formats import Formats
from ui.screens.audit_vocabulary import act
from ui.screens.audit_words import ICONS
from ui.theme import theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_field import DateField
from ui.widgets.search_field import SearchField
from ui.words import actor_of_record

#: Words are looked for when the typing rests.
_REST_MS: Final = 250
#: What the field to search in keeps beside the boxes, which need all of theirs in large letters.
_WORDS_PX: Final = 106
_DAYS: Final = {"today": 1, "week": 7, "month": 30}


class AuditFilters(QWidget):
    """`changed`: something else is wanted. `now` is asked for the time, so that a demo's today is the demo's."""

    changed = Signal()

    def __init__(self, formats: Formats, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._formats, self._now = formats, now
        #: Whether days were chosen here or at the last start; until then both are today.
        self._has_days = False
        self._people: tuple[str, ...] = ()
        self._centres: tuple[tuple[int, str], ...] = ()
        #: The centre that was looked at at the last end, until the centres are known.
        self._left_centre: int | None = None
        self.words = SearchField(key="Ctrl+F")
        self.person, self.act, self.centre, self.period = (ChoiceBox() for _ in range(4))
        self.first, self.last = DateField(), DateField()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 2)
        for box in (self.person, self.act, self.centre, self.period):
            box.setMaxVisibleItems(20)
            box.activated.connect(self._choose)
            row.addWidget(box, 1)
        # Below the others, which have little room to spare in large letters.
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addStretch(1)
        for day in (self.first, self.last):
            day.dateChanged.connect(self._choose_days)
            days.addWidget(day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addLayout(days)
        self._rest.timeout.connect(self.changed)
        self.words.textChanged.connect(self._rest.start)
        self.words.returnPressed.connect(self._choose)
        theme.changed.connect(self._restyle)
        self.retranslate()
        self._restyle()
        self._show_days()

    @property
    def are_on(self) -> bool:
        """Whether anything is left out."""
        chosen = (self.person, self.act, self.centre, self.period)
        return bool(self.words.text().strip()) or any(box.currentIndex() > 0 for box in chosen)

    def told(self) -> str:
        """The filters in words, for who reads that nothing matches, and for the note of an export."""
        said = [
            box.currentText()
            for box in (self.person, self.act, self.centre, self.period)
            if box.currentIndex() > 0
        ]
        if self.period.currentData() == "between":
            first, last = sorted((self.first.day(), self.last.day()))
            said[-1] = f"{self._formats.day(first)}–{self._formats.day(last)}"
        return " · ".join([*said, *([self.words.text().strip()] if self.words.text().strip() else [])])

    def query(self) -> TrailQuery:
        """What is wanted, as of now."""
        chosen_act, chosen_centre = self.act.currentData(), self.centre.currentData()
        self._offer_days()
        since_us, until_us = self._span()
        words = self.words.text().strip()
        typed = words.casefold()
        return TrailQuery(
            actor=self.person.currentData(),
            whats=frozenset({chosen_act} if chosen_act is not None else ()),
            centre_id=chosen_centre,
            since_us=since_us,
            until_us=until_us,
            words=words.removeprefix("#"),
            words_mean=frozenset(what for what in ICONS if typed and typed in act(what).casefold()),
            words_name=frozenset(id_ for id_, name in self._centres if typed and typed in name.casefold()),
        )

    def clear(self) -> None:
        """Everything is wanted again."""
        with QSignalBlocker(self.words):
            self.words.clear()
        for box in (self.person, self.act, self.centre, self.period):
            box.setCurrentIndex(0)
        self._choose()

    def set_people(self, people: Sequence[str]) -> None:
        self._people = tuple(people)
        self._fill()

    def set_centres(self, centres: Sequence[tuple[int, str]]) -> None:
        """Ids and names in the user's language."""
        if tuple(centres) != self._centres:
            self._centres = tuple(centres)
            self._fill()
            self._left_centre = None

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats

    def state(self) -> dict[str, Any]:
        """What is wanted, as plain values for the settings file; never a number."""
        words = self.words.text().strip()
        return {
            "words": "" if holds_a_number(words) else words,
            "person": self.person.currentData() or "",
            "act": self.act.currentData() or "",
            "centre": self._wanted_centre(),
            "period": self.period.currentData(),
            "first": self.first.day().isoformat() if self._has_days else "",
            "last": self.last.day().isoformat() if self._has_days else "",
        }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Before the people and the centres are known; whatever is missing or foreign is left out."""
        person, centre = saved.get("person"), saved.get("centre")
        if isinstance(person, str) and person and not self.person.isHidden():
            self.set_people([person])
            self.person.setCurrentIndex(1)
        self._left_centre = centre if isinstance(centre, int) else None
        for box, name in ((self.act, "act"), (self.period, "period")):
            wanted = saved.get(name)
            box.setCurrentIndex(max(0, box.findData(wanted)) if isinstance(wanted, str) else 0)
        for field, name in ((self.first, "first"), (self.last, "last")):
            day = QDate.fromString(str(saved.get(name, "")), Qt.DateFormat.ISODate)
            if day.isValid():
                self._has_days = True
                with QSignalBlocker(field):
                    field.setDate(day)
        self.words.setText(str(saved.get("words", "")))
        # It is asked for with the first page, not once more when the typing has rested.
        self._rest.stop()
        self._show_days()

    def retranslate(self) -> None:
        """Called by the screen."""
        self.words.set_words(self.tr("Search the log"), self.tr("Search"))
        for box, name in (
            (self.person, self.tr("Person")),
            (self.act, self.tr("Act")),
            (self.centre, self.tr("Centre")),
            (self.period, self.tr("Days")),
            (self.first, self.tr("First day")),
            (self.last, self.tr("Last day")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        for day in (self.first, self.last):
            day.use_language(self._formats.language)
        self._fill()

    def _fill(self) -> None:
        refill(
            self.person,
            [(self.tr("Everybody"), None), *((actor_of_record(one), one) for one in self._people)],
            self.person.currentData(),
        )
        acts = sorted(((act(what), what) for what in ICONS), key=lambda one: collation(one[0]))
        refill(self.act, [(self.tr("All acts"), None), *acts], self.act.currentData())
        refill(
            self.centre,
            [
                (self.tr("All centres"), None),
                (self.tr("Region itself"), REGION),
                *((name, id_) for id_, name in self._centres),
            ],
            self._wanted_centre(),
        )
        refill(
            self.period,
            [
                (self.tr("All days"), None),
                (self.tr("Today"), "today"),
                (self.tr("7 days"), "week"),
                (self.tr("30 days"), "month"),
                (self.tr("Between…"), "between"),
            ],
            self.period.currentData(),
        )

    def _wanted_centre(self) -> int | None:
        centre: int | None = self.centre.currentData() if self._left_centre is None else self._left_centre
        return centre

    def _span(self) -> tuple[int | None, int | None]:
        zone = self._formats.zone
        period = self.period.currentData()
        if period is None:
            return None, None
        if period == "between":
            first, last = sorted((self.first.day(), self.last.day()))
        else:
            last = self._today()
            first = last - timedelta(days=_DAYS[period] - 1)
        since, until = (datetime.combine(day, time(), zone) for day in (first, last + timedelta(days=1)))
        return to_us(since), to_us(until)

    def _today(self) -> date:
        return self._now().astimezone(self._formats.zone).date()

    def _offer_days(self) -> None:
        """No later day than today can be chosen, whichever day it has become meanwhile."""
        today = self._today()
        for field in (self.first, self.last):
            field.show_day(field.day() if self._has_days else today, today)

    def _choose_days(self) -> None:
        self._has_days = True
        self._choose()

    def _choose(self) -> None:
        self._rest.stop()
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        is_between = self.period.currentData() == "between"
        if is_between:
            self._offer_days()
        self.first.setVisible(is_between)
        self.last.setVisible(is_between)

    def _restyle(self) -> None:
        self.words.setMinimumWidth(theme.px(_WORDS_PX))
