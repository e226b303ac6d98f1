"""What the screen of all requests wants read, and what is done with it when it comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.database.reads.past_rows import PastRows
from app.domain.hours import instant
from app.domain.moment import to_us
from app.listing.past_query import Kind

if TYPE_CHECKING:
    from ui.screens.callbacks_screen import CallbacksScreen

#: So many requests are read by their ids at a time.
MOST_BY_ID: Final = 2000


class CallbacksReading(QObject):
    """Days, single requests, and those the user has acted on.

    `days_wanted`: the first and the last local day; `stopped`: no more of them; `rows_wanted`: ids; `acted_wanted`:
    microseconds since when.
    """

    days_wanted = Signal(object, object)
    stopped = Signal()
    rows_wanted = Signal(object)
    acted_wanted = Signal(object)

    def __init__(self, screen: CallbacksScreen) -> None:
        super().__init__(screen)
        self._screen, self._listing = screen, screen.listing
        self._days: tuple[date, date] | None = None
        self._awaits_rows = False
        #: Why the days did not come, in words.
        self.trouble = ""

    @property
    def is_on(self) -> bool:
        """Whether days are being read."""
        return self._days is not None

    # What it wants

    def ask_days(self, *, again: bool = False) -> None:
        """The days of the query that are not known yet; with `again` all of them."""
        if self._days is not None:
            self._days = None
            self.stopped.emit()
        days = self._listing.days_to_read(again=again)
        if days is not None:
            self._days, self.trouble = days, ""
            self._screen.rows.show_state()
            self.days_wanted.emit(*days)

    def ask_acted(self) -> None:
        """What the user has done something to, where that is the question."""
        listing = self._listing
        if listing.board is None or listing.query.kind is not Kind.MINE:
            return
        days = listing.query.days(listing.day.date)
        first = days[0] if days else listing.day.date
        self.acted_wanted.emit(to_us(instant(first, 0, listing.day.zone)))

    def ask_rows(self, *, but: Sequence[int] = ()) -> None:
        """What is in doubt, and how requests ended that the board tells the end of; `but` have just come."""
        if self._awaits_rows:
            return
        ids = self._listing.take_doubtful(MOST_BY_ID, but=but)
        if ids:
            self._awaits_rows = True
            self.rows_wanted.emit(ids)

    # What comes

    def take_days(self, first: date, last: date, rows: PastRows) -> None:
        """Some of the days that were wanted, the newest first."""
        if self._listing.board is None:
            return
        self._listing.note_read(first, last)
        self._screen.rows.show(is_anew=self._listing.put(rows))
        self.ask_rows()

    def show_progress(self, done: int, total: int) -> None:
        """How many of the days wanted have been read."""
        self._screen.panel.foot.show_reading((done, total))

    def end(self, trouble: str = "") -> None:
        """All days have come, or the rest was given up; `trouble` says why in words."""
        self._days, self.trouble = None, trouble
        self._screen.panel.foot.show_reading(None)
        self._screen.rows.show_state()

    def take_rows(self, asked: Sequence[int], rows: PastRows) -> None:
        """The requests asked for by id."""
        self._awaits_rows = False
        if self._listing.board is not None:
            self._screen.rows.show(is_anew=self._listing.put(rows, asked=asked))
            self.ask_rows(but=asked)

    def rows_failed(self) -> None:
        """They are asked for again when there is something new."""
        self._awaits_rows = False

    def take_acted(self, rows: PastRows) -> None:
        """The requests the user has done something to."""
        listing = self._listing
        if listing.board is not None:
            listing.put(rows)
            listing.mark_mine(rows.rows.numbers["id"])
            self._screen.rows.show(is_anew=True)
