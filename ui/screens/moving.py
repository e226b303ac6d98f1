"""Where callbacks could be moved and what that would do to the loads, and how far ahead they may be put off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from app.domain.act import Seen, Why
from app.domain.deadline import last_retry_day
from app.listing.move_effect import LoadChange, helpers, move_effect
from app.listing.shown import CentreRow
from app.listing.sort_key import collation
from app.live.column import Slots
from ui import words
from ui.formats import NO_DATA
from ui.models.move_options import MoveOption
from ui.panels.centre_view import DropEffect

if TYPE_CHECKING:
    from ui.screens.live_listing import LiveListing


class Moving:
    """Reckoned over the listing's board, its past and its time, as they are when it is asked."""

    def __init__(self, listing: LiveListing) -> None:
        self._listing = listing
        self._drop: tuple[object, dict[int, MoveOption]] = (None, {})

    def options(self, rows: Sequence[Seen]) -> list[MoveOption]:
        """Every centre as a target for the callbacks, best helpers first, those that cannot take any last.

        Until the past is known no load is told, and the order says nothing of who would help best.
        """
        listing, board = self._listing, self._listing.board
        if board is None:
            return []
        slots = self._slots(rows)
        rows_of = {one.id: one for one in listing.centres()}
        level_of = {one.id: one.level for one in rows_of.values()}
        options, write = [], listing.formats.number
        for helper in helpers(board, listing.history, slots, listing.now_us):
            centre = rows_of.pop(helper.change.centre_id)
            takes = "" if helper.takes == len(rows) else f"{write(helper.takes)}/{write(len(rows))}"
            options.append(
                MoveOption(
                    centre.id,
                    centre.names.in_language(listing.formats.language),
                    helper.change.level_after,
                    centre.waiting,
                    centre.waiting + helper.takes,
                    helper.change.before,
                    helper.change.after,
                    takes=takes,
                )
            )
        if not listing.knows_past:
            options = [
                replace(one, level=level_of[one.centre_id], load_before=None, load_after=None)
                for one in sorted(options, key=lambda one: collation(one.name))
            ]
        return options + [self._refused(centre, slots) for centre in rows_of.values()]

    def left_behind(self, rows: Sequence[Seen], to_centre_id: int) -> list[MoveOption]:
        """The centres that callbacks would leave, with their loads before and after."""
        listing, board = self._listing, self._listing.board
        if board is None or not listing.knows_past:
            return []
        changes = move_effect(board, listing.history, self._slots(rows), to_centre_id, listing.now_us)[1:]
        return [self._as_option(change) for change in changes]

    def drop_effect(self, rows: Sequence[Seen], centre_id: int) -> DropEffect:
        """What a drop would change, in words; reckoned once for as long as the same rows hover."""
        listing = self._listing
        key = (tuple(rows), id(listing.board), id(listing.history))
        if self._drop[0] != key:
            self._drop = (key, {one.centre_id: one for one in self.options(rows)})
        option = self._drop[1].get(centre_id)
        if option is None or option.refusal:
            return DropEffect(option.refusal if option else words.why(Why.NO_SUCH_QUEUE), is_refused=True)
        number = listing.formats.number
        return DropEffect(
            f"{number(option.waiting_before)} → {number(option.waiting_after)}"
            f"   {self._load(option.load_before)} → {self._load(option.load_after)}"
        )

    def retry_days(self, rows: Sequence[Seen]) -> list[date]:
        """Today and the queues' next service days, as far ahead as every one of the callbacks may be put off."""
        board = self._listing.board
        if board is None:
            return []
        today = board.day.date
        days, last = {today}, date.max
        queues = board.places.queues
        for number in np.unique(board.take("queue", self._slots(rows))).tolist():
            hours = board.places.reference.hours.get(queues[number].id)
            last_here = today if hours is None else last_retry_day(today, hours)
            days.add(last_here)
            last = min(last, last_here)
        return sorted(day for day in days if day <= last)

    def _slots(self, rows: Sequence[Seen]) -> Slots:
        return self._listing.held(np.array([one.id for one in rows], np.int64))

    def _refused(self, centre: CentreRow, slots: Slots) -> MoveOption:
        board = self._listing.board
        here = board is not None and bool(
            (
                board.places.centre_of[board.take("queue", slots)] == board.places.centre_number[centre.id]
            ).all()
        )
        code = Why.SAME_CENTRE if here else Why.CENTRE_CLOSED if centre.closed else Why.NO_SUCH_QUEUE
        name = centre.names.in_language(self._listing.formats.language)
        level = "closed" if centre.closed else centre.level
        return MoveOption(
            centre.id,
            name,
            level,
            centre.waiting,
            centre.waiting,
            centre.load,
            centre.load,
            refusal=words.why(code),
        )

    def _as_option(self, change: LoadChange) -> MoveOption:
        name = change.names.in_language(self._listing.formats.language)
        return MoveOption(change.centre_id, name, change.level_after, 0, 0, change.before, change.after)

    def _load(self, load: float | None) -> str:
        return NO_DATA if load is None else self._listing.formats.percent(load)
