"""The past beside the present: today's samples, the last open days of the same weekday, the last service days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import QueueDay, Sample
from app.domain.figures import SAMPLE_US
from app.domain.moment import HOUR_US
from app.live.board import Board
from app.live.day import BINS, HALF_HOUR_US, LocalDay
from app.live.places import Places

WEEKS: Final = 4
SERVICE_DAYS: Final = 14
_STEPS: Final = 25 * HOUR_US // SAMPLE_US  # of the longest day


@dataclass(frozen=True, slots=True)
class History:
    """Immutable; arrays by [queue row, step]. `row_of` has the row of a queue id.

    `at_us` are today's sample times and `waiting` what they saw (NaN: no sample). `usual_waiting` is the mean of
    the same five minutes, and `usual_arrived` of the same half hour, by what the clock read, on the open days of the
    same weekday there are data for (NaN without any). A past day may leave out what is nought: a queue that was sampled
    that day had nobody waiting where others have a sample and it has none. `days` are past service days, oldest first.
    `is_replayed`: beside a moment of a day replayed, which no later board follows by itself.
    """

    row_of: Mapping[int, int]
    at_us: NDArray[np.int64]
    waiting: NDArray[np.float64]
    usual_waiting: NDArray[np.float64]
    usual_arrived: NDArray[np.float64]
    days: tuple[QueueDay, ...]
    is_replayed: bool = False
    #: The local day that it is the past of, None of none.
    day: date | None = None
    #: The places of the board last asked about, and whether each of their queues has a row.
    _known: list[tuple[Places, bool]] = field(default_factory=list, init=False, compare=False, repr=False)
    #: What `called_shares` has answered.
    _shares: dict[tuple[frozenset[int], int], NDArray[np.float64]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def is_beside(self, board: Board) -> bool:
        """Whether it is the past of that board: of its day, and each queue has a row, if only with nothing in it."""
        places = board.places
        if not places.queues:
            return True
        if self.day != board.day.date:
            return False
        # Asked of every board, by the feed and by each screen, and there are hundreds of queues: places stay for hours.
        for known, has_all in self._known:
            if known is places:
                return has_all
        has_all = all(one.id in self.row_of for one in places.queues)
        self._known[:] = [(places, has_all)]
        return has_all

    def is_like(self, other: History) -> bool:
        """Whether as much can be known of both: of the same queues, beside the same day."""
        return self.day == other.day and self.row_of.keys() == other.row_of.keys()

    @staticmethod
    def none() -> History:
        """No past at all."""
        return History.of((), Sample.none(), (), ())

    @staticmethod
    def of(
        queue_ids: Sequence[int],
        today: Sample,
        weeks: Sequence[tuple[LocalDay, Sample]],
        days: Sequence[QueueDay],
        day: date | None = None,
    ) -> History:
        """From today's samples, those of earlier days of the same weekday, and past days in order.

        `day`: today; without it, it is beside no board.
        """
        row_of = {queue_id: row for row, queue_id in enumerate(queue_ids)}
        size = len(row_of)
        # Not `unique`, for which numpy loads its masked arrays: a twentieth of a second of the start.
        at_us = np.sort(today.at_us)
        at_us = at_us[np.diff(at_us, prepend=-1) != 0]
        waiting = np.full((size, len(at_us)), np.nan)
        rows, known = _rows(row_of, today)
        waiting[rows, np.searchsorted(at_us, today.at_us[known])] = today.waiting[known]
        steps = [_steps(row_of, past, sample) for past, sample in weeks if len(sample.at_us)]
        usual_waiting = _mean([one[0] for one in steps], (size, _STEPS))
        usual_arrived = _mean([one[1] for one in steps], (size, BINS))
        return History(row_of, at_us, waiting, usual_waiting, usual_arrived, tuple(days), day=day)

    def rows(self, queue_ids: Sequence[int]) -> NDArray[np.intp]:
        """The rows of the queues that have any."""
        return np.array([self.row_of[one] for one in queue_ids if one in self.row_of], np.intp)

    def usual_now(self, queue_ids: Sequence[int], day: LocalDay, now_us: int) -> int | None:
        """How many usually wait at this time of this weekday in the queues; None without data."""
        clock_us = int(day.clock_us(np.array([now_us]))[0])
        step = min(max(clock_us // SAMPLE_US, 0), _STEPS - 1)
        values = self.usual_waiting[self.rows(queue_ids), step]
        return round(float(np.nansum(values))) if np.isfinite(values).any() else None

    def waiting_curve(self, queue_ids: Sequence[int]) -> NDArray[np.float64]:
        """Today's waiting of the queues together, at each of `at_us`."""
        values = self.waiting[self.rows(queue_ids)]
        total: NDArray[np.float64] = np.nansum(values, axis=0)
        return np.where(np.isfinite(values).any(axis=0), total, np.nan) if len(values) else total * np.nan

    def arrivals(self, queue_ids: Sequence[int]) -> NDArray[np.float64] | None:
        """How many usually arrive in each half hour of this weekday; None without data."""
        values = self.usual_arrived[self.rows(queue_ids)]
        return np.nansum(values, axis=0) if np.isfinite(values).any() else None

    def called_shares(self, queue_ids: Sequence[int], most: int) -> NDArray[np.float64]:
        """The same-day called share of the last `most` service days, oldest first; NaN where no data."""
        wanted = frozenset(queue_ids)
        # Asked at every turn of each screen, and there are thousands of days of queues: the past stays for minutes.
        known = self._shares.get((wanted, most))
        if known is not None:
            return known
        sums: dict[object, list[int]] = {}
        for one in self.days:
            total = sums.setdefault(one.day, [0, 0])
            if one.queue_id in wanted:
                total[0] += one.in_hours
                total[1] += one.called_same_day
        recent = list(sums.values())[-most:]
        shares = np.array([called / asked if asked else np.nan for asked, called in recent], np.float64)
        # The same one serves everyone.
        shares.flags.writeable = False
        self._shares[wanted, most] = shares
        return shares


def _rows(row_of: Mapping[int, int], sample: Sample) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """The row of each sample of a known queue, and which are."""
    known_ids = np.fromiter(row_of, np.int64, len(row_of))
    if not len(known_ids):
        return np.empty(0, np.intp), np.zeros(len(sample.queue_id), np.bool_)
    in_order = np.argsort(known_ids, kind="stable")
    ids = known_ids[in_order]
    place = np.minimum(np.searchsorted(ids, sample.queue_id), len(ids) - 1)
    is_known = ids[place] == sample.queue_id
    row_at = np.fromiter(row_of.values(), np.intp, len(row_of))[in_order]
    return row_at[place[is_known]], is_known


def _steps(
    row_of: Mapping[int, int], day: LocalDay, sample: Sample
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """One past day by what the clock read: waiting by five minutes (NaN: none), arrivals by half hour.

    Of a half hour that was there twice, the mean arrivals; of one that was not, none are known.
    """
    waiting = np.full((len(row_of), _STEPS), np.nan)
    rows, known = _rows(row_of, sample)
    at_us = sample.at_us[known]
    step = np.clip(day.clock_us(at_us) // SAMPLE_US, 0, _STEPS - 1)
    is_sampled, is_past = np.zeros(len(row_of), np.bool_), np.zeros(_STEPS, np.bool_)
    is_sampled[rows] = is_past[step] = True
    waiting[np.ix_(is_sampled, is_past)] = 0
    waiting[rows, step] = sample.waiting[known]
    # A sample counts the five minutes before it.
    half_hour = np.clip(day.clock_us(at_us - 1) // HALF_HOUR_US, 0, BINS - 1)
    # Not `add.at`, which takes ten times as long.
    places, size = rows * BINS + half_hour, len(row_of) * BINS
    counts = np.bincount(places, sample.arrived[known], size).reshape(len(row_of), BINS)
    times = day.times_read()
    arrived = np.where(times > 0, counts / np.maximum(times, 1), np.nan)
    arrived[~is_sampled] = np.nan
    return waiting, arrived


def _mean(days: Sequence[NDArray[np.float64]], shape: tuple[int, int]) -> NDArray[np.float64]:
    """The mean over the days that have a value."""
    if not days:
        return np.full(shape, np.nan)
    stack = np.stack(days)
    seen = np.isfinite(stack)
    count = seen.sum(axis=0)
    total = np.where(seen, stack, 0.0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
