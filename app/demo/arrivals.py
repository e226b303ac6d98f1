"""Who rings a station on a day, when and why: a Poisson stream over the published profile, over-dispersed by day."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

import resources
from app.demo import assumptions as a
from app.demo import texts
from app.demo.chance import factor, pick, poisson, stream
from app.demo.region import LINES, NUMBER_PREFIX, Station, queue_id
from app.domain.hours import Span

_HALF_HOUR_S = 1800
_DIGITS = 7


class Arrival(NamedTuple):
    """One call to the line, in seconds from local midnight; `turned_away`: why the line took no request, if so."""

    at_s: float
    queue_id: int
    language: str
    reason: str
    number: str | None
    wish_from_s: float | None
    wish_next_day: bool  # the wish is for the next service day
    named: bool
    care_team: str
    may_text: bool
    turned_away: str


@cache
def band_shares(weekday: int) -> tuple[float, ...]:
    """Shares of a day's calls in the two-hour bands from 8 to 16 on a weekday (0-4), of the published profile."""
    shares = [
        float(row["share_of_day"])
        for row in csv.DictReader(resources.text("demo/arrivals.csv").splitlines())
        if int(row["weekday"]) == weekday and "08:00" <= row["band_start"] < "16:00"
    ]
    return tuple(share / sum(shares) for share in shares)


@cache
def half_hours(weekday: int, span: Span) -> tuple[float, ...]:
    """Shares of a day's requests by half hour of the open hours; a day that closes early has them all."""
    shares = []
    for band, share in enumerate(band_shares(weekday)):
        pattern = a.OPENING_HALF_HOURS if band == 0 else a.LATER_HALF_HOURS
        shares += [share * part for part in pattern]
    first = (span.opens_min - 480) // 30
    kept = shares[max(0, first) : (span.closes_min - 480) // 30]
    return tuple(share / sum(kept) for share in kept)


def expected_requests(station: Station, weekday: int) -> float:
    """The mean number of requests at the station on such a weekday."""
    return a.REQUESTS_PER_STATION_DAY.value * station.size * a.WEEKDAY_INDEX[weekday].value


def of_day(
    seed: int, day: int, weekday: int, span: Span, station: Station, busyness: float = 1.0
) -> list[Arrival]:
    """All calls of one day at one station, in order of time; `day` counts from day zero, so dates do not matter."""
    region_factor = factor(stream(seed, "region-day", day), a.REGION_DAY_CV)
    chance = stream(seed, "arrivals", day, station.centre.id)
    mean = expected_requests(station, weekday) * busyness * region_factor * factor(chance, a.STATION_DAY_CV)
    shares = half_hours(weekday, span)
    edges = list(accumulate(shares))
    numbers: list[str] = []
    moments = sorted(_moment(chance, edges, span) for _ in range(poisson(chance, mean)))
    calls = [_request(chance, at_s, station, span, numbers) for at_s in moments]
    calls += _turned_away(chance, mean, span, station)
    calls.sort(key=lambda call: call.at_s)
    return calls


def _moment(chance: Random, edges: list[float], span: Span) -> float:
    where = chance.random() * edges[-1]
    half_hour = next(index for index, edge in enumerate(edges) if where < edge or index == len(edges) - 1)
    return span.opens_min * 60 + (half_hour + chance.random()) * _HALF_HOUR_S


def _request(chance: Random, at_s: float, station: Station, span: Span, numbers: list[str]) -> Arrival:
    centre_id = station.centre.id
    language = pick(chance, a.LANGUAGE_SHARES)
    service = pick(chance, a.SERVICE_SHARES)
    channel = "callback"
    if language == "fi" and chance.random() < a.OTHER_CHANNEL_SHARE / a.LANGUAGE_SHARES["fi"]:
        channel, service = pick(
            chance, {("voicemail", "nurse"): 4, ("e-form", "prescription"): 3, ("chat", "appointment"): 3}
        )
    reason = chance.choice(texts.REASONS[service][language])
    wish_from_s = None
    latest = span.closes_min * 60 - a.WISH_WINDOW_S
    is_late = at_s + 1800 >= latest
    if service != "urgent" and chance.random() < (a.WISH_NEXT_DAY_SHARE if is_late else a.WISH_SHARE):
        first, last = (9 * 3600, latest) if is_late else (at_s + 1800, min(latest, at_s + a.WISH_AHEAD_S))
        # Whole half hours, as the line offers them.
        wish_from_s = -(-chance.uniform(first, last) // _HALF_HOUR_S) * _HALF_HOUR_S
    return Arrival(
        at_s,
        queue_id(centre_id, service, language, channel),
        language,
        reason,
        _number(chance, numbers),
        wish_from_s,
        is_late and wish_from_s is not None,
        chance.random() < a.NAMED_NURSE_SHARE,
        f"{station.centre.names.fi} {chance.choice('ABC')}",
        chance.random() < a.TEXTABLE_SHARE,
        "",
    )


def _number(chance: Random, numbers: list[str]) -> str | None:
    if chance.random() < a.HIDDEN_NUMBER_SHARE:
        return None
    if numbers and chance.random() < a.SAME_CALLER_SHARE:
        return chance.choice(numbers)
    digits = "".join(str(chance.randrange(10)) for _ in range(_DIGITS))
    # Not by the day's own chance: a region with other lines would have other days.
    line = pick(stream("line", digits), a.LINE_SHARES)
    numbers.append(f"{NUMBER_PREFIX}{LINES[line]}{digits}")
    return numbers[-1]


def _turned_away(chance: Random, mean: float, span: Span, station: Station) -> Iterator[Arrival]:
    """Calls that met a closed line in the half hour before opening or the hour after closing, and numbers refused."""
    first = queue_id(station.centre.id, "nurse", "fi")
    for _ in range(poisson(chance, mean * a.CLOSED_LINE_SHARE)):
        early = chance.random() < 0.4
        start = span.opens_min * 60 - 1800 if early else span.closes_min * 60
        at_s = start + chance.random() * (1800 if early else 3600)
        yield Arrival(at_s, first, "fi", "", None, None, False, False, "", False, "closed")
    for _ in range(poisson(chance, mean * a.UNSUPPORTED_NUMBER_SHARE)):
        at_s = chance.uniform(span.opens_min, span.closes_min) * 60
        yield Arrival(at_s, first, "fi", "", None, None, False, False, "", False, "unsupported_number")
