"""How often a rule would have fired: the last week gone through, sample by sample, with the very step of the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.alerts.past_figures import figure_at
from app.alerts.readings import Place
from app.alerts.step import Standing, step
from app.database.reads.past_samples import Past, PastSamples
from app.domain.alert import AlertRule, Figure
from app.live.day import LocalDay
from app.live.places import Places

#: What is kept of days gone by; of how old the data was, and of the books, only the history of alerts tells.
KNOWN: Final = frozenset(set(Figure) - {Figure.STALE, Figure.UNACCOUNTED})
#: Figures that not every sample has, and the column that tells whether it does: what is ahead a worker samples while it
#: looks at the rules, and who is held is no part of older samples.
_SAMPLED: Final = {Figure.LOAD: "work_s", Figure.LEFT_OVER: "work_s", Figure.HELD: "held"}


@dataclass(frozen=True, slots=True)
class Fired:
    """`times`: raised in all, `places`: at how many, `days`: local days that there are samples of the figure of."""

    times: int
    places: int
    days: int


def fired(rule: AlertRule, past: Past, places: Places) -> Fired:
    """What the rule would have done over these days. Raises KeyError for a figure that is not KNOWN."""
    if rule.figure not in KNOWN:
        raise KeyError(rule.figure)
    samples = past.samples
    standing: dict[Place, Standing] = {}
    raised: dict[Place, int] = {}
    days: dict[int, LocalDay] = {}
    told: set[int] = set()
    value_of = figure_at(rule, past, places)
    for at_us, rows in _moments(samples):
        day = _day_of(days, at_us, places)
        column = _SAMPLED.get(rule.figure)
        if column is None or not np.isnan(getattr(samples, column)[rows]).all():
            told.add(day.number)
        is_quiet = rule.is_quiet_at(day.clock_min(at_us))
        values = value_of(rows, day, at_us)
        for place in values.keys() | standing.keys():
            was = standing.get(place, Standing())
            now = step(rule, was, values.get(place), at_us, is_quiet=is_quiet)
            standing[place] = now
            if now.is_on and not was.is_on:
                raised[place] = raised.get(place, 0) + 1
    return Fired(sum(raised.values()), len(raised), len(told))


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
