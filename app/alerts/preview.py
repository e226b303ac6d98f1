"""How often a rule would have fired: the samples of the last week gone through with the very step of the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.alerts.readings import Place
from app.alerts.step import Standing, step
from app.database.reads.past_samples import PastSamples
from app.domain.alert import AlertRule, Each, Figure
from app.domain.figures import DUE_SOON_S
from app.live.day import LocalDay
from app.live.places import Places

#: What five-minute samples know; of the other figures only the history of alerts tells.
KNOWN: Final = frozenset({Figure.OLDEST_WAIT, Figure.URGENT, Figure.NO_HANDS})


@dataclass(frozen=True, slots=True)
class Fired:
    """`times`: raised in all, `places`: at how many, `days`: local days that there are samples of."""

    times: int
    places: int
    days: int


def fired(rule: AlertRule, past: PastSamples, places: Places) -> Fired:
    """What the rule would have done over these samples. Raises KeyError for a figure that is not KNOWN.

    Of urgent requests a sample knows the oldest of each queue, so that the count is of queues: a lower bound.
    """
    if rule.figure not in KNOWN:
        raise KeyError(rule.figure)
    standing: dict[Place, Standing] = {}
    raised: dict[Place, int] = {}
    days: dict[int, LocalDay] = {}
    for at_us, rows in _moments(past):
        day = _day_of(days, at_us, places)
        is_quiet = rule.is_quiet_at(day.clock_min(at_us))
        values = _values(rule, past, rows, places, day, at_us)
        for place in values.keys() | standing.keys():
            was = standing.get(place, Standing())
            now = step(rule, was, values.get(place), at_us, is_quiet=is_quiet)
            standing[place] = now
            if now.is_on and not was.is_on:
                raised[place] = raised.get(place, 0) + 1
    return Fired(sum(raised.values()), len(raised), len(days))


def _moments(past: PastSamples) -> Iterator[tuple[int, slice]]:
    """Each time there is a sample of, with its rows."""
    at_us, first = np.unique(past.at_us, return_index=True)
    ends = [*first[1:].tolist(), len(past.at_us)][: len(first)]
    for when, start, end in zip(at_us.tolist(), first.tolist(), ends, strict=True):
        yield when, slice(start, end)


def _day_of(days: dict[int, LocalDay], at_us: int, places: Places) -> LocalDay:
    for day in days.values():
        if day.starts_us <= at_us < day.ends_us:
            return day
    day = LocalDay.of(at_us, places.region.zone)
    days[day.number] = day
    return day


def _values(
    rule: AlertRule, past: PastSamples, rows: slice, places: Places, day: LocalDay, at_us: int
) -> dict[Place, float | None]:
    """The figure at each place of one moment; places of which there is no row have nothing to warn about."""
    number = places.queue_numbers(past.queue_id[rows]).astype(np.intp)
    known = number >= 0
    number = number[known]
    wanted = np.ones(len(number), np.bool_)
    if rule.scope.centres:
        wanted &= np.isin(places.centre_of[number], _numbers(rule.scope.centres, places.centre_number))
    if rule.scope.services:
        wanted &= np.isin(places.service_of[number], _numbers(rule.scope.services, places.service_number))
    number = number[wanted]
    waiting, oldest, hands = (
        column[rows][known][wanted] for column in (past.waiting, past.oldest_s, past.hands)
    )
    centre = places.centre_of[number]
    groups: dict[Place, NDArray[np.bool_]] = (
        {None: np.ones(len(number), np.bool_)}
        if rule.scope.each is Each.REGION
        else {places.centres[one].id: centre == one for one in np.unique(centre).tolist()}
    )
    found: dict[Place, float | None] = {}
    for place, here in groups.items():
        if not here.any():
            continue
        match rule.figure:
            case Figure.OLDEST_WAIT:
                worst = int(oldest[here].max())
                found[place] = None if worst < 0 else float(worst)
            case Figure.URGENT:
                promise = np.array([_promise(places, one) for one in number[here].tolist()])
                found[place] = float(((promise > 0) & (oldest[here] >= promise - DUE_SOON_S)).sum())
            case _:
                nobody = not hands[here].any() and _is_open(places, day, at_us, number[here])
                found[place] = float(waiting[here].sum()) if nobody else None
    return found


def _numbers(ids: tuple[int, ...], number_of: dict[int, int]) -> list[int]:
    return [number_of[one] for one in ids if one in number_of]


def _promise(places: Places, queue: int) -> int:
    """In seconds, 0 for a line that promises nothing by the hour."""
    return places.services[int(places.service_of[queue])].promise_s or 0


def _is_open(places: Places, day: LocalDay, at_us: int, queues: NDArray[np.intp]) -> bool:
    """Whether one of the queues was open then; days since gone by the hours that were in force."""
    for queue in queues.tolist():
        hours = places.reference.hours.get(places.queues[queue].id)
        span = hours.on(day.date) if hours else None
        if span is not None and day.at(span.opens_min) <= at_us < day.at(span.closes_min):
            return True
    return False
