"""Simulated days of the demo's region, seen at full hours as a console sees them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final
from unittest.mock import patch
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES
from app.database.reads.sqlite import SqliteReader
from app.database.sqlite.connection import open_engine
from app.demo import assumptions, making, prepare, region
from app.demo.run import Run
from app.demo.setting import Setting
from app.domain.hours import instant
from app.domain.moment import to_us
from app.foresight.habits import rung_queues
from app.foresight.today import foresee
from app.live.board import Board
from app.live.history import History
from app.live.loading import read_board, read_history
from tests.foresight.chance import afternoons, best_possible

MONDAY: Final = date(2026, 9, 21)
#: The forecast is held to account from eleven on.
HOURS: Final = (11, 12, 13, 14)
#: Days are busier and calmer than the usual ones, in turn.
_BUSYNESS: Final = (1.0, 1.15, 0.9, 1.0, 1.05)
_STARTS_MIN: Final = 600
_FIRST_SEED: Final = 101


@dataclass(frozen=True, slots=True)
class Seen:
    """One simulated day. `foretold` by [hour, centre]: how many would not be rung; `happened` by centre.

    `spread` and `best` by hour, of the region: by how many chance alone moves the number (standard deviation), and the
    share of such afternoons that the best single number is near to.
    """

    seed: int
    day: date
    foretold: NDArray[np.int64]
    happened: NDArray[np.int64]
    spread: NDArray[np.float64]
    best: NDArray[np.float64]


def simulated_days(
    count: int, *, stations: int | None = None, first: int = 0, busyness: float | None = None
) -> Iterator[Seen]:
    """Weekdays in turn, each of another seed, from the day numbered `first` on.

    `stations`: of the demo's region, None for all. `busyness`: against a usual day, None for busier and calmer in turn.
    """
    for number in range(first, first + count):
        seed = _FIRST_SEED + number
        day = MONDAY + timedelta(days=number % 5)
        busy = _BUSYNESS[number % len(_BUSYNESS)] if busyness is None else busyness
        setting = Setting(region.build(stations), seed, day, busy)
        # Windows told change nobody's ring, and reckoning them takes longer than all the rest of a day.
        with tempfile.TemporaryDirectory() as folder, patch.object(assumptions, "TOLD_AT_ONCE", 0):
            seen_day = _see(Path(folder) / "day.db", setting)
        yield seen_day


def days_of_many_left() -> Iterator[Seen]:
    """Two days of three stations on which more is asked than the hands can do; few small days leave many over."""
    return simulated_days(2, stations=3, first=2, busyness=1.25)


def left_over(board: Board) -> NDArray[np.int64]:
    """By centre: due today and could have been rung, but the hands are gone; counted when the day is over."""
    slots = board.slots
    queue = board.take("queue", slots).astype(np.intp)
    closes = board.closes_us[queue]
    is_left = (
        (board.take("state", slots) < OPEN_CODES)
        & rung_queues(board)[queue]
        & (board.take("due_us", slots) <= board.day.ends_us)
        & (board.take("wish_from_us", slots) < closes)
        & (board.take("next_attempt_us", slots) < closes)
    )
    return np.bincount(board.places.centre_of[queue[is_left]], minlength=len(board.places.centres))


def told_of(board: Board, history: History, now_us: int) -> tuple[list[int], float, float]:
    """By centre how many will not be rung; and of the region what chance does: `Seen.spread` and `Seen.best`."""
    ahead = foresee(board, history, now_us)
    told = [ahead.of(frozenset([centre.id])).left_over for centre in board.places.centres]
    totals = afternoons(ahead.fuel, board.day.number).sum(axis=1)
    return [-1 if one is None else one for one in told], float(totals.std()), best_possible(totals)


def seen(seed: int, day: date, told: Sequence[tuple[list[int], float, float]], end: Board) -> Seen:
    """The day, from what `told_of` said at each hour and the board when it was over."""
    foretold, spread, best = (np.array(one) for one in zip(*told, strict=True))
    return Seen(seed, day, foretold, left_over(end), spread, best)


def _see(path: Path, setting: Setting) -> Seen:
    making.make(path, setting, _STARTS_MIN, lambda _done, _total, _what: None)
    run = Run(path, setting)
    prepare.resume(run, path)
    engine = open_engine(path)
    reader = SqliteReader(engine)
    reader.open()
    zone = ZoneInfo(region.ZONE)
    try:
        told = []
        for hour in HOURS:
            now_us = to_us(instant(setting.day_zero, hour * 60, zone))
            run.advance(now_us)
            board, _ = read_board(reader, now_us)
            told.append(told_of(board, read_history(reader, board), now_us))
        now_us = to_us(instant(setting.day_zero, 1439, zone))
        run.advance(now_us)
        board, _ = read_board(reader, now_us)
        return seen(setting.seed, setting.day_zero, told, board)
    finally:
        reader.close()
        engine.dispose()
        run.close()
