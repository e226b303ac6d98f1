"""One callback's row put into cells: text, tone, mark and what a screen reader says of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.masking import masked
from app.domain.moment import MINUTE_US
from app.listing.shown import CallbackRow, Standing
from ui import words
from ui.formats import NO_DATA, Formats
from ui.models.callback_columns import COLUMNS, Column, caption

translate = QCoreApplication.translate
#: Cells are few texts in many rows; so many are kept, enough for some screens of rows no two of which are alike.
_MOST_KEPT: Final = 8000
#: Combinations of columns that changed together; of the few dozen there are in a day.
_MOST_PLACES: Final = 500
#: What of a row a column tells, beside what the time makes of it.
_TOLD: Final[Mapping[str, Callable[[CallbackRow], object]]] = {
    "state": attrgetter(
        "standing",
        "next_attempt_us",
        "attempts_made",
        "max_attempts",
        "is_urgent",
        "lost_us",
        "held_us",
    ),
    "number": attrgetter("number_end", "has_said"),
    "centre": attrgetter("centre"),
    "reason": attrgetter("service", "is_urgent"),
    "left_at": attrgetter("requested_us", "carried_over"),
    "attempts": attrgetter("attempts_made", "max_attempts"),
    "due": attrgetter("due_us", "due_level"),
    "language": attrgetter("language"),
    "nurse": attrgetter("agent", "assigned"),
    "next_attempt": attrgetter("next_attempt_us"),
    "last_attempt": attrgetter("last_attempt_us"),
}
#: By column: which of the board's columns it is written of. A tick that changes none of them leaves the cell as it is.
_OF: Final[Mapping[str, frozenset[str]]] = {
    "state": frozenset({"state", "next_attempt_us", "attempts_made", "queue", "is_urgent", "taken_us"}),
    "number": frozenset({"number_end", "said_us"}),
    "centre": frozenset({"queue"}),
    "reason": frozenset({"queue", "is_urgent"}),
    "left_at": frozenset({"requested_us", "request_day", "state"}),
    "waited": frozenset({"requested_us", "state"}),
    "attempts": frozenset({"attempts_made", "queue"}),
    "due": frozenset({"due_us", "state"}),
    "language": frozenset({"language"}),
    "nurse": frozenset({"agent", "assigned"}),
    "next_attempt": frozenset({"next_attempt_us"}),
    "last_attempt": frozenset({"last_attempt_us"}),
}
_TONES = {"warn": "warn", "crit": "crit"}


def urgent_word() -> str:
    """What an urgent request is called in a cell."""
    return translate("CallbackCells", "Urgent")


@dataclass(frozen=True, slots=True)
class Cell:
    """What the delegate's roles answer for one cell; `spoken` is header and value in words."""

    text: str
    spoken: str
    tone: str = "t2"
    weight: int = 400
    glyph: str | None = None
    icon: str | None = None
    chip: bool = False
    note: str | None = None
    tip: str | None = None


class CellWriter:
    """Writes rows for one language, zone and minute; a change of any of them needs a new round."""

    columns: Sequence[Column] = COLUMNS
    #: By column: what of a row it tells. One that is not here is written for every row.
    told: Mapping[str, Callable[[CallbackRow], object]] = _TOLD
    caption = staticmethod(caption)

    def __init__(self, formats: Formats) -> None:
        self.formats = formats
        self._hidden: frozenset[str] = frozenset()
        self._minute = 0
        #: What was written this minute, by column and what it tells: most rows of a screen say the same in most cells,
        #: and a row that is written again says the same in nearly all of them.
        self._kept: dict[tuple[str, object], Cell] = {}
        #: By columns of the board: where the cells stand that are written of them.
        self._places: dict[frozenset[str], tuple[int, ...]] = {}

    def longest(self) -> dict[str, tuple[str, ...]]:
        """The widest words of columns that are never to be cut: "18 h 2…" is no wait."""
        return {"waited": self.formats.longest_durations()}

    @property
    def hidden(self) -> frozenset[str]:
        """Columns that are hidden, so that what they would say may stand as a note elsewhere."""
        return self._hidden

    @hidden.setter
    def hidden(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self.forget()

    def forget(self) -> None:
        """After another language or zone."""
        self._kept.clear()

    def cells(self, row: CallbackRow, now_us: int) -> tuple[Cell, ...]:
        """The cells of `row` in the order of `columns`; a cell that says the same is often the same object."""
        self._begin(now_us)
        return tuple([self._kept_cell(column.key, row, now_us) for column in self.columns])

    def cells_after(
        self,
        said: tuple[Cell, ...],
        row_now: Callable[[], CallbackRow],
        now_us: int,
        columns: frozenset[str],
    ) -> tuple[Cell, ...]:
        """The cells of a row that said this when last written and of which these columns of the board changed since.

        The row is asked for only where a cell may say something else.
        """
        places = self._places.get(columns)
        if places is None:
            if len(self._places) >= _MOST_PLACES:
                self._places.clear()
            places = self._places[columns] = tuple(
                place for place, column in enumerate(self.columns) if not columns.isdisjoint(_OF[column.key])
            )
        if not places:
            return said
        self._begin(now_us)
        row, cells = row_now(), list(said)
        for place in places:
            cells[place] = self._kept_cell(self.columns[place].key, row, now_us)
        return tuple(cells)

    def _begin(self, now_us: int) -> None:
        """What was written in another minute is forgotten."""
        if now_us // MINUTE_US != self._minute or len(self._kept) > _MOST_KEPT:
            self._kept.clear()
            self._minute = now_us // MINUTE_US

    def _kept_cell(self, key: str, row: CallbackRow, now_us: int) -> Cell:
        told = self.told.get(key)
        if told is None:
            return self._cell(key, row, now_us)
        known = (key, told(row))
        cell = self._kept.get(known)
        if cell is None:
            cell = self._kept[known] = self._cell(key, row, now_us)
        return cell

    def instant(self, at_us: int, now_us: int) -> str:
        """The clock for today, the day before it otherwise; a dash for no time."""
        if not at_us:
            return NO_DATA
        at, now = _utc(at_us), _utc(now_us)
        zone = self.formats.zone
        clock = self.formats.clock(at)
        if at.astimezone(zone).date() == now.astimezone(zone).date():
            return clock
        return f"{self.formats.short_day(at)} {clock}"

    def due(self, at_us: int, now_us: int) -> str:
        """The clock for today, the day alone otherwise; the midnight that ends a day is told as that day."""
        zone = self.formats.zone
        at, now = _utc(at_us).astimezone(zone), _utc(now_us).astimezone(zone)
        is_midnight = not at.hour and not at.minute
        day = (_utc(at_us - 1_000_000).astimezone(zone) if is_midnight else at).date()
        if day != now.date():
            return self.formats.short_day(day)
        return translate("CallbackCells", "today") if is_midnight else self.formats.clock(at)

    def _cell(self, key: str, row: CallbackRow, now_us: int) -> Cell:
        cell = self._written(key, row, now_us)
        if cell.spoken:
            return cell
        mark = f", {words.level(cell.glyph)}" if cell.glyph else ""
        note = f", {cell.note}" if cell.note else ""
        value = cell.text if cell.text != NO_DATA else translate("CallbackCells", "none")
        return Cell(
            cell.text,
            f"{self.caption(key)}: {value}{note}{mark}",
            cell.tone,
            cell.weight,
            cell.glyph,
            cell.icon,
            cell.chip,
            cell.note,
            cell.tip,
        )

    def _written(self, key: str, row: CallbackRow, now_us: int) -> Cell:
        match key:
            case "state":
                return self._state(row, now_us)
            case "number":
                return self._number(row)
            case "centre":
                return Cell(row.centre.in_language(self.formats.language), "", "t1")
            case "reason":
                return self._reason(row)
            case "left_at":
                return self._left_at(row, now_us)
            case "waited":
                seconds = max(0, now_us - row.requested_us) / 1_000_000
                tone = _TONES.get(row.waited_level, "t1")
                return Cell(self.formats.duration(seconds), "", tone, 400 if tone == "t1" else 600)
            case "attempts":
                return Cell(f"{row.attempts_made}/{row.max_attempts}", self._attempts(row))
            case "due":
                return self._due(row, now_us)
            case "language":
                return Cell(row.language, f"{caption(key)}: {words.language_name(row.language)}")
            case "nurse":
                return Cell(row.agent or row.assigned or NO_DATA, "")
            case "next_attempt":
                return Cell(self.instant(row.next_attempt_us, now_us), "")
            case _:
                return Cell(self.instant(row.last_attempt_us, now_us), "")

    def _state(self, row: CallbackRow, now_us: int) -> Cell:
        tone = words.standing_tone(row.standing)
        note = tip = None
        spoken = ""
        if row.lost_us:
            tone, note = "warn", self.instant(row.lost_us, now_us)
            tip = translate(
                "CallbackCells", "Taken {time} ago, and its end never told: retry it if nobody is ringing"
            ).format(time=self.formats.duration((now_us - row.lost_us) / 1_000_000))
            spoken = f"{self.caption('state')}: {words.standing(row.standing)}, {tip}"
        elif row.held_us:
            tone, note = "warn", self.instant(row.held_us, now_us)
            tip = translate(
                "CallbackCells",
                "The patient has been in another call for {time}: nobody rings this one until it ends",
            ).format(time=self.formats.duration((now_us - row.held_us) / 1_000_000))
            spoken = f"{self.caption('state')}: {words.standing(row.standing)}, {tip}"
        elif row.standing is Standing.POSTPONED:
            note = self.instant(row.next_attempt_us, now_us)
        elif row.attempts_made and "attempts" in self.hidden:
            note = f"{row.attempts_made}/{row.max_attempts}"
        if row.is_urgent and "reason" in self.hidden:
            return self._urgent_state(row, note, tone, tip)
        return Cell(
            words.standing(row.standing),
            spoken,
            tone,
            400 if tone == "t1" else 500,
            icon=words.standing_icon(row.standing),
            note=note,
            tip=tip,
        )

    def _urgent_state(self, row: CallbackRow, note: str | None, tone: str, tip: str | None) -> Cell:
        """Where no column has room to say that a request is urgent: the word in place of the state's."""
        urgent, state = urgent_word(), words.standing(row.standing)
        told = ", ".join(part for part in (state, urgent, tip or note) if part)
        return Cell(
            urgent, f"{self.caption('state')}: {told}", tone, 600,
            icon=words.standing_icon(row.standing), chip=True, note=state, tip=told,
        )  # fmt: skip

    def _number(self, row: CallbackRow) -> Cell:
        text = masked(row.number_end)
        if row.number_end:
            spoken = translate("CallbackCells", "Number: ends in {digits}").format(digits=row.number_end)
        else:
            spoken = translate("CallbackCells", "Number: hidden or unknown")
        if row.has_said:
            said = translate("CallbackCells", "The patient has texted, and nobody has dealt with it yet")
            # The mark stands where the first of the dots would: beside them all, the digits would be cut off.
            return Cell(text.split()[-1], f"{spoken}, {said}", "warn", 600, icon="message", tip=said)
        return Cell(text, spoken, "t1", 500) if row.number_end else Cell(text, spoken)

    def _reason(self, row: CallbackRow) -> Cell:
        service = row.service.in_language(self.formats.language)
        if not row.is_urgent:
            return Cell(service, "")
        urgent = urgent_word()
        spoken = urgent if service == urgent else f"{urgent}, {service}"
        return Cell(urgent, f"{caption('reason')}: {spoken}", "t1", 600, chip=True, note=service)

    def _due(self, row: CallbackRow, now_us: int) -> Cell:
        text = self.due(row.due_us, now_us)
        if row.due_level == "crit":
            spoken = translate("CallbackCells", "Due: {time}, overdue").format(time=text)
            return Cell(text, spoken, "crit", 600, glyph="crit")
        if row.due_level == "warn":
            spoken = translate("CallbackCells", "Due: {time}, within half an hour").format(time=text)
            return Cell(text, spoken, "warn", 500)
        return Cell(text, "")

    def _left_at(self, row: CallbackRow, now_us: int) -> Cell:
        told = self.instant(row.requested_us, now_us)
        spoken = f"{caption('left_at')}: {told}"
        # The clock of an earlier day would need a wider column than it is worth.
        return Cell(self.formats.short_day(_utc(row.requested_us)) if row.carried_over else told, spoken)

    def _attempts(self, row: CallbackRow) -> str:
        return translate("CallbackCells", "Attempts: {made} of {most}").format(
            made=row.attempts_made, most=row.max_attempts
        )


def _utc(at_us: int) -> datetime:
    return datetime.fromtimestamp(at_us / 1_000_000, UTC)
