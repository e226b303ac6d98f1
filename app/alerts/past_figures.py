"""What a rule's figure was at a time gone by, at each place, from what is kept of those days."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from app.alerts.readings import FEWEST_TEXTS, Place, failing_more
from app.database.reads.past_samples import Happened, Past
from app.domain.alert import NO_HANDS_LOAD, AlertRule, Each, Figure, Tried
from app.domain.figures import DUE_SOON_S, load
from app.domain.moment import HOUR_US
from app.foresight.outlook import added
from app.live.day import LocalDay
from app.live.places import Places

#: By place at one time: the rows of the samples of it, its day, and itself. Places without a row have nothing to tell.
Values = dict[Place, float | None]
At = Callable[[slice, LocalDay, int], Values]


def figure_at(rule: AlertRule, past: Past, places: Places) -> At:
    """How the figure is told at a time of these days."""
    match rule.figure:
        case Figure.ATTEMPTS_FAILING:
            return _Attempts(rule, past.attempts, places)
        case Figure.TEXTS_FAILING:
            return _Texts(rule, past.texts, places)
        case _:
            return _Queues(rule, past, places)


class _Queues:
    """Figures of the samples of queues."""

    def __init__(self, rule: AlertRule, past: Past, places: Places) -> None:
        self._rule, self._samples, self._places = rule, past.samples, places
        self._promise = np.array([places.services[one].promise_s or 0 for one in places.service_of.tolist()])
        wanted = _watched(rule, places)
        number = places.queue_numbers(past.samples.queue_id).astype(np.intp)
        self._number = np.where((number >= 0) & wanted[np.maximum(number, 0)], number, -1)

    def __call__(self, rows: slice, day: LocalDay, at_us: int) -> Values:
        number = self._number[rows]
        chosen = np.flatnonzero(number >= 0) + rows.start
        number = self._number[chosen]
        centre = self._places.centre_of[number]
        found: Values = {}
        if self._rule.scope.each is Each.REGION:
            if len(chosen):
                found[None] = self._value(chosen, number, day, at_us)
            return found
        for one in np.unique(centre).tolist():
            here = centre == one
            found[self._places.centres[one].id] = self._value(chosen[here], number[here], day, at_us)
        return found

    def _value(
        self, rows: NDArray[np.intp], queues: NDArray[np.intp], day: LocalDay, at_us: int
    ) -> float | None:
        past = self._samples
        match self._rule.figure:
            case Figure.OLDEST_WAIT:
                worst = int(past.oldest_s[rows].max())
                return None if worst < 0 else float(worst)
            case Figure.URGENT:
                # Where they were not counted, the oldest of each queue is known: a lower bound.
                promise = self._promise[queues]
                at_least = (promise > 0) & (past.oldest_s[rows] >= promise - DUE_SOON_S)
                counted = past.urgent[rows]
                return float(np.where(np.isnan(counted), at_least, counted).sum())
            case Figure.HELD:
                counted = past.held[rows]
                return None if np.isnan(counted).any() else float(counted.sum())
            case Figure.LOAD:
                work_s, hands_s = past.work_s[rows], past.hands_s[rows]
                if np.isnan(work_s).any():
                    return None
                # The hands are a centre's, and stand at each of its queues.
                centres, first = np.unique(self._places.centre_of[queues], return_index=True)
                found = load(float(work_s.sum()), float(hands_s[first].sum())) if len(centres) else 0.0
                is_open = found is not None or _is_open(self._places, day, at_us, queues)
                return NO_HANDS_LOAD if found is None and is_open else found
            case Figure.LEFT_OVER:
                ahead = past.left_over[rows]
                # Of a new centre nothing is told; that of the others is the region's, as on the day itself.
                known = ~np.isnan(ahead)
                if not known.any() or not _is_open(self._places, day, at_us, queues):
                    return None
                left = np.bincount(self._places.centre_of[queues][known], ahead[known])
                return float(added(left.astype(np.float64)))
            case _:
                nobody = not past.hands[rows].any() and _is_open(self._places, day, at_us, queues)
                return float(past.waiting[rows].sum()) if nobody else None


class _Happenings:
    """Figures of what happened lately, counted up to any time."""

    def __init__(self, rule: AlertRule, happened: Happened, places: Places) -> None:
        number = places.queue_numbers(happened.queue_id).astype(np.intp)
        # An attempt belongs to the centre that rang, whatever its queue.
        wanted = (number >= 0) & _watched(rule, places)[np.maximum(number, 0)]
        self._of: dict[Place, tuple[NDArray[np.int64], NDArray[np.int64]]] = {}
        if rule.scope.each is Each.REGION:
            self._of[None] = _counted(happened, wanted)
            return
        for centre_id in np.unique(happened.centre_id[wanted]).tolist():
            self._of[centre_id] = _counted(happened, wanted & (happened.centre_id == centre_id))

    def between(self, place: Place, from_us: int, until_us: int) -> tuple[int, int]:
        """How many after the one and up to the other, and how many of them were bad."""
        at_us, bad = self._of[place]
        first, last = np.searchsorted(at_us, [from_us, until_us], side="right").tolist()
        return last - first, int(bad[last] - bad[first])

    def in_all(self, place: Place) -> tuple[int, int]:
        at_us, bad = self._of[place]
        return len(at_us), int(bad[-1])

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(self._of)


class _Attempts(_Happenings):
    """Against what was usual over these days themselves."""

    def __call__(self, _rows: slice, _day: LocalDay, at_us: int) -> Values:
        found: Values = {}
        for place in self.places:
            made, bad = self.between(place, at_us - HOUR_US, at_us)
            usually, usually_bad = self.in_all(place)
            found[place] = failing_more([Tried(made, made - bad, usually, usually - usually_bad)])
        return found


class _Texts(_Happenings):
    """Of the day's texts that had been settled by then."""

    def __call__(self, _rows: slice, day: LocalDay, at_us: int) -> Values:
        found: Values = {}
        for place in self.places:
            settled, bad = self.between(place, day.starts_us - 1, at_us)
            found[place] = bad / settled if settled >= FEWEST_TEXTS else None
        return found


def _watched(rule: AlertRule, places: Places) -> NDArray[np.bool_]:
    """By queue."""
    wanted = np.ones(len(places.queues), np.bool_)
    if rule.scope.centres:
        wanted &= np.isin(places.centre_of, _numbers(rule.scope.centres, places.centre_number))
    if rule.scope.services:
        wanted &= np.isin(places.service_of, _numbers(rule.scope.services, places.service_number))
    return wanted


def _counted(happened: Happened, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Their times, and how many bad ones there are before each and after the last."""
    return happened.at_us[chosen], np.concatenate([[0], np.cumsum(happened.is_bad[chosen])]).astype(np.int64)


def _numbers(ids: tuple[int, ...], number_of: dict[int, int]) -> list[int]:
    return [number_of[one] for one in ids if one in number_of]


def _is_open(places: Places, day: LocalDay, at_us: int, queues: NDArray[np.intp]) -> bool:
    """Whether one of the queues was open then; days since gone by the hours that were in force."""
    for queue in queues.tolist():
        hours = places.reference.hours.get(places.queues[queue].id)
        span = hours.on(day.date) if hours else None
        if span is not None and day.at(span.opens_min) <= at_us < day.at(span.closes_min):
            return True
    return False
