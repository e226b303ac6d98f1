"""What the live screen shows of a board: scope, filters and order, and what its panels and popovers are given.

Where callbacks could go is in moving.py. No answer here needs a widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.act import Seen
from app.domain.callback import LOST_AFTER_US, State
from app.domain.place import Thresholds
from app.listing.callback_list import CallbackOrder
from app.listing.callback_query import CallbackQuery, Quick, counts
from app.listing.callback_row import glance, row, rows
from app.listing.centre_list import centre_list
from app.listing.flow import flow
from app.listing.grouping import BoardGroups
from app.listing.past_query import GroupBy
from app.listing.same_caller import by_service, requests_of_caller
from app.listing.shown import CallbackRow, CentreRow, Flow, Strip
from app.listing.strip import strip
from app.live.board import Board
from app.live.column import Slots
from app.live.delta import Delta
from app.live.history import History
from ui.formats import Formats
from ui.models.ordered_table import Shown
from ui.screens.chosen import Chosen
from ui.screens.moving import Moving

_NOTHING: Final[Slots] = np.empty(0, np.int64)
_CALLING: Final = STATES.index(State.CALLING)
_JOINED: Final = STATES.index(State.JOINED)
Ids = Sequence[int] | NDArray[np.int64]


class LiveListing:
    """Holds the query and its order over the newest board. GUI thread only; knows no widget."""

    def __init__(self, formats: Formats) -> None:
        self.formats = formats
        self.query = CallbackQuery(language=formats.language)
        self.board: Board | None = None
        self.history = History.none()
        #: Whether what relies on the past (loads, what is foretold) may be told.
        self.knows_past = True
        self.now_us = 0
        self.group = GroupBy.NOTHING
        #: The keys of groups that are folded; kept while they are not there.
        self.folded: set[str] = set()
        self._order: CallbackOrder | None = None
        self._groups = BoardGroups()
        #: Where callbacks could go.
        self.moving = Moving(self)

    @property
    def centre_id(self) -> int | None:
        """The one centre listed, or None for the whole region."""
        return next(iter(self.query.centre_ids)) if self.query.centre_ids else None

    @property
    def has_filters(self) -> bool:
        return bool(self.query.words.strip()) or self.query.quick is not Quick.ALL

    @property
    def limits(self) -> Thresholds | None:
        return self.board.places.limits if self.board is not None else None

    def take(self, board: Board, delta: Delta, now_us: int) -> Shown:
        """The rows of a newer board."""
        is_other = self.board is None or delta.is_whole or delta.places
        self.board, self.now_us = board, now_us
        if self._order is None:
            self._order = CallbackOrder(self.query, board, now_us)
            return self._shown(None)
        change = self._order.apply(board, delta, now_us)
        if is_other:
            return self._shown(None)
        # What time has changed stands in no column, and in a slot that was taken another callback's cells were.
        is_told = not change.by_time and not len(delta.added)
        return self._shown(change.touched, delta.columns if is_told else None)

    def ask(self, **changes: Any) -> Shown | None:
        """The rows for another query (fields of `CallbackQuery`); None before the first board."""
        self.query = replace(self.query, **changes)
        if self.board is None or self._order is None:
            return None
        self._order.show(self.query, self.board, self.now_us)
        return self._shown(_NOTHING)

    @property
    def count(self) -> int:
        """How many callbacks are listed, folded ones too."""
        return len(self._order) if self._order is not None else 0

    def group_by(self, group: GroupBy) -> Shown | None:
        """The rows put together otherwise."""
        self.group = group
        return self.ask()

    def fold(self, key: str) -> Shown | None:
        """One group folded, or unfolded where it is."""
        self.folded ^= {key}
        return self.ask()

    def fold_all(self, folded: bool) -> Shown | None:
        """Every group folded, or none."""
        heads = self._shown(_NOTHING).heads.values() if folded and self._order is not None else ()
        self.folded = {group.key for group in heads}
        return self.ask()

    def counts(self) -> dict[Quick, int]:
        return counts(self.board, self.query, self.now_us) if self.board is not None else {}

    def centres(self) -> list[CentreRow]:
        if self.board is None:
            return []
        return centre_list(
            self.board,
            self.history,
            self.now_us,
            language=self.formats.language,
            knows_past=self.knows_past,
        )

    def strip(self, ahead: Flow | None = None, *, knows_past: bool = True) -> Strip | None:
        """`ahead`: what `flow` gave a moment ago."""
        if self.board is None:
            return None
        told = self.board, self.history, self.now_us, self.query.centre_ids
        return strip(*told, ahead=ahead, knows_past=knows_past)

    def flow(self) -> Flow | None:
        return (
            flow(self.board, self.history, self.now_us, self.query.centre_ids)
            if self.board is not None
            else None
        )

    def centre_name(self, centre_id: int) -> str:
        """In the user's language; its number when it is no longer known."""
        if self.board is not None:
            for centre in self.board.places.centres:
                if centre.id == centre_id:
                    return centre.names.in_language(self.formats.language)
        return str(centre_id)

    def centre_names(self) -> tuple[str, ...]:
        """Of all centres, in the user's language."""
        if self.board is None:
            return ()
        return tuple(one.names.in_language(self.formats.language) for one in self.board.places.centres)

    def last_closed_us(self) -> int:
        """When the scope's last callback was closed today, 0 for none."""
        if self.board is None:
            return 0
        queues = self.board.places.queues_of(self.query.centre_ids)
        slots = self.board.slots_of_today
        here = slots[queues[self.board.take("queue", slots)]]
        return int(self.board.take("closed_us", here).max(initial=0))

    def row(self, callback_id: int) -> CallbackRow | None:
        """A callback wherever it is on the board."""
        slot = self.board.slot_of(callback_id) if self.board is not None else None
        return row(self.board, slot, self.now_us) if self.board is not None and slot is not None else None

    def rows(self, ids: Ids) -> list[CallbackRow]:
        """Callbacks wherever they are on the board, made at once; those that are gone are left out."""
        slots = self.held(ids)
        return rows(self.board, slots, self.now_us) if self.board is not None and len(slots) else []

    def seen(self, ids: Ids) -> list[Seen]:
        """How acts name callbacks: by id and the version on the screen."""
        if self.board is None:
            return []
        slots = self.held(ids)
        versions = self.board.take("version", slots).tolist()
        return list(map(Seen, self.board.take("id", slots).tolist(), versions))

    def said(self, ids: Ids) -> Ids:
        """Of callbacks the ids of those whose patient wrote what waits for a person."""
        if self.board is None:
            return _NOTHING
        slots = self.held(ids)
        return self.board.take("id", slots[self.board.take("said_us", slots) > 0])

    def chosen(self, ids: Ids) -> Chosen:
        """Counted in columns: it is asked at every tick, and of as many callbacks as an act may be about."""
        if self.board is None:
            return Chosen()
        slots = self.held(ids)
        board = self.board
        state = board.take("state", slots)
        named = (board.take("named", slots) >= 0) | (board.take("care_team", slots) > 0)
        taken_us, long_ago_us = board.take("taken_us", slots), self.now_us - LOST_AFTER_US
        return Chosen(
            len(slots),
            calling=int(np.count_nonzero(state == _CALLING)),
            lost=int(np.count_nonzero((state == _CALLING) & (taken_us > 0) & (taken_us <= long_ago_us))),
            untextable=int(np.count_nonzero(~board.take("may_text", slots))),
            closed=int(np.count_nonzero(state >= OPEN_CODES)),
            joined=int(np.count_nonzero(state == _JOINED)),
            named=int(np.count_nonzero(named)),
            said=int(np.count_nonzero(board.take("said_us", slots))),
        )

    def same_caller(self, callback_id: int) -> list[int]:
        """The ids of all open callbacks of one callback's caller, itself among them."""
        slot = self.board.slot_of(callback_id) if self.board is not None else None
        if self.board is None or slot is None:
            return []
        caller = self.board.take("caller_id", np.array([slot]))[0]
        slots = self.board.slots
        is_same = (self.board.take("caller_id", slots) == caller) & (self.board.take("state", slots) < 2)
        return [int(one) for one in self.board.take("id", slots[is_same])]

    def services_of_caller(self, row: CallbackRow) -> list[tuple[str, int]]:
        """How many other open callbacks its caller has, by service, the most first."""
        if self.board is None or not row.same_caller:
            return []
        others = tuple(
            one for one in requests_of_caller(self.board, row.id, self.now_us) if one.row.id != row.id
        )
        return [(names.in_language(self.formats.language), count) for names, count in by_service(others)]

    def _shown(self, touched: Slots | None, columns: frozenset[str] | None = None) -> Shown:
        board, order, now_us = self.board, self._order, self.now_us
        if board is None or order is None:
            raise LookupError("no board has been shown yet")
        language, as_of_us = self.formats.language, order.as_of_us
        made = self._groups.of(self.group, order.slots, order.ids, board, as_of_us, language, self.folded)

        def row_at(slot: int) -> CallbackRow:
            return row(board, slot, now_us)

        def glance_at(slot: int) -> CallbackRow:
            return glance(board, slot, now_us)

        return Shown(made.slots, made.ids, touched, row_at, now_us, made.heads, columns, glance_at)

    def held(self, ids: Ids) -> Slots:
        """The slots of those of the callbacks that are on the board."""
        if self.board is None:
            return _NOTHING
        slots = self.board.slots_of(np.asarray(ids, np.int64))
        return slots[slots >= 0]
