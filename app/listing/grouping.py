"""Rows put together under heads, by centre, state, service or day; a head counts its rows and can be folded.

grouped = BoardGroups().of(GroupBy.STATE, order.slots, order.ids, board, now_us, "fi", folded)
grouped.slots, grouped.ids         a head has a slot and an id below zero, the same for as long as the groups live
grouped.heads[grouped.ids[0]]      the group under that head
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.place import Names
from app.listing.callback_row import standing
from app.listing.past_query import GroupBy
from app.listing.shown import Standing
from app.listing.sort_key import ranks, standing_codes
from app.live.board import Board
from app.live.column import Slots

What = Names | Standing | date | None


@dataclass(frozen=True, slots=True)
class Group:
    """One group's head. `key` is the same for the same group in every list; `what` is what its rows have in common.

    `what` is a centre's or service's names, a standing or a day; None for rows of a place that is not known any more.
    `late` counts the open ones that are past due; None where that is not told.
    """

    key: str
    what: What
    count: int
    open: int
    is_folded: bool
    late: int | None = None


@dataclass(frozen=True, slots=True)
class Grouped:
    """Rows with their heads among them, from top to bottom."""

    slots: Slots
    ids: NDArray[np.int64]
    heads: Mapping[int, Group] = field(default_factory=dict)


@dataclass(slots=True)
class HeadNumbers:
    """Gives each head an id below zero that stays its own: the keys stand on the same head while others come and go."""

    _number_of: dict[str, int] = field(default_factory=dict)

    def of(self, key: str) -> int:
        return self._number_of.setdefault(key, -1 - len(self._number_of))


def with_heads(
    slots: Slots,
    ids: NDArray[np.int64],
    of_group: NDArray[np.integer],
    group_at: Callable[[int, int, int], Group],
    numbers: HeadNumbers,
) -> Grouped:
    """Rows sorted by `of_group` with a head before each group; `group_at`: the slot of its first row, start, end.

    Costs a copy of the rows and a call a group, never anything a row.
    """
    if not len(slots):
        return Grouped(slots, ids)
    starts = np.flatnonzero(np.diff(of_group, prepend=of_group[:1] - 1)).tolist()
    heads: dict[int, Group] = {}
    slot_pieces: list[Slots] = []
    id_pieces: list[NDArray[np.int64]] = []
    for start, end in zip(starts, [*starts[1:], len(slots)], strict=True):
        group = group_at(int(slots[start]), start, end)
        number = numbers.of(group.key)
        heads[number] = group
        head = np.array([number], np.int64)
        slot_pieces.append(head)
        id_pieces.append(head)
        if not group.is_folded:
            slot_pieces.append(slots[start:end])
            id_pieces.append(ids[start:end])
    return Grouped(np.concatenate(slot_pieces), np.concatenate(id_pieces), heads)


class BoardGroups:
    """The groups of one list of a board, for one thread; what has not changed is not put together again."""

    def __init__(self) -> None:
        self._numbers = HeadNumbers()
        self._made_of: tuple[object, ...] = ()
        self._made = Grouped(np.empty(0, np.int64), np.empty(0, np.int64))

    def of(
        self,
        by: GroupBy,
        slots: Slots,
        ids: NDArray[np.int64],
        board: Board,
        now_us: int,
        language: str,
        folded: Collection[str] = (),
    ) -> Grouped:
        """`slots` and `ids` in the list's own order, which each group keeps."""
        if by is GroupBy.NOTHING:
            return Grouped(slots, ids)
        made_of = by, slots, board, now_us, language, frozenset(folded)
        if not _same(made_of, self._made_of):
            self._made_of = made_of
            self._made = self._make(by, slots, ids, board, now_us, language, folded)
        return self._made

    def _make(
        self,
        by: GroupBy,
        slots: Slots,
        ids: NDArray[np.int64],
        board: Board,
        now_us: int,
        language: str,
        folded: Collection[str],
    ) -> Grouped:
        codes = _codes(by, board, slots, now_us, language)
        # Codes are few, and numbers of two bytes are put in order without a comparison.
        order = codes.astype(np.int16).argsort(kind="stable")
        slots, ids, codes = slots[order], ids[order], codes[order]
        is_open = board.take("state", slots) < OPEN_CODES
        open_before = _counted(is_open)
        late_before = _counted(is_open & (board.take("due_us", slots) < now_us))

        def group_at(slot: int, start: int, end: int) -> Group:
            key, what = _of_board(by, board, slot, now_us)
            return Group(
                key,
                what,
                end - start,
                open=int(open_before[end] - open_before[start]),
                is_folded=key in folded,
                late=int(late_before[end] - late_before[start]),
            )

        return with_heads(slots, ids, codes, group_at, self._numbers)


def _same(now: tuple[object, ...], before: tuple[object, ...]) -> bool:
    # Slots and boards are never written to, so it is enough that they are the same things.
    if not before or now[1] is not before[1] or now[2] is not before[2]:
        return False
    return (now[0], *now[3:]) == (before[0], *before[3:])


def _counted(are: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many come before each place, and at last how many there are."""
    return np.concatenate([[0], np.cumsum(are)])


def _codes(by: GroupBy, board: Board, slots: Slots, now_us: int, language: str) -> NDArray[np.int64]:
    """Which group each row is in, in the order of the groups: names by the alphabet, the newest day first."""
    places = board.places
    match by:
        case GroupBy.CENTRE:
            centres = _in_order([centre.names.in_language(language) for centre in places.centres])
            return np.asarray(centres[places.centre_of][board.take("queue", slots)], np.int64)
        case GroupBy.SERVICE:
            services = _in_order([service.names.in_language(language) for service in places.services])
            return np.asarray(services[places.service_of][board.take("queue", slots)], np.int64)
        case GroupBy.DAY:
            return board.day.number - board.take("request_day", slots).astype(np.int64)
        case _:
            state, attempts = board.take("state", slots), board.take("attempts_made", slots)
            return standing_codes(state, attempts, board.take("next_attempt_us", slots), now_us)


def _in_order(names: Sequence[str]) -> NDArray[np.int64]:
    """The place of each name by the alphabet; two of the same name are two groups."""
    places = np.empty(len(names), np.int64)
    places[np.lexsort((np.arange(len(names)), ranks(names)))] = np.arange(len(names))
    return places


def _of_board(by: GroupBy, board: Board, slot: int, now_us: int) -> tuple[str, What]:
    at, places = board.at(slot), board.places
    match by:
        case GroupBy.CENTRE:
            centre = places.centres[places.centre_of[at["queue"]]]
            return f"centre:{centre.id}", centre.names
        case GroupBy.SERVICE:
            service = places.services[places.service_of[at["queue"]]]
            return f"service:{service.id}", service.names
        case GroupBy.DAY:
            day = date.fromordinal(_EPOCH + int(at["request_day"]))
            return f"day:{day.isoformat()}", day
        case _:
            what = standing(STATES[at["state"]], at["attempts_made"], at["next_attempt_us"], now_us)
            return f"state:{what.value}", what


#: The day that days are counted from, as the calendar counts it.
_EPOCH = date(1970, 1, 1).toordinal()
