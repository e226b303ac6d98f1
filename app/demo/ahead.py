"""What was ahead of each queue at the samples of the last week, so that rules on load and left-over can be tried.

A worker keeps this beside its samples (`app.alerts.sampled`); for days that are made up it is reckoned from what the
samples count: what waits, what the weekday usually still brings, and the nurses planned for the rest of the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.demo import arrivals, nurses
from app.demo import assumptions as a
from app.demo.region import ZONE, Station, mean_work_s
from app.demo.setting import Setting
from app.domain.hours import Span, instant
from app.domain.moment import to_us

#: As far as rules are tried on.
DAYS: Final = 7
_STEP_S: Final = 300
#: Work done in a second of planned hands: the rest is pauses and errands.
_AT_LINE: Final = a.FULL_SHIFT_LINE_S / (8 * 3600)
#: Of a row of samples: queue, at_us, waiting.
_QUEUE, _AT, _WAITING = range(3)
#: Work due today in seconds, seconds of hands left at the centre, requests not rung today.
Ahead = tuple[int, int, float]


def rows(samples: Sequence[tuple[Any, ...]], setting: Setting) -> dict[tuple[int, int], Ahead]:
    """By queue and at_us, for every sample of the days before day zero that rules are tried on."""
    found: dict[tuple[int, int], Ahead] = {}
    zone, hours = ZoneInfo(ZONE), setting.hours()
    centre_of = {queue.id: queue.centre_id for queue in setting.plan.queues}
    for day in range(-DAYS, 0):
        on = setting.day_zero + timedelta(days=day)
        span = hours.weekly.get(on.weekday())
        if span is None:
            continue
        begins_us = to_us(instant(on, span.opens_min, zone))
        ends_us = to_us(instant(on, span.closes_min, zone))
        of_day = [sample for sample in samples if begins_us < sample[_AT] <= ends_us]
        if not of_day:
            continue
        at_centre: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for sample in of_day:
            at_centre[centre_of[sample[_QUEUE]]].append(sample)
        staffing = nurses.of_day(setting.seed, setting.plan, day, on.weekday(), span)
        for station in setting.plan.stations:
            centre_id = station.centre.id
            shifts = [shift for shift in staffing if shift.centre_id == centre_id]
            hands_s = _hands_left_s(shifts, span)
            still = _still_to_come(station, on.weekday(), span)
            found.update(_of_centre(at_centre[centre_id], hands_s, still, begins_us))
    return found


def _of_centre(
    samples: Iterable[tuple[Any, ...]],
    hands_s: NDArray[np.float64],
    still: NDArray[np.float64],
    begins_us: int,
) -> Iterator[tuple[tuple[int, int], Ahead]]:
    by_step: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for sample in samples:
        by_step[(sample[_AT] - begins_us) // (_STEP_S * 1_000_000)].append(sample)
    each_s = mean_work_s()
    for step, here in by_step.items():
        waiting = sum(sample[_WAITING] for sample in here)
        work_s = float((waiting + still[step]) * each_s)
        left = max(0.0, float(work_s - hands_s[step] * _AT_LINE) / each_s)
        of_hands_s = round(hands_s[step])
        # A queue without a sample had nothing to count: its share of what still comes is told with the others'.
        for sample in here:
            part = (sample[_WAITING] + 1) / (waiting + len(here))
            yield (sample[_QUEUE], sample[_AT]), (round(work_s * part), of_hands_s, left * part)


def _hands_left_s(shifts: Sequence[nurses.Shift], span: Span) -> NDArray[np.float64]:
    """Seconds of planned hands after each step of the day, that at opening being the first."""
    at_s = np.arange(span.opens_min * 60, span.closes_min * 60 + 1, _STEP_S)
    absent = {shift.agent_id for shift in shifts if shift.kind == "absence"}
    left = np.zeros(len(at_s))
    for shift in shifts:
        if shift.agent_id not in absent:
            left += np.maximum(0, shift.ends_min * 60 - np.maximum(at_s, shift.starts_min * 60))
    return left


def _still_to_come(station: Station, weekday: int, span: Span) -> NDArray[np.float64]:
    """Requests that the weekday usually brings after each step, by the same steps."""
    by_step = np.repeat(arrivals.half_hours(weekday, span), 6) / 6
    mean = arrivals.expected_requests(station, weekday)
    return mean * (1 - np.concatenate(([0.0], np.cumsum(by_step))))
