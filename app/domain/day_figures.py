"""One day's figures of some centres, as charts and reports put them together by week and month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import zip_longest
from typing import Any, Final

#: `Sums.delays` counts first rings by bins of this many seconds since the request.
DELAY_BIN_S: Final = 900
#: The attempts that figures are kept of, by the how-manieth they are; the last one has all from the fourth on.
ATTEMPTS_TOLD: Final = ("first", "second", "third", "later")


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One local day's figures of some centres together, by the queues first asked.

    `rung` requests were rung at all, after `delay_sum_s` seconds in all.
    """

    day: date
    requested: int
    in_hours: int
    called_same_day: int
    reached_same_day: int
    unreached: int
    rung: int
    delay_sum_s: int


@dataclass(frozen=True, slots=True)
class Sums:
    """What became of the requests of some days at some centres, by the queues first asked; they can be added up.

    `attempts` are the rings to these requests, the sum of those `tried_` as the first, second, third or a later one;
    `reached_first` and so on are how many of each found the patient. What was moved and texted is of the days
    themselves. `delays` counts the first rings by bins of DELAY_BIN_S since the request, after `delay_sum_s` seconds in
    all.
    """

    requested: int = 0
    in_hours: int = 0
    called_same_day: int = 0
    reached_same_day: int = 0
    reached: int = 0
    handled: int = 0
    unreached: int = 0
    withdrawn: int = 0
    joined: int = 0
    still_open: int = 0
    attempts: int = 0
    tried_first: int = 0
    tried_second: int = 0
    tried_third: int = 0
    tried_later: int = 0
    reached_first: int = 0
    reached_second: int = 0
    reached_third: int = 0
    reached_later: int = 0
    moved_in: int = 0
    moved_out: int = 0
    texts: int = 0
    delay_sum_s: int = 0
    delays: tuple[int, ...] = ()

    def __add__(self, other: Sums) -> Sums:
        counts: list[Any] = [getattr(self, name) + getattr(other, name) for name in COUNTS]
        delays = tuple(one + two for one, two in zip_longest(self.delays, other.delays, fillvalue=0))
        return Sums(*[*counts, delays])

    @property
    def rung(self) -> int:
        """So many of the requests have been rung at all."""
        return sum(self.delays)

    @property
    def mean_delay_s(self) -> float | None:
        """From the request to the first ring; None while nobody has been rung."""
        return self.delay_sum_s / self.rung if self.rung else None

    def delay_within_s(self, share: float) -> float | None:
        """In how many seconds that share of those rung was rung first: as even within a bin as it was counted."""
        wanted = share * self.rung
        before = 0
        for place, count in enumerate(self.delays):
            if count and before + count >= wanted:
                return (place + (wanted - before) / count) * DELAY_BIN_S
            before += count
        return None


def which_attempt(number: int) -> str:
    """The one of ATTEMPTS_TOLD that counts an attempt by its number, 1 being the first."""
    return ATTEMPTS_TOLD[min(number, len(ATTEMPTS_TOLD)) - 1]


#: The figures of `Sums` that are plain counts, in order.
COUNTS: Final = tuple(one.name for one in fields(Sums) if one.name != "delays")


def summed(counts: Sequence[Sequence[int]], delays: Sequence[Sequence[int]]) -> Sums:
    """Many days' COUNTS and delays together, at least those of one."""
    of_each: list[Any] = [sum(values) for values in zip(*counts, strict=True)]
    return Sums(*[*of_each, tuple(sum(values) for values in zip_longest(*delays, fillvalue=0))])


@dataclass(frozen=True, slots=True)
class CentreDay:
    """One local day's figures of one centre."""

    day: date
    centre_id: int
    sums: Sums
