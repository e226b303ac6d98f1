"""Boards of a few requests and nurses at half past ten, and a past of so many arrivals, to be foretold from."""

from __future__ import annotations

from typing import Final

import numpy as np

from app.database.reads.columns import CallbackRows, Changes, Coded, Sample, Shift
from app.foresight.outlook import Outlook
from app.foresight.today import foresee
from app.live.board import Board
from app.live.day import LocalDay
from app.live.history import History
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_reference, some_rows

CLOSES_US: Final = NOW_US + 5 * HOUR_US + 30 * MINUTE_US
OPENS_US: Final = NOW_US - 150 * MINUTE_US


def rows(count: int, **given: object) -> CallbackRows:
    """So many callbacks waiting at the first queue since half an hour, none of them rung yet."""
    made = some_rows(a_reference(centres=1), count)
    plain: dict[str, object] = {
        "state": 0, "attempts_made": 0, "first_attempt_us": 0, "last_attempt_us": 0, "next_attempt_us": 0,
        "closed_us": 0, "queue_id": 3, "asked_queue_id": 3, "is_urgent": False, "assigned_agent_id": 0,
        "requested_us": NOW_US - 30 * MINUTE_US, "request_day": 20717, "due_us": CLOSES_US + 8 * HOUR_US,
        **given,
    }  # fmt: skip
    numbers = {
        name: np.full(count, plain[name]).astype(column.dtype) if name in plain else column
        for name, column in made.numbers.items()
    }
    texts = {**made.texts, "language": Coded(("fi",), np.zeros(count, np.int32))}
    return CallbackRows(numbers, texts)


def shifts(count: int, until_us: int = CLOSES_US) -> tuple[Shift, ...]:
    """So many nurses at the first centre from eight on."""
    return tuple(
        Shift(one, one, 1, "planned", NOW_US - 150 * MINUTE_US, until_us) for one in range(1, count + 1)
    )


def board_of(waiting: CallbackRows, *nurses: Shift, centres: int = 1, closes_min: int = 960) -> Board:
    """It is half past ten."""
    empty = Board.empty(a_reference(centres=centres, closes_min=closes_min), NOW_US)
    return empty.after(Changes(rows=waiting, shifts=nurses))[0]


def a_past(board: Board, each: int, *, until_min: int = 960) -> History:
    """A week ago, each queue had `each` arrivals every five minutes from eight to four."""
    day = LocalDay.of(NOW_US - 7 * 24 * HOUR_US, "Europe/Helsinki")
    at = day.starts_us + 8 * HOUR_US + np.arange(1, (until_min - 480) // 5 + 1) * 5 * MINUTE_US
    ids = board.places.queue_ids
    many = np.full(len(at) * len(ids), each, np.int32)
    sample = Sample(np.tile(ids, len(at)).astype(np.int32), np.repeat(at, len(ids)), many, many)
    return History.of([int(one) for one in ids], Sample.none(), [(day, sample)], (), board.day.date)


def with_others(waiting: Board, others: CallbackRows) -> Board:
    """The board, and these besides, as they came later."""
    others.numbers["id"][:] += 1000
    return waiting.after(Changes(rows=others))[0]


def outlook(board: Board, each: int = 0) -> Outlook:
    """What is ahead of all its centres together."""
    return foresee(board, a_past(board, each), NOW_US).of()
