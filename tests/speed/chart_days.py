"""Made-up days and months with as many values as the bench's plots have, as a queue and its callers would be."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.listing.months import Months
from ui.charts.burn_day import BurnDay
from ui.charts.compared import Compared
from ui.charts.flow_day import FlowDay
from ui.formats import Formats

Values = NDArray[np.float64]

FORMATS: Final = Formats("en", ZoneInfo("Europe/Helsinki"))
#: Minutes until now, each with its value; a screen has one of five minutes.
POINTS: Final = 480
#: Minutes from now on, in each line of what is ahead.
AHEAD: Final = 160
#: A screen has thirteen months of them.
DAYS: Final = 740
_OPENS_MIN: Final = 420.0
_FIRST_DAY: Final = date(2025, 2, 3)


def queue(data: np.random.Generator, length: int, about: float = 60.0) -> Values:
    """A queue grows and shrinks by a few at a time and is never less than none."""
    return np.abs(about + data.integers(-3, 4, length).cumsum().astype(np.float64))


def flow(data: np.random.Generator) -> FlowDay:
    """A day of one-minute slots, three quarters of them past."""
    all_of_it = POINTS + AHEAD
    starts = _OPENS_MIN + np.arange(all_of_it, dtype=np.float64)
    unknown, unknown_yet = np.full(POINTS, np.nan), np.full(AHEAD, np.nan)
    waiting = queue(data, POINTS)
    came, went = data.poisson(12, POINTS).astype(np.float64), data.poisson(11, POINTS).astype(np.float64)
    return FlowDay(
        starts=starts,
        slot_min=1,
        arrived=np.concatenate([came, unknown_yet]),
        handled=np.concatenate([went, unknown_yet]),
        waiting=np.concatenate([waiting, unknown_yet]),
        expected=np.concatenate([unknown, data.poisson(12, AHEAD).astype(np.float64)]),
        ahead=np.concatenate([unknown, queue(data, AHEAD, float(waiting[-1]))]),
        now_min=float(starts[POINTS]),
        waiting_now=int(waiting[-1]),
        left_over=12,
        fine_min=starts[:POINTS] + 1,
        fine=waiting,
    )


def burn(data: np.random.Generator) -> BurnDay:
    """As much of it ahead as behind."""
    past = queue(data, POINTS)
    now = _OPENS_MIN + POINTS - 1
    ahead = np.abs(past[-1] + np.concatenate([[0.0], data.integers(-3, 4, POINTS - 1)]).cumsum())
    return BurnDay(
        past_min=_OPENS_MIN + np.arange(POINTS, dtype=np.float64),
        past=past,
        ahead_min=now + np.arange(POINTS, dtype=np.float64),
        ahead=ahead,
        now_min=now,
        closes_min=now + POINTS - 60,
        until_min=now + POINTS - 60,
        hands_until_min=now + POINTS - 60,
        runs_out_min=now + POINTS + 60,
        left_over=9,
    )


def beside(data: np.random.Generator) -> Compared:
    """The day before, from opening to closing."""
    length = POINTS + AHEAD
    return Compared(
        "yesterday",
        minutes=_OPENS_MIN + np.arange(length, dtype=np.float64),
        waiting=queue(data, length),
        to_ring=queue(data, length),
        arrived=data.poisson(12, length).astype(np.float64),
    )


def months(data: np.random.Generator) -> Months:
    """Daily figures, every day of them."""
    firsts = tuple(_FIRST_DAY + timedelta(days=day) for day in range(DAYS))
    requested = data.poisson(140, DAYS).astype(np.float64)
    called, reached = 1 - data.random(DAYS) * 0.1, 0.9 - data.random(DAYS) * 0.1
    return Months(
        by="day",
        firsts=firsts,
        ends=tuple(day + timedelta(days=1) for day in firsts),
        requested=requested,
        reached_same_day=np.round(requested * reached),
        unreached=np.round(requested * (1 - reached)),
        called=called,
        reached=reached,
        wait_s=3600 + data.random(DAYS) * 1800,
    )
