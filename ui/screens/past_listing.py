"""What the screen of all requests shows: what was read of the past with the board laid over it, a query, a list."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.database.reads.past_rows import PastRows
from app.domain.act import Seen
from app.domain.callback import LOST_AFTER_US, State
from app.domain.moment import MINUTE_US
from app.listing.grouping import HeadNumbers
from app.listing.past_list import PastList, Sums, past_list, same_place, sums
from app.listing.past_query import Kind, PastQuery
from app.listing.past_row import PastRow, past_row
from app.listing.past_sheet import Sheet
from app.live.board import Board
from app.live.column import Slots
from app.live.day import LocalDay
from app.live.delta import Delta
from app.live.places import Places
from ui.screens.chosen import Chosen

_NOTHING: Final[Slots] = np.empty(0, np.int64)
_CALLING: Final = STATES.index(State.CALLING)
_JOINED: Final = STATES.index(State.JOINED)
#: A list longer than this is made anew for the board's changes every so many seconds at the most.
_LONG: Final = 20_000
_REST_S: Final = 2.0
Ids = NDArray[np.int64]


class PastListing:
    """GUI thread only; knows no widget. `doubtful` are requests whose present state has to be read."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._made_s = 0.0
        self._is_due = False
        self.query = PastQuery()
        self.board: Board | None = None
        self.now_us = 0
        self.folded: set[str] = set()
        self.shown = PastList(_NOTHING, _NOTHING, {}, 0, _NOTHING)
        self._head_numbers = HeadNumbers()
        self._sheet: Sheet | None = None
        self._made_at_us = 0
        self._doubtful: Ids = _NOTHING
        #: When each day was read last, on the board's clock.
        self.read_at_us: dict[date, int] = {}

    @property
    def sheet(self) -> Sheet:
        """Raises LookupError before the first board, which says what places there are."""
        if self._sheet is None:
            raise LookupError("no board yet")
        return self._sheet

    @property
    def day(self) -> LocalDay:
        """Today in the region."""
        if self.board is None:
            raise LookupError("no board yet")
        return self.board.day

    @property
    def has_filters(self) -> bool:
        return bool(self.query.words.strip()) or self.query.centre_id is not None

    def take_board(self, board: Board, delta: Delta, now_us: int) -> bool:
        """A newer board; whether the list was made anew, else at most some rows of it say something else."""
        before, self.board, self.now_us = self.board, board, now_us
        is_first = self._sheet is None
        if self._sheet is None:
            self._sheet = Sheet(board.places)
        self._sheet.places = board.places
        is_whole = before is None or delta.is_whole
        touched = self._sheet.overlay(
            board, board.slots if is_whole else np.union1d(delta.added, delta.changed)
        )
        gone = _gone(before, board, delta)
        if is_whole:
            self._doubt(np.union1d(gone, self._open_but_not_on_board()))
        elif len(gone) and before is not None:
            # A row that is no longer visible leaves at once; whether it has only left the day is read. What was there
            # for its patient's words alone has most likely been read, and stays until it is known.
            were = before.slots_of(gone)
            is_of_day = np.isin(were, before.slots_of_today) | (were < 0)
            touched = np.union1d(touched, self._sheet.drop(gone[is_of_day]))
            self._doubt(gone)
        is_other = is_first or is_whole or delta.places
        self.touched = touched
        return self._renew(touched, anew=is_other)

    def put(self, rows: PastRows, *, asked: Sequence[int] = ()) -> bool:
        """What a read has brought; those asked for by id that did not come may no longer be seen."""
        sheet = self.sheet
        touched = sheet.put(rows)
        ids = rows.rows.numbers["id"]
        if self.board is not None:
            on_board = self.board.slots_of(ids)
            touched = np.union1d(touched, sheet.overlay(self.board, on_board[on_board >= 0]))
        if asked:
            touched = np.union1d(touched, sheet.drop(np.setdiff1d(np.array(asked, np.int64), ids)))
        else:
            self._doubt(self._open_but_not_on_board())
        self.touched = touched
        return self._renew(touched, anew=not asked)

    def mark_mine(self, ids: Ids) -> bool:
        """The requests the user has done something to."""
        return self._renew(self.sheet.mark_mine(ids), anew=False)

    def ask(self, query: PastQuery) -> None:
        """Another query; the list is made anew once there is a board."""
        self.query = query
        if self._sheet is not None:
            self._make()

    def fold(self, key: str) -> None:
        """Folds a group, or unfolds it."""
        self.folded ^= {key}
        self._make()

    def fold_all(self, folded: bool) -> None:
        """Folds every group of the list, or unfolds it."""
        keys = {group.key for group in self.shown.groups}
        self.folded = self.folded | keys if folded else self.folded - keys
        self._make()

    def days_to_read(self, *, again: bool = False) -> tuple[date, date] | None:
        """The first and last day of the query's that are not known yet, or all of them again."""
        days = self.query.days(self.day.date)
        if days is None or self.query.kind is Kind.MINE:
            return None
        first, last = days[0], min(days[1], self.day.date)
        every = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
        missing = every if again else [day for day in every if day not in self.read_at_us]
        return (missing[0], missing[-1]) if missing else None

    def note_read(self, first: date, last: date) -> None:
        """These days have been read now."""
        for ahead in range((last - first).days + 1):
            self.read_at_us[first + timedelta(days=ahead)] = self.now_us

    def oldest_read_us(self) -> int | None:
        """When the day of the query that was read longest ago was read; None where none was."""
        days = self.query.days(self.day.date) if self.board is not None else None
        if days is None:
            return None
        reads = [at for day, at in self.read_at_us.items() if days[0] <= day <= days[1]]
        return min(reads, default=None)

    def doubt_known(self, ids: Sequence[int]) -> None:
        """An act on these was answered: the board tells nothing of what ended before today. Others are no concern."""
        if self._sheet is not None:
            known = np.array(ids, np.int64)
            self._doubt(known[self._sheet.slots_of(known) >= 0])

    def take_doubtful(self, most: int, *, but: Sequence[int] = ()) -> list[int]:
        """Requests to be read by their ids: doubtful ones, and ended ones in the list of whose end nothing is known.

        `but` have just come: of them those alone that have become doubtful since.
        """
        if self._sheet is None:
            return []
        lacking = np.setdiff1d(self._sheet.lacking_ends(self.shown.members), np.array(but, np.int64))
        wanted = np.concatenate([self._doubtful, lacking[:most]])[:most]
        self._doubtful = _NOTHING
        return [int(one) for one in np.unique(wanted)]

    def row_at(self, slot: int) -> PastRow:
        """One request as it is now."""
        sheet = self.sheet
        others = 0
        held: Mapping[int, int] = {}
        if self.board is not None:
            held = self.board.held
            one = np.array([slot], np.int64)
            caller = sheet.take("caller_id", one)
            if caller[0]:
                is_open = int(sheet.take("state", one)[0]) < OPEN_CODES
                others = int(self.board.open_callers.count(caller)[0]) - int(is_open)
        return past_row(sheet, slot, self.now_us, self.day.number, max(others, 0), held)

    def rows(self, ids: Ids) -> list[PastRow]:
        """Requests by id; those that are gone are left out."""
        slots = self.sheet.slots_of(ids)
        return [self.row_at(slot) for slot in slots[slots >= 0].tolist()]

    def seen(self, ids: Ids) -> list[Seen]:
        """How acts name requests: by id and the version on the screen."""
        slots = self.sheet.slots_of(ids)
        slots = slots[slots >= 0]
        return list(
            map(Seen, self.sheet.take("id", slots).tolist(), self.sheet.take("version", slots).tolist())
        )

    def said(self, ids: Ids) -> Ids:
        """Of requests the ids of those whose patient wrote what waits for a person."""
        slots = self.sheet.slots_of(ids)
        slots = slots[slots >= 0]
        said: Ids = self.sheet.take("id", slots[self.sheet.take("said_us", slots) > 0])
        return said

    def chosen(self, ids: Ids) -> Chosen:
        """Counted in columns: as many requests as an act may be about, at every tick."""
        sheet = self.sheet
        slots = sheet.slots_of(ids)
        slots = slots[slots >= 0]
        state = sheet.take("state", slots)
        taken_us, long_ago_us = sheet.take("taken_us", slots), self.now_us - LOST_AFTER_US
        return Chosen(
            count=len(slots),
            calling=int(np.count_nonzero(state == _CALLING)),
            lost=int(np.count_nonzero((state == _CALLING) & (taken_us > 0) & (taken_us <= long_ago_us))),
            untextable=int(np.count_nonzero(~sheet.take("may_text", slots))),
            closed=int(np.count_nonzero(state >= OPEN_CODES)),
            joined=int(np.count_nonzero(state == _JOINED)),
            named=int(
                np.count_nonzero(
                    (sheet.take("named_agent_id", slots) != 0) | (sheet.take("care_team", slots) != 0)
                )
            ),
            said=int(np.count_nonzero(sheet.take("said_us", slots))),
        )

    def sums(self, ids: Ids | None = None) -> Sums:
        """Of these requests, or of all in the list."""
        if self._sheet is None:
            return Sums()
        if ids is None:
            return sums(self._sheet, self.shown.members)
        return sums(self._sheet, self._sheet.slots_of(ids)) if len(ids) else Sums()

    def service_name(self, service_id: int, language: str) -> str:
        """In the user's language; its number when it is no longer known."""
        places: Places | None = self.board.places if self.board is not None else None
        for service in places.services if places is not None else ():
            if service.id == service_id:
                return service.names.in_language(language)
        return str(service_id)

    #: What was written to last; the rows there say something else.
    touched: Slots = _NOTHING

    def _renew(self, touched: Slots, *, anew: bool) -> bool:
        self._is_due = (
            self._is_due
            or anew
            or self._made_at_us // MINUTE_US != self.now_us // MINUTE_US
            or not same_place(self.query, self.shown, self.sheet, self.day, self.now_us, touched)
        )
        # A long list takes a blink to make: in a storm of changes not with each of them.
        is_soon = self.shown.count > _LONG and self._clock() - self._made_s < _REST_S
        if not self._is_due or (is_soon and not anew):
            return False
        self._make()
        return True

    def _make(self) -> None:
        self._made_at_us, self._made_s, self._is_due = self.now_us, self._clock(), False
        self.shown = past_list(self.query, self.sheet, self.day, self.now_us, self.folded, self._head_numbers)

    def _doubt(self, ids: Ids) -> None:
        if len(ids):
            self._doubtful = np.union1d(self._doubtful, ids)

    def _open_but_not_on_board(self) -> Ids:
        """The board has everything that is open: what is open here alone has ended or gone since it was read."""
        sheet = self.sheet
        slots = sheet.slots
        ids: Ids = sheet.take("id", slots[sheet.take("state", slots) < OPEN_CODES])
        return ids if self.board is None else ids[self.board.slots_of(ids) < 0]


def _gone(before: Board | None, board: Board, delta: Delta) -> Ids:
    """The ids that were on the board before and are not now."""
    if before is None:
        return _NOTHING
    if delta.is_whole:
        ids = before.column("id")
    else:
        ids = before.take("id", delta.removed[delta.removed < before.used])
    known: Ids = ids[ids != 0]
    return known[board.slots_of(known) < 0]
