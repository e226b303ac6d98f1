"""A board on which some callbacks have what questions are about: own nurses, teams, the same caller."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import CallbackRows, Changes
from app.live.board import Board
from tests.boards import a_board, rows_of

#: The caller of `same_caller`.
CALLER = 999_999


def waiting(board: Board, count: int, *, service_id: int | None = None) -> list[int]:
    """The ids of callbacks that wait, the earliest first; of one service where it is given."""
    slots = board.slots[board.take("state", board.slots) == 0]
    services = board.places.service_of[board.take("queue", slots)]
    if service_id is not None:
        slots = slots[services == board.places.service_number[service_id]]
    order = np.argsort(board.take("requested_us", slots), kind="stable")
    return [int(one) for one in board.take("id", slots[order])[:count]]


def with_values(board: Board, ids: list[int], **values: Any) -> Board:
    """The same board, but for these columns of these callbacks; one value for all, or one for each."""
    slots = board.slots_of(np.array(ids, np.int64))
    rows = rows_of(board, slots)
    numbers: dict[str, NDArray[Any]] = dict(rows.numbers)
    numbers["version"] = numbers["version"] + np.int32(1)
    for name, value in values.items():
        numbers[name] = np.full(len(ids), 0, numbers[name].dtype) + np.asarray(value, numbers[name].dtype)
    return board.after(Changes(rows=CallbackRows(numbers, rows.texts)))[0]


def same_caller(count: int = 3, *, others: int = 1) -> tuple[Board, list[int], list[int]]:
    """A board, one caller's requests for vaccination (the earliest first), and for other services."""
    board = a_board(500, centres=26)
    same = waiting(board, count, service_id=5)
    other = waiting(board, others, service_id=2)
    return with_values(board, same + other, caller_id=CALLER, number_end=45), same, other
