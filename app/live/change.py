"""How the next board is made of a board and the callbacks that changed; feed thread only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, OPEN_CODES, CallbackRows
from app.live.callers import Callers
from app.live.column import Slots
from app.live.delta import Delta
from app.live.tally import READS, Tally

if TYPE_CHECKING:  # board.py imports this module
    from app.live.board import Board

#: Columns that hold running numbers of places instead of ids.
AS_QUEUE: Final = {"queue_id": "queue", "asked_queue_id": "asked"}
AS_AGENT: Final = {"agent_id": "agent", "assigned_agent_id": "assigned", "named_agent_id": "named"}
LEAST_ROOM: Final = 1024


def with_one(board: Board, rows: CallbackRows) -> tuple[Board, Delta] | None:
    """The board with one row that stays where it is, which is the usual tick; None where it is anything else.

    The same as `with_rows`, with Python's own numbers: arrays of one take four times as long.
    """
    given = {name: column.item(0) for name, column in rows.numbers.items()}
    slot = board.slot_of(given["id"])
    if slot is None:
        return None
    before = board.at(slot)
    if given["version"] < before["version"]:
        return board, Delta()
    now = {
        **{name: code for name, code in given.items() if name in before},
        **{name: board.places.queue_number(given[old]) for old, name in AS_QUEUE.items()},
        **{name: board.places.agent_number(given[old]) for old, name in AS_AGENT.items()},
        **{name: words.learn(rows.texts[name].only()) for name, words in board.words.items()},
    }
    if now["queue"] < 0 or (now["state"] >= OPEN_CODES and now["closed_us"] < board.day.starts_us):
        return None
    differs = {name: value for name, value in now.items() if value != before[name]}
    if not differs:
        return board, Delta()
    slots = np.array([slot], np.int64)
    after = replace(board, columns=board.columns.put(slots, differs))
    if differs.keys().isdisjoint(READS):
        return after, Delta(changed=slots)
    old = {name: board.take(name, slots) for name in READS}
    new = {name: after.take(name, slots) for name in READS}
    return replace(after, tally=_recounted(board, old, new, after)), Delta(changed=slots)


def with_rows(board: Board, rows: CallbackRows, gone: NDArray[np.int64]) -> tuple[Board, Delta]:
    """The board with the rows as they are now and without the ids in `gone`."""
    ids = rows.numbers["id"].astype(np.int64, copy=False)
    is_mine = (rows.numbers["state"] < OPEN_CODES) | (rows.numbers["closed_us"] >= board.day.starts_us)
    is_mine &= board.places.queue_numbers(rows.numbers["queue_id"]) >= 0
    slots = board.slots_of(ids)
    on_board = slots >= 0
    is_older = np.zeros(len(ids), np.bool_)
    is_older[on_board] = rows.numbers["version"][on_board] < board.take("version", slots[on_board])
    is_newer = on_board & ~is_older
    removed = slots[is_newer & ~is_mine]
    if len(gone):
        removed = np.concatenate([removed, board.slots_of(gone.astype(np.int64, copy=False))])
        removed = removed[removed >= 0]
    if len(removed) > 1:
        removed = np.unique(removed)

    kept = (is_newer & is_mine).nonzero()[0]
    if len(kept) > 1:
        kept = kept[slots[kept].argsort()]
    came = (is_mine & ~on_board).nonzero()[0]
    # The usual tick is one row that stays, or all of them do: they are taken as they are.
    is_as_told = len(kept) == len(ids) == 1
    chosen = None if is_as_told else np.concatenate([kept, came])
    if chosen is not None and len(chosen) == len(ids) and np.array_equal(chosen, np.arange(len(ids))):
        chosen = None
    values = _encoded(board, rows, chosen)
    if len(came):
        board, added = _with_room(board, len(came))
    else:
        added = came
    return _put(board, slots[kept], added, removed, values)


def counted(board: Board) -> Tally:
    """The figures counted anew from the columns."""
    tally = Tally.empty(len(board.places.queues))
    slots = np.flatnonzero(board.column("id"))
    values = board.take_all(READS, slots)
    tally.count(1, values, board.day, board.closes_us)
    nothing = {name: column[:0] for name, column in values.items()}
    tally.renew_earliest(nothing, values, board)
    return tally


def keep_callers(board: Board, after: Board, delta: Delta) -> None:
    """Give `after` the callers of `board`, had anybody asked for them; sorting them anew costs a fifth of a tick."""
    callers: Callers | None = board.__dict__.get("open_callers")
    if callers is None or board is after:
        return
    if len(delta.changed) == 1 and not len(delta.added) and not len(delta.removed):
        slot = int(delta.changed[0])
        one, other = board.at(slot), after.at(slot)
        is_open = one["state"] < OPEN_CODES, other["state"] < OPEN_CODES
        if one["caller_id"] == other["caller_id"] and is_open[0] == is_open[1]:
            after.__dict__["open_callers"] = callers
            return
    went = open_callers_at(board, np.concatenate([delta.changed, delta.removed]))
    came = open_callers_at(after, np.concatenate([delta.changed, delta.added]))
    after.__dict__["open_callers"] = callers.after(went, came)


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
    if used > len(columns):
        columns = columns.grown(used + max(LEAST_ROOM, used // 8))
    board = replace(board, columns=columns, used=used, free=board.free[:left])
    return board, np.concatenate([np.sort(reused), fresh])


def _encoded(board: Board, rows: CallbackRows, chosen: NDArray[np.intp] | None) -> dict[str, NDArray[Any]]:
    """The chosen rows (None: all) as the board keeps them: running numbers for places, codes for texts."""
    values: dict[str, NDArray[Any]] = {}
    for name, kind in NUMBERS.items():
        column = rows.numbers[name] if chosen is None else rows.numbers[name][chosen]
        if name in AS_QUEUE:
            values[AS_QUEUE[name]] = board.places.queue_numbers(column)
        elif name in AS_AGENT:
            values[AS_AGENT[name]] = board.places.agent_numbers(column)
        else:
            values[name] = column.astype(kind, copy=False)
    for name, words in board.words.items():
        codes = words.encode(rows.texts[name])
        values[name] = codes if chosen is None else codes[chosen]
    return values


def _put(
    board: Board, kept: Slots, added: Slots, removed: Slots, values: dict[str, NDArray[Any]]
) -> tuple[Board, Delta]:
    """The next board: `values` hold first the rows of `kept`, then those of `added`, both ascending."""
    split = len(kept)
    before = board.take_all(board.columns, kept)
    differs: set[str] = set()
    is_changed = np.zeros(split, np.bool_)
    for name, was in before.items():
        mask = was != values[name][:split]
        if np.count_nonzero(mask):
            differs.add(name)
            is_changed |= mask
    is_same_set = not len(added) and not len(removed)
    if is_same_set and not differs:
        return board, Delta()
    changed = kept
    if np.count_nonzero(is_changed) < split:
        changed = kept[is_changed]
        before = {name: was[is_changed] for name, was in before.items()}
        chosen = np.concatenate([is_changed.nonzero()[0], np.arange(split, split + len(added))])
        values = {name: column[chosen] for name, column in values.items()}

    slots, put = np.concatenate([changed, added, removed]), values
    if is_same_set:
        put = {name: values[name] for name in differs}
    elif len(removed):
        # A slot that is let go has id 0 from then on.
        gone = {**board.take_all(board.columns, removed), "id": np.zeros(len(removed), np.int64)}
        put = {name: np.concatenate([values[name], gone[name]]) for name in board.columns}
    after = replace(board, columns=board.columns.put(slots, put))
    if not is_same_set:
        ids = board.ids.with_new(values["id"][len(changed) :], added)
        after = replace(after, ids=ids, free=np.concatenate([board.free, removed]))
        if len(ids) > 2 * (len(after) + LEAST_ROOM):
            after = replace(after, ids=ids.without_stale(after.column("id")))
    delta = Delta(added, changed, removed)
    if is_same_set and differs.isdisjoint(READS):
        return after, delta

    old = {name: before[name] for name in READS}
    if len(removed):
        went = board.take_all(READS, removed)
        old = {name: np.concatenate([was, went[name]]) for name, was in old.items()}
    return replace(after, tally=_recounted(board, old, values, after)), delta


def _recounted(
    board: Board, old: dict[str, NDArray[Any]], new: dict[str, NDArray[Any]], after: Board
) -> Tally:
    """The board's figures without the old rows and with the new ones, of which `after` is the outcome."""
    tally = board.tally.copy()
    tally.count(-1, old, board.day, board.closes_us)
    tally.count(1, new, board.day, board.closes_us)
    tally.renew_earliest(old, new, after)
    return tally
