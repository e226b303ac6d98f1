"""Synthetic requests of many days for tests of lists and screens of the past: seeded, and no database anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from app.database.reads.columns import STATES, Changes, Coded, Reference
from app.database.reads.past_rows import PastRows
from app.domain.callback import State
from app.live.board import Board
from tests.boards import NOW_US, a_reference, some_rows

DAY_US = 86_400_000_000
_TODAY = 20717  # days from 1970-01-01 to 2026-09-21, when NOW_US is
_REASON_OF = {State.WITHDRAWN: "solved elsewhere", State.HANDLED: ""}


def some_past(
    count: int, *, days: int = 7, seed: int = 0, reference: Reference | None = None, first_id: int = 1
) -> PastRows:
    """Requests of the last days before NOW_US, today among them; those of earlier days have nearly all ended."""
    reference = reference or a_reference(centres=6)
    rows = some_rows(reference, count, seed=seed, first_id=first_id)
    random = np.random.default_rng(seed)
    back = random.integers(0, days, count)
    numbers = dict(rows.numbers)
    for name in ("requested_us", "due_us", "closed_us", "last_attempt_us", "first_attempt_us"):
        numbers[name] = np.where(numbers[name] == 0, 0, numbers[name] - back * DAY_US)
    numbers["request_day"] = (_TODAY - back).astype(np.int32)
    is_left_open = (back > 0) & (numbers["state"] < 2) & (random.random(count) < 0.9)
    numbers["state"] = np.where(is_left_open, STATES.index(State.REACHED), numbers["state"]).astype(np.int8)
    numbers["closed_us"] = np.where(
        is_left_open, numbers["requested_us"] + DAY_US // 24, numbers["closed_us"]
    )
    return ended(replace(rows, numbers=numbers))


def ended(rows: Any) -> PastRows:
    """Rows with the ends that belong to their states."""
    states = [STATES[code] for code in rows.numbers["state"].tolist()]
    return PastRows(
        rows,
        np.zeros(len(rows), np.int64),
        {
            "closed_by": Coded.of(["" if state.is_open else "anna" for state in states]),
            "outcome": Coded.of(["" if state.is_open else "reached" for state in states]),
            "close_reason": Coded.of([_REASON_OF.get(state, "") for state in states]),
        },
    )


def a_request(reference: Reference, callback_id: int, **given: Any) -> PastRows:
    """One request of the reference's first queue, waiting since an hour; `given` are values of NUMBERS or of ENDS."""
    rows = some_rows(reference, 1, seed=callback_id, first_id=callback_id)
    numbers: dict[str, Any] = {name: column.copy() for name, column in rows.numbers.items()}
    plain: dict[str, Any] = {
        "queue_id": reference.queues[0].id, "asked_queue_id": reference.queues[0].id, "is_urgent": False,
        "requested_us": NOW_US - 3_600_000_000, "request_day": _TODAY, "due_us": NOW_US + 3_600_000_000,
        "state": 0, "attempts_made": 0, "first_attempt_us": 0, "last_attempt_us": 0, "next_attempt_us": 0,
        "closed_us": 0, "version": 1, "text_state": 0, "agent_id": 0, "assigned_agent_id": 0, "named_agent_id": 0,
    }  # fmt: skip
    for name, value in (plain | {key: one for key, one in given.items() if key in numbers}).items():
        numbers[name][:] = STATES.index(value) if name == "state" and isinstance(value, State) else value
    past = ended(replace(rows, numbers=numbers))
    ends = dict(past.ends)
    for name in set(given) & set(ends):
        ends[name] = Coded.of([given[name]])
    return PastRows(past.rows, np.array([given.get("joined_to", 0)], np.int64), ends)


def a_board_of(past: PastRows, reference: Reference) -> Board:
    """What the live board has of these requests: the open ones, and those that have ended today."""
    return Board.empty(reference, NOW_US).after(Changes(rows=past.rows))[0]
