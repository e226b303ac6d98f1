"""How the next board is made of a board and the callbacks that changed; feed thread only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, OPEN_CODES, CallbackRows
from app.live.column import Slots
from app.live.delta import Delta
from app.live.tally import READS, Tally

if TYPE_CHECKING:  # board.py imports this module
    from app.live.board import Board

#: Columns that hold running numbers of places instead of ids.
AS_QUEUE: Final = {"queue_id": "queue", "asked_queue_id": "asked"}
AS_AGENT: Final = {"agent_id": "agent", "assigned_agent_id": "assigned", "named_agent_id": "named"}
LEAST_ROOM: Final = 1024


def with_rows(board: Board, rows: CallbackRows, gone: NDArray[np.int64]) -> tuple[Board, Delta]:
    """The board with the rows as they are now and without the ids in `gone`."""
    ids = rows.numbers["id"].astype(np.int64, copy=False)
    is_mine = (rows.numbers["state"] < OPEN_CODES) | (rows.numbers["closed_us"] >= board.day.starts_us)
    is_mine = is_mine & (board.places.queue_numbers(rows.numbers["queue_id"]) >= 0)
    slots = board.slots_of(ids)
    on_board = slots >= 0
    is_older = np.zeros(len(ids), np.bool_)
    is_older[on_board] = rows.numbers["version"][on_board] < board.take("version", slots[on_board])
    leaving = [slots[on_board & ~is_mine & ~is_older], board.slots_of(gone.astype(np.int64, copy=False))]
    removed = np.unique(np.concatenate(leaving))
    removed = removed[removed >= 0]

    kept = np.flatnonzero(on_board & is_mine & ~is_older)
    kept = kept[np.argsort(slots[kept])]
    came = np.flatnonzero(~on_board & is_mine)
    values = _encoded(board, rows, np.concatenate([kept, came]))
    board, added = _with_room(board, len(came))
    return _put(board, slots[kept], added, removed, values)


def counted(board: Board) -> Tally:
    """The figures counted anew from the columns."""
    tally = Tally.empty(len(board.places.queues))
    slots = np.flatnonzero(board.column("id"))
    values = {name: board.take(name, slots) for name in READS}
    tally.count(1, values, board.day, board.closes_us)
    nothing = {name: column[:0] for name, column in values.items()}
    tally.renew_earliest(nothing, values, board)
    return tally


def keep_callers(board: Board, after: Board, delta: Delta) -> None:
    """Give `after` the sorted callers of `board`, had anybody asked for them; sorting anew costs a fifth of a tick."""
    callers: NDArray[np.int64] | None = board.__dict__.get("open_callers")
    if callers is None:
        return
    gone = open_callers_at(board, np.concatenate([delta.changed, delta.removed]))
    came = open_callers_at(after, np.concatenate([delta.changed, delta.added]))
    # Of equal callers in a row each one that goes takes a place of its own.
    turn = np.arange(len(gone)) - np.searchsorted(gone, gone)
    kept = np.delete(callers, np.searchsorted(callers, gone) + turn)
    after.__dict__["open_callers"] = np.insert(kept, np.searchsorted(kept, came), came)


def open_callers_at(board: Board, slots: Slots) -> NDArray[np.int64]:
    """The known callers of the open callbacks among the slots, sorted, each as often as it has one there."""
    callers = board.take("caller_id", slots)
    is_open = (board.take("state", slots) < OPEN_CODES) & (board.take("id", slots) != 0)
    return np.sort(callers[is_open & (callers != 0)])


def _with_room(board: Board, count: int) -> tuple[Board, Slots]:
    """Slots for so many new callbacks: freed ones first; with longer columns where need be."""
    left = len(board.free) - min(count, len(board.free))
    reused = board.free[left:]
    fresh = np.arange(board.used, board.used + count - len(reused), dtype=np.int64)
    used = board.used + len(fresh)
    columns = board.columns
    if used > len(columns["id"]):
        length = used + max(LEAST_ROOM, used // 8)
        columns = {name: column.grown(length) for name, column in columns.items()}
    board = replace(board, columns=columns, used=used, free=board.free[:left])
    return board, np.concatenate([np.sort(reused), fresh])


def _encoded(board: Board, rows: CallbackRows, chosen: NDArray[np.intp]) -> dict[str, NDArray[Any]]:
    """The chosen rows as the board keeps them: running numbers for places, codes for texts."""
    values: dict[str, NDArray[Any]] = {}
    for name, kind in NUMBERS.items():
        column = rows.numbers[name][chosen]
        if name in AS_QUEUE:
            values[AS_QUEUE[name]] = board.places.queue_numbers(column)
        elif name in AS_AGENT:
            values[AS_AGENT[name]] = board.places.agent_numbers(column)
        else:
            values[name] = column.astype(kind, copy=False)
    for name, words in board.words.items():
        values[name] = words.encode(rows.texts[name])[chosen]
    return values


def _put(
    board: Board, kept: Slots, added: Slots, removed: Slots, values: dict[str, NDArray[Any]]
) -> tuple[Board, Delta]:
    """The next board: `values` hold first the rows of `kept`, then those of `added`, both ascending."""
    split = len(kept)
    differs = {name: board.take(name, kept) != values[name][:split] for name in board.columns}
    is_changed = np.zeros(split, np.bool_)
    for mask in differs.values():
        is_changed |= mask
    changed = kept[is_changed]

    columns = {}
    for name, column in board.columns.items():
        if not len(added) and not differs[name].any() and (name != "id" or not len(removed)):
            columns[name] = column
            continue
        at = np.concatenate([kept[differs[name]], added])
        new = np.concatenate([values[name][:split][differs[name]], values[name][split:]])
        if name == "id":
            at = np.concatenate([at, removed])
            new = np.concatenate([new, np.zeros(len(removed), np.int64)])
        order = np.argsort(at)
        columns[name] = column.put(at[order], new[order])
    ids = board.ids.with_new(values["id"][split:], added)
    free = np.concatenate([board.free, removed])
    after = replace(board, columns=columns, free=free, ids=ids)
    if len(ids) > 2 * (len(after) + LEAST_ROOM):
        after = replace(after, ids=ids.without_stale(after.column("id")))

    old = {name: board.take(name, np.concatenate([changed, removed])) for name in READS}
    new_of = {name: values[name][:split][is_changed] for name in READS}
    now = {name: np.concatenate([new_of[name], values[name][split:]]) for name in READS}
    tally = board.tally.copy()
    tally.count(-1, old, board.day, board.closes_us)
    tally.count(1, now, board.day, board.closes_us)
    tally.renew_earliest(old, now, after)
    return replace(after, tally=tally), Delta(added, changed, removed)
