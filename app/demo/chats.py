"""Chats of a station's day: when patients open one and when the desk answers, so that a load can be told of any moment.

One person answers, first come, first served. Chats leave no callback: what is known of them is how many wait.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from app.demo import arrivals
from app.demo import assumptions as a
from app.demo.chance import log_normal, poisson, stream
from app.demo.region import Station
from app.domain.hours import Span


class Chat(NamedTuple):
    """In seconds from local midnight."""

    came_s: float
    answered_s: float


class Load(NamedTuple):
    """`oldest_s` None where nobody waits."""

    waiting: int
    oldest_s: int | None


def of_day(seed: int, day: int, weekday: int, span: Span, station: Station) -> list[Chat]:
    """All chats of one day at one station, in order of time; `day` counts from day zero."""
    chance = stream(seed, "chats", day, station.centre.id)
    mean = arrivals.expected_requests(station, weekday) * a.CHATS_TO_REQUESTS
    shares = arrivals.half_hours(weekday, span)
    came: list[float] = []
    for place, share in enumerate(shares):
        starts = span.opens_min * 60 + place * 1800
        came += [starts + chance.random() * 1800 for _ in range(poisson(chance, mean * share))]
    free_s, chats = 0.0, []
    for at_s in sorted(came):
        answered_s = max(at_s, free_s)
        free_s = answered_s + log_normal(chance, a.CHAT_MEAN_S, a.CHAT_LOG_SD)
        chats.append(Chat(at_s, answered_s))
    return chats


def load(chats: list[Chat], at_s: float) -> Load:
    """Who waits at a moment of the day, seconds from local midnight."""
    # First come, first served: both times ascend, so those who wait stand together.
    came = bisect_right(chats, at_s, key=attrgetter("came_s"))
    answered = bisect_right(chats, at_s, key=attrgetter("answered_s"))
    waiting = max(0, came - answered)
    return Load(waiting, int(at_s - chats[answered].came_s) if waiting else None)
