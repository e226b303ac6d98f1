"""When a request will be rung: one centre's line played ahead many times, and the window that most of the plays hit.

Nothing is foretold by a formula: the requests ahead in the order the platform takes them, the nurses with their
shifts, languages and breaks, urgent requests still to come and attempts that come back are played to the end of the
day with rings as long as the centre's own rings have been. The plays differ as days do.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Sequence
from random import Random
from typing import Final

from app.domain.call_line import CLASS_PLACES, Asked, Hand, Line, Window
from app.domain.moment import MINUTE_US, SECOND_US

_NO_FRONT: Final = 1 << 62
PLAYS: Final = 60
#: How a day's pace differs from what the last days' rings would make of it, as the spread of a logarithm.
_PACE_LOG_SD: Final = 0.10
#: The window is from and until the times by which these shares of the plays have rung.
_EARLY, _LATE = 0.04, 0.95
#: On whole quarters of an hour, at least this long after the text and this wide, and no wider.
_QUARTER_US: Final = 15 * MINUTE_US
_LEAST_AHEAD_US: Final = 15 * MINUTE_US
_LEAST_WIDE_US: Final = 30 * MINUTE_US
_MOST_WIDE_US: Final = 150 * MINUTE_US
#: A window that so few of the plays still hit has slipped.
_SLIPPED: Final = 0.2
#: That a window no longer holds is said no earlier than this long before it begins.
_LOST_BEFORE_US: Final = 30 * MINUTE_US
#: Requests that end before they are rung: solved elsewhere, or rung in again.
_GIVE_UP: Final = 0.03


def first_rings(
    line: Line, seed: int, *, wanted: Collection[int] | None = None, plays: int = PLAYS
) -> dict[int, list[float]]:
    """By request: when each play rang it for the first time, ascending; infinite where it did not today.

    Of the requests `wanted` (None: all), when it is known that they have not been rung yet.
    """
    found: dict[int, list[float]] = {one.id: [] for one in line.asked if wanted is None or one.id in wanted}
    # Put together once: there are thousands of rings, and each play draws of them for each nurse who is in a call.
    lengths = [seconds for of in line.rings.reached_s.values() for seconds in of]
    for play in range(plays):
        rung = _Play(line, found, Random(f"{seed}.{play}"), lengths).run()
        for key, times in found.items():
            times.append(rung.get(key, math.inf))
    for times in found.values():
        times.sort()
    return found


def window(
    line: Line, times: Sequence[float], *, opens_us: int = 0, closes_us: int | None = None
) -> Window | None:
    """What can be promised, None when the odds are poor: not today, not soon enough to say, or nobody knows when.

    Never past the hours of the request's own queue, `opens_us` to `closes_us` (None: the line's), though the nurses of
    another may well ring outside them.
    """
    early, late = times[int(_EARLY * len(times))], times[min(len(times) - 1, int(_LATE * len(times)))]
    if math.isinf(late):
        return None
    from_us = int(early) // _QUARTER_US * _QUARTER_US
    until_us = -(-int(late) // _QUARTER_US) * _QUARTER_US
    if until_us - from_us < _LEAST_WIDE_US:
        # A ring is later than foreseen more often than earlier.
        until_us = from_us + _LEAST_WIDE_US
    too_wide = until_us - from_us > _MOST_WIDE_US
    last_us = line.closes_us if closes_us is None else min(line.closes_us, closes_us)
    is_outside = from_us < opens_us or until_us > last_us
    is_upon = from_us < line.now_us + _LEAST_AHEAD_US
    return None if too_wide or is_outside or is_upon else Window(from_us, until_us)


def has_slipped(told: Window, line: Line, times: Sequence[float]) -> bool:
    """Whether hardly any play rings in the window that was told, before closing."""
    until_us = min(told.until_us, line.closes_us)
    return sum(told.from_us <= one <= until_us for one in times) < _SLIPPED * len(times)


def is_lost(told: Window, line: Line, times: Sequence[float]) -> bool:
    """Whether the patient should hear that the window told no longer holds, when none can be promised in its place.

    Most plays ring later than its end, or than closing. Not before it is about to begin, for a better one may be found
    until then, unless no line of the centre is open in it; and not when the phone is about to ring.
    """
    later = sum(one > min(told.until_us, line.closes_us) for one in times)
    is_near = told.from_us <= line.now_us + _LOST_BEFORE_US
    is_shut = told.from_us >= line.closes_us or any(
        begins <= told.from_us and told.until_us <= ends for begins, ends in line.shut
    )
    return (is_near or is_shut) and 2 * later > len(times) and not is_about_to_ring(line, times)


def is_about_to_ring(line: Line, times: Sequence[float]) -> bool:
    """Whether most plays ring so soon that a text might come after the call."""
    return times[len(times) // 2] < line.now_us + _LEAST_AHEAD_US


_Ranked = tuple[tuple[int, ...], int, Asked]


class _Play:
    """The rest of one day, once."""

    def __init__(self, line: Line, wanted: Collection[int], chance: Random, lengths: Sequence[float]) -> None:
        self._line, self._lengths = line, lengths
        self._wanted = set(wanted)
        self._chance = chance
        self._pace = math.exp(chance.gauss(0.0, _PACE_LOG_SD))
        self._ready: dict[str, list[_Ranked]] = {}
        self._own: dict[int, list[_Ranked]] = {}
        self._later: list[tuple[int, int, Asked]] = []
        self._serial = 0
        self._taken: set[tuple[int, int]] = set()
        self._rung: dict[int, float] = {}

    def run(self) -> dict[int, float]:
        line, chance = self._line, self._chance
        for one in line.asked:
            # Who is asked about is played to the ring.
            if one.id in self._wanted or chance.random() >= _GIVE_UP:
                self._put_later(max(one.ready_us, line.now_us), one)
        for (service_id, language), rate in line.urgent_an_hour.items():
            self._put_urgent(service_id, language, rate)
        free = [(self._free_from(hand), n) for n, hand in enumerate(line.hands)]
        breaks = [self._breaks_of(hand) for hand in line.hands]
        heapq.heapify(free)
        while free and self._wanted:
            at, n = heapq.heappop(free)
            hand = line.hands[n]
            if at >= min(hand.until_us, line.closes_us):
                continue
            opens = next((ends for begins, ends in line.shut if begins <= at < ends), None)
            if opens is not None:
                heapq.heappush(free, (opens, n))
                continue
            if breaks[n] and breaks[n][0][0] <= at:
                heapq.heappush(free, (at + heapq.heappop(breaks[n])[1], n))
                continue
            self._wake(at)
            taken = self._take(hand)
            if taken is None:
                # Nothing for this nurse: the next that comes, or a look in a minute.
                upcoming = self._later[0][0] if self._later else None
                if upcoming is not None:
                    heapq.heappush(free, (max(at + MINUTE_US, upcoming), n))
                continue
            heapq.heappush(free, (at + self._ring(taken, at), n))
        return self._rung

    def _ring(self, one: Asked, at: int) -> int:
        """Ring it; how long the nurse is away from the line."""
        self._rung.setdefault(one.id, at)
        self._wanted.discard(one.id)
        rings, chance = self._line.rings, self._chance
        reach = rings.reach[min(one.attempts, len(rings.reach) - 1)]
        if chance.random() < reach:
            return self._long(chance.choice(rings.reached_s[one.service_id]))
        if one.attempts + 1 < one.most_attempts:
            self._put_later(at + rings.back_us, one._replace(attempts=one.attempts + 1))
        return self._long(chance.choice(rings.not_reached_s))

    def _long(self, seconds: float) -> int:
        return max(1, int(seconds * self._pace * SECOND_US))

    def _take(self, hand: Hand) -> Asked | None:
        best: Asked | None = None
        for language in hand.languages:
            top = self._top(self._ready.get(language))
            if top is not None and (best is None or top.rank < best.rank):
                best = top
        own = self._top(self._own.get(hand.agent_id))
        if own is not None and (best is None or own.rank[:CLASS_PLACES] <= best.rank[:CLASS_PLACES]):
            best = own
        if best is not None:
            self._taken.add((best.id, best.attempts))
        return best

    def _top(self, heap: list[_Ranked] | None) -> Asked | None:
        while heap and (heap[0][2].id, heap[0][2].attempts) in self._taken:
            heapq.heappop(heap)
        return heap[0][2] if heap else None

    def _wake(self, at: int) -> None:
        while self._later and self._later[0][0] <= at:
            one = heapq.heappop(self._later)[2]
            ranked = (one.rank, one.id, one)
            if not one.only_agent_id:
                heapq.heappush(self._ready.setdefault(one.language, []), ranked)
            agent_id = one.only_agent_id or one.own_agent_id
            if agent_id:
                heapq.heappush(self._own.setdefault(agent_id, []), ranked)

    def _put_later(self, at: int, one: Asked) -> None:
        self._serial += 1
        heapq.heappush(self._later, (at, self._serial, one))

    def _put_urgent(self, service_id: int, language: str, an_hour: float) -> None:
        at, line = float(self._line.now_us), self._line
        until_us = min(line.closes_us, line.urgent_until_us.get((service_id, language), line.closes_us))
        while True:
            at += self._chance.expovariate(an_hour) * 60 * MINUTE_US
            if at >= until_us:
                return
            self._serial += 1
            rank = (0, 1, _NO_FRONT, 1, int(at))
            urgent = Asked(-self._serial, rank, language, service_id, int(at), 0, 1)
            self._put_later(int(at), urgent)

    def _free_from(self, hand: Hand) -> int:
        line, chance = self._line, self._chance
        if hand.is_paused:
            return max(hand.from_us, line.now_us + int(chance.uniform(0, 20) * MINUTE_US))
        if not hand.calling_since_us:
            return max(hand.from_us, line.now_us)
        for _ in range(8):
            ends = hand.calling_since_us + self._long(chance.choice(self._lengths))
            if ends > line.now_us:
                return ends
        return line.now_us + int(chance.uniform(0, 5) * MINUTE_US)

    def _breaks_of(self, hand: Hand) -> list[tuple[int, int]]:
        """The breaks still ahead, as (begins, lasts); one whose time has come may have been had."""
        ahead = []
        for rest in self._line.breaks:
            begins = int(self._chance.uniform(rest.from_us, rest.until_us))
            had = begins < self._line.now_us or (hand.is_paused and rest.from_us <= self._line.now_us)
            if not had and hand.until_us - hand.from_us >= rest.least_us:
                ahead.append((begins, rest.lasts_us))
        heapq.heapify(ahead)
        return ahead
