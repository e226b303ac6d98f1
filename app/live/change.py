"""How the next board is made of a board and the callbacks that changed; feed thread only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, OPEN_CODES, CallbackRows
from app.live.column import Slots
from app.live.counts import TURNED, Turnover, counts_after
from app.live.delta import Delta
from app.live.seldom import MARK, OFTEN, SELDOM, mark_after, marks, seldom_before

if TYPE_CHECKING:  # board.py imports this module
    from app.live.board import Board

#: Columns that hold running numbers of places instead of ids.
AS_QUEUE: Final = {"queue_id": "queue", "asked_queue_id": "asked"}
AS_AGENT: Final = {"agent_id": "agent", "assigned_agent_id": "assigned", "named_agent_id": "named"}
LEAST_ROOM: Final = 1024
Change = tuple["Board", Delta]


def with_one(board: Board, rows: CallbackRows) -> Change | None:
    """The board with one row that stays where it is, which is the usual tick; None where it is anything else.

    The same as `with_rows`, with Python's own numbers: arrays of one take four times as long.
    """
    given = rows.plain()
    slot = board.ids.slot(given["id"])
    if slot < 0:
        return None
    before = board.at(slot)
    if before["id"] != given["id"]:
        return None
    if given["version"] < before["version"]:
        return board, Delta()
    now = {
        **{name: code for name, code in given.items() if name in before},
        **{name: board.places.queue_number(given[old]) for old, name in AS_QUEUE.items()},
        **{name: board.places.agent_number(given[old]) for old, name in AS_AGENT.items()},
        **{name: words.learn(rows.texts[name].only()) for name, words in board.words.items()},
    }
    if now["queue"] < 0 or not (
        now["state"] < OPEN_CODES or now["closed_us"] >= board.day.starts_us or now["said_us"]
    ):
        return None
    differs = {name: value for name, value in now.items() if value != before[name]}
    if not differs:
        return board, Delta()
    slots = np.array([slot], np.int64)
    is_as_marked = SELDOM.isdisjoint(differs)
    marked = differs if is_as_marked else {**differs, MARK: mark_after(before[MARK], before, differs)}
    fields: dict[str, Any] = {"columns": board.columns.put(slots, marked)}
    told = frozenset(differs)
    fields.update(counts_after(board, Turnover(before, now, 1, told, is_one=True), 1))
    return board.with_fields(**fields), Delta(changed=slots, columns=told)


def with_rows(board: Board, rows: CallbackRows, gone: NDArray[np.int64]) -> Change:
    """The board with the rows as they are now and without the ids in `gone`."""
    ids = rows.numbers["id"].astype(np.int64, copy=False)
    is_mine = (rows.numbers["state"] < OPEN_CODES) | (rows.numbers["closed_us"] >= board.day.starts_us)
    # Words of a patient wait for a person however long ago the request ended.
    is_mine |= rows.numbers["said_us"] > 0
    queues = board.places.queue_numbers(rows.numbers["queue_id"])
    is_mine &= queues >= 0
    slots = board.ids.slots(ids)
    found = (slots >= 0).nonzero()[0]
    are_found = len(found) == len(ids)
    before = board.take_all(OFTEN, slots if are_found else slots[found])
    is_its = before["id"] == (ids if are_found else ids[found])
    version = rows.numbers["version"]
    is_newest = is_its & ((version if are_found else version[found]) >= before["version"])
    if are_found and not len(gone) and (is_newest & is_mine).all() and (slots[1:] > slots[:-1]).all():
        # The usual tick of many: what is told is on the board, and stays there.
        return _put(board, slots, found[:0], found[:0], before, _encoded(board, rows, queues, None))
    on_board, is_newer = np.zeros((2, len(ids)), np.bool_)
    on_board[found], is_newer[found] = is_its, is_newest
    removed = slots[is_newer & ~is_mine]
    if len(gone):
        removed = np.concatenate([removed, board.slots_of(gone.astype(np.int64, copy=False))])
        removed = removed[removed >= 0]
    if len(removed) > 1:
        removed = np.unique(removed)

    kept = (is_newer & is_mine).nonzero()[0]
    if len(kept) > 1 and (slots[kept[1:]] < slots[kept[:-1]]).any():
        kept = kept[slots[kept].argsort()]
    came = (is_mine & ~on_board).nonzero()[0]
    if len(kept) != len(found) or not np.array_equal(kept, found):
        among = found.searchsorted(kept)
        before = {name: column[among] for name, column in before.items()}
    chosen = np.concatenate([kept, came])
    is_as_told = len(chosen) == len(ids) and np.array_equal(chosen, np.arange(len(ids)))
    values = _encoded(board, rows, queues, None if is_as_told else chosen)
    if len(came):
        board, added = _with_room(board, len(came))
    else:
        added = came
    return _put(board, slots[kept], added, removed, before, values)


def _with_room(board: Board, count: int) -> tuple[Board, Slots]:
    """Slots for so many new callbacks: freed ones first; with longer columns where need be."""
    left = len(board.free) - min(count, len(board.free))
    reused = board.free[left:]
    fresh = np.arange(board.used, board.used + count - len(reused), dtype=np.int64)
    used = board.used + len(fresh)
    columns = board.columns
    if used > len(columns):
        columns = columns.grown(used + max(LEAST_ROOM, used // 8))
    board = board.with_fields(columns=columns, used=used, free=board.free[:left])
    return board, np.concatenate([np.sort(reused), fresh])


def _encoded(
    board: Board, rows: CallbackRows, queues: NDArray[np.int16], chosen: NDArray[np.intp] | None
) -> dict[str, NDArray[Any]]:
    """The chosen rows (None: all) as the board keeps them: running numbers for places, codes for texts.

    `queues` are the numbers of all rows' queues.
    """
    values: dict[str, NDArray[Any]] = {}
    for name, kind in NUMBERS.items():
        column = rows.numbers[name] if chosen is None else rows.numbers[name][chosen]
        if name == "queue_id":
            values["queue"] = queues if chosen is None else queues[chosen]
        elif name in AS_QUEUE:
            values[AS_QUEUE[name]] = board.places.queue_numbers(column)
        elif name in AS_AGENT:
            values[AS_AGENT[name]] = board.places.agent_numbers(column)
        else:
            values[name] = column.astype(kind, copy=False)
    for name, words in board.words.items():
        codes = words.encode(rows.texts[name])
        values[name] = codes if chosen is None else codes[chosen]
    values[MARK] = marks(values)
    return values


def _put(
    board: Board,
    kept: Slots,
    added: Slots,
    removed: Slots,
    before: dict[str, NDArray[Any]],
    values: dict[str, NDArray[Any]],
) -> Change:
    """The next board: `before` holds OFTEN as it was in `kept`, `values` first all that is there now, then of `added`.

    All slots are ascending.
    """
    split = len(kept)
    here = values if len(added) == 0 else {name: column[:split] for name, column in values.items()}
    before = {**before, **seldom_before(board.columns, kept, before[MARK], here)}
    differs: dict[str, NDArray[np.bool_]] = {}
    for name, was in before.items():
        is_other = was != here[name]
        # To count takes a tenth of asking for any.
        if np.count_nonzero(is_other):
            differs[name] = is_other
    is_same_set = not len(added) and not len(removed)
    if is_same_set and not differs:
        return board, Delta()
    is_changed = _any_of(differs.values(), split)
    changed = kept if is_changed.all() else kept[is_changed]

    columns = board.columns
    if len(changed):
        if len(changed) == split:
            columns = columns.put(changed, {name: here[name] for name in differs})
        else:
            columns = columns.put(changed, {name: here[name][is_changed] for name in differs})
    if len(added):
        columns = columns.put(added, {name: column[split:] for name, column in values.items()})
    if len(removed):
        # A slot that is let go has id 0 from then on.
        columns = columns.put(removed, {"id": np.zeros(len(removed), np.int64)})
    fields: dict[str, Any] = {"columns": columns}
    # Any other column is now what it was.
    formerly = {**here, **before}
    if not is_same_set:
        ids = board.ids.with_new(values["id"][split:], added)
        free = np.concatenate([board.free, removed])
        if len(ids) > 2 * (board.used - len(free) + LEAST_ROOM):
            ids = ids.without_stale(columns.full("id")[: board.used])
        fields |= {"ids": ids, "free": free}

    columns_told = frozenset(differs) - {MARK}
    if is_same_set:
        # Row by row the same callbacks, so that those that stay need not be picked out.
        if not columns_told.isdisjoint(TURNED):
            old, new = ({name: of[name] for name in TURNED} for of in (formerly, values))
            fields |= counts_after(board, Turnover(old, new, split, columns_told), split)
    else:
        differing = _any_of((differs[name] for name in TURNED if name in differs), split).nonzero()[0]
        went = board.take_all(TURNED, removed)
        old = {name: np.concatenate([formerly[name][differing], went[name]]) for name in TURNED}
        new = {name: np.concatenate([here[name][differing], values[name][split:]]) for name in TURNED}
        fields |= counts_after(
            board, Turnover(old, new, len(differing)), len(differing) + len(removed) + len(added)
        )
    return board.with_fields(**fields), Delta(added, changed, removed, columns=columns_told)


def _any_of(masks: Iterable[NDArray[np.bool_]], length: int) -> NDArray[np.bool_]:
    whole = np.zeros(length, np.bool_)
    for mask in masks:
        whole |= mask
    return whole
