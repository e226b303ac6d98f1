"""The weeks before: daily figures and five-minute samples made statistically, from the same parameters as the calls.

Days before the demo's own are not rung call by call. For each station and day, arrivals by five minutes are drawn
as the simulator draws them, the planned nurses' seconds are set against the work they bring, and what is left waits.
So the past has the weekdays, the morning rush and the overloaded stations of the present, but no callback behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.demo import arrivals, nurses
from app.demo import assumptions as a
from app.demo.chance import stream
from app.demo.region import ZONE, RegionPlan, Station, mean_work_s
from app.demo.setting import DAYS_BACK
from app.domain.hours import Hours, Span, instant
from app.domain.nps import DETRACTS, PROMOTES

#: How far the daily figures are made day by day, and how far the samples go.
_MADE_DAYS = 13 * 7
SAMPLE_WEEKS = 4
_STEP_S = 300
_BIN_STEPS = 3  # a bin of 15 minutes is three steps
#: Of the hands planned, the share at the line at any moment: the rest is pauses and errands.
_AT_LINE = a.FULL_SHIFT_LINE_S / (8 * 3600)
#: What the simulator's nurses get done beyond the plan's arithmetic: a text ends what a further attempt would not.
_BEYOND_PLAN = 1.08
_QUICKEST_S = 90
#: Of the attempts after the first, the share that are third ones.
_THIRD_OF_AGAIN = 0.13


#: Queue, at_us, waiting, oldest_s, arrived, closed, hands.
_Sample = tuple[int, int, int, int | None, int, int, int]


#: Queue, day, its figures, and the histogram of delays.
_Day = tuple[int, date, tuple[int, ...], list[int]]


class Figures(NamedTuple):
    """Rows of `queue_day` and of `queue_sample`; `older` are days that repeat another one's rows, as (day, other).

    `counted` names the figures of a row of `queue_day`, in their order.
    """

    counted: tuple[str, ...]
    days: list[_Day]
    older: list[tuple[date, date]]
    samples: list[_Sample]


class StationDay(NamedTuple):
    """One station on one past day, by five-minute steps from opening to closing."""

    arrived: NDArray[np.int64]
    rung: NDArray[np.int64]  # first rings
    waiting: NDArray[np.int64]  # at the end of each step
    hands: NDArray[np.float64]


def figures(
    seed: int, plan: RegionPlan, day_zero: date, hours: Hours, last_day: int, made: Callable[[int, int], None]
) -> Figures:
    """What the weeks before day zero left in `queue_day` and `queue_sample`.

    Daily figures for thirteen months and a little up to `last_day` (days count from `day_zero`); those of more than
    thirteen weeks ago are of days drawn from the same weekdays of those weeks. Samples of four weeks, but only of the
    weekdays that screens set beside the demo's day and the next, and after a queue's first one of the day only those
    that count anything: each row of a region costs time to make, to copy and to read. `made` hears, day by day, how
    many of how many are made.
    """
    zone = ZoneInfo(ZONE)
    counted: tuple[str, ...] = ()
    day_rows: list[_Day] = []
    samples: list[_Sample] = []
    following = hours.next_service_day(day_zero) or day_zero
    sampled = {day_zero.weekday(), following.weekday()}
    shares_of = {station.centre.id: _queue_shares(plan, station) for station in plan.stations}
    of_weekday: dict[int, list[date]] = {}
    for day in range(last_day - _MADE_DAYS + 1, last_day + 1):
        made(day - last_day + _MADE_DAYS - 1, _MADE_DAYS)
        on = day_zero + timedelta(days=day)
        # The weekday alone counts, so that a template can be laid on any weeks; days that turn out closed are dropped.
        span = hours.weekly.get(on.weekday())
        if span is None:
            continue
        chance = np.random.default_rng([seed, day + 10_000])
        staffing = nurses.of_day(seed, plan, day, on.weekday(), span)
        factor = chance.gamma(a.REGION_DAY_CV**-2, a.REGION_DAY_CV**2)
        keep_samples = on.weekday() in sampled and day > last_day - 7 * SAMPLE_WEEKS - 3
        midnight_us = int(instant(on, 0, zone).timestamp()) * 1_000_000
        for station in plan.stations:
            of = [shift for shift in staffing if shift.centre_id == station.centre.id]
            one = _run(chance, station, on.weekday(), span, of, factor)
            shares = shares_of[station.centre.id]
            counted, of_queues = _day_rows(chance, on, one, shares)
            day_rows += of_queues
            if keep_samples:
                samples += _samples(chance, midnight_us, span, one, shares)
        of_weekday.setdefault(on.weekday(), []).append(on)
    older: list[tuple[date, date]] = []
    for day in range(last_day - DAYS_BACK + 1, last_day - _MADE_DAYS + 1):
        on = day_zero + timedelta(days=day)
        drawn = of_weekday.get(on.weekday())
        if drawn:
            older.append((on, stream(seed, "older", day).choice(drawn)))
    return Figures(counted, day_rows, older, samples)


def _run(
    chance: np.random.Generator,
    station: Station,
    weekday: int,
    span: Span,
    shifts: list[nurses.Shift],
    factor: float,
) -> StationDay:
    by_half_hour = np.repeat(arrivals.half_hours(weekday, span), 6) / 6
    mean = arrivals.expected_requests(station, weekday) * factor
    mean *= chance.gamma(a.STATION_DAY_CV**-2, a.STATION_DAY_CV**2)
    arrived = chance.poisson(mean * by_half_hour)
    steps = np.arange(span.opens_min * 60, span.closes_min * 60, _STEP_S)
    hands = np.zeros(len(steps))
    absent = {shift.agent_id for shift in shifts if shift.kind == "absence"}
    for shift in shifts:
        if shift.kind != "absence" and shift.agent_id not in absent:
            hands += (steps >= shift.starts_min * 60) & (steps < shift.ends_min * 60)
    can = hands * _AT_LINE * _BEYOND_PLAN * _STEP_S / mean_work_s() * chance.gamma(60, 1 / 60, len(steps))
    # A queue that hands empty as they can: what waits is how far the work has run ahead of them (Lindley).
    net = np.cumsum(arrived - can)
    backlog = net - np.minimum.accumulate(np.minimum(net, 0))
    waiting_first = np.minimum(np.round(backlog).astype(np.int64), np.cumsum(arrived))
    rung_so_far = np.maximum.accumulate(np.cumsum(arrived) - waiting_first)
    rung = np.diff(rung_so_far, prepend=0)
    # Some wait for a wished window or another attempt; as many as ring in about half an hour without being reached.
    parked = np.convolve(rung, np.full(8, 1 - a.REACH_BY_ATTEMPT[0]))[
        : len(rung)
    ] + a.WISH_SHARE * np.convolve(arrived, np.full(12, 1.0))[: len(rung)] * np.linspace(1, 0.1, len(rung))
    waiting = np.cumsum(arrived) - rung_so_far + np.round(parked).astype(np.int64)
    return StationDay(arrived, rung, waiting, hands)


def _queue_shares(plan: RegionPlan, station: Station) -> dict[int, float]:
    """How a station's requests fall on its queues."""
    from app.demo.region import queue_id

    centre_id = station.centre.id
    shares = dict.fromkeys((queue.id for queue in plan.queues if queue.centre_id == centre_id), 0.0)
    for service, of_service in a.SERVICE_SHARES.items():
        for language, of_language in a.LANGUAGE_SHARES.items():
            shares[queue_id(centre_id, service, language)] += (
                of_service * of_language * (1 - a.OTHER_CHANNEL_SHARE)
            )
    for channel, part in (("voicemail", 0.4), ("e-form", 0.3), ("chat", 0.3)):
        shares[queue_id(centre_id, "", "fi", channel)] += a.OTHER_CHANNEL_SHARE * part
    return shares


def _split(
    chance: np.random.Generator, counts: NDArray[np.int64], shares: dict[int, float]
) -> NDArray[np.int64]:
    """Each count spread over the queues at random by their shares: [step, queue]."""
    weights = np.array(list(shares.values()))
    spread: NDArray[np.int64] = chance.multinomial(np.maximum(counts, 0), weights / weights.sum())
    return spread


def _day_rows(
    chance: np.random.Generator, on: date, one: StationDay, shares: dict[int, float]
) -> tuple[tuple[str, ...], list[_Day]]:
    """The names of the figures, and the rows of the queues that had requests."""
    queues = np.array(list(shares))
    requested = _split(chance, one.arrived, shares).sum(axis=0)
    is_rung = queues % 10 <= 3  # the other queues are voicemail, e-form and chat
    part_called = int(one.rung.sum()) / max(int(one.arrived.sum()), 1)
    both = 1 - (1 - a.REACH_BY_ATTEMPT[0]) * (1 - a.REACH_BY_ATTEMPT[1])
    called = np.where(is_rung, chance.binomial(requested, min(1.0, part_called) * 0.985), 0)
    withdrawn = np.where(is_rung, chance.binomial(requested - called, 0.5), 0)
    carried = np.where(is_rung, requested - called - withdrawn, 0)
    handled = np.where(is_rung, 0, requested)
    reached_now = chance.binomial(called, both - 0.02)
    reached = reached_now + chance.binomial(carried, both)
    unreached = requested - reached - handled - withdrawn
    # Those left over are rung the next morning, 16 to 24 hours after they rang.
    late = np.concatenate((np.zeros(64), np.full(32, 1 / 32)))
    bins = np.zeros((len(queues), len(late)), np.int64)
    delays = _delays(one)
    bins[:, : len(delays)] = chance.multinomial(called, delays)
    bins += chance.multinomial(carried, late)
    again = chance.binomial(called + carried, 0.27)
    # Beside what was drawn before there were such figures: the days stay as they are.
    beside = chance.spawn(1)[0]
    columns = {
        "requested": requested,
        "in_hours": requested,
        "called_same_day": called,
        "reached_same_day": reached_now + handled,
        "reached": reached,
        "handled": handled,
        "unreached": unreached,
        "withdrawn": withdrawn,
        "attempts": called + carried + again,
        "delay_sum_s": bins @ (np.arange(bins.shape[1]) * 900 + 450),
        "texts": chance.binomial(unreached, a.TEXTABLE_SHARE),
        **_answers(beside, reached),
        **_attempts(beside, called + carried, again, reached),
    }
    histograms = bins.tolist()
    # How far each goes: its last bin that counts anything.
    ends = np.where(bins.any(axis=1), bins.shape[1] - (bins[:, ::-1] != 0).argmax(axis=1), 0).tolist()
    figures = zip(*(values.tolist() for values in columns.values()), strict=True)
    return tuple(columns), [
        (queue, on, values, histogram[:end])
        for queue, values, histogram, end in zip(queues.tolist(), figures, histograms, ends, strict=True)
        if values[0]
    ]


def _attempts(
    chance: np.random.Generator,
    rung: NDArray[np.int64],
    again: NDArray[np.int64],
    reached: NDArray[np.int64],
) -> dict[str, NDArray[np.int64]]:
    """Of so many requests rung, rung `again` and reached in all: which attempt found them, none after it did."""
    first, _, third = a.REACH_BY_ATTEMPT[:3]
    tried_third = np.minimum(chance.binomial(again, _THIRD_OF_AGAIN), again // 2)
    tried_second = again - tried_third
    most = np.minimum(reached, rung - tried_second)
    # Second attempts that reached are none of those that were followed by a third one, where there is room for all.
    least = np.minimum(most, np.maximum(0, reached - (tried_second - tried_third)))
    reached_first = np.clip(chance.binomial(rung, first), least, most)
    later = reached - reached_first
    reached_third = np.clip(
        chance.binomial(tried_third, third),
        np.maximum(0, later - (tried_second - tried_third)),
        np.minimum(tried_third, later),
    )
    return {
        "tried_first": rung,
        "tried_second": tried_second,
        "tried_third": tried_third,
        "reached_first": reached_first,
        "reached_second": later - reached_third,
        "reached_third": reached_third,
    }


def _answers(chance: np.random.Generator, reached: NDArray[np.int64]) -> dict[str, NDArray[np.int64]]:
    """What those reached answered when they were asked how it was."""
    shares = [
        sum(share for score, share in a.SURVEY_SCORES.items() if score in scores)
        for scores in (PROMOTES, DETRACTS)
    ]
    answers = chance.binomial(reached, a.SURVEY_SHARE_OF_REACHED)
    parts = chance.multinomial(answers, [*shares, 1 - sum(shares)])
    return {"answers": answers, "promoters": parts[:, 0], "detractors": parts[:, 1]}


def _delays(one: StationDay) -> NDArray[np.float64]:
    """Shares of first rings by bins of 15 minutes, as first come are first rung."""
    came, gone = np.cumsum(one.arrived), np.cumsum(one.rung)
    ranks = np.arange(1, gone[-1] + 1)
    steps = np.searchsorted(gone, ranks) - np.searchsorted(came, ranks)
    counts = np.bincount(np.maximum(steps, 0) // _BIN_STEPS) if len(steps) else np.ones(1)
    return np.asarray(counts / counts.sum(), np.float64)


def _samples(
    chance: np.random.Generator, midnight_us: int, span: Span, one: StationDay, shares: dict[int, float]
) -> Iterator[_Sample]:
    arrived = _split(chance, one.arrived, shares)
    waiting = _split(chance, one.waiting, shares)
    before = np.vstack((np.zeros(len(shares), np.int64), waiting[:-1]))
    closed = np.maximum(arrived + before - waiting, 0)
    came, gone = np.cumsum(one.arrived), np.cumsum(one.rung)
    # The oldest came when as many had come as have been rung by now.
    oldest_s = (np.arange(len(came)) - np.searchsorted(came, gone, side="right")) * _STEP_S
    at_us = midnight_us + (span.opens_min * 60 + (np.arange(len(came)) + 1) * _STEP_S) * 1_000_000
    hands = np.round(one.hands * _AT_LINE).astype(np.int64)
    for place, queue in enumerate(shares):
        part = float(chance.uniform(0.4, 1.0))
        of_queue = waiting[:, place]
        oldest = np.maximum(_QUICKEST_S, (oldest_s * part).astype(np.int64))
        kept = (of_queue > 0) | (arrived[:, place] > 0) | (closed[:, place] > 0)
        kept[0] = True
        columns = (at_us, of_queue, oldest, arrived[:, place], closed[:, place], hands)
        for at, count, age, came_in, done, there in zip(
            *(column[kept].tolist() for column in columns), strict=True
        ):
            yield queue, at, count, age if count else None, came_in, done, there
