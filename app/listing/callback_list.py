"""The list of callbacks: which slots it shows in what order, kept up to date tick by tick.

order = CallbackOrder(query, board, now_us)
order.slots                                  # the board's slots from top to bottom; never changed in place
change = order.apply(board, delta, now_us)   # after each board taken from the store, and every few seconds
order.show(query, board, now_us)             # another query, or another board
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.listing.callback_query import CallbackQuery, Membership
from app.listing.read_once import ReadOnce
from app.listing.sort_key import SortKey
from app.live.board import Board
from app.live.column import Slots
from app.live.delta import Delta, united

Positions = NDArray[np.int64]
#: What time alone changes (due soon, over two hours, postponed) is looked for this often.
LOOK_EVERY_US: Final = 2_000_000
#: Stretches of rows longer than this are copied one by one: twice as fast as a list of where each row comes from.
_WORTH_A_COPY: Final = 200
#: Stretches of equal keys longer than this are searched one by one, unless there are many such.
_LONG: Final = 64
_FEW: Final = 40
_NONE: Positions = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class OrderChange:
    """What a tick did to the list. `moved`: slots came, went or stand elsewhere than before.

    `touched` are the slots, listed or not, whose content is to be written again, None for all; `by_time`: some of them
    because time has passed, and not for what is different on the board.
    """

    moved: bool
    touched: Slots | None
    by_time: bool = False


class _Reading:
    """A board that notes which columns are read of it: what neither a filter nor an order reads moves no row."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self.names: set[str] = {"id"}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._board, name)

    def column(self, name: str) -> NDArray[Any]:
        self.names.add(name)
        return self._board.column(name)

    def take(self, name: str, slots: Slots) -> NDArray[Any]:
        self.names.add(name)
        return self._board.take(name, slots)

    def take_all(self, names: Iterable[str], slots: Slots) -> dict[str, NDArray[Any]]:
        names = tuple(names)
        self.names.update(names)
        return self._board.take_all(names, slots)


class CallbackOrder:
    """The index vector of one list, for one thread, the screen's; always equals a full sort as of `as_of_us`."""

    def __init__(self, query: CallbackQuery, board: Board, now_us: int) -> None:
        self.query = query
        self.slots: Slots = _NONE
        self._keys: NDArray[np.int64] = _NONE
        self._ids: NDArray[np.int64] = _NONE
        self.show(query, board, now_us)

    def __len__(self) -> int:
        return len(self.slots)

    @property
    def ids(self) -> NDArray[np.int64]:
        """The callbacks from top to bottom; never changed in place."""
        return self._ids

    def show(self, query: CallbackQuery, board: Board, now_us: int) -> None:
        """Begin anew with another query or another board."""
        self.query = query
        self.as_of_us = now_us
        self._texts = _texts(board)
        self._membership = Membership(query, board)
        self._key = SortKey(query.sort_by, board, descending=query.descending, language=query.language)
        reading: Any = _Reading(board)
        slots = board.slots
        slots = slots.compress(self._membership.of(reading, slots, now_us))
        keys, ids = self._key.of(reading, slots, now_us), board.take("id", slots)
        self._reads = frozenset(reading.names)
        order = np.lexsort((ids, keys))
        self.slots, self._keys, self._ids = slots[order], keys[order], ids[order]

    def apply(self, board: Board, delta: Delta, now_us: int) -> OrderChange:
        """Take over what is different on the board, and what time alone has changed."""
        if delta.is_whole or delta.places or not self._key.is_current(board) or self._must_look_up(board):
            before, before_ids = self.slots, self._ids
            self.show(self.query, board, now_us)
            same = np.array_equal(before, self.slots) and np.array_equal(before_ids, self._ids)
            return OrderChange(not same, None)
        touched, by_time = delta.touched, False
        if abs(now_us - self.as_of_us) >= LOOK_EVERY_US:
            timed = self._membership.due_to_change(board, self.as_of_us, now_us)
            self.as_of_us, by_time = now_us, len(timed) > 0
            if by_time:
                touched = united(touched, timed)
        if not len(touched) or (not by_time and self._is_of_no_account(delta)):
            return OrderChange(moved=False, touched=touched)
        return OrderChange(self._merge(board, touched), touched, by_time)

    def _is_of_no_account(self, delta: Delta) -> bool:
        """Whether nothing that this list is asked for or ordered by has changed, so that every row stands still."""
        is_same_set = not len(delta.added) and not len(delta.removed)
        return is_same_set and delta.columns is not None and self._reads.isdisjoint(delta.columns)

    def _positions(self, board: Board, touched: Slots) -> Positions:
        """Where those of the slots stand that are listed, ascending."""
        if len(touched) == 1:
            at: Positions = (self.slots == touched.item()).nonzero()[0]
            return at
        # No order outlives its board, so that every slot listed is one of the board's.
        is_touched = np.zeros(board.used, np.bool_)
        is_touched[touched] = True
        positions: Positions = is_touched.take(self.slots, mode="wrap").nonzero()[0]
        return positions

    def _must_look_up(self, board: Board) -> bool:
        return bool(self.query.words) and self._texts != _texts(board)

    def _merge(self, board: Board, touched: Slots) -> bool:
        """Put the slots where they belong now; whether that is elsewhere than before."""
        now_us = self.as_of_us
        if len(touched) == 1 and self._stands_still(board, touched):
            return False
        was_at = self._positions(board, touched)
        # All are read, those that are not in the list too: what a board was just told is read fastest as it came.
        read: Any = ReadOnce(board, touched, self._reads)
        is_in = self._membership.of(read, touched, now_us)
        keys, ids = self._key.of(read, touched, now_us), read.take("id", touched)
        # Who keeps key and id stays where it is: of many changes that is every third row.
        among_touched = touched.searchsorted(self.slots.take(was_at))
        stays = is_in.take(among_touched) & (keys.take(among_touched) == self._keys.take(was_at))
        stays &= ids.take(among_touched) == self._ids.take(was_at)
        is_in[among_touched.compress(stays)] = False
        out, come = was_at.compress(~stays), is_in.nonzero()[0]
        if not len(out) and not len(come):
            return False
        come = come.take(np.lexsort((ids.take(come), keys.take(come))))
        inside, keys, ids = touched.take(come), keys.take(come), ids.take(come)
        among_old = _places(self._keys, self._ids, keys, ids)
        self.slots, self._keys, self._ids = _spliced(
            ((self.slots, inside), (self._keys, keys), (self._ids, ids)), out, among_old
        )
        return True

    def _stands_still(self, board: Board, touched: Slots) -> bool:
        """Whether the one slot was listed and still is, in the same place."""
        at = self._positions(board, touched)
        if len(at) != 1 or not self._membership.of(board, touched, self.as_of_us)[0]:
            return False
        is_same_key = self._keys[at[0]] == self._key.of(board, touched, self.as_of_us)[0]
        return bool(is_same_key and board.id_of(int(touched[0])) == self._ids[at[0]])


def _spliced(
    columns: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]], out: Positions, among: Positions
) -> list[NDArray[np.int64]]:
    """Each column (old, new) without its rows `out`, and with the new rows before the old ones `among`."""
    length = len(columns[0][0])
    if not length:
        return [new for _, new in columns]
    # Counted in rows that stay: after how many of them the new ones stand, and after how many those that go stood.
    kept_before = among - out.searchsorted(among)
    at = kept_before + np.arange(len(among))
    spliced = [np.empty(length - len(out) + len(at), np.int64) for _ in columns]
    if (len(out) + len(at)) * _WORTH_A_COPY < length:
        starts = np.sort(np.concatenate([[0], out + 1, among]))
        ends = np.sort(np.concatenate([out, among, [length]]))
        goes_to = starts - out.searchsorted(starts) + among.searchsorted(starts, "right")
        for to, start, end in zip(goes_to.tolist(), starts.tolist(), ends.tolist(), strict=True):
            for whole, (old, _) in zip(spliced, columns, strict=True):
                whole[to : to + end - start] = old[start:end]
    else:
        # Where each row of the new list comes from: the next old one as a rule, one further on for each that went in
        # between. A new row is put in afterwards, until then it is the old one before it.
        went_before = out - np.arange(len(out))
        step = np.ones(len(spliced[0]) + 1, np.int64)
        step[0] = 0
        step[at] -= 1
        np.add.at(step, went_before + kept_before.searchsorted(went_before, "right"), 1)
        source = step.cumsum()[:-1]
        for whole, (old, _) in zip(spliced, columns, strict=True):
            old.take(source, out=whole, mode="clip")
    for whole, (_, new) in zip(spliced, columns, strict=True):
        whole[at] = new
    return spliced


def _texts(board: Board) -> tuple[int, ...]:
    return tuple(len(words) for words in board.words.values())


def _places(
    keys: NDArray[np.int64], ids: NDArray[np.int64], new_keys: NDArray[np.int64], new_ids: NDArray[np.int64]
) -> Positions:
    """Where new rows belong in rows sorted by key and id: before the first that is not smaller."""
    low = keys.searchsorted(new_keys, "left")
    high = low.copy()
    # Of a key that no row has yet it is known where it ends.
    known = (keys.take(low, mode="clip") == new_keys).nonzero()[0] if len(keys) else low[:0]
    high[known] = keys.searchsorted(new_keys[known], "right")
    # Within equal keys ids ascend: a long stretch of them is searched by itself, once for all that belong there.
    long = (high - low > _LONG).nonzero()[0]
    if len(long):
        others = (low[long[1:]] != low[long[:-1]]).nonzero()[0] + 1
        ends = (*others.tolist(), len(long)) if len(others) < _FEW else ()
        for begins, until in pairwise((0, *ends)):
            here = long[begins:until]
            start, end = low.item(here[0]), high.item(here[0])
            low[here] = high[here] = start + ids[start:end].searchsorted(new_ids[here])
    # Short ones are halved, all at once.
    halved = (low < high).nonzero()[0]
    while len(halved):
        lower, upper = low[halved], high[halved]
        middle = (lower + upper) // 2
        is_smaller = ids[middle] < new_ids[halved]
        low[halved] = np.where(is_smaller, middle + 1, lower)
        high[halved] = np.where(is_smaller, upper, middle)
        halved = halved[low[halved] < high[halved]]
    return low
