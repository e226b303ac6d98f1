"""The list of all requests: rows in order, put into groups with a head each, and what they come to.

shown = past_list(query, sheet, day, now_us, folded)
shown.slots, shown.ids, shown.heads         heads of groups stand among the rows, see grouping.py
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.listing.callback_row import standing
from app.listing.grouping import Group, HeadNumbers, What, with_heads
from app.listing.past_keys import group_keys, sort_keys
from app.listing.past_match import PastMatch
from app.listing.past_query import GroupBy, PastQuery
from app.listing.past_sheet import Sheet
from app.live.column import Slots
from app.live.day import LocalDay

_FIRST_DAY: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class PastList:
    """`slots` and `ids` from top to bottom, heads of groups among them; `count` is of the requests, folded ones too."""

    slots: Slots
    ids: NDArray[np.int64]
    heads: Mapping[int, Group]
    count: int
    members: Slots

    @property
    def groups(self) -> tuple[Group, ...]:
        """From top to bottom."""
        return tuple(self.heads.values())


def past_list(
    query: PastQuery,
    sheet: Sheet,
    day: LocalDay,
    now_us: int,
    folded: Collection[str] = (),
    numbers: HeadNumbers | None = None,
) -> PastList:
    """All of it anew; some tens of milliseconds for 100,000 requests. `numbers` are kept from list to list."""
    slots = sheet.slots
    slots = slots[PastMatch(query, sheet, day).of(sheet, slots)]
    ids = sheet.take("id", slots)
    keys = sort_keys(query, sheet, slots, now_us, day.number)
    if query.group is GroupBy.NOTHING:
        order = np.lexsort((ids, keys))
        return PastList(slots[order], ids[order], {}, len(slots), slots[order])
    of_group = group_keys(query.group, sheet, slots, now_us, query.language)
    order = np.lexsort((ids, keys, of_group))
    slots, ids, of_group = slots[order], ids[order], of_group[order]
    open_before = np.concatenate([[0], np.cumsum(sheet.take("state", slots) < OPEN_CODES)])

    def group_at(slot: int, start: int, end: int) -> Group:
        key, what = _of_group(query.group, sheet, slot, now_us)
        is_open = int(open_before[end] - open_before[start])
        return Group(key, what, end - start, is_open, is_folded=key in folded)

    grouped = with_heads(slots, ids, of_group, group_at, numbers or HeadNumbers())
    return PastList(grouped.slots, grouped.ids, grouped.heads, len(slots), slots)


def same_place(
    query: PastQuery, before: PastList, sheet: Sheet, day: LocalDay, now_us: int, touched: Slots
) -> bool:
    """Whether a list need not be made anew for what was written at the slots: all stay where they are, or stay out.

    In groups any change is made anew, since heads count.
    """
    if not len(touched):
        return True
    if query.group is not GroupBy.NOTHING:
        return False
    was_in = np.isin(touched, before.slots)
    is_in = PastMatch(query, sheet, day).of(sheet, touched)
    if not np.array_equal(was_in, is_in):
        return False
    rows = np.flatnonzero(np.isin(before.slots, touched[is_in]))
    around = np.unique(np.clip(np.concatenate([rows - 1, rows, rows + 1]), 0, len(before.slots) - 1))
    slots = before.slots[around]
    keys = sort_keys(query, sheet, slots, now_us, day.number)
    ids = sheet.take("id", slots)
    next_is_later = (keys[1:] > keys[:-1]) | ((keys[1:] == keys[:-1]) & (ids[1:] > ids[:-1]))
    return bool(next_is_later.all())


def _of_group(group: GroupBy, sheet: Sheet, slot: int, now_us: int) -> tuple[str, What]:
    one = np.array([slot], np.int64)
    if group is GroupBy.DAY:
        day = _FIRST_DAY + timedelta(days=int(sheet.take("request_day", one)[0]))
        return f"day:{day.isoformat()}", day
    if group is GroupBy.STATE:
        state, attempts, next_us = (
            int(sheet.take(name, one)[0]) for name in ("state", "attempts_made", "next_attempt_us")
        )
        what = standing(STATES[state], attempts, next_us, now_us)
        return f"state:{what.value}", what
    number, places = int(sheet.queue_numbers(one)[0]), sheet.places
    if number < 0:
        return f"{group.value}:", None
    if group is GroupBy.CENTRE:
        centre = places.centres[places.centre_of[number]]
        return f"centre:{centre.id}", centre.names
    service = places.services[places.service_of[number]]
    return f"service:{service.id}", service.names


@dataclass(frozen=True, slots=True)
class Sums:
    """What some requests come to; `attempts` are those made so far."""

    count: int = 0
    open: int = 0
    reached: int = 0
    handled: int = 0
    unreached: int = 0
    withdrawn: int = 0
    joined: int = 0
    attempts: int = 0


def sums(sheet: Sheet, slots: Slots) -> Sums:
    """Of the requests at the slots; heads of groups count for nothing."""
    slots = slots[slots >= 0]
    by_state = np.bincount(sheet.take("state", slots), minlength=len(STATES)).tolist()
    ended = {
        state.value: by_state[STATES.index(state)]
        for state in (State.REACHED, State.HANDLED, State.UNREACHED, State.WITHDRAWN, State.JOINED)
    }
    attempts = int(sheet.take("attempts_made", slots).sum(dtype=np.int64))
    return Sums(len(slots), sum(by_state[:OPEN_CODES]), attempts=attempts, **ended)
