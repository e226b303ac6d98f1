"""Other afternoons of one morning: the same requests, nurses and state at an hour, and from there on another chance.

What they differ by nobody can foretell, however he reckons. A day stays as busy as it was drawn; who rings when, how
long each call is and who is reached are drawn anew.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.database.reads.sqlite import SqliteReader
from app.database.sqlite.connection import open_engine
from app.demo import arrivals, assumptions, making, region
from app.demo.chance import factor, stream
from app.demo.region import Station
from app.demo.run import Run
from app.demo.setting import Setting
from app.domain.hours import Span, instant
from app.domain.moment import SECOND_US, to_us
from app.foresight.today import foresee
from app.live.board import Board
from app.live.history import History
from app.live.loading import read_board, read_history
from tests.foresight.days import left_over
from tests.foresight.nearness import is_near

_ZONE: Final = ZoneInfo(region.ZONE)
#: Seeds of other afternoons are far from those of days.
_SEEDS_APART: Final = 1_000_000

OfDay = Callable[[int, int, int, Span, Station, float], list[arrivals.Arrival]]


@dataclass(frozen=True, slots=True)
class Morning:
    """`told` by centre at the hour; `left` by [afternoon, centre]."""

    told: NDArray[np.int64]
    left: NDArray[np.int64]

    @property
    def spread(self) -> float:
        """By how many the region's afternoons differ: their standard deviation."""
        return float(self.left.sum(axis=1).std(ddof=1))

    @property
    def leans(self) -> float:
        """How many more the region is told than its afternoons leave over in the mean."""
        return float(self.told.sum() - self.left.sum(axis=1).mean())

    def near(self) -> tuple[float, float]:
        """The share of afternoons that the region's number is near to: told; and by the mean of all the others."""
        totals = self.left.sum(axis=1)
        told = np.mean([is_near(self.told.sum(), one) for one in totals])
        others = [(totals.sum() - one) / (len(totals) - 1) for one in totals]
        return float(told), float(np.mean([is_near(*pair) for pair in zip(others, totals, strict=True)]))

    def error(self) -> tuple[float, float]:
        """The same of the mean error, in requests per centre."""
        count = len(self.left)
        others = np.rint((self.left.sum(axis=0) - self.left) / (count - 1))
        return float(np.abs(self.told - self.left).mean()), float(np.abs(others - self.left).mean())


def morning(setting: Setting, hour: int, count: int) -> Morning:
    """A day lived through until the full hour, what was told then, and so many afternoons of it."""
    with tempfile.TemporaryDirectory() as folder, patch.object(assumptions, "TOLD_AT_ONCE", 0):
        path = Path(folder) / "morning.db"
        making.make(path, setting, hour * 60, lambda _done, _total, _what: None)
        state = json.loads(making.state_file(path).read_text(encoding="utf-8"))["state"]
        board, history, now_us = _seen(path, setting, hour * 60)
        ahead = foresee(board, history, now_us)
        told = [ahead.of(frozenset([centre.id])).left_over or 0 for centre in board.places.centres]
        left = [_afternoon(path, setting, state, hour, number) for number in range(count)]
        return Morning(np.array(told), np.array(left))


def _afternoon(
    morning_path: Path, setting: Setting, state: dict[str, Any], hour: int, number: int
) -> NDArray[np.int64]:
    path = morning_path.with_name(f"afternoon-{number}.db")
    shutil.copyfile(morning_path, path)
    seed = setting.seed * 100 + number + _SEEDS_APART
    with _another_chance(setting.seed, hour * 3600):
        run = Run(path, replace(setting, seed=seed))
        try:
            run.simulator.resume(_with_its_calls(state, setting, seed, hour * 3600))
            run.advance(to_us(instant(setting.day_zero, 1439, _ZONE)))
        finally:
            run.close()
    left = left_over(_seen(path, setting, 1439)[0])
    path.unlink()
    return left


def _seen(path: Path, setting: Setting, minute: int) -> tuple[Board, History, int]:
    now_us = to_us(instant(setting.day_zero, minute, _ZONE))
    engine = open_engine(path)
    reader = SqliteReader(engine)
    reader.open()
    try:
        board, _ = read_board(reader, now_us)
        return board, read_history(reader, board), now_us
    finally:
        reader.close()
        engine.dispose()


@contextmanager
def _another_chance(of_seed: int, from_s: float) -> Iterator[None]:
    """The calls of day zero are those of the seed until then, and after it others, as busy as the day was drawn."""
    real: OfDay = arrivals.of_day

    def of_day(
        seed: int, day: int, weekday: int, span: Span, station: Station, busyness: float = 1.0
    ) -> list[arrivals.Arrival]:
        kept = real(of_seed, day, weekday, span, station, busyness)
        if day:
            return kept
        as_busy = busyness * _drawn(of_seed, station) / _drawn(seed, station)
        others = real(seed, day, weekday, span, station, as_busy)
        return [one for one in kept if one.at_s < from_s] + [one for one in others if one.at_s >= from_s]

    with patch.object(arrivals, "of_day", of_day):
        yield


def _drawn(seed: int, station: Station) -> float:
    """How busy day zero is drawn at the station, against a usual one; the first that each of the streams gives."""
    of_region = factor(stream(seed, "region-day", 0), assumptions.REGION_DAY_CV)
    return of_region * factor(stream(seed, "arrivals", 0, station.centre.id), assumptions.STATION_DAY_CV)


def _with_its_calls(state: dict[str, Any], setting: Setting, seed: int, from_s: float) -> dict[str, Any]:
    """The state in which the next call at each station is the next one of the afternoon's own."""
    midnight_us, day = to_us(instant(setting.day_zero, 0, _ZONE)), setting.day_zero
    span = setting.hours().on(day)
    assert span is not None, "day zero is a service day"
    serial, steps = state["agenda"]["serial"], [one for one in state["agenda"]["steps"] if one[2] != "call"]
    for station in setting.plan.stations:
        calls = arrivals.of_day(seed, 0, day.weekday(), span, station, setting.busyness)
        index = sum(one.at_s < from_s for one in calls)
        if index < len(calls):
            serial += 1
            at_us = midnight_us + int(calls[index].at_s * SECOND_US)
            steps.append([at_us, serial, "call", station.centre.id, index, 0])
    return {**state, "agenda": {"serial": serial, "steps": steps}}
