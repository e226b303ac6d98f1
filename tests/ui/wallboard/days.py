"""Builders of days in a row for a wall: each begins at its midnight with a board and a past of its own.

    days = Days(centres=26)
    present = days.at(now_us)          # later and later

On weekdays requests come and are rung from 8 to 16; what is open at midnight is taken over by the next day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import CallbackRows, Changes, QueueDay, Reference, Sample, Shift
from app.live.board import Board
from app.live.day import HALF_HOUR_US, LocalDay
from app.live.history import SERVICE_DAYS, WEEKS, History
from tests.boards import (
    HOUR_US,
    NOW_US,
    a_reference,
    rows_of,
    some_changes,
    some_presence,
    some_rows,
    some_shifts,
)

ZONE: Final = "Europe/Helsinki"
DAY_US: Final = 24 * HOUR_US
#: The made-up rows and shifts are of the Monday of NOW_US.
_MONDAY: Final = LocalDay.of(NOW_US, ZONE)
_OPENS, _CLOSES = 8 * HOUR_US, 16 * HOUR_US
_OPEN: Final = 2  # states below it
#: What is there when a weekday's doors open, beside what the day before has left.
_FIRST: Final = 200


class Days:
    """`turned`: how many days have begun. A change every `change_us`: 40 callbacks, and 4 new ones."""

    def __init__(self, *, centres: int, change_us: int) -> None:
        self._reference: Reference = a_reference(centres=centres)
        self._change_us = change_us
        self._board: Board | None = None
        self._history = History.none()
        self._service_days: list[QueueDay] = []
        self._changed_us = self._sampled_us = 0
        self.turned = 0

    def at(self, now_us: int) -> tuple[Board, History]:
        """The board of that moment's day and the past beside it; no earlier than asked for before."""
        board = self._board
        if board is None or now_us >= board.day.ends_us:
            board = self._begin(now_us, board)
        since_us = now_us - board.day.starts_us
        is_open = board.day.date.weekday() < 5 and _OPENS <= since_us < _CLOSES
        if is_open and now_us - self._changed_us >= self._change_us:
            self._changed_us = now_us
            board = self._changed(board, now_us)
        if now_us - self._sampled_us >= HOUR_US:
            self._sampled_us = now_us
            self._history = self._past(board.day, now_us)
        self._board = board
        return board, self._history

    def _begin(self, now_us: int, before: Board | None) -> Board:
        """As the feed does it: all is read anew."""
        day = LocalDay.of(now_us, ZONE)
        self.turned += 1
        self._changed_us = self._sampled_us = 0
        self._service_days = [
            QueueDay(one.id, day.date - timedelta(days=back), 20, 17, 15)
            for back in range(SERVICE_DAYS, 0, -1)
            for one in self._reference.queues
        ]
        later = day.number - _MONDAY.number
        shifts = [_later(one, later) for one in some_shifts(self._reference)] if later % 7 < 5 else []
        board = Board.empty(self._reference, now_us, presence=some_presence(self._reference), shifts=shifts)
        if before is not None:
            slots = before.slots
            left = rows_of(before, slots[before.take("state", slots) < _OPEN])
            board, _ = board.after(Changes(rows=left))
        if later % 7 < 5:
            first = _of(later, some_rows(self._reference, _FIRST, seed=later, first_id=1 + later * 1_000_000))
            board, _ = board.after(Changes(rows=first))
        return board

    def _changed(self, board: Board, now_us: int) -> Board:
        later, seed = board.day.number - _MONDAY.number, int(now_us // self._change_us) % 100_000
        board, _ = board.after(some_changes(board, 40, seed=seed, now_us=now_us))
        first_id = int(board.column("id").max(initial=0)) + 1
        came = some_rows(self._reference, 4, seed=seed, first_id=first_id, now_us=now_us - later * DAY_US)
        board, _ = board.after(Changes(rows=_of(later, came)))
        return board

    def _past(self, day: LocalDay, now_us: int) -> History:
        queue_ids = [one.id for one in self._reference.queues]
        weeks = []
        for week in range(1, WEEKS + 1):
            past = LocalDay.of(day.starts_us + HOUR_US - week * 7 * DAY_US, ZONE)
            weeks.append((past, _samples(queue_ids, past, past.ends_us)))
        return History.of(queue_ids, _samples(queue_ids, day, now_us), weeks, self._service_days, day.date)


def _samples(queue_ids: list[int], day: LocalDay, until_us: int) -> Sample:
    """Each half hour of the open hours, of each queue; none at the weekend."""
    last_us = min(until_us, day.starts_us + _CLOSES)
    first_us = day.starts_us + _OPENS if day.date.weekday() < 5 else last_us
    times: NDArray[np.int64] = np.arange(first_us, last_us, HALF_HOUR_US, dtype=np.int64)
    random = np.random.default_rng(day.number)
    size = len(times) * len(queue_ids)
    return Sample(
        np.tile(np.array(queue_ids, np.int32), len(times)),
        np.repeat(times, len(queue_ids)),
        random.integers(0, 2, size).astype(np.int32),
        random.integers(0, 3, size).astype(np.int32),
    )


def _later(shift: Shift, days: int) -> Shift:
    return replace(shift, starts_us=shift.starts_us + days * DAY_US, ends_us=shift.ends_us + days * DAY_US)


def _of(days: int, rows: CallbackRows) -> CallbackRows:
    """The Monday's rows as those of so many days later."""
    numbers = {
        name: np.where(values > 0, values + days * DAY_US, values) if name.endswith("_us") else values
        for name, values in rows.numbers.items()
    }
    numbers["request_day"] = (numbers["request_day"] + days).astype(numbers["request_day"].dtype)
    return CallbackRows(numbers, rows.texts)
