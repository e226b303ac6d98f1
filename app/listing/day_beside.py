"""Another day laid beside today: which days those are, and their figures on one clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from app.database.reads.gone_by import DayGone
from app.domain.hours import instant, midnight_after
from app.domain.moment import HOUR_US, MINUTE_US, to_us
from app.listing.scope import Scope
from app.live.day import LocalDay

#: The service day before, the same weekday last week, the last four open ones of the same weekday.
Choice = Literal["before", "week", "weeks"]
WEEKS: Final = 4
_HORIZON_DAYS: Final = 14
#: Around Christmas two of four weekdays in a row are holidays.
_WEEKS_BACK: Final = 8

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class DayBeside:
    """The mean of `days`. `minutes` of the clock as charts count them, rising: what waited, was to be rung, had come.

    By hour of the clock, for hours there is anything of: the median wait until the first ring in minutes, rings and
    those that reached, for each day; and these by attempt, 1 being the first.
    """

    days: tuple[date, ...]
    minutes: Numbers
    waiting: Numbers
    to_ring: Numbers
    arrived: Numbers
    waits: dict[int, float]
    rings: dict[int, float]
    reached: dict[int, float]
    attempts: dict[int, float]
    reached_at: dict[int, float]


def days_beside(scope: Scope, choice: Choice) -> tuple[LocalDay, ...]:
    """The days a choice stands for, newest first; none where there was no service day lately.

    Days without service say nothing of a usual one: the weeks go further back for them.
    """
    today, zone = scope.board.day.date, scope.board.day.zone
    if choice == "before":
        back = (today - timedelta(days=ago) for ago in range(1, _HORIZON_DAYS + 1))
        found = [day for day in back if _is_service_day(scope, day)][:1]
    else:
        weeks = [today - timedelta(weeks=ago) for ago in range(1, _WEEKS_BACK + 1)]
        # Where it is never open on this weekday, today is the exception.
        opened = [day for day in weeks if not _was_closed(scope, day)] or weeks
        found = opened[: 1 if choice == "week" else WEEKS]
    return tuple(
        LocalDay(day, to_us(instant(day, 0, zone)), to_us(midnight_after(day, zone)), zone) for day in found
    )


def day_beside(given: Sequence[tuple[LocalDay, DayGone]]) -> DayBeside | None:
    """The mean of the days there is anything of; None without any."""
    known = [(day, gone) for day, gone in given if len(gone.at_us) or len(gone.rang_us)]
    if not known:
        return None
    sampled = [(day, gone) for day, gone in known if len(gone.at_us)]
    minutes = np.unique(np.concatenate([_minutes(day, gone.at_us) for day, gone in known]))
    arrived = np.zeros(len(minutes))
    for day, gone in sampled:
        arrived[np.searchsorted(minutes, _minutes(day, gone.at_us))] += gone.arrived / len(sampled)
    rung = [(day, gone) for day, gone in known if len(gone.rang_us)]
    return DayBeside(
        days=tuple(day.date for day, _ in known),
        minutes=minutes,
        waiting=_mean([_at(minutes, day, gone.at_us, gone.waiting) for day, gone in sampled], len(minutes)),
        to_ring=_mean([_at(minutes, day, gone.at_us, gone.to_ring) for day, gone in sampled], len(minutes)),
        arrived=arrived,
        waits=_waits(known),
        rings=_a_day([_hours(day, gone.rang_us) for day, gone in rung]),
        reached=_a_day([_hours(day, gone.rang_us[gone.is_reached]) for day, gone in rung]),
        attempts=_a_day([gone.attempt for _, gone in rung]),
        reached_at=_a_day([gone.attempt[gone.is_reached] for _, gone in rung]),
    )


def _is_service_day(scope: Scope, day: date) -> bool:
    hours = scope.board.places.reference.hours
    return any((found := hours.get(one)) is not None and found.on(day) is not None for one in scope.queue_ids)


def _was_closed(scope: Scope, day: date) -> bool:
    """Whether hours are known that say so; a queue whose hours nobody wrote down may have been open."""
    hours = scope.board.places.reference.hours
    known = [found for one in scope.queue_ids if (found := hours.get(one)) is not None and found.weekly]
    return len(known) == len(scope.queue_ids) > 0 and all(one.on(day) is None for one in known)


def _minutes(day: LocalDay, at_us: NDArray[np.int64]) -> Numbers:
    """From noon backwards and onwards, so that they rise on days of 23 and 25 hours too."""
    return np.asarray((at_us - day.nought_us) / MINUTE_US, np.float64)


def _hours(day: LocalDay, at_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """What hour the clock read."""
    return day.clock_us(at_us) // HOUR_US


def _at(minutes: Numbers, day: LocalDay, at_us: NDArray[np.int64], values: NDArray[np.int64]) -> Numbers:
    return np.interp(minutes, _minutes(day, at_us), values.astype(np.float64), left=np.nan, right=np.nan)


def _mean(rows: list[Numbers], length: int) -> Numbers:
    if not rows:
        return np.full(length, np.nan)
    stack = np.stack(rows)
    seen = np.isfinite(stack)
    total = np.where(seen, stack, 0.0).sum(axis=0)
    count = seen.sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _a_day(days: list[NDArray[np.int64]]) -> dict[int, float]:
    """How often each number was there on a day."""
    if not days:
        return {}
    found, counts = np.unique(np.concatenate(days), return_counts=True)
    return {int(one): float(count) / len(days) for one, count in zip(found, counts, strict=True)}


def _waits(known: Sequence[tuple[LocalDay, DayGone]]) -> dict[int, float]:
    hours = np.concatenate([_hours(day, gone.asked_us) for day, gone in known])
    waits = np.concatenate([gone.wait_us for _, gone in known]) / MINUTE_US
    return {int(hour): float(np.median(waits[hours == hour])) for hour in np.unique(hours)}
