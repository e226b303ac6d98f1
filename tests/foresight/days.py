"""Simulated days of the demo's region, seen at full hours as a console sees them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple
from unittest.mock import patch
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES
from app.database.reads.sqlite import SqliteReader
from app.database.sqlite.connection import open_engine
from app.demo import assumptions, making, prepare, region
from app.demo.courier import Courier
from app.demo.run import Run
from app.demo.scenarios import SCENARIOS
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
#: On bad days at every hour at which lines are open.
BAD_HOURS: Final = (11, 12, 13, 14, 15)
#: So is it on a Monday on which far more comes than usual, until an hour before closing.
BUSY_HOURS: Final = (11, 13, 15)
#: Days are busier and calmer than the usual ones, in turn.
_BUSYNESS: Final = (1.0, 1.15, 0.9, 1.0, 1.05)
_STARTS_MIN: Final = 600
_FIRST_SEED: Final = 101
_FIRST_BAD_SEED: Final = 201
#: On a bad day of one kind a third of the nurses are away at one station of so many; on one of the other kind so much
#: more comes than usual, everywhere.
_SICK_OF: Final = 3
_RUSH: Final = 1.25


@dataclass(frozen=True, slots=True)
class Seen:
    """One simulated day. `foretold` by [hour, centre]: how many would not be rung; `happened` by centre.

    `waiting` by [hour, centre]: how many were still to be rung then, what somebody would say who reckons nothing.

    `spread` and `best` by hour, of the region: by how many chance alone moves the number (standard deviation), and the
    share of such afternoons that the best single number is near to.
    """

    seed: int
    day: date
    foretold: NDArray[np.int64]
    happened: NDArray[np.int64]
    spread: NDArray[np.float64]
    best: NDArray[np.float64]
    waiting: NDArray[np.int64]


class Told(NamedTuple):
    """At one hour: of each centre, and of the region; as `Seen` has them."""

    left: list[int]
    waiting: list[int]
    spread: float
    best: float


def setting_of(number: int, *, stations: int | None = None, busyness: float | None = None) -> Setting:
    """The day of that number, from 0; `stations` and `busyness` as for `simulated_days`."""
    busy = _BUSYNESS[number % len(_BUSYNESS)] if busyness is None else busyness
    return Setting(region.build(stations), _FIRST_SEED + number, MONDAY + timedelta(days=number % 5), busy)


def simulated_days(
    count: int, *, stations: int | None = None, first: int = 0, busyness: float | None = None
) -> Iterator[Seen]:
    """Weekdays in turn, each of another seed, from the day numbered `first` on.

    `stations`: of the demo's region, None for all. `busyness`: against a usual day, None for busier and calmer in turn.
    """
    for number in range(first, first + count):
        yield _see(setting_of(number, stations=stations, busyness=busyness), HOURS)


def busy_mondays(count: int, *, stations: int | None = None, first: int = 0) -> Iterator[Seen]:
    """The demo's Monday rush, each of another seed, at BUSY_HOURS; `stations` and `first` as for `simulated_days`."""
    rush = SCENARIOS["monday-morning"]
    for number in range(first, first + count):
        yield _see(rush.setting(region.build(stations), _FIRST_SEED + number, MONDAY), BUSY_HOURS)


def bad_setting_of(number: int, *, stations: int | None = None, sick_of: int = _SICK_OF) -> Setting:
    """The bad day of that number, from 0, as `bad_days` has it; nurses are away at one station of `sick_of`."""
    plan = region.build(stations)
    sick = tuple(one.centre.id for place, one in enumerate(plan.stations) if (place - number) % sick_of == 0)
    is_rush = number % 2 == 1
    return Setting(
        plan,
        _FIRST_BAD_SEED + number,
        MONDAY + timedelta(days=number % 5),
        _RUSH if is_rush else 1.0,
        () if is_rush else sick,
    )


def bad_days(count: int, *, first: int = 0) -> Iterator[Seen]:
    """Days that leave many over, at BAD_HOURS: nurses away and a rush in turn, each on another weekday and seed."""
    for number in range(first, first + count):
        yield _see(bad_setting_of(number), BAD_HOURS)


def a_small_bad_day() -> Seen:
    """Of two stations, at both of which nurses are away; few other small days leave many over."""
    return _see(bad_setting_of(4, stations=2, sick_of=1), BAD_HOURS)


def a_day_of_many_left() -> Seen:
    """A day of two stations on which more is asked than the hands can do."""
    return next(simulated_days(1, stations=2, first=3, busyness=_RUSH))


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


def told_of(board: Board, history: History, now_us: int) -> Told:
    """By centre how many will not be rung; and of the region what chance does."""
    foreseen = foresee(board, history, now_us)
    ahead = [foreseen.of(frozenset([centre.id])) for centre in board.places.centres]
    totals = afternoons(foreseen.fuel, board.day.number).sum(axis=1)
    return Told(
        [-1 if one.left_over is None else one.left_over for one in ahead],
        [one.due_now for one in ahead],
        float(totals.std()),
        best_possible(totals),
    )


def seen(seed: int, day: date, told: Sequence[Told], end: Board) -> Seen:
    """The day, from what `told_of` said at each hour and the board when it was over."""
    foretold, waiting, spread, best = (np.array(one) for one in zip(*told, strict=True))
    return Seen(seed, day, foretold, left_over(end), spread, best, waiting)


def _see(setting: Setting, hours: Sequence[int]) -> Seen:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as without:
        # Texts change nobody's ring, and windows told and surveys asked are texts as well: reckoning and sending them
        # takes longer than all the rest of a day.
        without.enter_context(patch.multiple(assumptions, TOLD_AT_ONCE=0, SURVEY_AT_ONCE=0))
        without.enter_context(patch.multiple(Courier, advance=_no_text, settle=_no_text, next_dial=_no_text))
        return _live_through(Path(folder) / "day.db", setting, hours)


def _no_text(_courier: Courier, _until: datetime) -> None:
    """What the demo's courier does where nothing is on its way."""


def _live_through(path: Path, setting: Setting, hours: Sequence[int]) -> Seen:
    making.make(path, setting, _STARTS_MIN, lambda _done, _total, _what: None)
    run = Run(path, setting)
    prepare.resume(run, path)
    engine = open_engine(path)
    reader = SqliteReader(engine)
    reader.open()
    zone = ZoneInfo(region.ZONE)
    try:
        told = []
        for hour in hours:
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
