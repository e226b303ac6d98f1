"""Callbacks of a board as the rows that screens show."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES, TEXT_STATES
from app.domain.callback import State
from app.domain.figures import due_level, wait_level
from app.listing.shown import CallbackRow, Standing
from app.live.board import COLUMNS, Board
from app.live.column import Slots
from app.live.places import Places

_US: Final = 1_000_000


def row(board: Board, slot: int, now_us: int) -> CallbackRow:
    """One callback. ValueError when the slot holds none (any more)."""
    at = board.at(slot)
    if not at["id"]:
        raise ValueError("a slot without callback")
    caller = at["caller_id"]
    others = board.open_callers.of(caller) - (at["state"] < OPEN_CODES) if caller else 0
    return _row(board, at, others, board.day.number, now_us)


def rows(board: Board, slots: Slots, now_us: int) -> list[CallbackRow]:
    """The callbacks at the slots, in their order; what a screen shows at once is made at once."""
    values = {name: column.tolist() for name, column in board.take_all(COLUMNS, slots).items()}
    if not all(values["id"]):
        raise ValueError("a slot without callback")
    others = _same_caller(board, slots).tolist()
    every = zip(zip(*values.values(), strict=True), others, strict=True)
    today = board.day.number
    return [_row(board, dict(zip(values, at, strict=True)), same, today, now_us) for at, same in every]


def standing(state: State, attempts_made: int, next_attempt_us: int, now_us: int) -> Standing:
    """What the state column says."""
    if state is not State.WAITING:
        return Standing(state.value)
    if next_attempt_us > now_us:
        return Standing.POSTPONED
    return Standing.RETRY if attempts_made else Standing.WAITING


def _row(board: Board, at: dict[str, Any], same_caller: int, today: int, now_us: int) -> CallbackRow:
    places = board.places
    queue = places.queues[at["queue"]]
    centre = places.centres[places.centre_of[at["queue"]]]
    service = places.services[places.service_of[at["queue"]]]
    state = STATES[at["state"]]
    is_open = at["state"] < OPEN_CODES
    return CallbackRow(
        id=at["id"],
        version=at["version"],
        standing=standing(state, at["attempts_made"], at["next_attempt_us"], now_us),
        number_end=f"{at['number_end']:02d}" if at["number_end"] >= 0 else "",
        centre_id=queue.centre_id,
        centre=centre.names,
        service=service.names,
        reason=board.words["reason"][at["reason"]],
        is_urgent=at["is_urgent"],
        language=board.words["language"][at["language"]],
        requested_us=at["requested_us"],
        due_us=at["due_us"],
        due_level=due_level(at["due_us"], now_us) if is_open else "ok",
        waited_level=wait_level((now_us - at["requested_us"]) // _US, places.limits) if is_open else "ok",
        next_attempt_us=at["next_attempt_us"],
        last_attempt_us=at["last_attempt_us"],
        attempts_made=at["attempts_made"],
        max_attempts=places.max_attempts[at["queue"]],
        agent=_agent(places, at["agent"]),
        assigned=_agent(places, at["assigned"]),
        wish_from_us=at["wish_from_us"],
        wish_until_us=at["wish_until_us"],
        wish_missed=state is State.WAITING and 0 < at["wish_until_us"] < now_us,
        care_team=board.words["care_team"][at["care_team"]],
        may_text=at["may_text"],
        has_said=at["said_us"] > 0,
        text_state=TEXT_STATES[at["text_state"]],
        carried_over=is_open and at["request_day"] < today,
        same_caller=same_caller,
        named=_agent(places, at["named"]),
    )


def _agent(places: Places, number: int) -> str:
    return places.agents[number].code if number >= 0 else ""


def _same_caller(board: Board, slots: Slots) -> NDArray[np.int64]:
    """How many other open callbacks on the board each one's caller has."""
    callers = board.take("caller_id", slots)
    count = board.open_callers.count(callers)
    itself = board.take("state", slots) < OPEN_CODES
    return np.where(callers == 0, 0, count - itself)
