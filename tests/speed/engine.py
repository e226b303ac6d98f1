"""The engine beneath the table, without a screen, against an analytical engine made for live tables."""

from __future__ import annotations

import time
from importlib import import_module
from statistics import median
from typing import Any, Final

import numpy as np

from app.database.reads.columns import NUMBERS, OPEN_CODES, STATES, CallbackRows, Changes
from app.domain.callback import State
from app.listing.callback_list import CallbackOrder
from app.listing.callback_query import CallbackQuery, SortBy
from app.listing.callback_row import rows
from app.live.board import COLUMNS, Board
from app.live.change import AS_AGENT, AS_QUEUE
from app.live.column import Slots
from app.live.places import Places
from tests.boards import NOW_US
from tests.speed.boards import Ticks, an_open_board, open_rows
from tests.speed.figures import Figure, interleaved, wall_seconds

ROWS: Final = 100_000
CHANGED: Final = 1000
SEEN: Final = 40
#: By the queue that it goes by what ours counts, and how long the oldest has waited.
_FIGURES: Final = {
    "queue_id": ("open", "calling", "due_today", "earliest_us"),
    "asked_queue_id": ("in_hours", "called", "reached"),
}
_CONTACTS: Final = (STATES.index(State.REACHED), STATES.index(State.HANDLED))


def tick_against_perspective(quick: bool) -> list[Figure]:
    """T6: 1,000 of 100,000 rows change; who belongs, in what order, and the 40 that can be seen.

    Once without any figure on either side; once with what a screen shows beside the list, counted at each tick by
    both; and once all of the console's own tick beside the other engine's first one.
    """
    return [
        _figure(quick, ours_counts=False, other_counts=False),
        _figure(quick, ours_counts=True, other_counts=True),
        _figure(quick, ours_counts=True, other_counts=False),
    ]


def _figure(quick: bool, *, ours_counts: bool, other_counts: bool) -> Figure:
    ticks = Ticks(an_open_board(ROWS), CHANGED, counts=ours_counts)
    half = frozenset(range(1, 31, 2))
    query = CallbackQuery(centre_ids=half, sort_by=SortBy.LAST_ATTEMPT, descending=True)
    order = CallbackOrder(query, ticks.board, NOW_US)
    peer = (_WithFigures if other_counts else _Perspective)(ticks.board, half)
    as_told = _AsTold(ticks.board.places)
    waiting: dict[str, list[Any]] = {"ours": [], "peer": []}
    shown: dict[str, list[int]] = {}
    parts: dict[str, list[float]] = {"board": [], "order": [], "rows": []}

    def next_of(side: str) -> Any:
        if not waiting[side]:
            changes = ticks.next_changes()
            # What goes out of sight is no update, so that both sides do the same.
            waiting["ours"].append(Changes(rows=changes.rows))
            waiting["peer"].append(peer.packed(changes.rows))
        return waiting[side].pop(0)

    def ours() -> float:
        changes = next_of("ours")

        def ordered() -> None:
            order.apply(ticks.board, delta, ticks.now_us)

        def read() -> None:
            seen = order.slots[:SEEN]
            if ours_counts:
                shown["ours"] = [one.last_attempt_us for one in rows(ticks.board, seen, ticks.now_us)]
            else:
                shown["ours"] = as_told.of(ticks.board, seen)["last_attempt_us"]

        began = time.perf_counter()
        _, delta = ticks.take(changes)
        parts["board"].append(time.perf_counter() - began)
        parts["order"].append(wall_seconds(ordered))
        parts["rows"].append(wall_seconds(read))
        return sum(took[-1] for took in parts.values())

    def perspective() -> float:
        packed = next_of("peer")

        def whole() -> None:
            peer.table.update(packed)
            shown["peer"] = peer.view.to_columns(start_row=0, end_row=SEEN)["last_attempt_us"]

        return wall_seconds(whole)

    rounds = interleaved(9 if quick else 31, ours, perspective)
    seen = peer.view.to_columns(start_row=0, end_row=SEEN)
    slots = ticks.board.slots_of(np.array(seen["id"], np.int64))
    is_equal = all(column == seen[name] for name, column in as_told.of(ticks.board, slots).items())
    is_equal &= len(order) == peer.view.num_rows() and shown["ours"] == shown["peer"]
    is_equal &= peer.has_figures_of(ticks.board)
    made = "the rows as the screen shows them"
    if not ours_counts:
        what, made = "", "the rows in all columns, by name as the other gives them"
        figures = "neither counts anything, which the console does at each tick: see the other rows"
    elif other_counts:
        what = ", and the figures of every queue"
        figures = (
            "both have the same sums of each queue and its oldest request; what ours counts by half hour and of each "
            "caller the other does without"
        )
    else:
        what = "; with ours all figures of the console, with the other none"
        figures = (
            "ours counts at each tick what its screens show of queues and callers, beside the other engine's tick of "
            "the first row; it is told so that nothing is left out, and has no target"
        )
    note = (
        f"Both list {len(order):,} rows, the same last attempts on top and the same in all columns: "
        f"{'yes' if is_equal else 'NO'}; {figures}. "
        f"Both keep all {len(COLUMNS)} columns; its update comes as Arrow, packed beforehand. Of ours the board, which "
        f"tells also which columns differ, is {_ms(parts['board'])} ms, filter and order {_ms(parts['order'])} ms, "
        f"{made} {_ms(parts['rows'])} ms."
    )
    what = f"engine: 1,000 of 100,000 updated, filtered, sorted, first {SEEN} rows{what}"
    target = 1 / 10 if ours_counts == other_counts else None
    return rounds.figure("T6", what, "perspective-python 5.6", target, must_hold=is_equal, note=note)


class _AsTold:
    """Rows of a board in all columns as they were told, by name: what the other engine gives of its own."""

    def __init__(self, places: Places) -> None:
        queues, agents = [one.id for one in places.queues], [one.id for one in places.agents]
        # Nobody is the last, as -1.
        self._places = [(AS_QUEUE, queues), (AS_AGENT, [*agents, 0])]

    def of(self, board: Board, slots: Slots) -> dict[str, list[Any]]:
        told = {name: column.tolist() for name, column in board.take_all(COLUMNS, slots).items()}
        for name, words in board.words.items():
            by_code = words.by_code
            told[name] = [by_code[code] for code in told[name]]
        for names, ids in self._places:
            for name, number in names.items():
                told[name] = [ids[one] for one in told.pop(number)]
        return told


def _ms(took: list[float]) -> str:
    return f"{1000 * median(took):.2f}"


class _Perspective:
    """A perspective table of the same callbacks with a view of the same rows in the same order."""

    def __init__(self, board: Board, centre_ids: frozenset[int]) -> None:
        # By name, as it has no types: only this module of the whole house meets it.
        perspective: Any = import_module("perspective")
        self._client: Any = perspective.Server().new_local_client()
        self._board = board
        queue_ids = np.array([queue.id for queue in board.places.queues])
        self._wanted = queue_ids[board.places.queues_of(centre_ids)]
        made = self._client.table(self._columns(open_rows(ROWS)), index="id")
        self.table: Any = made
        filters = [["is_wanted", "==", True]]
        self.view: Any = made.view(filter=filters, sort=[["last_attempt_us", "desc"]])

    def packed(self, changed: CallbackRows) -> bytes:
        """The rows as the Arrow bytes it is quickest with."""
        table = self._client.table(self._columns(changed), index="id")
        view = table.view()
        arrow: bytes = view.to_arrow()
        view.delete()
        table.delete()
        return arrow

    def has_figures_of(self, board: Board) -> bool:
        """Whether what it has of the queues' figures, if anything, is what the board has."""
        return True

    def _columns(self, given: CallbackRows) -> dict[str, list[Any]]:
        """All columns, and whether the row is wanted; what needs 64 bits as floats, which hold an instant exactly."""
        columns = {name: _plain(name, given) for name in NUMBERS}
        for name, coded in given.texts.items():
            columns[name] = [coded.words[code] for code in coded.codes.tolist()]
        is_open = given.numbers["state"] < OPEN_CODES
        columns["is_wanted"] = (is_open & np.isin(given.numbers["queue_id"], self._wanted)).tolist()
        return columns


class _WithFigures(_Perspective):
    """With two more views, of what ours counts of each queue; of each row that is reckoned beforehand."""

    def __init__(self, board: Board, centre_ids: frozenset[int]) -> None:
        super().__init__(board, centre_ids)
        self._figures: dict[str, Any] = {
            place: self.table.view(
                group_by=[place],
                columns=list(names),
                aggregates={name: "min" if name == "earliest_us" else "sum" for name in names},
            )
            for place, names in _FIGURES.items()
        }

    def has_figures_of(self, board: Board) -> bool:
        return all(self._has(board, place, names) for place, names in _FIGURES.items())

    def _has(self, board: Board, place: str, names: tuple[str, ...]) -> bool:
        told = self._figures[place].to_columns()
        ids = [path[0] for path in told["__ROW_PATH__"][1:]]
        numbers = board.places.queue_numbers(np.array(ids))
        return len(ids) == len(board.places.queues) and all(
            np.array_equal(getattr(board.tally, name)[numbers], np.array(told[name][1:], np.int64))
            for name in names
        )

    def _columns(self, given: CallbackRows) -> dict[str, list[Any]]:
        at, day, closes_us = given.numbers, self._board.day, self._board.closes_us
        is_open = at["state"] < OPEN_CODES
        asked_closes_us = closes_us[self._board.places.queue_numbers(at["asked_queue_id"])]
        in_hours = (at["request_day"] == day.number) & (at["requested_us"] < asked_closes_us)
        first, closed = (
            (day.starts_us <= at[name]) & (at[name] < day.ends_us)
            for name in ("first_attempt_us", "closed_us")
        )
        flags = {
            "open": is_open,
            "calling": at["state"] == STATES.index(State.CALLING),
            "due_today": is_open & (at["due_us"] <= day.ends_us),
            "in_hours": in_hours,
            "called": in_hours & first,
            "reached": in_hours & closed & np.isin(at["state"], _CONTACTS),
        }
        waits = is_open & (at["wish_from_us"] == 0)
        return {
            **super()._columns(given),
            **{name: flag.astype(np.int32).tolist() for name, flag in flags.items()},
            # Which instant as a float: the largest that is exact stands for none.
            "earliest_us": np.where(waits, at["requested_us"], 2.0**53).tolist(),
        }


def _plain(name: str, given: CallbackRows) -> list[Any]:
    values = given.numbers[name]
    is_wide = NUMBERS[name] is np.int64 and name != "id"
    plain: list[Any] = (values.astype(np.float64) if is_wide else values).tolist()
    return plain
