"""Callbacks of a board as the rows that screens show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from functools import cache
from operator import itemgetter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES, TEXT_STATES
from app.domain.callback import State, may_be_lost
from app.domain.figures import due_level, wait_level
from app.domain.moment import SECOND_US
from app.listing.shown import CallbackRow, Standing
from app.live.board import Board
from app.live.column import Slots

#: What a row is written of, in the order in which `_row` is given it.
_TOLD: Final = (
    "id", "version", "state", "queue", "number_end", "reason", "is_urgent", "language", "requested_us", "request_day",
    "due_us", "next_attempt_us", "last_attempt_us", "attempts_made", "agent", "assigned", "named", "wish_from_us",
    "wish_until_us", "care_team", "may_text", "said_us", "text_state", "taken_us",
)  # fmt: skip
_OF_ONE: Final = itemgetter(*_TOLD)
#: What a row has as the board keeps it.
_AS_KEPT: Final = frozenset(_TOLD) & frozenset(
    ("id", "version", "requested_us", "due_us", "next_attempt_us", "last_attempt_us", "attempts_made", "wish_from_us",
     "wish_until_us", "said_us")
)  # fmt: skip
_STANDINGS: Final = tuple(Standing(state.value) for state in STATES)
_WAITING: Final = STATES.index(State.WAITING)
_CALLING: Final = STATES.index(State.CALLING)
#: The end of a number as it is shown; nothing for none, which is -1.
_DIGITS: Final = (*(f"{end:02d}" for end in range(100)), "")


def row(board: Board, slot: int, now_us: int) -> CallbackRow:
    """One callback. ValueError when the slot holds none (any more)."""
    at = board.at(slot)
    if not at["id"]:
        raise ValueError("a slot without callback")
    caller = at["caller_id"]
    others = board.open_callers.of(caller) - (at["state"] < OPEN_CODES) if caller else 0
    return _rows_of(board, now_us)(others, *_OF_ONE(at))


def glance(board: Board, slot: int, now_us: int) -> CallbackRow:
    """The same callback, of which each field is read when it is asked for: for whoever asks for one or two of them."""
    made = object.__new__(_Glance)
    for name, value in (("_board", board), ("_slot", slot), ("_now_us", now_us)):
        object.__setattr__(made, name, value)
    return made


def rows(board: Board, slots: Slots, now_us: int) -> list[CallbackRow]:
    """The callbacks at the slots, in their order; what a screen shows at once is made at once."""
    columns = board.take_all((*_TOLD, "caller_id"), slots)
    if not columns["id"].all():
        raise ValueError("a slot without callback")
    others = _same_caller(board, columns["caller_id"], columns["state"]).tolist()
    every = zip(others, *(columns[name].tolist() for name in _TOLD), strict=True)
    write = _rows_of(board, now_us)
    return [write(*told) for told in every]


class _Glance(CallbackRow):
    """Most changes are of one column, and a whole row takes ten times as long to make as a cell to write."""

    __slots__ = ("_board", "_now_us", "_slot", "_whole")
    _board: Board
    _now_us: int
    _slot: int
    _whole: CallbackRow

    def __getattr__(self, name: str) -> Any:
        """A field that was not asked for before."""
        value: Any
        if name in _AS_KEPT:
            value = self._board.columns.value(name, self._slot)
        elif name == "number_end":
            value = _DIGITS[self._board.columns.value(name, self._slot)]
        elif name == "_whole":
            value = row(self._board, self._slot, self._now_us)
        else:
            value = getattr(self._whole, name)
        object.__setattr__(self, name, value)
        return value


def standing(state: State, attempts_made: int, next_attempt_us: int, now_us: int) -> Standing:
    """What the state column says."""
    if state is not State.WAITING:
        return Standing(state.value)
    return _waiting(attempts_made, next_attempt_us, now_us)


def _waiting(attempts_made: int, next_attempt_us: int, now_us: int) -> Standing:
    if next_attempt_us > now_us:
        return Standing.POSTPONED
    return Standing.RETRY if attempts_made else Standing.WAITING


@cache
def _blank() -> Callable[..., Any]:
    """What takes a row's fields in their order, to become a row then. Made when the first row is, as it is compiled.

    A frozen data class writes each field through a call of its own: of 32 that takes ten times as long as to write
    them into a class of the same slots and to let it be the frozen one from then on.
    """
    names = [field.name for field in fields(CallbackRow)]
    return make_dataclass("_Blank", names, slots=True, eq=False, repr=False, match_args=False)


def _rows_of(board: Board, now_us: int) -> Callable[..., CallbackRow]:
    """What writes a row of how many others its caller has and of what is _TOLD, without a dictionary for each."""
    places, today, blank = board.places, board.day.number, _blank()
    by_queue, codes, limits, held = places.by_queue, places.agent_codes, places.limits, board.held
    reasons, languages, care_teams = (
        board.words[name].by_code for name in ("reason", "language", "care_team")
    )

    def row_of(
        same_caller: int,
        id_: int, version: int, state: int, queue: int, number_end: int, reason: int, is_urgent: bool, language: int,
        requested_us: int, request_day: int, due_us: int, next_attempt_us: int, last_attempt_us: int,
        attempts_made: int, agent: int, assigned: int, named: int, wish_from_us: int, wish_until_us: int,
        care_team: int, may_text: bool, said_us: int, text_state: int, taken_us: int,
    ) -> CallbackRow:  # fmt: skip
        centre, service, max_attempts = by_queue[queue]
        is_open, is_waiting = state < OPEN_CODES, state == _WAITING
        # In the order of its fields: by name, a row takes twice as long to make, and rows are made by the screen.
        row = blank(
            id_, version,
            _waiting(attempts_made, next_attempt_us, now_us) if is_waiting else _STANDINGS[state],
            _DIGITS[number_end], centre.id, centre.names, service.names,
            reasons[reason], is_urgent, languages[language], requested_us, due_us,
            due_level(due_us, now_us) if is_open else "ok",
            wait_level((now_us - requested_us) // SECOND_US, limits) if is_open else "ok",
            next_attempt_us, last_attempt_us, attempts_made, max_attempts,
            codes[agent], codes[assigned], wish_from_us, wish_until_us,
            is_waiting and 0 < wish_until_us < now_us,  # the wish was missed
            care_teams[care_team], may_text, said_us, TEXT_STATES[text_state],
            is_open and request_day < today,  # carried over
            same_caller, codes[named],
            taken_us if state == _CALLING and may_be_lost(taken_us, now_us) else 0,
            held.get(id_, 0) if is_waiting else 0,
        )  # fmt: skip
        row.__class__ = CallbackRow
        made: CallbackRow = row
        return made

    return row_of


def _same_caller(board: Board, callers: NDArray[np.int64], state: NDArray[np.int8]) -> NDArray[np.int64]:
    """How many other open callbacks on the board each one's caller has."""
    return np.where(callers == 0, 0, board.open_callers.count(callers) - (state < OPEN_CODES))
